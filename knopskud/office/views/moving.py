"""Moving a part among those that it stands with."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.timezone import now
from django.views.decorators.http import require_POST
from django_htmx.middleware import HtmxDetails

from knopskud.office.draft import Draft
from knopskud.office.outline import neighbours
from knopskud.office.places import back_to, before, row_in
from knopskud.office.who import user_of
from knopskud.plan import access, actions
from knopskud.plan.models import Part
from knopskud.plan.refusals import elsewhere


@require_POST
def move(request: HttpRequest, key: str, ref: str) -> HttpResponse:
    """Move a part one place up or down among those that it stands with, or right `after` another; "" is the first place."""
    user = user_of(request)
    draft = Draft(access.writable(user, key), user)
    row = row_in(draft, ref)
    if not draft.may_remove_part(row.ref):
        raise elsewhere(draft.plan)
    refs = list(neighbours(draft, row.ref))
    asked = request.POST.get("after")
    new = _stepped(row, refs, request) if asked is None else _after(row, refs, asked.upper())
    if new != refs:
        at = new.index(row.ref)
        after = new[at - 1] if at else before(draft, row, new[1])
        actions.move_part(draft.plan, row.ref, after=after, by=user, at=now())
    if HtmxDetails(request):
        return HttpResponse(status=204)
    return redirect(back_to(request, draft, row.ref))


def _stepped(row: Part, refs: list[str], request: HttpRequest) -> list[str]:
    """The order with the part one place up or down; at the end nothing moves."""
    others = [ref for ref in refs if ref != row.ref]
    at = refs.index(row.ref) if row.ref in refs else 0
    to = at - 1 if request.POST.get("way") == "up" else at + 1
    return [*others[:to], row.ref, *others[to:]] if 0 <= to < len(refs) else refs


def _after(row: Part, refs: list[str], asked: str) -> list[str]:
    """The order with the part right after another, or first. What it cannot stand after moves nothing."""
    others = [ref for ref in refs if ref != row.ref]
    if asked and asked not in others:
        return refs
    at = others.index(asked) + 1 if asked else 0
    return [*others[:at], row.ref, *others[at:]]
