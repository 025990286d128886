"""Why an act on the draft is refused, in plain words."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.core.exceptions import PermissionDenied

from knopskud.accounts import rules
from knopskud.accounts.models import User
from knopskud.accounts.queries import leaders_of
from knopskud.core.errors import Invalid, Problem, Refused
from knopskud.core.words import Words
from knopskud.frame.checks.texts import fields_with_civil_numbers
from knopskud.plan.models import Part, Plan, Retired
from knopskud.plan.queries import placed
from knopskud.plan.rules import may_change, may_remove
from knopskud.snapshot.bounds import WIDEST
from knopskud.snapshot.diff.said import label_of
from knopskud.snapshot.diff.sentences import name_of
from knopskud.snapshot.links import link_problems, links_of
from knopskud.snapshot.lookup import Lookup
from knopskud.snapshot.parts import (
    REFUSED,
    UNKNOWN_KIND,
    plan_of,
    problem_at,
    validate_fields,
)
from knopskud.snapshot.types import KINDS, SINGLES, PlanSnapshot
from knopskud.snapshot.types import Part as SnapshotPart

CLOSED = Words(
    "Planen er afsluttet og kan ikke ændres. Lederen kan åbne den igen.",
    "The plan is closed and cannot be changed. The leader can open it again.",
)
NOT_LEADER = Words(
    "Kun lederen afslutter en plan eller åbner den igen.",
    "Only the leader closes a plan or opens it again.",
)
NOT_YOURS = Words("Du har ikke lov til at ændre planen.", "You may not change this plan.")
ELSEWHERE = Words(
    "Du skriver kun i udvalgte delaftaler, og det her hører ikke til dem. Spørg {leaders}, som kan give dig lov.",
    "You write in chosen sub-agreements only, and this does not belong to them. Ask {leaders}, who can let you.",
)
TAKEN = Words(
    "Der findes allerede en plan, der hedder {key}.", "There already is a plan called {key}."
)
OVERTAKEN = Words(
    "En anden har ændret det samme imens. Din tekst er ikke gemt endnu: se begge, og vælg.",
    "Somebody else has changed the same meanwhile. Your text is not saved yet: look at both and choose.",
)
STANDS_ONCE = Words("Den del står én gang i enhver plan.", "Every plan has this part once.")
FULL = Words(
    "Der er allerede {most} af den slags: {kind}. Flere kan en plan ikke have.",
    "There already are {most} of this kind: {kind}. A plan cannot have more.",
)
NEEDED = Words(
    "{called} kan ikke fjernes, for den bruges af: {users}. Ret det først.",
    "{called} cannot be removed, since it is used by: {users}. Change those first.",
)
NOWHERE = Words(
    "{ref} findes ikke i planen. Her skal vælges: {kind}.",
    "{ref} is not in the plan. To be chosen here: {kind}.",
)
GONE = Words(
    "{refs} er fjernet, siden du åbnede siden. Hent siden igen.",
    "{refs} has been removed since you opened the page. Load the page again.",
)
USED = Words(
    "{refs} har hørt til noget, der er fjernet, og kan ikke bruges igen.",
    "{refs} belonged to something that was removed, and cannot be used again.",
)
NOT_GONE = Words(
    "{ref} er ikke fjernet, så der er ikke noget at hente tilbage.",
    "{ref} has not been removed, so there is nothing to bring back.",
)
_SINGLE_KINDS = {kind.kind for kind in SINGLES.values()}
CIVIL = Words(
    "Her står noget, der ligner et CPR-nummer. Det gemmes ikke. Er det et andet nummer, så del det med mellemrum for hvert tredje ciffer.",
    "Something here looks like a civil registration number. It is not stored. If it is another number, part it by a space after every third digit.",
)
KEY_STAYS = Words(
    "Planens korte navn står i alle adresser og kan ikke ændres.",
    "The plan's short name stands in every address and cannot be changed.",
)


class NotYours(Refused, PermissionDenied):
    """Somebody may not change this: their role or the delaftaler that they write in do not allow it.

    A page that does not catch it answers 403 and says why.
    """


class Overtaken(Refused):
    """Somebody else was first. `theirs` are the part's fields as they are now, `version` their number."""

    def __init__(self, part: Part) -> None:
        super().__init__(OVERTAKEN)
        self.theirs: dict[str, Any] = part.fields
        self.version = part.version


class AllOvertaken(Refused):
    """Others were first at some of several parts: `theirs` as they are now, `gone` the refs of those removed."""

    def __init__(self, theirs: tuple[Part, ...], gone: tuple[str, ...]) -> None:
        super().__init__(OVERTAKEN)
        self.theirs = theirs
        self.gone = gone


def of_stale_versions(seen: Mapping[str, int | None], parts: Iterable[Part]) -> None:
    """Every part is as it was seen; None stands for any version. Raises AllOvertaken with all that are not."""
    now = {part.ref: part for part in parts}
    gone = tuple(ref for ref in seen if ref not in now)
    theirs = tuple(
        now[ref]
        for ref, version in seen.items()
        if ref in now and version is not None and now[ref].version != version
    )
    if gone or theirs:
        raise AllOvertaken(theirs, gone)


def of_retired(plan: Plan, refs: list[str]) -> None:
    """A ref of a part that was removed is never used again."""
    found = Retired.objects.filter(plan=plan, ref__in=refs).values_list("ref", flat=True)
    if used := sorted(found):
        raise Refused(USED.filled(refs=", ".join(used)))


def not_removed(ref: str) -> Refused:
    """What is said of a part that is there, or never was."""
    return Refused(NOT_GONE.filled(ref=ref))


def of_civil_numbers(*parts: SnapshotPart) -> None:
    """No text that looks like a civil registration number is stored, for the record keeps it for ever (R19).

    Raises Invalid with every field that has one; of several parts, with their refs.
    """
    problems = tuple(
        Problem(f"{part.ref}.{name}" if len(parts) > 1 else name, CIVIL, label_of(type(part), name))
        for part in parts
        for name in fields_with_civil_numbers(part)
    )
    if problems:
        raise Invalid(REFUSED, problems)


def of_strangers(plan: Plan, by: User | None) -> None:
    """Only those who write in the whole plan go on. For acts on single parts there is `of_readers`."""
    writing = of_readers(plan, by)
    if not writing.whole:
        raise elsewhere(plan)


def of_readers(plan: Plan, by: User | None) -> rules.Writing:
    """Only those who write somewhere in the plan go on; what they write in is returned for `of_other_hands`."""
    writing = rules.writing_in(by, plan.partnership, plan.key)
    if not writing.anywhere:
        raise NotYours(NOT_YOURS)
    return writing


def of_other_hands(
    plan: Plan,
    writing: rules.Writing,
    parts: list[Part],
    ref: str,
    value: SnapshotPart | None = None,
) -> None:
    """Only those go on who write in the delaftale of the part as it is, and as it will be: `value`.

    `parts` is the plan before the act; its links are followed only for those who are limited.
    """
    if writing.whole:
        return
    lookup = Lookup(plan_of(placed(parts)))
    touched = [part for part in (lookup.get(ref), value) if part is not None]
    if not all(may_change(writing, lookup, part) for part in touched):
        raise elsewhere(plan)


def of_taking_out(plan: Plan, writing: rules.Writing, parts: list[Part], part: Part) -> None:
    """Only those who write in the part's delaftale take it out or move it; a delaftale only those who write everywhere."""
    if writing.whole:
        return
    lookup = Lookup(plan_of(placed(parts)))
    if not may_remove(writing, lookup, lookup.part(part.ref)):
        raise elsewhere(plan)


def elsewhere(plan: Plan) -> NotYours:
    """What an editor with limits is told outside of their delaftaler: that it is so, and whom to ask. One query."""
    names = ", ".join(str(leader) for leader in leaders_of(plan.partnership))
    return NotYours(ELSEWHERE.filled(leaders=names))


def of_closed(plan: Plan) -> None:
    """A closed plan stays as it is."""
    if plan.closed_at is not None:
        raise Refused(CLOSED)


def of_adding(kind: str, parts: list[Part]) -> None:
    """Only kinds that a plan has several of are added, and no more than a plan can hold."""
    if kind not in KINDS:
        raise Refused(UNKNOWN_KIND.filled(kind=kind))
    if kind in _SINGLE_KINDS:
        raise Refused(STANDS_ONCE)
    if sum(part.kind == kind for part in parts) >= WIDEST:
        raise Refused(FULL.filled(most=WIDEST, kind=KINDS[kind].words))


def of_a_plan_that_falls_apart(snapshot: PlanSnapshot) -> None:
    """Every ref of a whole new text stands once and every link leads somewhere. Raises Invalid."""
    if problems := link_problems(snapshot):
        raise Invalid(REFUSED, problems)


def of_dangling_links(kind: str, ref: str, fields: dict[str, Any], kinds: dict[str, str]) -> None:
    """Every link of the part leads to a part of the right kind. `kinds` gives the kind of every ref of the plan.

    Raises Invalid with the place of the first link that does not, and for fields that the type refuses.
    """
    part = validate_fields(kind, ref, fields)
    for place, wanted, _, linked in links_of(part):
        if kinds.get(linked) != wanted:
            raise problem_at(place, NOWHERE.filled(ref=linked, kind=KINDS[wanted].words))
    scenario = fields.get("current_scenario")
    if scenario and kinds.get(scenario) != "scenario":
        words = NOWHERE.filled(ref=scenario, kind=KINDS["scenario"].words)
        raise problem_at("current_scenario", words)


def of_removing(part: Part, others: list[Part]) -> None:
    """A part that stands once, or that others point at, stays."""
    if part.kind in _SINGLE_KINDS:
        raise Refused(STANDS_ONCE)
    users = [other for other in others if _points_at(other, part.ref)]
    if users:
        names = [(_called(one), one.ref) for one in users]
        da = ", ".join(f"{name.da} ({ref})" for name, ref in names)
        en = ", ".join(f"{name.en} ({ref})" for name, ref in names)
        raise Refused(NEEDED.filled(called=_called(part), users=Words(da, en)))


def _points_at(part: Part, ref: str) -> bool:
    if part.fields.get("current_scenario") == ref:
        return True
    value = validate_fields(part.kind, part.ref, part.fields)
    return any(linked == ref for *_, linked in links_of(value))


def _called(part: Part) -> Words:
    return name_of(validate_fields(part.kind, part.ref, part.fields))
