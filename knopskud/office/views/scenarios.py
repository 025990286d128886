"""The budgets of a plan: copied under a new name, compared, chosen as the one in force, and taken out."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import now
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from knopskud.core.errors import Invalid, KnopskudError, Problem
from knopskud.core.words import Words
from knopskud.office.done import done
from knopskud.office.draft import Draft
from knopskud.office.money.comparing import compare as compared
from knopskud.office.money.scenarios import NAME_TAKEN, copying, taking_out
from knopskud.office.views.money import scenario_in
from knopskud.office.who import language_of, user_of
from knopskud.plan import access, actions
from knopskud.snapshot.parts import REFUSED
from knopskud.snapshot.types import SCENARIO_KINDS

COPIED = Words("Kopien er lavet. Nu kan den rettes.", "The copy is made. Now it can be changed.")
IN_FORCE = Words(
    "Nu gælder budgettet “{name}”. Beboerne ser det, når planen udgives.",
    "The budget “{name}” is in force now. Residents see it when the plan is published.",
)
TAKEN_OUT = Words("Budgettet “{name}” er fjernet.", "The budget “{name}” has been removed.")
COPY_OF = Words("Kopi af {name}", "Copy of {name}")


def _whole(request: HttpRequest, key: str) -> Draft:
    """The draft, for those who write in the whole plan: a budget belongs to all of it."""
    user = user_of(request)
    draft = Draft(access.writable(user, key), user)
    if not draft.may_edit:
        raise PermissionDenied
    return draft


@require_http_methods(["GET", "POST"])
def copy(request: HttpRequest, key: str, ref: str) -> HttpResponse:
    """Ask what the copy shall be called, and make it."""
    draft = _whole(request, key)
    scenario = scenario_in(draft, ref)
    called = COPY_OF.filled(name=scenario.name).said_in(language_of(request))
    typed = {
        "name": request.POST.get("name", called).strip(),
        "type": request.POST.get("type", scenario.type),
    }
    values: dict[str, Any] = {
        "draft": draft, "scenario": scenario, "typed": typed, "kinds": SCENARIO_KINDS, "wrong": {}, "error": None,
    }  # fmt: skip
    if request.method == "GET":
        return render(request, "office/money_copy.html", values)
    wishes = copying(draft, scenario, typed["name"], typed["type"])
    try:
        if typed["name"] in {one.name for one in draft.snapshot.scenarios}:
            raise Invalid(REFUSED, (Problem("new.name", NAME_TAKEN),))
        made = actions.change_parts(draft.plan, wishes=wishes, by=draft.user, at=now())
    except KnopskudError as error:
        wrong = {one.place.partition(".")[2]: one.message for one in error.problems}
        return render(request, "office/money_copy.html", {**values, "wrong": wrong, "error": error}, status=400)  # fmt: skip
    done(request, COPIED)
    return redirect("office:scenario", key=key, ref=made[0].ref.lower())


@require_POST
def choose(request: HttpRequest, key: str, ref: str) -> HttpResponse:
    """Put a budget in force."""
    draft = _whole(request, key)
    scenario = scenario_in(draft, ref)
    head = draft.snapshot.plan.ref
    actions.change_part(
        draft.plan, head, fields={"current_scenario": scenario.ref}, by=draft.user, at=now()
    )
    words = IN_FORCE.filled(name=scenario.name)
    done(request, words)
    return redirect("office:scenario", key=key, ref=ref)


@require_http_methods(["GET", "POST"])
def remove(request: HttpRequest, key: str, ref: str) -> HttpResponse:
    """Ask whether a budget shall go with everything in it, and take it out."""
    draft = _whole(request, key)
    scenario = scenario_in(draft, ref)
    wishes = taking_out(draft, scenario)
    values = {"draft": draft, "scenario": scenario, "count": len(wishes) - 1, "error": None}
    if request.method == "GET":
        return render(request, "office/money_remove.html", values)
    try:
        actions.change_parts(draft.plan, wishes=wishes, by=draft.user, at=now())
    except KnopskudError as error:
        return render(request, "office/money_remove.html", {**values, "error": error}, status=400)
    words = TAKEN_OUT.filled(name=scenario.name)
    done(request, words)
    return redirect("office:money", key=key)


@require_safe
def compare(request: HttpRequest, key: str) -> HttpResponse:
    """Two budgets side by side: by themselves the one in force and the newest other one."""
    user = user_of(request)
    draft = Draft(access.readable(user, key), user)
    found = draft.snapshot.scenarios
    values: dict[str, Any] = {"draft": draft, "choices": [(one.ref, one.name) for one in found]}
    if len(found) < 2:
        return render(request, "office/money_compare.html", {**values, "comparison": None})
    current = draft.snapshot.plan.current_scenario or found[0].ref
    others = [one.ref for one in found if one.ref != current]
    first = scenario_in(draft, request.GET.get("first") or current)
    second = scenario_in(draft, request.GET.get("second") or others[-1])
    comparison = compared(draft.snapshot, first, second)
    return render(request, "office/money_compare.html", {**values, "comparison": comparison})
