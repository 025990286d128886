"""The money of a plan: one budget as a grid, saved cell by cell, all of it or nothing."""

import json
from dataclasses import dataclass, replace

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import now
from django.views.decorators.http import require_http_methods

from knopskud.core.errors import Invalid, KnopskudError
from knopskud.core.words import Words
from knopskud.frame.findings import Finding
from knopskud.office.done import done, saved
from knopskud.office.draft import Draft
from knopskud.office.money.grid import Said
from knopskud.office.money.page import (
    becomes_of,
    grid_of,
    may_write,
    now_of,
    rows_again,
    seen_in,
    with_blank,
)
from knopskud.office.money.posted import Posted, posted
from knopskud.office.money.rows import NEW, TEXTS, Row
from knopskud.office.money.saving import GONE, Outcome, outcome_of, problems_by_cell
from knopskud.office.money.twice import once
from knopskud.office.views.form_page import status_of
from knopskud.office.who import language_of, user_of
from knopskud.plan import access, actions
from knopskud.plan.refusals import AllOvertaken
from knopskud.snapshot.types import SCENARIO_KINDS, SOURCE_KINDS, Scenario

FILL_IN = Words("Skriv, hvad det er.", "Write what it is.")
WRONG = Words(
    "Der er noget, der skal rettes. Intet er gemt endnu; alt, du har skrevet, står her.",
    "Something must be put right. Nothing is saved yet; everything you typed is here.",
)
TRIES = 3


@dataclass(frozen=True)
class Trouble:
    """Why the grid comes back instead of being saved."""

    message: Words
    is_collision: bool = False


@require_http_methods(["GET", "POST"])
def money(request: HttpRequest, key: str, ref: str = "") -> HttpResponse:
    """The budget in force, or the one with that ref: its grid for those who write, its figures for those who read."""
    user = user_of(request)
    door = access.writable if request.method == "POST" else access.readable
    draft = Draft(door(user, key), user)
    scenario = scenario_of(draft, ref)
    if scenario is None:
        return render(request, "office/no_money.html", {"draft": draft, "kinds": SCENARIO_KINDS})
    if request.method == "POST":
        return _save(request, draft, scenario)
    rows = [one.row for one in now_of(draft, scenario.ref, language_of(request)).values()]
    return _page(request, draft, scenario, rows)


def scenario_of(draft: Draft, ref: str) -> Scenario | None:
    """The budget with that ref; without one the budget in force, or the first. Raises Http404; None for no budgets."""
    found = {one.ref: one for one in draft.snapshot.scenarios}
    if ref:
        if ref.upper() not in found:
            raise Http404
        return found[ref.upper()]
    first = next(iter(found.values()), None)
    return found.get(draft.snapshot.plan.current_scenario, first)


def scenario_in(draft: Draft, ref: str) -> Scenario:
    """The budget with that ref. Raises Http404."""
    found = scenario_of(draft, ref)
    if not ref or found is None:
        raise Http404
    return found


def _save(request: HttpRequest, draft: Draft, scenario: Scenario) -> HttpResponse:
    """Save the touched cells; what others have touched meanwhile in other cells stays as it is."""
    given = posted(request.POST)
    for left in reversed(range(TRIES)):
        outcome = _outcome(request, draft, scenario, given)
        if "more" in request.POST or outcome.is_blocked:
            return _again(request, draft, scenario, given, outcome)
        wishes = once(draft, given, outcome.wishes)
        at = now()
        try:
            actions.change_parts(draft.plan, wishes=wishes, by=draft.user, at=at)
        except AllOvertaken:  # somebody saved between our reading and our writing: look again
            draft = Draft(draft.plan, draft.user)
            if left:
                continue
            raise
        except Invalid as error:
            found = problems_by_cell(error.problems, outcome.wishes, FILL_IN)
            outcome = replace(outcome, problems=found)
            return _again(request, draft, scenario, given, outcome)
        except KnopskudError as error:
            return _again(request, draft, scenario, given, outcome, error=error)
        words = saved(at, changed=bool(wishes))
        done(request, words)
        break
    return redirect("office:scenario", key=draft.plan.key, ref=scenario.ref.lower())


def _outcome(request: HttpRequest, draft: Draft, scenario: Scenario, given: Posted) -> Outcome:
    kept = now_of(draft, scenario.ref, language_of(request))
    theirs = set(request.POST.getlist("theirs"))
    rows = [
        _yielding(row, theirs, kept[row.id].row) if row.id in kept else row for row in given.rows
    ]
    outcome = outcome_of(rows, given.removed, given.seen, kept, scenario.ref)
    _, _, again = rows_again(given, kept)
    return replace(outcome, problems=outcome.problems | dict.fromkeys(again, GONE))


def _yielding(row: Row, theirs: set[str], kept: Row) -> Row:
    """The row with the other's figure in every cell where the writer has chosen it."""
    chosen = {of: kept.cells.get(of, "") for of in row.cells if row.name(of) in theirs}
    return replace(row, cells={**row.cells, **chosen})


def _again(
    request: HttpRequest,
    draft: Draft,
    scenario: Scenario,
    given: Posted,
    outcome: Outcome,
    *,
    error: KnopskudError | None = None,
) -> HttpResponse:
    """The grid with everything that was typed, and what is to be looked at beside its cell."""
    kept = now_of(draft, scenario.ref, language_of(request))
    rows, removed, _ = rows_again(given, kept)
    if wanted := request.POST.get("more"):
        said, trouble, status = Said(removed=removed), None, 200
        return _page(request, draft, scenario, with_blank(rows, wanted), said, given=given)
    unticked = frozenset(one for one in removed if one in outcome.problems)
    said = Said(outcome.problems, outcome.theirs, removed - unticked)
    trouble = Trouble(error.message if error else WRONG, bool(outcome.theirs))
    status = 409 if outcome.theirs else status_of(error)
    return _page(request, draft, scenario, rows, said, given=given, trouble=trouble, status=status)


def _page(
    request: HttpRequest,
    draft: Draft,
    scenario: Scenario,
    rows: list[Row],
    said: Said | None = None,
    *,
    given: Posted | None = None,
    trouble: Trouble | None = None,
    status: int = 200,
) -> HttpResponse:
    kept = now_of(draft, scenario.ref, language_of(request))
    seen = seen_in([one.row for one in kept.values()])
    if given and trouble is None:  # asked for one more row: nothing has been looked at yet
        seen = dict(given.seen)
    becomes = json.dumps(given.becomes) if given else becomes_of(draft)
    values = {
        "draft": draft,
        "writes": draft.writing.anywhere,
        "open": {row.id for row in rows if may_write(draft, row)},
        "scenario": scenario,
        "grid": grid_of(draft, scenario, rows, said),
        "seen": json.dumps(seen),
        "becomes": becomes,
        "blanks": {kind: Row(f"{NEW}0", kind) for kind in TEXTS},
        "trouble": trouble,
        "asked": _asked(draft, scenario),
        "kinds": SCENARIO_KINDS,
        "source_kinds": SOURCE_KINDS,
        "is_in_force": scenario.ref == draft.snapshot.plan.current_scenario,
        "least": draft.programme.minimum_local_share if draft.programme else None,
    }
    return render(request, "office/money.html", values, status=status)


def _asked(draft: Draft, scenario: Scenario) -> list[Finding]:
    """What the funder would ask of the budget in force; nobody asks about the others."""
    if scenario.ref != draft.snapshot.plan.current_scenario:
        return []
    return [one for one in draft.findings if one.rule.startswith("money.")]
