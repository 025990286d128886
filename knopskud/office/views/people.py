"""Who may do what in a partnership: there for everybody in it to see, for its leaders to change."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import now
from django.views.decorators.http import require_safe

from knopskud.accounts import access, rules
from knopskud.accounts.models import Role
from knopskud.accounts.queries import invitations_to
from knopskud.accounts.roles import ACTS, NAMES
from knopskud.office.people import groups_in
from knopskud.office.who import user_of


@require_safe
def people(request: HttpRequest, slug: str) -> HttpResponse:
    """Everybody in the partnership role by role, and the table of roles and acts."""
    user = user_of(request)
    owner = access.readable(user, slug)
    leads = rules.may_give_roles(user, owner)
    values = {
        "owner": owner,
        "groups": groups_in(owner),
        "leads": leads,
        "waiting": invitations_to(owner) if leads else [],
        "now": now(),
        "names": NAMES,
        "roles": [(role, NAMES[role]) for role in Role],
        "acts": ACTS,
    }
    return render(request, "office/people.html", values)
