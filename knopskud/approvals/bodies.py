"""Who has to say yes to a plan: the programme's approving bodies, each with those of the plan that stand for it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from knopskud.core.words import Words
from knopskud.frame.programmes import Programme
from knopskud.snapshot.types import PlanSnapshot

BOARD, DEPARTMENT, ORGANISATION, MUNICIPALITY, FUNDER = (
    "plan_board",
    "department_meeting",
    "organisation_board",
    "municipality",
    "funder",
)
LEVELS: dict[str, Words] = {
    BOARD: Words("Planens bestyrelse", "The board of the plan"),
    DEPARTMENT: Words("Afdelingsmøderne", "The residents’ meetings"),
    ORGANISATION: Words("Boligorganisationerne", "The housing organisations"),
    MUNICIPALITY: Words("Kommunen", "The municipality"),
    FUNDER: Words("Fonden", "The fund"),
}
"""The levels that the program knows, with their names where no programme names them."""
PAYING = frozenset({MUNICIPALITY, FUNDER})
"""Levels that say yes to the content and release money apart."""
MEETING = Words("Afdelingsmødet i {name}", "The residents’ meeting of {name}")
ORGANISATION_BOARD = Words("Bestyrelsen i {name}", "The board of {name}")


@dataclass(frozen=True)
class ApprovingBody:
    """One body that has a step of its own. `key` is the ref of its part, or its level where the plan has no part."""

    key: str
    level: str
    name: Words

    @property
    def releases_money(self) -> bool:
        """Whether it decides on money beside the content."""
        return self.level in PAYING


def bodies_of(plan: PlanSnapshot, programme: Programme | None) -> tuple[ApprovingBody, ...]:
    """Every approving body of a plan in the order of asking; the usual five levels without a programme."""
    asked = {one.key: one.name for one in programme.approving_bodies} if programme else LEVELS
    return tuple(body for level, name in asked.items() for body in _at(level, name, plan))


def _at(level: str, name: Words, plan: PlanSnapshot) -> tuple[ApprovingBody, ...]:
    """The plan's own bodies at a level; one called as the programme calls it where the plan names none."""
    own = tuple(FOUND[level](plan)) if level in FOUND else ()
    return own or (ApprovingBody(level, level, name),)


def _board(plan: PlanSnapshot) -> Iterable[ApprovingBody]:
    for kind in ("plan_board", "steering_group"):
        found = [one for one in plan.bodies if one.type == kind]
        if found:
            return [ApprovingBody(one.ref, BOARD, _same(one.name)) for one in found[:1]]
    return ()


def _departments(plan: PlanSnapshot) -> Iterable[ApprovingBody]:
    for one in plan.departments:
        yield ApprovingBody(one.ref, DEPARTMENT, MEETING.filled(name=one.name))


def _organisations(plan: PlanSnapshot) -> Iterable[ApprovingBody]:
    for one in plan.parties:
        if one.type == "housing_organisation":
            yield ApprovingBody(one.ref, ORGANISATION, ORGANISATION_BOARD.filled(name=one.name))


def _municipality(plan: PlanSnapshot) -> Iterable[ApprovingBody]:
    levels = [one for one in plan.bodies if one.type == "municipal_body"]
    parties = [one for one in plan.parties if one.type == "municipality"]
    for one in levels or parties:
        yield ApprovingBody(one.ref, MUNICIPALITY, _same(one.name))


def _funder(plan: PlanSnapshot) -> Iterable[ApprovingBody]:
    for one in plan.parties:
        if one.type == "fund":
            yield ApprovingBody(one.ref, FUNDER, _same(one.name))


FOUND: dict[str, Callable[[PlanSnapshot], Iterable[ApprovingBody]]] = {
    BOARD: _board,
    DEPARTMENT: _departments,
    ORGANISATION: _organisations,
    MUNICIPALITY: _municipality,
    FUNDER: _funder,
}


def _same(name: str) -> Words:
    return Words(name, name)
