"""How one edition became the next: a short file of what was changed and added, each with its reason.

Under `[[changed]]`, `set` gives fields new values and `words` replaces one wording in a text; under `[[added]]`,
`part` is written as in a plan and stands `after` another.
"""

import tomllib
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from knopskud.demo.content.reading import HERE, spelled_out
from knopskud.snapshot.types import LISTS, SINGLES, Part, PlanSnapshot


@dataclass(frozen=True)
class Changed:
    """New values and new wordings for the part with this ref."""

    ref: str
    reason: str
    set: dict[str, Any] = field(default_factory=dict)
    words: dict[str, list[str]] = field(default_factory=dict)


@dataclass(frozen=True)
class Added:
    """A new part in the list with that name, after the part with the ref `after`."""

    list: str
    after: str
    reason: str
    part: dict[str, Any]


@dataclass(frozen=True)
class Changes:
    """One file of changes."""

    changed: tuple[Changed, ...] = ()
    added: tuple[Added, ...] = ()

    @property
    def reasons(self) -> dict[str, str]:
        """The reason of every part that is touched, by ref."""
        touched = {change.ref: change.reason for change in self.changed}
        return touched | {added.part["ref"]: added.reason for added in self.added}


def changes_in(folder: str, name: str) -> Changes:
    """Read `changes/<name>.toml` of a plan's folder."""
    text = (HERE / folder / "changes" / f"{name}.toml").read_text(encoding="utf-8")
    read = tomllib.loads(text, parse_float=Decimal)
    return Changes(
        changed=tuple(Changed(**change) for change in read.pop("changed", [])),
        added=tuple(Added(**added) for added in read.pop("added", [])),
        **read,
    )


def changed(plan: PlanSnapshot, changes: Changes) -> PlanSnapshot:
    """`plan` with the changes made. Raises KeyError for a ref and ValueError for a wording that is not there."""
    left = {change.ref: change for change in changes.changed}
    years = plan.plan.period.years

    def now(part: Part) -> Part:
        change = left.pop(part.ref, None)
        return _changed(part, change, years) if change else part

    fields: dict[str, Any] = {name: now(getattr(plan, name)) for name in SINGLES}
    for name in LISTS:
        fields[name] = [now(part) for part in getattr(plan, name)]
    for added in changes.added:
        parts = fields[added.list]
        at = [part.ref for part in parts].index(added.after) + 1
        parts.insert(at, LISTS[added.list].model_validate(spelled_out(added.part, years)))
    if left:
        raise KeyError(*left)
    return PlanSnapshot(**fields)


def _changed(part: Part, change: Changed, years: tuple[int, ...]) -> Part:
    fields = part.model_dump() | spelled_out(change.set, years)
    for name, (old, new) in change.words.items():
        if fields[name].count(old) != 1:
            raise ValueError(f"{part.ref}.{name} does not say “{old}” once")
        fields[name] = fields[name].replace(old, new)
    return type(part).model_validate(fields)
