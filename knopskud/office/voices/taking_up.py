"""A resident's idea goes on the agenda of a meeting."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.timezone import now
from django.views.decorators.http import require_POST

from knopskud.core import days
from knopskud.core.errors import Invalid, KnopskudError, Problem, Refused
from knopskud.core.numbers import number_in
from knopskud.core.words import Words
from knopskud.meetings import actions
from knopskud.meetings.actions import Line
from knopskud.meetings.models import Gathering
from knopskud.meetings.queries import meeting_of
from knopskud.meetings.refusals import WRONG
from knopskud.meetings.words import ON_ELSE, TALK
from knopskud.office.done import done
from knopskud.office.draft import Draft
from knopskud.office.voices import telling
from knopskud.office.voices.page import found, page
from knopskud.voices import refusals
from knopskud.voices.models import Voice
from knopskud.voices.words import IDEA, MEETING

TITLE = "Idé fra en beboer: {title}"
NO_MEETING = Words("Vælg et møde.", "Choose a meeting.")
DONE = Words("Ideen er kommet på dagsordenen.", "The idea is on the agenda.")


@require_POST
def take_up(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """Put it there, to be talked about or voted on; the author is told if they left a way."""
    draft, voice = found(request, key, number)
    typed = {name: str(value) for name, value in request.POST.items()}
    try:
        gathering = _chosen(draft, voice, typed.get("meeting", ""))
        line = Line(
            TITLE.format(title=voice.title),
            voice.text,
            decides=ON_ELSE if typed.get("decides") == ON_ELSE else TALK,
            voice=voice.code,
        )
        actions.take_up(gathering, line, by=draft.user, at=now())
    except KnopskudError as error:
        return page(request, draft, voice, form="meet", typed=typed, error=error)
    where = f"{days.said(gathering.day).da}: {gathering.names}"
    telling.tell_author(voice, MEETING, where)
    done(request, DONE)
    return redirect("office:voice", key=key, number=number)


def _chosen(draft: Draft, voice: Voice, meeting: str) -> Gathering:
    if voice.kind != IDEA:
        raise Refused(refusals.NOT_AN_IDEA)
    if voice.is_withdrawn:
        raise Refused(refusals.WITHDRAWN)
    if not meeting:
        raise Invalid(WRONG, (Problem("meeting", NO_MEETING),))
    told = meeting_of(draft.plan.partnership, draft.plan.key, number_in(meeting) or 0)
    if told is None:
        raise Http404
    return told.gathering
