"""Writing the minutes of a meeting, and publishing them."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from knopskud.core.addresses import minutes_path
from knopskud.core.errors import KnopskudError
from knopskud.core.numbers import number_in
from knopskud.core.words import Words
from knopskud.meetings import actions
from knopskud.meetings.actions.minuting import MEANWHILE
from knopskud.office.done import done, saved
from knopskud.office.meetings.posted import text_in
from knopskud.office.views.meetings.door import SAYING, row_of, written

PUBLISHED = Words(
    "Referatet er udgivet. Alle kan læse det på mødernes side.",
    "The minutes are published. Everybody can read them on the page of meetings.",
)


@require_http_methods(["GET", "POST"])
def minutes(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """The draft in the editor, with what stands published; the leader publishes."""
    meetings = written(request, key)
    row = row_of(meetings, number)
    one, error = row.gathering, None
    publishing = "publish" in request.POST
    text, why = one.text, ""
    if request.method == "POST":
        text, why = text_in(request.POST, "text"), text_in(request.POST, "why")
        if publishing and not meetings.draft.may_publish:
            raise PermissionDenied
        seen = number_in(request.POST.get("seen", "")) or 0
        try:
            actions.write(one, text, seen=seen, by=meetings.draft.user, at=meetings.at)
            if publishing:
                actions.publish_minutes(one, why=why, by=meetings.draft.user, at=meetings.at)
        except KnopskudError as refused:
            error, row = refused, row_of(meetings, number)
        else:
            done(request, PUBLISHED if publishing else saved(meetings.at))
            return redirect("office:meeting" if publishing else "office:minutes", key=key, number=number)  # fmt: skip
    now = row.gathering
    values = {
        "draft": meetings.draft,
        "row": row,
        "one": now,
        "text": text,
        "why": why,
        "minutes_path": minutes_path,
        "theirs": now.text if error and error.message == MEANWHILE else "",
        "error": error,
        "wrong": {x.place: x.message for x in error.problems} if error else {},
        **SAYING,
    }
    return render(request, "office/meetings/minutes.html", values, status=400 if error else 200)
