"""Changing and taking away somebody's role."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import now
from django.views.decorators.http import require_http_methods

from knopskud.accounts import access
from knopskud.accounts.actions import give_role, take_role
from knopskud.accounts.models import Membership, Partnership, Role
from knopskud.accounts.queries import member_of
from knopskud.accounts.roles import NAMES
from knopskud.core.errors import KnopskudError
from knopskud.core.words import Words
from knopskud.office.done import done
from knopskud.office.people import choices_in, chosen_in, role_choices, ticked_for
from knopskud.office.who import user_of

GIVEN = Words("{who} er nu: {role}.", "{who} is now: {role}.")
TAKEN = Words("{who} er ikke med længere.", "{who} is not in it any more.")
CHOOSE = Words("Vælg en rolle.", "Choose a role.")


@require_http_methods(["GET", "POST"])
def member(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """One member's role and limits, for the leader to change."""
    user = user_of(request)
    owner = access.leadable(user, slug)
    found = _found(owner, number)
    if request.method == "GET":
        return _page(request, owner, found)
    role = request.POST.get("role", "")
    if role not in Role.values:
        return _page(request, owner, found, error=KnopskudError(CHOOSE), status=400)
    plans = choices_in(owner)
    try:
        given = give_role(
            owner,
            email=found.user.email,
            role=Role(role),
            only=chosen_in(request.POST, plans),
            by=user,
            at=now(),
        )
    except KnopskudError as error:
        return _page(request, owner, found, error=error, status=400)
    words = GIVEN.filled(who=found.user, role=NAMES[Role(given.role)])
    done(request, words)
    return redirect("office:people", slug=slug)


@require_http_methods(["GET", "POST"])
def leave(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Ask whether somebody's role shall be taken away, and take it."""
    user = user_of(request)
    owner = access.leadable(user, slug)
    found = _found(owner, number)
    values = {"owner": owner, "member": found, "role": NAMES[Role(found.role)], "error": None}
    if request.method == "GET":
        return render(request, "office/leave.html", values)
    try:
        take_role(owner, email=found.user.email, by=user, at=now())
    except KnopskudError as error:
        return render(request, "office/leave.html", {**values, "error": error}, status=400)
    done(request, TAKEN.filled(who=found.user))
    if found.user_id == user.pk:
        return redirect("office:home")
    if request.POST.get("then") == "invite":
        return redirect(reverse("office:invite", args=[slug]) + f"?rolle={found.role}")
    return redirect("office:people", slug=slug)


def _found(owner: Partnership, number: int) -> Membership:
    try:
        return member_of(owner, number)
    except Membership.DoesNotExist:
        raise Http404 from None


def _page(
    request: HttpRequest,
    owner: Partnership,
    member: Membership,
    *,
    error: KnopskudError | None = None,
    status: int = 200,
) -> HttpResponse:
    """The form as the member is, or as it was sent."""
    again = request.method == "POST"
    limited = "some" if member.is_limited else "all"
    values: dict[str, Any] = {
        "owner": owner,
        "member": member,
        "roles": role_choices(),
        "plans": choices_in(owner),
        "role": request.POST.get("role", "") if again else member.role,
        "reach": request.POST.get("reach", "all") if again else limited,
        "ticked": set(request.POST.getlist("only")) if again else ticked_for(member.only),
        "error": error,
        "own": member.user_id == user_of(request).pk,
    }
    return render(request, "office/member.html", values, status=status)
