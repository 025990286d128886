"""Writing one part of a draft."""

import json
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import localtime, now
from django.views.decorators.http import require_http_methods, require_POST

from knopskud.core.errors import KnopskudError
from knopskud.core.words import Words
from knopskud.office.adding import added_once
from knopskud.office.colliding import Collision, collision_of
from knopskud.office.draft import Draft
from knopskud.office.forms.form import Form, fields_touched, form_again, form_of, marks_of
from knopskud.office.outline import OF_SUB_AGREEMENT, SINGULAR, neighbours
from knopskud.office.reading import read_out
from knopskud.office.who import language_of, user_of
from knopskud.plan import access, actions
from knopskud.plan.models import Part
from knopskud.plan.queries import free_ref
from knopskud.plan.refusals import Overtaken
from knopskud.snapshot.types import KINDS

SAVED = Words("Gemt kl. {at:%H.%M}.", "Saved at {at:%H:%M}.")
SAME = Words("Der var ikke noget at gemme.", "There was nothing to save.")
REMOVED = Words("{called} er fjernet.", "{called} has been removed.")


@require_http_methods(["GET", "POST"])
def part(request: HttpRequest, key: str, ref: str) -> HttpResponse:
    """One part: its form for those who write, its text for those who read."""
    user = user_of(request)
    door = access.writable if request.method == "POST" else access.readable
    draft = Draft(door(user, key), user)
    row = _row(draft, ref)
    if request.method == "POST":
        return _save(request, draft, row)
    if not draft.may_edit:
        lines = read_out(draft.lookup, draft.lookup.part(row.ref))
        values = {"draft": draft, "row": row, "part": draft.lookup.part(row.ref), "lines": lines}
        return render(request, "office/reading.html", values)
    form = form_of(
        row.kind,
        row.fields,
        draft.choices(_under(row)),
        findings=draft.findings_of(row.ref),
        limits=draft.programme.limits if draft.programme else {},
    )
    return _form_page(request, draft, form, row, seen=marks_of(row.kind, row.fields))


def _save(request: HttpRequest, draft: Draft, row: Part) -> HttpResponse:
    """Save the touched fields. What others have touched meanwhile in other fields is kept as it is."""
    typed = dict(request.POST.lists())
    seen = _seen(request)
    fields, names = fields_touched(row.kind, typed, seen)
    now_marked = marks_of(row.kind, row.fields)
    others = {name for name in names if name in seen and seen[name] != now_marked.get(name)}
    if others and request.POST.get("theirs") == str(row.version):
        fields = {name: value for name, value in fields.items() if name not in others}
    elif others and request.POST.get("mine") != str(row.version):
        collision = collision_of(draft, row, {name: fields[name] for name in others})
        if collision:
            return _again(request, draft, row, typed, seen, collision=collision)
    at = now()
    try:
        saved = actions.change_part(
            draft.plan, row.ref, fields=fields, by=draft.user, at=at, version=row.version
        )
    except Overtaken:  # somebody saved between our reading and our writing: look again
        fresh = Draft(draft.plan, draft.user)
        return _save(request, fresh, _row(fresh, row.ref))
    except KnopskudError as error:
        return _again(request, draft, row, typed, seen, error=error)
    words = SAVED.filled(at=localtime(at)) if saved.version != row.version else SAME
    messages.success(request, words.said_in(language_of(request)))
    if request.POST.get("then") == "plan":
        return redirect(_home_of(draft, row.ref))
    return redirect("office:part", key=draft.plan.key, ref=row.ref.lower())


def _again(
    request: HttpRequest,
    draft: Draft,
    row: Part,
    typed: dict[str, list[str]],
    seen: dict[str, str],
    *,
    error: KnopskudError | None = None,
    collision: Collision | None = None,
) -> HttpResponse:
    """The form with everything that was typed, and why it is not saved yet."""
    problems = error.problems if error else ()
    limits = draft.programme.limits if draft.programme else {}
    form = form_again(row.kind, typed, draft.choices(_under(row)), problems, limits)
    status = 409 if collision else 400
    return _form_page(
        request, draft, form, row, seen=seen, error=error, collision=collision, status=status
    )


def _form_page(
    request: HttpRequest,
    draft: Draft,
    form: Form,
    row: Part | None,
    *,
    seen: dict[str, str],
    error: KnopskudError | None = None,
    status: int = 200,
    **more: Any,
) -> HttpResponse:
    values = {
        "draft": draft,
        "form": form,
        "row": row,
        "part": draft.lookup.part(row.ref) if row else None,
        "seen": json.dumps(seen),
        "error": error,
        "collision": None,
        "becomes": "",
        "back": _home_of(draft, row.ref) if row else reverse("office:plan", args=[draft.plan.key]),
        **more,
    }
    return render(request, "office/part.html", values, status=status)


@require_http_methods(["GET", "POST"])
def new(request: HttpRequest, key: str, kind: str) -> HttpResponse:
    """Add a part of a kind, under a delaftale when one is given."""
    user = user_of(request)
    draft = Draft(access.writable(user, key), user)
    kind = kind.replace("-", "_")
    if kind not in KINDS or kind in SINGULAR:
        raise Http404
    limits = draft.programme.limits if draft.programme else {}
    if request.method == "GET":
        under = request.GET.get("under", "")
        begun = _begun(draft, kind, under)
        form = form_of(kind, begun, draft.choices(under), limits=limits)
        becomes = free_ref(draft.plan, kind)
        return _form_page(request, draft, form, None, seen={}, becomes=becomes)
    typed = dict(request.POST.lists())
    fields, _ = fields_touched(kind, typed, {})
    becomes = request.POST.get("becomes", "")
    try:
        made = added_once(draft, kind, fields, becomes, at=now())
    except KnopskudError as error:
        under = request.POST.get("sub_agreement", "")
        form = form_again(kind, typed, draft.choices(under), error.problems, limits)
        return _form_page(
            request, draft, form, None, seen={}, error=error, becomes=becomes, status=400
        )
    messages.success(
        request, SAVED.filled(at=localtime(made.changed_at)).said_in(language_of(request))
    )
    fresh = Draft(draft.plan, user)
    return redirect(_home_of(fresh, made.ref))


@require_POST
def move(request: HttpRequest, key: str, ref: str) -> HttpResponse:
    """Move a part one place up or down among those that it stands with."""
    user = user_of(request)
    draft = Draft(access.writable(user, key), user)
    row = _row(draft, ref)
    refs = list(neighbours(draft, row.ref))
    at = refs.index(row.ref) if row.ref in refs else 0
    to = at - 1 if request.POST.get("way") == "up" else at + 1
    if 0 <= to < len(refs):
        after = refs[to] if to > at else _before(draft, row, refs[to])
        actions.move_part(draft.plan, row.ref, after=after, by=user, at=now())
    return redirect(_home_of(draft, row.ref))


@require_http_methods(["GET", "POST"])
def remove(request: HttpRequest, key: str, ref: str) -> HttpResponse:
    """Ask whether a part shall go, and take it out."""
    user = user_of(request)
    draft = Draft(access.writable(user, key), user)
    row = _row(draft, ref)
    if row.kind in SINGULAR:
        raise Http404
    found = draft.lookup.part(row.ref)
    back = _home_of(draft, row.ref)
    values = {"draft": draft, "row": row, "part": found, "back": back}
    if request.method == "GET":
        return render(request, "office/remove.html", {**values, "error": None})
    try:
        actions.remove_part(draft.plan, row.ref, by=user, at=now())
    except KnopskudError as error:
        return render(request, "office/remove.html", {**values, "error": error}, status=400)
    messages.success(
        request, REMOVED.filled(called=draft.name_of(found)).said_in(language_of(request))
    )
    return redirect(back)


def _row(draft: Draft, ref: str) -> Part:
    """The part with that ref, written in small letters in addresses. Raises Http404."""
    found = draft.rows.get(ref.upper())
    if found is None:
        raise Http404
    return found


def _under(row: Part) -> str:
    """The ref of the delaftale that a part belongs to by its own word, or nothing."""
    return str(row.fields.get("sub_agreement") or "")


def _seen(request: HttpRequest) -> dict[str, str]:
    """The marks that the form was opened with; what is no such thing is as if nothing had been seen."""
    try:
        found = json.loads(request.POST.get("seen", "{}"))
    except ValueError:
        return {}
    return {str(k): str(v) for k, v in found.items()} if isinstance(found, dict) else {}


def _begun(draft: Draft, kind: str, under: str) -> dict[str, Any]:
    """The fields that a new part begins with: its delaftale, or the budget in force."""
    begun: dict[str, Any] = {}
    names = KINDS[kind].model_fields
    if "sub_agreement" in names and draft.lookup.get(under):
        begun["sub_agreement"] = under
    if "scenario" in names:
        begun["scenario"] = draft.snapshot.plan.current_scenario
    if kind == "scenario":
        begun["type"] = "applied"
    if kind == "activity":
        begun |= {"reach": "open", "origin": {"type": "new"}}
    if kind == "indicator":
        begun["type"] = "local"
    if kind == "party":
        begun["signs"] = True
    return begun


def _before(draft: Draft, row: Part, ref: str) -> str | None:
    """The part of the same kind that stands right before `ref` in the whole plan, or None for the first place."""
    same = [one.ref for one in draft.rows.values() if one.kind == row.kind and one.ref != row.ref]
    at = same.index(ref)
    return same[at - 1] if at else None


def _home_of(draft: Draft, ref: str) -> str:
    """Where on the plan's page a part stands."""
    page = reverse("office:plan", args=[draft.plan.key])
    found = draft.lookup.get(ref)
    if found is None:
        return page
    agreement = draft.lookup.sub_agreement_of(found)
    if agreement is not None and (found.kind in OF_SUB_AGREEMENT or found.kind == "sub_agreement"):
        return f"{page}#{agreement.ref.lower()}"
    return f"{page}#del-{found.ref.lower()}"
