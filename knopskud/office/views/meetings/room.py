"""The screen in the room: everybody in the partnership sees it, those who write step on, and all screens follow."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from knopskud.core.numbers import number_in
from knopskud.meetings import actions
from knopskud.office.meetings.room import Room
from knopskud.office.ready.approving import Approving
from knopskud.office.views.meetings.door import SAYING, read, row_of, written


@require_http_methods(["GET", "POST"])
def room(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """One step; `?nu` answers with a mark alone, by which other screens see that there is another one."""
    meetings = (written if request.method == "POST" else read)(request, key)
    row = row_of(meetings, number)
    if request.method == "POST":
        step = number_in(request.POST.get("punkt", "")) or 0
        actions.show_on_screen(row.gathering, step, by=meetings.draft.user)
        return redirect("office:room", key=key, number=number)
    shown = Room(Approving(meetings.draft), row, row.gathering.on_screen)
    if "nu" in request.GET:
        return HttpResponse(shown.mark, content_type="text/plain; charset=utf-8")
    values = {
        "draft": meetings.draft,
        "room": shown,
        "row": row,
        "one": row.gathering,
        "slide": shown.slide,
        **SAYING,
    }
    return render(request, "office/meetings/room.html", values)
