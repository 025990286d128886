"""Where the link of an invitation leads: saying yes, as somebody new or as somebody who is known."""

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import now
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from knopskud.accounts.inviting import accept
from knopskud.accounts.links import invitation_behind
from knopskud.accounts.models import Invitation, Role, User
from knopskud.accounts.roles import NAMES, allowance_of
from knopskud.core.errors import KnopskudError
from knopskud.core.words import Words
from knopskud.office.done import done
from knopskud.office.entering.steps import enter, remember_proof

WELCOME = Words(
    "Velkommen. Du er nu med i {partnership}.", "Welcome. You are now part of {partnership}."
)


@login_not_required
@never_cache
@sensitive_post_parameters("password")
@require_http_methods(["GET", "POST"])
def invited(request: HttpRequest, token: str) -> HttpResponse:
    """What somebody is invited to, and saying yes to it."""
    at = now()
    invitation = invitation_behind(token, at=at)
    if invitation is None:
        return render(request, "office/invitation_gone.html", status=404)
    user = request.user if isinstance(request.user, User) else None
    if request.method == "GET":
        return _page(request, invitation, user)
    typed = {name: _typed(request, name) for name in ("name", "password")}
    try:
        member = accept(invitation, user=user, at=at, **typed)
    except KnopskudError as error:
        return _page(request, invitation, user, error=error, status=400)
    if user is None:
        enter(request, member.user)
        remember_proof(request, at=at)
    words = WELCOME.filled(partnership=invitation.partnership.name)
    done(request, words)
    return redirect("office:home")


def _page(
    request: HttpRequest,
    invitation: Invitation,
    user: User | None,
    *,
    error: KnopskudError | None = None,
    status: int = 200,
) -> HttpResponse:
    role = Role(invitation.role)
    values: dict[str, Any] = {
        "invitation": invitation,
        "role": NAMES[role],
        "allows": allowance_of(role),
        "way": _way(invitation, user),
        "typed": _typed(request, "name"),
        "error": error,
        "wrong": {one.place: one.message for one in error.problems} if error else {},
    }
    return render(request, "office/invited.html", values, status=status)


def _way(invitation: Invitation, user: User | None) -> str:
    """How somebody can say yes: as they are signed in, after signing out or in, or as somebody new."""
    if user is not None:
        same = user.email.casefold() == invitation.email.casefold()
        return "yes" if same else "other"
    known = User.objects.filter(email__iexact=invitation.email).exists()
    return "sign-in" if known else "new"


def _typed(request: HttpRequest, name: str) -> str:
    """What was typed, without zero characters, which no database takes."""
    return request.POST.get(name, "").replace("\0", "")
