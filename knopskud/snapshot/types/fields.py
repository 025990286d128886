"""The kinds of field that a part can have, and what is said of each: its words, its privacy, what it points at."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, PlainSerializer, WithJsonSchema
from pydantic_core import PydanticCustomError

from knopskud.core import money, richtext, text
from knopskud.core.words import Words


@dataclass(frozen=True)
class Label:
    """The field's name in words, as people see it beside the field and in messages."""

    da: str
    en: str

    @property
    def words(self) -> Words:
        """The two names as Words."""
        return Words(self.da, self.en)


@dataclass(frozen=True)
class LinkTo:
    """The field holds refs of parts of this kind in the same plan."""

    kind: str


class Private:
    """The field is for those who write the plan; the public projection leaves it out."""


class Rich:
    """The field is rich text (see `core.richtext`)."""


@dataclass(frozen=True)
class Choice:
    """The words of each value that the field can take, in the order in which they are offered."""

    words: dict[str, Words]


def refuse(kind: str, words: Words) -> PydanticCustomError:
    """An error that carries its words in both languages (read by `snapshot.reading`)."""
    return PydanticCustomError(kind, "{en}", {"da": words.da, "en": words.en})


def _checked(tidy: Callable[[str], str]) -> Callable[[str], str]:
    def check(value: str) -> str:
        sign = text.forbidden_sign(value)
        if sign:
            raise refuse("control_character", text.CONTROL.filled(sign=sign))
        return tidy(value)

    return check


def _rich(value: str) -> str:
    try:
        return richtext.canonical(value)
    except richtext.RichTextError as error:
        raise refuse("rich_text", error.message) from error


def _exact(value: Decimal) -> Decimal:
    if value != value.quantize(money.OERE):
        raise refuse(
            "too_fine",
            Words("Beløbet har mere end to decimaler.", "The amount has more than two decimals."),
        )
    return value.quantize(money.OERE) + money.ZERO  # no minus before a zero


def _shortest(value: Decimal) -> Decimal:
    """Equal figures are written in one way: no zeros at the end of the decimals, no minus before a zero."""
    whole = value == value.to_integral_value()
    return (value.quantize(Decimal(1)) if whole else value.normalize()) + Decimal(0)


def _written_as(pattern: str, kind: str) -> Callable[[Any], Any]:
    """Text of that form only: pydantic would take 1505174400 for a day and 19 for a time."""

    def check(value: Any) -> Any:
        if isinstance(value, int | float) or (
            isinstance(value, str) and not re.fullmatch(pattern, value, re.ASCII)
        ):
            raise PydanticCustomError(kind, "written otherwise")
        return value

    return check


def _no_truth(value: Any) -> Any:
    if isinstance(value, bool):  # which Python takes for 0 and 1
        raise PydanticCustomError("int_type", "written otherwise")
    return value


def _on_the_clock(value: time) -> time:
    if value.tzinfo is not None or value.second or value.microsecond:
        raise PydanticCustomError("time_parsing", "written otherwise")
    return value


def _each_once(of: tuple[Any, ...]) -> tuple[Any, ...]:
    """Figures by year in the order of the years, each year once: two figures for one year would be one lost."""
    years = [one.year for one in of]
    for year in years:
        if years.count(year) > 1:
            raise refuse(
                "year_twice",
                Words("Året {year} står flere gange.", "The year {year} stands more than once.").filled(year=year),
            )  # fmt: skip
    return tuple(sorted(of, key=lambda one: one.year))


each_year_once = AfterValidator(_each_once)


def _without_blanks(lines: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(line for line in lines if line)


no_blank_lines = AfterValidator(_without_blanks)
"""A line with nothing in it is no line: with it and without it a list says the same."""
DAY = r"\d{4}-\d{2}-\d{2}"
CLOCK = r"\d{2}:\d{2}(:00)?"
_number = BeforeValidator(_no_truth)
_line = AfterValidator(_checked(text.tidy_line))
_text = AfterValidator(_checked(text.tidy_text))
_decimal_text = PlainSerializer(lambda value: f"{value:f}", return_type=str)

Line = Annotated[str, Field(max_length=300), _line]
"""One line of at most 300 letters."""
Text = Annotated[str, Field(max_length=4_000), _text]
"""A few lines of plain text, at most 4,000 letters."""
LongText = Annotated[str, Field(max_length=8_000), _text]
"""Plain text in another language, which may need more letters for the same."""
RichText = Annotated[str, Field(max_length=60_000), _text, AfterValidator(_rich), Rich()]
"""Rich text in canonical form, at most 60,000 letters with its markup."""
Kroner = Annotated[
    Decimal,
    Field(ge=0, le=money.LARGEST, allow_inf_nan=False),
    AfterValidator(_exact),
    _decimal_text,
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "number", "minimum": 0, "maximum": float(money.LARGEST)},
                {"type": "string", "pattern": r"^[0-9]{1,10}(\.[0-9]{1,2})?$"},
            ]
        },
        mode="validation",
    ),
]
"""An amount of Danish kroner with two places; never negative, below ten billion."""
Quantity = Annotated[
    Decimal,
    Field(ge=-1_000_000_000, le=1_000_000_000, decimal_places=4, allow_inf_nan=False),
    AfterValidator(_shortest),
    _decimal_text,
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "number", "minimum": -1_000_000_000, "maximum": 1_000_000_000},
                {"type": "string", "pattern": r"^-?[0-9]{1,10}(\.[0-9]{1,4})?$"},
            ]
        },
        mode="validation",
    ),
]
"""A measured figure, in the unit that stands beside it."""
Hours = Annotated[int, Field(ge=0, le=1_000_000), _number]
"""Whole hours of work."""
Count = Annotated[int, Field(ge=0, le=1_000_000), _number]
"""A whole number of homes, people or places."""
Day = Annotated[date, BeforeValidator(_written_as(DAY, "date_parsing"))]
"""A day of the calendar, in a file as 2018-01-31."""
Clock = Annotated[
    time,
    BeforeValidator(_written_as(CLOCK, "time_parsing")),
    AfterValidator(_on_the_clock),
    WithJsonSchema({"type": "string", "pattern": "^[0-9]{2}:[0-9]{2}(:00)?$"}),
]
"""Hours and minutes in Denmark, in a file as 19:30."""
Year = Annotated[int, Field(ge=1950, le=2150), _number]
"""A calendar year."""
Age = Annotated[int, Field(ge=0, le=120), _number]
"""Whole years."""
DIGEST_PATTERN = r"^[0-9a-f]{64}$"


class Checksum:
    """The field is a checksum: its digits say nothing of anybody."""


class Later:
    """The field came after plans had been published: where it is empty, the canonical form leaves it out, so that they
    keep their bytes and their hash.
    """


Digest = Annotated[str, Field(pattern=DIGEST_PATTERN), Checksum()]
"""The SHA-256 of a file's bytes, in small letters."""
KEY_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
Key = Annotated[str, Field(pattern=KEY_PATTERN, max_length=60)]
"""A short name for addresses and files: small letters, digits and dashes."""


def ref_of(prefix: str) -> Any:
    """A part's own ref: `prefix`, a dash and one to six digits."""
    return Field(pattern=rf"^{prefix}-[0-9]{{1,6}}$")


PlanRef = Annotated[str, Field(pattern="^P-1$")]
AgreementRef = Annotated[str, Field(pattern="^SA-1$")]
"""What stands once in every plan has the same ref in every plan."""
PartyRef = Annotated[str, ref_of("PA"), LinkTo("party")]
DepartmentRef = Annotated[str, ref_of("AF"), LinkTo("department")]
MeetingRef = Annotated[str, ref_of("MO")]
StepRef = Annotated[str, ref_of("T")]
AttachmentRef = Annotated[str, ref_of("BI")]
SubAgreementRef = Annotated[str, ref_of("D"), LinkTo("sub_agreement")]
DataPointRef = Annotated[str, ref_of("DP")]
SubGoalRef = Annotated[str, ref_of("DM"), LinkTo("sub_goal")]
ActivityRef = Annotated[str, ref_of("A"), LinkTo("activity")]
IndicatorRef = Annotated[str, ref_of("I")]
MilestoneRef = Annotated[str, ref_of("M")]
PartnerRef = Annotated[str, ref_of("SP"), LinkTo("partner")]
ScenarioRef = Annotated[str, ref_of("SC"), LinkTo("scenario")]
BudgetLineRef = Annotated[str, ref_of("BL")]
SourceRef = Annotated[str, ref_of("FK")]
InKindRef = Annotated[str, ref_of("TI")]
BodyRef = Annotated[str, ref_of("O"), LinkTo("body")]
ContactRef = Annotated[str, ref_of("K"), LinkTo("contact")]
