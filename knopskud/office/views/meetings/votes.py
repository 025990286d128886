"""What one afdeling said to one point: votes, a ballot of all homes, and a no that is overruled."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods

from knopskud.core.errors import KnopskudError
from knopskud.core.numbers import number_in
from knopskud.core.words import Words
from knopskud.meetings.counting import outcome
from knopskud.meetings.told import Said
from knopskud.meetings.words import NO
from knopskud.office.days import day_in
from knopskud.office.done import done
from knopskud.office.meetings import deciding, law
from knopskud.office.meetings.posted import COUNTED, counted_begun, counted_of, text_in
from knopskud.office.meetings.table import Meetings, Row
from knopskud.office.ready.approving import Approving
from knopskud.office.views.meetings.door import SAYING, led, row_of

ENTERED = Words("{name}: stemmerne er skrevet ind.", "{name}: the votes have been entered.")
UNFOUNDED = Words(
    "{name}: stemmerne er rettet. Det er ikke længere et nej, så beslutningen efter § 37, stk. 4 har ikke noget at stå på.",
    "{name}: the votes have been corrected. It is no longer a no, so the decision under § 37(4) has nothing to stand on.",
)
SENT = Words("{name}: urafstemningen er skrevet ind.", "{name}: the ballot has been entered.")
CARRIED = Words("{name}: det står nu ved siden af nejet.", "{name}: it now stands beside the no.")


@require_http_methods(["GET", "POST"])
def votes(request: HttpRequest, key: str, number: int, point: int, ref: str) -> HttpResponse:
    """The forms of one afdeling at one point."""
    meetings = led(request, key)
    row = row_of(meetings, number)
    said = next((x for x in row.told.said if (x.point.number, str(x.department["ref"]).lower()) == (point, ref)), None)  # fmt: skip
    if said is None:
        raise Http404
    if request.method == "GET":
        return _page(request, row, meetings, said)
    act = request.POST.get("act", "")
    try:
        words = _act(request, meetings, row, said, act)
    except KnopskudError as error:
        return _page(request, row, meetings, said, error=error, act=act)
    done(request, words.filled(name=said.department["name"]))
    return redirect("office:meeting", key=key, number=number)


def _act(request: HttpRequest, meetings: Meetings, row: Row, said: Said, act: str) -> Words:
    draft, at, one = meetings.draft, meetings.at, row.gathering
    if act == "papers":
        deciding.send_papers(
            Approving(draft),
            one,
            said,
            papers=number_in(text_in(request.POST, "papers")),
            deadline=day_in(text_in(request.POST, "deadline")),
            at=at,
        )
        return SENT
    if act == "override" and said.vote is not None:
        law.decide(one, said, request.POST, by=draft.user, at=at)
        return CARRIED
    counted = counted_of(_typed(request))
    asked = request.POST.get("corrects", "")
    corrects = next((x for x in (said.vote, *said.corrected) if x and str(x.pk) == asked), None)
    made = deciding.vote(Approving(draft), one, said, counted, corrects=corrects, at=at)
    is_no = outcome(made.way, made.yes, made.no) == NO
    return UNFOUNDED if said.decision and not is_no else ENTERED


def _typed(request: HttpRequest) -> dict[str, str]:
    return {name: text_in(request.POST, name) for name in COUNTED}


def _page(
    request: HttpRequest,
    row: Row,
    meetings: Meetings,
    said: Said,
    *,
    error: KnopskudError | None = None,
    act: str = "",
) -> HttpResponse:
    begun = counted_begun(said, f"{min(row.gathering.day, localdate(meetings.at))}")
    homes = int(str(said.department["homes"]))
    papers = {"papers": str(homes * 2 or ""), "deadline": ""}
    values: dict[str, Any] = {
        "draft": meetings.draft,
        "row": row,
        "one": row.gathering,
        "said": said,
        "typed": {
            **(_typed(request) if act == "vote" else begun),
            **{name: text_in(request.POST, name) or value for name, value in papers.items()},
            **(law.typed(request.POST) if act == "override" else law.begun(said)),
        },
        "act": act,
        "error": error,
        "wrong": {x.place: x.message for x in error.problems} if error else {},
        **SAYING,
    }
    return render(request, "office/meetings/votes.html", values, status=400 if error else 200)
