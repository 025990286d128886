"""Writing the agenda of a meeting as a whole."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from knopskud.core.errors import KnopskudError
from knopskud.meetings import actions
from knopskud.office.done import done, saved
from knopskud.office.meetings.posted import AN_IDEA, about_of, agenda_typed, spare_rows
from knopskud.office.views.meetings.door import SAYING, row_of, written
from knopskud.voices.queries import ideas_by_code


@require_http_methods(["GET", "POST"])
def agenda(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """The points with their texts; empty lines at the end for more."""
    meetings = written(request, key)
    row, error = row_of(meetings, number), None
    if request.method == "POST":
        wanted = agenda_typed(request.POST)
        rows = wanted.sorted
        try:
            actions.set_agenda(row.gathering, wanted.lines, by=meetings.draft.user, at=meetings.at)
        except KnopskudError as refused:
            error = refused
        else:
            done(request, saved(meetings.at))
            more = "more" in request.POST
            return redirect("office:agenda" if more else "office:meeting", key=key, number=number)
    else:
        rows = [
            {"number": str(x.number), "place": str(at), "title": x.title, "text": x.text, "ref": about_of(x), "decides": x.decides}
            for at, x in enumerate(row.told.points, start=1)
        ]  # fmt: skip
    plan = meetings.draft.snapshot
    about = [("", ""), *((x.ref, x.called) for x in (*plan.sub_agreements, *plan.activities))]
    ideas = [
        (f"{AN_IDEA}{code}", title)
        for code, title in ideas_by_code(meetings.draft.plan.partnership, key)
    ]
    values = {
        "draft": meetings.draft,
        "one": row.gathering,
        "rows": [*rows, *spare_rows(len(rows) + 1)],
        "about": about,
        "ideas": ideas,
        "error": error,
        "wrong": {x.place: x.message for x in error.problems} if error else {},
        **SAYING,
    }
    return render(request, "office/meetings/agenda.html", values, status=400 if error else 200)
