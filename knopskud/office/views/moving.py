"""Moving a part among those that it stands with."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.timezone import now
from django.views.decorators.http import require_POST

from knopskud.office.draft import Draft
from knopskud.office.outline import neighbours
from knopskud.office.places import back_to, before, row_in
from knopskud.office.who import user_of
from knopskud.plan import access, actions
from knopskud.plan.refusals import elsewhere


@require_POST
def move(request: HttpRequest, key: str, ref: str) -> HttpResponse:
    """Move a part one place up or down among those that it stands with."""
    user = user_of(request)
    draft = Draft(access.writable(user, key), user)
    row = row_in(draft, ref)
    if not draft.may_remove_part(row.ref):
        raise elsewhere(draft.plan)
    refs = list(neighbours(draft, row.ref))
    at = refs.index(row.ref) if row.ref in refs else 0
    to = at - 1 if request.POST.get("way") == "up" else at + 1
    if 0 <= to < len(refs):
        after = refs[to] if to > at else before(draft, row, refs[to])
        actions.move_part(draft.plan, row.ref, after=after, by=user, at=now())
    return redirect(back_to(request, draft, row.ref))
