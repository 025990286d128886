"""What has changed since the newest edition."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from knopskud.office.changed import Changed
from knopskud.office.draft import Draft
from knopskud.office.who import user_of
from knopskud.plan import access


@require_safe
def changes(request: HttpRequest, key: str) -> HttpResponse:
    """Every change since the newest edition, by delaftale and by person."""
    user = user_of(request)
    draft = Draft(access.readable(user, key), user)
    changed = Changed(
        draft, under=request.GET.get("delaftale", ""), by=request.GET.get("person", "")
    )
    return render(request, "office/changes.html", {"draft": draft, "changed": changed})
