"""The budget in force by line, source and hours."""

from knopskud.core.words import Words
from knopskud.documents.forms import saying
from knopskud.documents.forms.catalogue.fields import Field, each_year
from knopskud.documents.forms.saying import Value
from knopskud.documents.forms.telling import Telling
from knopskud.snapshot.types import SOURCE_KINDS, BudgetLine, InKind, Source

AMOUNT = Words("Beløbet", "The amount")


def in_year(t: Telling, of: BudgetLine | Source, n: int) -> Value:
    """The amount of one year."""
    return saying.amount(t.in_year(t.economy.row(of).by_year, n), t.language)


def in_all(t: Telling, of: BudgetLine | Source) -> Value:
    """The amount of all years."""
    return saying.amount(t.economy.row(of).total, t.language)


def hours(t: Telling, of: InKind) -> Value:
    """The hours of all years."""
    return saying.number(sum(one.hours for one in of.hours), t.language)


LINE = (
    Field("titel", Words("Hvad pengene bruges til", "What the money is used for"), lambda _t, b: saying.line(b.title)),
    Field("delaftale", Words("Delaftalen; tom for hele planen", "The sub-agreement; empty for the whole plan"), lambda t, b: saying.line(t.lookup.called(b.sub_agreement))),
    Field("i_alt", Words("Beløbet i alt", "The amount in all"), in_all),
    *each_year("", AMOUNT, in_year),
)  # fmt: skip
SOURCE = (
    Field("navn", Words("Hvem pengene kommer fra", "Where the money comes from"), lambda _t, s: saying.line(s.name)),
    Field("slags", Words("Fonden, lokalt eller uden for rammen", "The fund, local or outside the frame"), lambda t, s: saying.line(t.said(SOURCE_KINDS[s.type]))),
    Field("part", Words("Parten", "The party"), lambda t, s: saying.line(t.lookup.called(s.party))),
    Field("i_alt", Words("Beløbet i alt", "The amount in all"), in_all),
    Field("andel", Words("Andel af rammen i procent", "Share of the frame in per cent"), lambda t, s: saying.share(t.economy.share_of(s) if s.type != "other" else None, t.language)),
    *each_year("", AMOUNT, in_year),
)  # fmt: skip
HOURS = (
    Field("part", Words("Parten, der giver timerne", "The party that gives the hours"), lambda t, h: saying.line(t.lookup.called(h.party))),
    Field("tekst", Words("Hvad timerne bruges til", "What the hours are for"), lambda _t, h: saying.line(h.text)),
    Field("i_alt", Words("Timer i alt", "Hours in all"), hours),
)  # fmt: skip
