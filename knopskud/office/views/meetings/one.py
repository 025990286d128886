"""The list of meetings, and the page of one: its days, agenda, proposals, votes and minutes."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods, require_safe

from knopskud.core.addresses import meetings_path, minutes_path, voice_path
from knopskud.core.errors import Invalid, KnopskudError, Problem
from knopskud.core.words import Words
from knopskud.editions import queries as published
from knopskud.meetings import actions, frozen
from knopskud.meetings.refusals import WRONG
from knopskud.office.days import day_in
from knopskud.office.done import done
from knopskud.office.meetings.posted import text_in
from knopskud.office.meetings.table import Meetings, Row
from knopskud.office.more_papers import begun_for
from knopskud.office.views.meetings.door import SAYING, read, row_of, written
from knopskud.voices.queries import by_code, ideas_by_code

NO_VOICE = Words(
    "Den idé er ikke i planen. Vælg en anden, eller ingen.",
    "That idea is not in the plan. Choose another one, or none.",
)
TOLD = {
    "called": Words("Dagen for indkaldelsen er gemt.", "The day of the notice is saved."),
    "papers": Words("Dagen for papirerne er gemt.", "The day of the papers is saved."),
    "off": Words("Mødet er aflyst.", "The meeting is called off."),
    "on": Words("Mødet er sat på igen.", "The meeting is on again."),
    "propose": Words("Forslaget er skrevet ind.", "The proposal has been entered."),
    "drop": Words("Forslaget er taget væk.", "The proposal has been taken away."),
}


@require_safe
def every(request: HttpRequest, key: str) -> HttpResponse:
    """Every meeting of a plan by day, and those of the plan that nobody has made ready."""
    meetings = read(request, key)
    values = {"draft": meetings.draft, "meetings": meetings, **SAYING}
    return render(request, "office/meetings/list.html", values)


@require_http_methods(["GET", "POST"])
def one(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """One meeting; those who write keep days and proposals here."""
    meetings = (written if request.method == "POST" else read)(request, key)
    row = row_of(meetings, number)
    if request.method == "GET":
        return _page(request, meetings, row)
    act = request.POST.get("act", "")
    try:
        _act(request, meetings, row, act)
    except KnopskudError as error:
        return _page(request, meetings, row, error=error, act=act)
    done(request, TOLD["on" if act == "off" and row.gathering.called_off else act])
    return redirect("office:meeting", key=key, number=number)


def _act(request: HttpRequest, meetings: Meetings, row: Row, act: str) -> None:
    gathering, by, at = row.gathering, meetings.draft.user, meetings.at
    if act in ("called", "papers"):
        actions.mark(gathering, act, day_in(text_in(request.POST, act)), by=by, at=at)
    elif act == "off":
        actions.call_off(gathering, by=by, at=at)
    elif act == "drop":
        asked = request.POST.get("proposal")
        found = next((x for x in row.told.proposals if str(x.pk) == asked), None)
        if found:
            actions.drop(found, by=by, at=at)
    else:
        voice = text_in(request.POST, "voice")
        heard = by_code(voice) if voice else None
        if voice and (heard is None or heard.plan_key != meetings.draft.plan.key):
            raise Invalid(WRONG, (Problem("voice", NO_VOICE),))
        actions.propose(
            gathering,
            text=text_in(request.POST, "proposal"),
            received=day_in(text_in(request.POST, "received")),
            rules=meetings.rules_for([x["organisation"] for x in gathering.departments]),
            voice=voice,
            by=by,
            at=at,
        )


def _page(
    request: HttpRequest,
    meetings: Meetings,
    row: Row,
    *,
    error: KnopskudError | None = None,
    act: str = "",
) -> HttpResponse:
    begun = {"called": "", "papers": "", "proposal": "", "voice": "", "received": f"{localdate()}"}
    typed = {name: text_in(request.POST, name) or value for name, value in begun.items()}
    values: dict[str, Any] = {
        "draft": meetings.draft,
        "public_path": meetings_path(meetings.draft.plan.key),
        "voice_path": voice_path,
        "minutes_path": minutes_path,
        "is_behind": frozen.is_behind(row.told),
        "meetings": meetings,
        "row": row,
        "one": row.gathering,
        "begun_for": begun_for,
        "editions": {x.number: x for x in published.brief_editions_of(meetings.draft.plan.key)},
        "ideas": ideas_by_code(row.gathering.partnership, row.gathering.plan_key)
        if meetings.draft.may_edit
        else (),
        "typed": typed,
        "act": act,
        "error": error,
        "wrong": {x.place: x.message for x in error.problems} if error else {},
        **SAYING,
    }
    return render(request, "office/meetings/one.html", values, status=400 if error else 200)
