"""Who is writing in a plan now: asked by pages every now and then, and told by those that have a form open."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import now
from django.views.decorators.http import require_http_methods

from knopskud.office.draft import Draft
from knopskud.office.presence import mark_open, writers
from knopskud.office.who import user_of
from knopskud.plan import access


@require_http_methods(["GET", "HEAD", "POST"])
def present(request: HttpRequest, key: str) -> HttpResponse:
    """The others who are writing, as a piece of a page; `?del` names the part that the page is about."""
    user, at = user_of(request), now()
    door = access.writable if request.method == "POST" else access.readable
    draft = Draft(door(user, key), user)
    if request.method == "POST":
        mark_open(draft, request.POST.getlist("ref"), at=at)
    found = writers(draft, now=at, ref=request.GET.get("del", "").upper())
    return render(request, "office/present.html", {"writers": found, "key": key})
