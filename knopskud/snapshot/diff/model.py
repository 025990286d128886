"""What a difference is made of."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal

from knopskud.core.words import Words
from knopskud.snapshot.types import Part

NOTHING = Words("", "")


@dataclass(frozen=True)
class Run:
    """A piece of text that stands in both texts, only in the newer or only in the older.

    `gap` marks a place where unchanged text has been left out for the reader's sake.
    """

    kind: Literal["same", "added", "removed"]
    text: str
    gap: bool = False


@dataclass(frozen=True)
class YearRow:
    """One year of a row of figures; None where the older or the newer has no figure for that year."""

    year: int
    older: Decimal | None
    newer: Decimal | None

    @property
    def more(self) -> Decimal:
        """How much more the newer has; negative when it has less."""
        return (self.newer or Decimal(0)) - (self.older or Decimal(0))


@dataclass(frozen=True)
class FieldChange:
    """One field of a part that is not as it was.

    `older` and `newer` are the values as said; `runs` the texts word by word, `shown` the same without long
    stretches of unchanged text; `rows` the figures by year, and `unit` what they count: kroner, hours or neither.
    `value` is the newer value itself. A translation has a change of its own for each text `of` the part and each
    `tongue` that it is in.
    """

    name: str
    label: Words
    older: Words
    newer: Words
    value: Any
    runs: tuple[Run, ...] = ()
    shown: tuple[Run, ...] = ()
    rows: tuple[YearRow, ...] = ()
    unit: Literal["kroner", "hours", ""] = ""
    tongue: str = "da"
    of: str = ""

    @property
    def only_look(self) -> bool:
        """Whether only emphasis, links or the kind of paragraph changed, and no letter."""
        return bool(self.runs) and all(run.kind == "same" for run in self.runs)


@dataclass(frozen=True)
class Change:
    """What happened to one part. `older` is None for what was added, `newer` for what was removed.

    `moved` says where from and to, `reason` what residents were told, `sentence` the whole change in one sentence.
    """

    what: Literal["added", "removed", "changed"]
    older: Part | None
    newer: Part | None
    fields: tuple[FieldChange, ...] = ()
    shifted: bool = False
    moved: Words | None = None
    reason: str = ""
    sentence: Words = NOTHING

    @property
    def part(self) -> Part:
        """The part as it is now, or as it was when it is gone."""
        found = self.newer or self.older
        assert found is not None
        return found

    @property
    def kind(self) -> str:
        """The kind of part."""
        return self.part.kind

    @property
    def ref(self) -> str:
        """The part's ref now, or its last one."""
        return self.part.ref

    @property
    def called(self) -> str:
        """What the part is called now."""
        return self.part.called

    @property
    def was_called(self) -> str:
        """What the part was called before; the same when it is new."""
        return (self.older or self.part).called

    @property
    def renamed(self) -> bool:
        """Whether the part has another name than before."""
        return self.called != self.was_called


@dataclass(frozen=True)
class Group:
    """Changes that concern one part: a delaftale or an afdeling; None is the whole plan."""

    part: Part | None
    changes: tuple[Change, ...]
