"""The way in: a partnership for somebody who may do something there. Strangers learn nothing, not even that it exists."""

from django.core.exceptions import PermissionDenied
from django.http import Http404

from knopskud.accounts import rules
from knopskud.accounts.models import Partnership, User


def readable(user: User, slug: str) -> Partnership:
    """The partnership, for those who belong to it. Raises Http404 for everybody else."""
    found = Partnership.objects.filter(slug=slug).first()
    if found is None or not rules.may_read(user, found):
        raise Http404
    return found


def writable(user: User, slug: str) -> Partnership:
    """The partnership, for those who write in all of its plans. Raises Http404 for strangers, PermissionDenied for colleagues."""
    found = readable(user, slug)
    if not rules.may_edit(user, found):
        raise PermissionDenied
    return found


def leadable(user: User, slug: str) -> Partnership:
    """The partnership, for its leaders. Raises Http404 for strangers, PermissionDenied for other colleagues."""
    found = readable(user, slug)
    if not rules.may_give_roles(user, found):
        raise PermissionDenied
    return found
