"""Inviting people, sending the letter again, and withdrawing an invitation."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import now
from django.views.decorators.http import require_http_methods, require_POST

from knopskud.accounts import access, inviting
from knopskud.accounts.models import Invitation, Partnership, Role
from knopskud.core.errors import KnopskudError
from knopskud.core.words import Words
from knopskud.office.done import done
from knopskud.office.inviting import send_invitation
from knopskud.office.people import choices_in, chosen_in, role_choices
from knopskud.office.who import language_of, user_of
from knopskud.web.letters import NotSentError

SENT = Words(
    "Invitationen er sendt til {email}. Den gælder i 14 dage.",
    "The invitation is sent to {email}. It is valid for 14 days.",
)
WITHDRAWN = Words(
    "Invitationen til {email} er trukket tilbage.", "The invitation to {email} is withdrawn."
)
CHOOSE = Words("Vælg en rolle.", "Choose a role.")


@require_http_methods(["GET", "POST"])
def invite(request: HttpRequest, slug: str) -> HttpResponse:
    """Invite somebody: their e-mail and the role that waits for them."""
    user = user_of(request)
    owner = access.leadable(user, slug)
    if request.method == "GET":
        return _page(request, owner)
    role = request.POST.get("role", "")
    if role not in Role.values:
        return _page(request, owner, error=KnopskudError(CHOOSE), status=400)
    try:
        made = inviting.invite(
            owner,
            email=_email(request),
            role=Role(role),
            only=chosen_in(request.POST, choices_in(owner)),
            by=user,
            at=now(),
        )
    except KnopskudError as error:
        return _page(request, owner, error=error, status=400)
    _send(request, made)
    return redirect("office:people", slug=slug)


@require_POST
def again(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Send the letter again; it runs from today, and the older link opens no more."""
    user = user_of(request)
    owner = access.leadable(user, slug)
    try:
        found = inviting.send_again(owner, number, by=user, at=now())
    except Invitation.DoesNotExist:
        raise Http404 from None
    _send(request, found)
    return redirect("office:people", slug=slug)


@require_POST
def withdraw(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Take an invitation back."""
    user = user_of(request)
    owner = access.leadable(user, slug)
    try:
        email = inviting.withdraw(owner, number, by=user, at=now())
    except Invitation.DoesNotExist:
        raise Http404 from None
    done(request, WITHDRAWN.filled(email=email))
    return redirect("office:people", slug=slug)


def _send(request: HttpRequest, invitation: Invitation) -> None:
    """Send the letter and say so. One that did not leave is remembered, and can be sent again from the list."""
    speaks = language_of(request)
    try:
        send_invitation(invitation, speaks=speaks)
    except NotSentError as error:
        inviting.mark_undelivered(invitation, at=now())
        messages.warning(request, error.said_in(speaks))
    else:
        messages.success(request, SENT.filled(email=invitation.email).said_in(speaks))


def _page(
    request: HttpRequest,
    owner: Partnership,
    *,
    error: KnopskudError | None = None,
    status: int = 200,
) -> HttpResponse:
    """The form, with what was typed. `rolle` in the address chooses a role beforehand."""
    wrong = {one.place: one.message for one in error.problems} if error else {}
    values: dict[str, Any] = {
        "owner": owner,
        "roles": role_choices(),
        "plans": choices_in(owner),
        "email": _email(request),
        "role": request.POST.get("role") or request.GET.get("rolle", ""),
        "reach": request.POST.get("reach", "all"),
        "ticked": set(request.POST.getlist("only")),
        "error": error,
        "wrong": wrong,
    }
    return render(request, "office/invite.html", values, status=status)


def _email(request: HttpRequest) -> str:
    """What was typed as an e-mail, without zero characters, which no database takes."""
    return request.POST.get("email", "").replace("\0", "")
