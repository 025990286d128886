"""What a programme says: its focus areas, what a delaftale must hold, papers, shares, bodies, and where older areas went."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, ConfigDict, Field
from pydantic import BaseModel as Base

from knopskud.core.text import CONTROL, forbidden_sign, tidy_line
from knopskud.core.words import Words
from knopskud.frame.programmes.colours import colour, readable_on_dark, readable_on_light
from knopskud.snapshot.types import Label
from knopskud.snapshot.types.fields import Key, Line, refuse

SYMBOLS = (
    "ball", "book", "compass", "family", "hands", "heart", "shelter", "speech", "tools", "leaf"
)  # fmt: skip
"""Simple drawings of our own that an area can be marked with."""
LONGEST_NAME = 200
BOTH = Words(
    'Her skal stå begge sprog: { da = "…", en = "…" }.',
    'Both languages belong here: { da = "…", en = "…" }.',
)
EMPTY = Words("Teksten er tom.", "The text is empty.")
TOO_LONG = Words("Teksten er over 200 tegn.", "The text is over 200 characters.")
COUNTRY = Words(
    "Skriv landet med to store bogstaver, som DK.", "Write the country as two capitals, such as DK."
)


class Value(Base):
    """A frozen value that refuses fields it does not know."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", populate_by_name=True, allow_inf_nan=False
    )


def _words(value: object) -> Words:
    """`{ da = "…", en = "…" }` as Words; both languages must be there."""
    if isinstance(value, Words):
        return value
    if not isinstance(value, dict) or set(value) != {"da", "en"}:
        raise refuse("words", BOTH)
    da, en = value["da"], value["en"]
    if not isinstance(da, str) or not isinstance(en, str):
        raise refuse("words", BOTH)
    for text in (da, en):
        if sign := forbidden_sign(text):
            raise refuse("control_character", CONTROL.filled(sign=sign))
        if not text.strip():
            raise refuse("words", EMPTY)
        if len(text) > LONGEST_NAME:
            raise refuse("words", TOO_LONG)
    return Words(tidy_line(da), tidy_line(en))


def _country(value: str) -> str:
    if not (len(value) == 2 and value.isascii() and value.isalpha() and value.isupper()):
        raise refuse("country", COUNTRY)
    return value


Said = Annotated[Words, BeforeValidator(_words)]
Colour = Annotated[str, AfterValidator(colour)]
ItsKey = Annotated[Key, Label("Nøgle", "Key")]
Name = Annotated[Said, Label("Navn", "Name")]


class Area(Value):
    """Indsatsområde: a focus area, as the funder names it."""

    number: Annotated[int, Field(ge=1, le=99), Label("Nummer", "Number")]
    key: ItsKey
    name: Name
    aim: Annotated[Said, Label("Mål på én linje", "Aim in one line")]
    colour: Annotated[Colour, AfterValidator(readable_on_light), Label("Farve", "Colour")]
    dark_colour: Annotated[
        Colour, AfterValidator(readable_on_dark), Label("Farve i mørke", "Colour in the dark")
    ]
    symbol: Annotated[Literal[SYMBOLS], Label("Tegn", "Symbol")] = "leaf"  # type: ignore[valid-type]  # one list for people and types


class Item(Value):
    """A paper that the funder wants with the agreement, in the template for plans that begin between two days.

    Both days are included; without them every plan needs it. A plan needs the template of its own time (R4).
    """

    key: ItsKey
    name: Name
    plans_from: Annotated[date | None, Label("For planer fra", "For plans from")] = None
    plans_until: Annotated[date | None, Label("For planer til", "For plans until")] = None

    def is_for(self, start: date) -> bool:
        """Whether a plan that begins on `start` needs the paper."""
        return (self.plans_from or date.min) <= start <= (self.plans_until or date.max)


class Body(Value):
    """Who has to say yes, in the order of asking."""

    key: Annotated[str, Field(pattern=r"^[a-z_]+$"), Label("Nøgle", "Key")]
    name: Name


class Goes(Value):
    """Where an older programme's area went: to one or several areas of this one."""

    programme: Annotated[Key, Label("Ældre pulje", "Older programme")]
    area: Annotated[Key, Label("Ældre område", "Older area")]
    to: Annotated[tuple[Key, ...], Field(min_length=1), Label("Nye områder", "New areas")]


class Programme(Value):
    """Pulje: one grant programme of one funder. A published one never changes; a correction is a new programme.

    `required` and `required_agreement` name the fields that a delaftale and the strategic agreement must fill in;
    `limits` gives the most letters of a text by `kind.field`, `expects` what the office says beside a field; shares are
    between 0 and 1.
    """

    schema_: Annotated[Literal["pulje/1"], Field(alias="schema"), Label("Filens slags", "Schema")]
    key: ItsKey
    version: Annotated[int, Field(ge=1), Label("Udgave", "Version")] = 1
    name: Name
    funder: Annotated[Line, Field(min_length=1), Label("Fond", "Funder")]
    country: Annotated[str, AfterValidator(_country), Label("Land", "Country")]
    normal_years: Annotated[int, Field(ge=1, le=20), Label("Normal periode", "Normal period")]
    minimum_local_share: Annotated[
        Decimal | None,
        Field(ge=0, le=1),
        Label("Mindste lokale andel", "Minimum local share"),
    ] = None
    required: Annotated[
        tuple[str, ...], Label("Krævede felter i en delaftale", "Required in a sub-agreement")
    ] = ()
    required_agreement: Annotated[
        tuple[str, ...], Label("Krævede felter i samarbejdsaftalen", "Required in the agreement")
    ] = ()
    limits: Annotated[
        dict[str, Annotated[int, Field(ge=1)]], Label("Længste tekster", "Longest texts")
    ] = {}
    expects: Annotated[dict[str, Said], Label("Hvad fonden venter", "What the funder expects")] = {}
    areas: Annotated[
        tuple[Area, ...],
        Field(min_length=1, max_length=30),
        Label("Indsatsområder", "Focus areas"),
    ]
    attachments: Annotated[
        tuple[Item, ...], Field(max_length=60), Label("Bilag", "Attachments")
    ] = ()
    approving_bodies: Annotated[
        tuple[Body, ...], Field(max_length=30), Label("Godkendes af", "Approved by")
    ] = ()
    from_: Annotated[
        tuple[Goes, ...],
        Field(alias="from", max_length=300),
        Label("Fra ældre puljer", "From older programmes"),
    ] = ()

    def area(self, key: str) -> Area:
        """The focus area with that key. Raises KeyError."""
        return next((area for area in self.areas if area.key == key), None) or _missing(key)

    def has_area(self, key: str) -> bool:
        """Whether the programme has that focus area."""
        return any(area.key == key for area in self.areas)

    def attachments_for(self, start: date) -> tuple[Item, ...]:
        """The papers that a plan that begins on `start` needs, in order."""
        return tuple(item for item in self.attachments if item.is_for(start))


def _missing(key: str) -> Area:
    raise KeyError(key)
