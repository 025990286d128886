"""Partners confirm what the plan says that they contribute."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import now
from django.views.decorators.http import require_http_methods

from knopskud.accounts.models import User
from knopskud.approvals import actions
from knopskud.approvals.models import Question
from knopskud.core.errors import KnopskudError, Refused
from knopskud.core.words import Words
from knopskud.office.done import done
from knopskud.office.draft import Draft
from knopskud.office.ready.letters import tell_asked
from knopskud.office.ready.partners import Partners, digest_of
from knopskud.office.who import user_of
from knopskud.plan import access

ASKED = Words("{who} er spurgt.", "{who} has been asked.")
THANKS = Words("Tak. Dit svar er gemt.", "Thank you. Your answer is saved.")
TAKEN_BACK = Words("Spørgsmålet er trukket tilbage.", "The question has been withdrawn.")
WHOM = Words("Vælg, hvem der skal spørges.", "Choose whom to ask.")
MOVED_ON = Words(
    "Teksten er ændret, mens du læste den. Læs den igen, og svar så.",
    "The text has changed while you read it. Read it again, then answer.",
)


@require_http_methods(["GET", "POST"])
def all_of_them(request: HttpRequest, key: str) -> HttpResponse:
    """Everybody who contributes, and what they have confirmed; the leader asks from here."""
    user = user_of(request)
    door = access.publishable if request.method == "POST" else access.readable
    partners = Partners(Draft(door(user, key), user))
    if request.method == "GET":
        return _list(request, partners)
    ref = request.POST.get("partner", "")
    asked = next(
        (one for one in partners.reviewers if str(one.pk) == request.POST.get("who")), None
    )
    try:
        question = _ask(partners, ref, asked)
    except KnopskudError as error:
        return _list(request, partners, wrong=(ref, error.message))
    tell_asked(question)
    done(request, ASKED.filled(who=asked))
    return redirect("office:confirmations", key=key)


def _ask(partners: Partners, ref: str, asked: User | None) -> Question:
    if ref not in partners.texts:
        raise Http404
    if asked is None:
        raise Refused(WHOM)
    return actions.ask(
        partnership=partners.draft.plan.partnership,
        plan_key=partners.draft.plan.key,
        partner=ref,
        name=partners.draft.lookup.called(ref),
        text=partners.texts[ref],
        asked=asked,
        by=partners.draft.user,
        at=now(),
    )


def _list(
    request: HttpRequest, partners: Partners, *, wrong: tuple[str, Words] | None = None
) -> HttpResponse:
    values = {"draft": partners.draft, "partners": partners, "wrong": wrong}
    status = 400 if wrong else 200
    return render(request, "office/confirmations.html", values, status=status)


@require_http_methods(["GET", "POST"])
def one(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """One question: the texts, and the answer of the one who was asked; the leader may take it back."""
    user = user_of(request)
    partners = Partners(Draft(access.readable(user, key), user))
    found = next((one for one in partners.confirmations if one.question.pk == number), None)
    if found is None:
        raise Http404
    if request.method == "GET":
        return _page(request, partners, found)
    way = request.POST.get("way", "")
    if user.pk != found.question.asked_id and not (way == "withdraw" and partners.draft.leads):
        raise PermissionDenied
    try:
        _answer(request, found, way, user)
    except KnopskudError as error:
        return _page(request, partners, found, error=error)
    words = TAKEN_BACK if way == "withdraw" else THANKS
    done(request, words)
    return redirect("office:confirmations", key=key)


def _answer(request: HttpRequest, found: Any, way: str, user: User) -> None:
    if way == "withdraw":
        actions.withdraw(found.question, by=user, at=now())
        return
    if request.POST.get("seen") != digest_of(found.text):
        raise Refused(MOVED_ON)
    actions.answer(
        found.question,
        yes=way == "yes",
        why=request.POST.get("why", ""),
        text=found.text,
        by=user,
        at=now(),
    )


def _page(
    request: HttpRequest, partners: Partners, found: Any, *, error: KnopskudError | None = None
) -> HttpResponse:
    values = {
        "draft": partners.draft,
        "one": found,
        "pieces": partners.pieces.get(found.question.partner, ()),
        "seen": digest_of(found.text),
        "is_asked": found.question.asked_id == partners.draft.user.pk,
        "why": request.POST.get("why", ""),
        "error": error,
        "wrong": {one.place: one.message for one in error.problems} if error else {},
    }
    return render(request, "office/confirmation.html", values, status=400 if error else 200)
