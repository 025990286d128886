"""What a programme says: its focus areas, what a delaftale must hold, papers, shares, bodies, and where older areas went."""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, ConfigDict, Field, model_validator
from pydantic import BaseModel as Base

from knopskud.core.words import Words
from knopskud.frame.programmes.colours import readable_on_dark, readable_on_light
from knopskud.snapshot.types import SubAgreement
from knopskud.snapshot.types.fields import Key, refuse

SYMBOLS = (
    "ball", "book", "compass", "family", "hands", "heart", "shelter", "speech", "tools", "leaf"
)  # fmt: skip
"""Simple drawings of our own that an area can be marked with."""


class Value(Base):
    """A frozen value that refuses fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


def _words(value: object) -> object:
    """`{ da = "…", en = "…" }` as Words; both languages must be there."""
    if isinstance(value, dict) and set(value) == {"da", "en"}:
        return Words(value["da"], value["en"])
    if isinstance(value, Words):
        return value
    raise refuse(
        "words",
        Words(
            'Her skal stå begge sprog: { da = "…", en = "…" }.',
            'Both languages belong here: { da = "…", en = "…" }.',
        ),
    )


def _said(value: Words) -> Words:
    if not value.da.strip() or not value.en.strip():
        raise refuse("words", Words("Teksten er tom.", "The text is empty."))
    return value


Said = Annotated[Words, BeforeValidator(_words), AfterValidator(_said)]
Colour = Annotated[str, Field(pattern=r"^#[0-9a-f]{6}$")]


class Area(Value):
    """Indsatsområde: a focus area, as the funder names it."""

    number: Annotated[int, Field(ge=1, le=99)]
    key: Key
    name: Said
    aim: Said
    colour: Annotated[Colour, AfterValidator(readable_on_light)]
    dark_colour: Annotated[Colour, AfterValidator(readable_on_dark)]
    symbol: Literal[SYMBOLS] = "leaf"  # type: ignore[valid-type]  # one list for people and types


class Item(Value):
    """A paper that the funder wants with the agreement."""

    key: Key
    name: Said


class Body(Value):
    """Who has to say yes, in the order of asking."""

    key: Annotated[str, Field(pattern=r"^[a-z_]+$")]
    name: Said


class Goes(Value):
    """Where an older programme's area went: to one or several areas of this one."""

    programme: Key
    area: Key
    to: Annotated[tuple[Key, ...], Field(min_length=1)]


class Programme(Value):
    """Pulje: one grant programme of one funder. A published one never changes; a correction is a new programme."""

    schema_: Annotated[Literal["pulje/1"], Field(alias="schema")]
    key: Key
    version: Annotated[int, Field(ge=1)] = 1
    name: Said
    funder: Annotated[str, Field(min_length=1)]
    country: Annotated[str, Field(pattern=r"^[A-Z]{2}$")]
    normal_years: Annotated[int, Field(ge=1, le=20)]
    minimum_local_share: Annotated[Decimal | None, Field(ge=0, le=1)] = None
    required: tuple[str, ...] = ()
    limits: dict[str, Annotated[int, Field(ge=1)]] = {}
    areas: Annotated[tuple[Area, ...], Field(min_length=1, max_length=30)]
    attachments: tuple[Item, ...] = ()
    approving_bodies: tuple[Body, ...] = ()
    from_: Annotated[tuple[Goes, ...], Field(alias="from")] = ()

    def area(self, key: str) -> Area:
        """The focus area with that key. Raises KeyError."""
        return next((area for area in self.areas if area.key == key), None) or _missing(key)

    def has_area(self, key: str) -> bool:
        """Whether the programme has that focus area."""
        return any(area.key == key for area in self.areas)

    @model_validator(mode="after")
    def _sound(self) -> "Programme":
        for name in self.required:
            if name not in SubAgreement.model_fields:
                raise refuse("field", NO_FIELD.filled(name=name))
        for what in (self.areas, self.attachments, self.approving_bodies):
            keys = [one.key for one in what]
            for key in keys:
                if keys.count(key) > 1:
                    raise refuse("double", DOUBLE.filled(key=key))
        for goes in self.from_:
            for key in goes.to:
                if not self.has_area(key):
                    raise refuse("area", NO_AREA.filled(key=key))
        return self


NO_FIELD = Words("En delaftale har intet felt {name}.", "A sub-agreement has no field {name}.")
DOUBLE = Words("Nøglen {key} står to gange.", "The key {key} stands twice.")
NO_AREA = Words("Puljen har intet område {key}.", "The programme has no area {key}.")


def _missing(key: str) -> Area:
    raise KeyError(key)
