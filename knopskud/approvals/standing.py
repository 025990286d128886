"""How an edition stands with the bodies that have to say yes to it: pure decisions on what was entered."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, Protocol

from knopskud.approvals.bodies import ApprovingBody
from knopskud.approvals.concerns import concerns, looks_again
from knopskud.approvals.outcomes import MISTAKEN, YES
from knopskud.core.words import Words
from knopskud.snapshot.diff import Difference

State = Literal["approved", "remarks", "holds", "rejected", "postponed", "again", "missing"]
DONE = frozenset({"approved", "remarks", "holds"})


class Entry(Protocol):
    """What is asked of an entry."""

    pk: int
    edition: int
    body: str
    about: str
    outcome: str
    day: date
    corrects_id: int | None


@dataclass(frozen=True)
class Standing:
    """One body's word on one edition. `entry` is what it said, of this edition or an earlier one (`holds`, `again`);
    `changed` names what it has to look at again.
    """

    body: ApprovingBody
    about: str
    state: State
    entry: Entry | None = None
    changed: tuple[Words, ...] = ()

    @property
    def is_done(self) -> bool:
        """Whether the body has said yes to what the edition says."""
        return self.state in DONE


def in_force(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """The entries that count: not corrected by another, and not themselves the news of a mistake."""
    all_of_them = list(entries)
    corrected = {one.corrects_id for one in all_of_them}
    return tuple(one for one in all_of_them if one.pk not in corrected and one.outcome != MISTAKEN)


def standings(
    bodies: Sequence[ApprovingBody],
    entries: Iterable[Entry],
    edition: int,
    since: Callable[[int], Difference],
) -> tuple[Standing, ...]:
    """Every body's word on an edition. `since` gives what changed from an earlier edition to this one.

    For a draft `edition` is one more than the newest.
    """
    counting = in_force(entries)
    return tuple(
        _standing(body, about, counting, edition, since)
        for body in bodies
        for about in (("content", "money") if body.releases_money else ("content",))
    )


def _standing(
    body: ApprovingBody,
    about: str,
    entries: Iterable[Entry],
    edition: int,
    since: Callable[[int], Difference],
) -> Standing:
    own = [one for one in entries if (one.body, one.about) == (body.key, about)]
    here = [one for one in own if one.edition == edition]
    if here:
        last = max(here, key=lambda one: (one.day, one.pk))
        return Standing(body, about, last.outcome, last)  # type: ignore[arg-type]  # one of the four
    earlier = [one for one in own if one.edition < edition and one.outcome in YES]
    if not earlier:
        return Standing(body, about, "missing")
    last = max(earlier, key=lambda one: (one.edition, one.day, one.pk))
    again = looks_again(body.level, about)
    changed = concerns(since(last.edition), body.level, about) if again else ()
    return Standing(body, about, "again" if changed else "holds", last, changed)


def missing(found: Iterable[Standing]) -> tuple[Standing, ...]:
    """Those who have not said yes."""
    return tuple(one for one in found if not one.is_done)
