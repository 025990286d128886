"""The way in to a draft, for somebody who may do something with it. Strangers learn nothing, not even that it exists."""

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django_scopes import scopes_disabled

from knopskud.accounts import rules
from knopskud.accounts.models import User
from knopskud.plan.models import Plan


def readable(user: User, key: str) -> Plan:
    """The plan, for everybody in its partnership. Raises Http404 for everybody else."""
    with (
        scopes_disabled()
    ):  # the partnership is not known before the plan is found; the rule asks at once
        found = Plan.objects.select_related("partnership").filter(key=key).first()
    if found is None or not rules.may_read(user, found.partnership):
        raise Http404
    return found


def writable(user: User, key: str) -> Plan:
    """The plan, for those who write somewhere in it; the acts ask whether it is there.

    Raises Http404 for strangers, PermissionDenied for colleagues who only read.
    """
    found = readable(user, key)
    if not rules.writing_in(user, found.partnership, key).anywhere:
        raise PermissionDenied
    return found


def whole(user: User, key: str) -> Plan:
    """The plan, for those who write in all of it, also when it is closed: they answer residents.

    Raises Http404 for strangers, PermissionDenied for other colleagues.
    """
    found = readable(user, key)
    if not rules.may_edit(user, found.partnership):
        raise PermissionDenied
    return found


def publishable(user: User, key: str) -> Plan:
    """The plan, for those who publish. Raises Http404 for strangers, PermissionDenied for other colleagues."""
    found = readable(user, key)
    if not rules.may_publish(user, found.partnership):
        raise PermissionDenied
    return found


def commentable(user: User, key: str) -> Plan:
    """The plan, for those who comment on it. Raises Http404 for strangers, PermissionDenied for those who only read."""
    found = readable(user, key)
    if not rules.may_comment(user, found.partnership):
        raise PermissionDenied
    return found
