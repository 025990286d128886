"""What is taken along from the pages of meetings: the agenda as a paper, and the days as a calendar."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from knopskud.documents.stamp import unpublished
from knopskud.editions import queries as published
from knopskud.editions.candidates import stamp_of
from knopskud.editions.models import Edition
from knopskud.meetings.papers import agenda_of
from knopskud.office.meetings.calendar import calendar
from knopskud.office.views.meetings.door import read, row_of
from knopskud.office.who import language_of
from knopskud.snapshot.parties import for_parties


@require_safe
def paper(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """The agenda as a PDF, with the edition on the table, or the draft before one is chosen."""
    meetings = read(request, key)
    row = row_of(meetings, number)
    one, draft = row.gathering, meetings.draft
    if one.edition:
        try:
            stamp = stamp_of(published.public_edition(published.edition(key, one.edition)))
        except Edition.DoesNotExist as error:
            raise Http404 from error
    else:
        stamp = unpublished(for_parties(draft.snapshot), localdate(meetings.at))
    last = None if row.is_held else next(x.day for x in row.days if x.name == "proposals")
    made = agenda_of(row.told, stamp, draft.snapshot.plan.banner, language_of(request), last)
    return _sent(made, "application/pdf", f"dagsorden-{one.day}.pdf", "inline")


@require_safe
def days(request: HttpRequest, key: str) -> HttpResponse:
    """The meetings and their deadlines as a calendar file."""
    meetings = read(request, key)
    name = meetings.draft.snapshot.plan.name
    made = calendar(meetings.rows, name, meetings.at, language_of(request))
    return _sent(made, "text/calendar; charset=utf-8", f"moeder-{key}.ics", "attachment")


def _sent(content: bytes, kind: str, name: str, how: str) -> HttpResponse:
    answer = HttpResponse(content, content_type=kind)
    answer["Content-Disposition"] = f'{how}; filename="{name}"'
    return answer
