"""Choosing a language, seeing what is missing in it, and writing it text by text."""

import json
import re

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import now
from django.views.decorators.http import require_POST, require_safe
from django_htmx.middleware import HtmxDetails

from knopskud.core.errors import KnopskudError
from knopskud.core.words import Words
from knopskud.office.done import done, saved
from knopskud.office.draft import Draft
from knopskud.office.translating.page import Typed, group_page, text_alone
from knopskud.office.translating.work import FILTERS, Work, is_language, offered, others, work_in
from knopskud.office.who import language_of, user_of
from knopskud.plan import access, actions
from knopskud.snapshot.texts import Text

NO_LANGUAGE = Words(
    "Vælg et sprog, eller skriv dets kode, for eksempel ar eller pt-BR. Dansk er det, der oversættes fra.",
    "Choose a language, or write its code, such as ar or pt-BR. Danish is what is translated from.",
)
CHOOSE = Words("Vælg", "Choose")
DIGEST = re.compile(r"[0-9a-f]{64}")


@require_safe
def languages(request: HttpRequest, key: str) -> HttpResponse:
    """Every language with how far it is; `?sprog=` leads to a new one."""
    user = user_of(request)
    draft = Draft(access.readable(user, key), user)
    asked = (request.GET.get("kode", "") or request.GET.get("sprog", "")).strip()
    if is_language(asked):
        return redirect("office:translation", key=key, tag=asked)
    values = {
        "draft": draft,
        "works": [Work(draft, tag) for tag in offered(draft)],
        "others": _choices(request, draft),
        "asked": asked,
        "wrong": NO_LANGUAGE if "kode" in request.GET else None,
    }
    status = 400 if values["wrong"] else 200
    return render(request, "office/translating/languages.html", values, status=status)


def _choices(request: HttpRequest, draft: Draft) -> list[tuple[str, str]]:
    speaks = language_of(request)
    found = [(one.tag, f"{one.words.said_in(speaks)} – {one.own}") for one in others(draft)]
    return [("", CHOOSE.said_in(speaks)), *sorted(found, key=lambda pair: pair[1])]


@require_safe
def language(request: HttpRequest, key: str, tag: str) -> HttpResponse:
    """Every text with how it stands in a language, or those that are missing or out of date."""
    user = user_of(request)
    work = work_in(Draft(access.readable(user, key), user), tag)
    shown = request.GET.get("vis", "")
    shown = shown if shown in FILTERS else ""
    values = {"draft": work.draft, "work": work, "filters": FILTERS, "shown": shown}
    return render(request, "office/translating/language.html", values)


@require_safe
def group(request: HttpRequest, key: str, tag: str, ref: str) -> HttpResponse:
    """The texts of the plan itself or of a delaftale, Danish beside the translation."""
    user = user_of(request)
    work = work_in(Draft(access.readable(user, key), user), tag)
    return group_page(request, work, work.group(ref))


@require_POST
def write(request: HttpRequest, key: str, tag: str, ref: str, field: str) -> HttpResponse:
    """Save one text. What cannot be saved comes back as it was typed, with what is wrong beside it."""
    user = user_of(request)
    draft = Draft(access.writable(user, key), user)
    work = work_in(draft, tag)
    text, at = work.text(ref, field), now()
    if "theirs" in request.POST:
        return _written(request, work, text, None)
    typed = "\n".join(line.rstrip() for line in request.POST.get(field, "").splitlines()).strip()
    before, source = _seen(request, text)
    wording = actions.Wording(text.part.ref, field, typed, source, before)
    try:
        actions.translate(draft.plan, tag, wording, by=user, at=at)
    except actions.OtherWordsError as other:
        fresh = work_in(Draft(draft.plan, user), tag)
        back = Typed(text.part.ref, field, typed, theirs=other.theirs)
        return _back(request, fresh, fresh.text(ref, field), back, 409)
    except KnopskudError as error:
        back = Typed(text.part.ref, field, typed, error=error)
        return _back(request, work, text, back, 400)
    words = saved(at, changed=(typed, source) != (text.written, text.there and text.there.source))
    fresh = work_in(Draft(draft.plan, user), tag)
    return _written(request, fresh, fresh.text(ref, field), words)


def _written(request: HttpRequest, work: Work, text: Text, words: Words | None) -> HttpResponse:
    if HtmxDetails(request):
        kept = Typed(text.part.ref, text.field, text.written, saved=words)
        return text_alone(request, work, text, typed=kept)
    if words:
        done(request, words)
    args = [work.draft.plan.key, work.tongue.tag, work.group_of(text).ref.lower()]
    place = f"#{text.part.ref.lower()}-{text.field}"
    return redirect(reverse("office:translate", args=args) + place)


def _back(request: HttpRequest, work: Work, text: Text, typed: Typed, status: int) -> HttpResponse:
    if HtmxDetails(request):
        return text_alone(request, work, text, typed=typed, status=status)
    return group_page(request, work, work.group_of(text), typed=typed, status=status)


def _seen(request: HttpRequest, text: Text) -> tuple[str | None, str]:
    """The translation and the digest of the Danish text that the form was opened with; what is none is as it is now."""
    try:
        before, source = json.loads(request.POST.get("seen", ""))[text.field]
    except (ValueError, KeyError, TypeError):
        return text.written, text.digest
    good = isinstance(source, str) and DIGEST.fullmatch(source)
    return str(before), source if good else text.digest
