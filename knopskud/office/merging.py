"""Two texts of one field laid side by side, paragraph by paragraph, and put together again from what was chosen.

What both have stands once. Where they differ somebody chooses theirs, mine or both, so no word is lost unseen.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from json import dumps
from typing import Any, Literal

from knopskud.core import richtext
from knopskud.office.forms.shapes import Shape
from knopskud.snapshot.diff.model import Run
from knopskud.snapshot.diff.runs import runs

Pick = Literal["theirs", "mine", "both"]
PICKS: tuple[Pick, ...] = ("theirs", "mine", "both")
PREFIX = "flet"
SEVERAL = frozenset({"rich", "text", "lines"})
"""The fields that have paragraphs or lines, of which both texts can be kept."""


@dataclass(frozen=True)
class Stretch:
    """Some paragraphs that both have, or that differ. `number` counts those that differ; None for what both have."""

    theirs: tuple[Any, ...]
    mine: tuple[Any, ...]
    number: int | None = None
    pick: Pick = "mine"

    @property
    def words(self) -> tuple[Run, ...]:
        """Their text against mine, word by word: `removed` stands in theirs only, `added` in mine only."""
        return runs(_said(self.theirs), _said(self.mine))

    @property
    def text(self) -> str:
        """The letters of what both have."""
        return _said(self.mine)

    def chosen(self, pick: Pick) -> tuple[Any, ...]:
        """The paragraphs that a choice keeps."""
        if self.number is None:
            return self.mine
        return {"theirs": self.theirs, "mine": self.mine, "both": self.theirs + self.mine}[pick]


def stretches(shape: Shape, theirs: Any, mine: Any, base: Any = None) -> tuple[Stretch, ...]:
    """Two values of a field side by side. `base` is what stood there before both, where that is known: it says who
    changed what, and so which choice is offered first.
    """
    a, b = _units(shape, theirs), _units(shape, mine)
    known = None if base is None else {_key(one) for one in _units(shape, base)}
    found: list[Stretch] = []
    number = 0
    matcher = SequenceMatcher(None, [_key(one) for one in a], [_key(one) for one in b], autojunk=False)  # fmt: skip
    for what, a1, a2, b1, b2 in matcher.get_opcodes():
        if what == "equal":
            found.append(Stretch(a[a1:a2], b[b1:b2]))
            continue
        found.append(Stretch(a[a1:a2], b[b1:b2], number, _first_offer(a[a1:a2], b[b1:b2], known)))
        number += 1
    return tuple(found)


def merged(
    shape: Shape, theirs: Any, mine: Any, picks: Mapping[int, Pick], base: Any = None
) -> Any:
    """The value that the choices make; where nothing was chosen the first offer counts."""
    kept: list[Any] = []
    for one in stretches(shape, theirs, mine, base):
        kept += one.chosen(one.pick if one.number is None else picks.get(one.number, one.pick))
    return _whole(shape, kept, mine)


def picks_in(typed: Mapping[str, Sequence[str]], field: str) -> dict[int, Pick]:
    """The choices that a form sends for one field; what is no choice is as if nothing had been chosen."""
    found: dict[int, Pick] = {}
    for name, values in typed.items():
        prefix, _, number = name.rpartition(".")
        if prefix == f"{PREFIX}.{field}" and number.isascii() and number.isdigit() and values:
            found |= {int(number): pick for pick in PICKS if pick == values[0]}
    return found


def _first_offer(theirs: tuple[Any, ...], mine: tuple[Any, ...], known: set[str] | None) -> Pick:
    """Theirs where I have changed nothing and they have; mine everywhere else."""
    if known is None:
        return "mine"
    theirs_is_old = all(_key(one) in known for one in theirs)
    mine_is_old = all(_key(one) in known for one in mine)
    if not theirs:
        return "theirs" if mine_is_old else "mine"
    if not mine:
        return "mine" if theirs_is_old else "theirs"
    return "theirs" if mine_is_old and not theirs_is_old else "mine"


def _units(shape: Shape, value: Any) -> tuple[Any, ...]:
    match shape.widget:
        case "rich":
            return richtext.parse(value or "")
        case "text":
            return tuple((value or "").split("\n")) if value else ()
        case "lines":
            return tuple(value or ())
        case _:
            return (value,)


def _whole(shape: Shape, units: Iterable[Any], mine: Any) -> Any:
    kept = tuple(units)
    match shape.widget:
        case "rich":
            return richtext.render(kept)
        case "text":
            return "\n".join(kept)
        case "lines":
            return list(kept)
        case _:
            return kept[0] if kept else mine


def _key(unit: Any) -> str:
    if isinstance(unit, richtext.Block):
        return richtext.render((unit,))
    return dumps(unit, sort_keys=True)


def _said(units: tuple[Any, ...]) -> str:
    return "\n".join(one.text if isinstance(one, richtext.Block) else str(one) for one in units)
