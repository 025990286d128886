"""What those who answer do with a voice, each on its page."""

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.timezone import now
from django.views.decorators.http import require_POST

from knopskud.core.errors import KnopskudError
from knopskud.core.numbers import number_in
from knopskud.core.words import Words
from knopskud.office.done import done
from knopskud.office.draft import Draft
from knopskud.office.voices import growing, telling
from knopskud.office.voices.page import found, page
from knopskud.office.who import user_of
from knopskud.plan import access
from knopskud.voices import actions, queries
from knopskud.voices.models import Voice

SHOWN = Words("Nu kan alle læse den.", "Everybody can read it now.")
HIDDEN = Words("Den vises ikke mere. Grunden står i stedet.", "It is not shown any more. The reason stands in its place.")  # fmt: skip
GROUPED = Words("Det er gemt, hvad den ligner.", "It is saved what it is like.")
SETTLED = Words("Anmeldelsen er lukket.", "The report is closed.")
GROWN = Words(
    "Ideen er vokset til en aktivitet i udkastet. Skriv den færdig her.",
    "The idea has grown into an activity of the draft. Finish it here.",
)
Act = Callable[[Draft, Voice, dict[str, str]], Words]


def _done(request: HttpRequest, key: str, number: int, form: str, act: Act) -> HttpResponse:
    draft, voice = found(request, key, number)
    typed = {name: str(value).replace("\r\n", "\n") for name, value in request.POST.items()}
    try:
        words = act(draft, voice, typed)
    except KnopskudError as error:
        return page(request, draft, voice, form=form, typed=typed, error=error)
    done(request, words)
    return redirect("office:voice", key=key, number=number)


@require_POST
def answer(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """Say publicly what has come of it; the author is told if they left a way."""

    def act(draft: Draft, voice: Voice, typed: dict[str, str]) -> Words:
        state, text = typed.get("state", ""), typed.get("answer", "")
        step = actions.answer(voice, state=state, answer=text, by=draft.user, at=now())
        return telling.tell_author(voice, step.state, step.answer)

    return _done(request, key, number, "answer", act)


@require_POST
def show(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """Let everybody read it."""

    def act(draft: Draft, voice: Voice, _: dict[str, str]) -> Words:
        actions.show(voice, by=draft.user, at=now())
        return SHOWN

    return _done(request, key, number, "show", act)


@require_POST
def hide(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """Take it down, with a reason."""

    def act(draft: Draft, voice: Voice, typed: dict[str, str]) -> Words:
        actions.hide(voice, why=typed.get("why", ""), by=draft.user, at=now())
        return HIDDEN

    return _done(request, key, number, "hide", act)


@require_POST
def group(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """Put an idea with another that is about the same, or let it stand alone again."""

    def act(draft: Draft, voice: Voice, typed: dict[str, str]) -> Words:
        rows = queries.in_office(draft.plan.partnership, key)
        chosen = typed.get("like", "")
        like = rows.filter(pk=number_in(chosen) or 0).first()
        if chosen and like is None:
            raise Http404
        actions.put_with(voice, like=like, by=draft.user, at=now())
        return GROUPED

    return _done(request, key, number, "group", act)


@require_POST
def grow(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """Let an idea grow into an activity of the draft, and go there."""
    draft, voice = found(request, key, number)
    typed = {name: str(value).replace("\r\n", "\n") for name, value in request.POST.items()}
    try:
        ref = growing.grow(draft, voice, typed.get("under", ""), typed.get("answer", ""), at=now())
    except KnopskudError as error:
        return page(request, draft, voice, form="grow", typed=typed, error=error)
    step = queries.told([voice])[0].steps[-1]
    telling.tell_author(voice, step.state, step.answer)
    done(request, GROWN)
    return redirect("office:part", key=key, ref=ref.lower())


@require_POST
def settle(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """Close a report: it was looked at, and the voice stays."""
    user = user_of(request)
    plan = access.whole(user, key)
    one = next((x for x in queries.reports_of(plan.partnership, key) if x.pk == number), None)
    if one is None:
        raise Http404
    actions.settle(one, by=user, at=now())
    done(request, SETTLED)
    return redirect("office:voices", key=key)
