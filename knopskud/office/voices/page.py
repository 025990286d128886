"""One voice on its page: what it was about then and now, its way, and the forms of those who answer."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import now

from knopskud.core import days
from knopskud.core.addresses import voice_path
from knopskud.core.errors import KnopskudError
from knopskud.core.words import Words
from knopskud.meetings.taken_up import open_to_ideas, taken_up
from knopskud.meetings.words import RESULTS
from knopskud.office.draft import Draft
from knopskud.office.who import user_of
from knopskud.plan import access
from knopskud.snapshot.economy import Economy
from knopskud.snapshot.types import Scenario
from knopskud.voices import queries
from knopskud.voices.models import Voice
from knopskud.voices.wording import wording_of, wording_of_money
from knopskud.voices.words import IDEA, KINDS, SOURCES, STATES, answers_to

SAME = Words("Teksten er den samme nu.", "The text is the same now.")
CHANGED = Words("Teksten er ændret siden.", "The text has changed since.")
GONE = Words("Den del er ikke i planen mere.", "That part is no longer in the plan.")
SAYING = {"kinds": KINDS, "sources": SOURCES, "states": STATES}


def found(
    request: HttpRequest, key: str, number: int, *, writes: bool = True
) -> tuple[Draft, Voice]:
    """The draft and one of its voices, for those who answer, or for everybody in the house. Raises Http404, PermissionDenied."""
    user = user_of(request)
    door = access.whole if writes else access.readable
    draft = Draft(door(user, key), user)
    voice = queries.in_office(draft.plan.partnership, key).filter(pk=number).first()
    if voice is None:
        raise Http404
    return draft, voice


def page(
    request: HttpRequest,
    draft: Draft,
    voice: Voice,
    *,
    form: str = "",
    typed: dict[str, str] | None = None,
    error: KnopskudError | None = None,
) -> HttpResponse:
    """The page of a voice; `form` is the one whose `typed` text stands where it was typed."""
    answers, key = draft.may_edit, draft.plan.key
    values: dict[str, Any] = {
        "draft": draft,
        "voice": voice,
        "told": queries.told([voice])[0],
        "contact": queries.contacts_of([voice]).get(voice.pk) if answers else None,
        "since": since(draft, voice),
        "picture": queries.picture_of(voice),
        "others": others(draft, voice) if answers and voice.kind == IDEA else (),
        "meetings": meetings(draft) if answers and voice.kind == IDEA else (),
        "taken_up": taken_up([voice.code], called_only=False).get(voice.code, []),
        "results": RESULTS,
        "answers": {one: STATES[one] for one in answers_to(voice.kind)},
        "form": form,
        "typed": typed or {},
        "error": error,
        "wrong": {one.place: one.message for one in error.problems} if error else {},
        "public": voice_path(key, voice.code),
        **SAYING,
    }
    return render(request, "office/voice.html", values, status=400 if error else 200)


def since(draft: Draft, voice: Voice) -> Words | None:
    """Whether what it was about has changed in the draft; None for what is about the whole plan."""
    if not voice.ref or not voice.wording:
        return None
    part = draft.lookup.get(voice.ref)
    if part is None:
        return GONE
    money = isinstance(part, Scenario)
    words = wording_of_money(Economy(draft.snapshot)) if money else wording_of(part)
    return SAME if words == voice.wording else CHANGED


def meetings(draft: Draft) -> list[tuple[str, Words]]:
    """The meetings that an idea can be put on the agenda of, as choices."""
    rows = open_to_ideas(draft.plan.partnership, draft.plan.key, now())
    return [
        (f"{one.number}", Words(*(f"{day}: {one.names}" for day in days.said(one.day))))
        for one in rows
    ]


def others(draft: Draft, voice: Voice) -> list[tuple[str, str]]:
    """The plan's other ideas that it can be put together with, as choices; those that are put with another are not among them."""
    rows = queries.in_office(draft.plan.partnership, draft.plan.key)
    ideas = rows.filter(kind=IDEA, like=None, is_withdrawn=False).exclude(pk=voice.pk)
    return [(str(one.pk), one.title) for one in ideas[:200]]
