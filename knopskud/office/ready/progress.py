"""How far the plan is, on one page that the board can read in a minute: written, missing, approved."""

from collections.abc import Iterable, Iterator, Sized
from dataclasses import dataclass
from typing import Literal

from knopskud.approvals.bodies import BOARD, FUNDER
from knopskud.approvals.concerns import changed_homes
from knopskud.approvals.standing import Standing
from knopskud.core import days
from knopskud.core.words import Words
from knopskud.office.draft import Draft
from knopskud.office.ready.approving import Approving
from knopskud.office.ready.grouping import Group, groups_of
from knopskud.snapshot.types import Part

AGREEMENT = Words("Den strategiske samarbejdsaftale", "The strategic agreement")
MONEY = Words("Pengene", "The money")
APPROVED = Words("Godkendt {day}", "Approved on {day}")
CHANGED = Words("Ændret siden ja’et {day}", "Changed since the yes of {day}")
NOT_YET = Words("Ikke godkendt", "Not approved")
RELEASED = Words("Frigivet {day}", "Released on {day}")
NOT_RELEASED = Words(
    "Frigivet af {done} af {all}, der betaler", "Released by {done} of {all} who pay"
)
HELD = Words("{activities}, {goals}, {indicators}", "{activities}, {goals}, {indicators}")
ACTIVITIES = Words("{count} aktiviteter", "{count} activities")
ONE_ACTIVITY = Words("1 aktivitet", "1 activity")
GOALS = Words("{count} delmål", "{count} sub-goals")
ONE_GOAL = Words("1 delmål", "1 sub-goal")
INDICATORS = Words("{count} indikatorer", "{count} indicators")
ONE_INDICATOR = Words("1 indikator", "1 indicator")
WRITTEN = Words("{done} af {all} tekster", "{done} of {all} texts")
State = Literal["done", "begun", "none"]


@dataclass(frozen=True)
class Yes:
    """Whether the body that decides on a piece has said yes to it as it is now."""

    words: Words
    is_given: bool


@dataclass(frozen=True)
class Piece:
    """One line of the page: what is written of how much, what is missing, and whether it is approved."""

    heading: Words
    group: Group
    done: int
    all: int
    yes: Yes
    holds: Words = Words("", "")

    @property
    def written(self) -> Words:
        """`6 af 7 tekster`; empty where nothing is to be written as text."""
        return WRITTEN.filled(done=self.done, all=self.all) if self.all else Words("", "")

    @property
    def state(self) -> State:
        """Whether all of it is written."""
        if self.done == self.all:
            return "done"
        return "begun" if self.done else "none"

    @property
    def errors(self) -> int:
        """How much has to be put right."""
        return self.group.count("error")

    @property
    def warnings(self) -> int:
        """How much should be looked at."""
        return self.group.count("warning")


def pieces_of(draft: Draft, approving: Approving) -> tuple[Piece, ...]:
    """The strategic agreement, every delaftale, and the money."""
    standings = approving.standings(approving.next)
    return tuple(_pieces(draft, approving, standings))


def _pieces(draft: Draft, approving: Approving, standings: Iterable[Standing]) -> Iterator[Piece]:
    found = list(standings)
    groups = {group.id: group for group in groups_of(draft)}
    programme = draft.programme
    board, funder = _of(found, BOARD, "content"), _of(found, FUNDER, "content")
    texts = programme.required_agreement if programme else ()
    own = _filled(draft.snapshot.agreement, texts)
    yield Piece(AGREEMENT, groups["hele-planen"], *own, _whole(funder))
    changed = _changed(approving, board)
    wanted = programme.required if programme else ()
    for part in draft.snapshot.sub_agreements:
        yield Piece(
            Words(part.title, part.title),
            groups[part.ref.lower()],
            *_filled(part, wanted),
            _yes(board, is_changed=part.ref in changed),
            holds=_held(draft, part.ref),
        )
    release = [one for one in found if one.about == "money"]
    yield Piece(MONEY, groups["penge"], 0, 0, _released(release))


def _filled(part: Part, names: Iterable[str]) -> tuple[int, int]:
    each = [bool(getattr(part, name)) for name in names]
    return sum(each), len(each)


def _held(draft: Draft, ref: str) -> Words:
    lookup = draft.lookup
    return HELD.filled(
        activities=_count(lookup.activities_of(ref), ONE_ACTIVITY, ACTIVITIES),
        goals=_count(lookup.sub_goals_of(ref), ONE_GOAL, GOALS),
        indicators=_count(lookup.indicators_of(ref), ONE_INDICATOR, INDICATORS),
    )


def _count(found: Sized, one: Words, many: Words) -> Words:
    return one if len(found) == 1 else many.filled(count=len(found))


def _of(found: Iterable[Standing], level: str, about: str) -> Standing | None:
    return next((one for one in found if (one.body.level, one.about) == (level, about)), None)


def _changed(approving: Approving, board: Standing | None) -> frozenset[str]:
    """The delaftaler that are not as the board last said yes to them."""
    if board is None or board.entry is None:
        return frozenset()
    return frozenset(changed_homes(approving.since(board.entry.edition, approving.next)))


def _whole(standing: Standing | None) -> Yes:
    return _yes(standing, is_changed=standing is not None and standing.state == "again")


def _yes(standing: Standing | None, *, is_changed: bool) -> Yes:
    if standing is None or standing.entry is None:
        return Yes(NOT_YET, is_given=False)
    words = CHANGED if is_changed else APPROVED
    return Yes(words.filled(day=days.said(standing.entry.day)), is_given=not is_changed)


def _released(release: list[Standing]) -> Yes:
    """Whether all who pay have released their money for the budget as it is."""
    done = [one for one in release if one.is_done]
    if release and len(done) == len(release):
        last = max(one.entry.day for one in done if one.entry)
        return Yes(RELEASED.filled(day=days.said(last)), is_given=True)
    return Yes(NOT_RELEASED.filled(done=len(done), all=len(release)), is_given=False)
