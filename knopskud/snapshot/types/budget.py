"""The money: scenarios with lines by year and area, sources by year and party, and work given in hours."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from knopskud.core.words import Words
from knopskud.snapshot.types.base import Name, Note, Part, Title, Value
from knopskud.snapshot.types.fields import (
    BudgetLineRef,
    Choice,
    Hours,
    InKindRef,
    Kroner,
    Label,
    Line,
    PartyRef,
    ScenarioRef,
    SourceRef,
    SubAgreementRef,
    Year,
    each_year_once,
)


class YearAmount(Value):
    """Kroner in one calendar year."""

    year: Annotated[Year, Label("År", "Year")]
    amount: Annotated[Kroner, Label("Beløb", "Amount")]


class YearHours(Value):
    """Hours in one calendar year."""

    year: Annotated[Year, Label("År", "Year")]
    hours: Annotated[Hours, Label("Timer", "Hours")]


SCENARIO_KINDS = {
    "applied": Words("Ansøgt", "Applied for"),
    "granted": Words("Bevilget", "Granted"),
    "revised": Words("Revideret", "Revised"),
}


class Scenario(Part):
    """One budget of several: what was applied for, granted or revised (R11)."""

    kind: ClassVar[str] = "scenario"
    prefix: ClassVar[str] = "SC"
    words: ClassVar[Words] = Words("budget", "budget")

    ref: ScenarioRef
    name: Name
    type: Annotated[
        Literal["applied", "granted", "revised"], Label("Slags", "Kind"), Choice(SCENARIO_KINDS)
    ] = "applied"
    note: Note = ""


class BudgetLine(Part):
    """What money is used for. Without a delaftale the line is for the whole plan."""

    kind: ClassVar[str] = "budget_line"
    prefix: ClassVar[str] = "BL"
    words: ClassVar[Words] = Words("budgetlinje", "budget line")

    ref: BudgetLineRef
    scenario: Annotated[ScenarioRef, Label("Budget", "Budget")]
    sub_agreement: Annotated[SubAgreementRef | None, Label("Delaftale", "Sub-agreement")] = None
    title: Title
    amounts: Annotated[
        tuple[YearAmount, ...],
        Field(max_length=25),
        each_year_once,
        Label("Beløb pr. år", "Amounts by year"),
    ] = ()
    note: Note = ""


SOURCE_KINDS = {
    "fund": Words("Fonden", "The fund"),
    "local": Words("Lokal medfinansiering", "Local co-financing"),
    "other": Words("Andre kilder uden for rammen", "Other sources outside the frame"),
}


class Source(Part):
    """Where money comes from. `other` is money outside the fund's frame (R12)."""

    kind: ClassVar[str] = "source"
    prefix: ClassVar[str] = "FK"
    words: ClassVar[Words] = Words("finansieringskilde", "source of money")

    ref: SourceRef
    scenario: Annotated[ScenarioRef, Label("Budget", "Budget")]
    party: Annotated[PartyRef | None, Label("Part", "Party")] = None
    name: Name
    type: Annotated[Literal["fund", "local", "other"], Label("Slags", "Kind"), Choice(SOURCE_KINDS)]
    amounts: Annotated[
        tuple[YearAmount, ...],
        Field(max_length=25),
        each_year_once,
        Label("Beløb pr. år", "Amounts by year"),
    ] = ()
    note: Note = ""


class InKind(Part):
    """Work that a party gives in hours; kept outside all sums of kroner."""

    kind: ClassVar[str] = "in_kind"
    prefix: ClassVar[str] = "TI"
    words: ClassVar[Words] = Words("timer uden betaling", "hours in kind")

    ref: InKindRef
    scenario: Annotated[ScenarioRef, Label("Budget", "Budget")]
    party: Annotated[PartyRef, Label("Part", "Party")]
    text: Annotated[
        Line, Field(min_length=1), Label("Hvad timerne bruges til", "What the hours are for")
    ]
    hours: Annotated[
        tuple[YearHours, ...],
        Field(max_length=25),
        each_year_once,
        Label("Timer pr. år", "Hours by year"),
    ] = ()
    note: Note = ""
