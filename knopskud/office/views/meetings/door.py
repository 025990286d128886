"""The way in to the pages of meetings, and what their templates say."""

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.utils.timezone import now

from knopskud.meetings import words
from knopskud.office.draft import Draft
from knopskud.office.meetings.table import Meetings, Row
from knopskud.office.who import user_of
from knopskud.plan import access

SAYING = {
    "kinds": words.KINDS,
    "decides": words.DECIDES,
    "ways": words.WAYS,
    "results": words.RESULTS,
}


def read(request: HttpRequest, key: str) -> Meetings:
    """The meetings of a plan, for everybody in its partnership. Raises Http404."""
    user = user_of(request)
    return Meetings(Draft(access.readable(user, key), user), now())


def written(request: HttpRequest, key: str) -> Meetings:
    """The same for those who write the whole plan. Raises PermissionDenied for other colleagues."""
    found = read(request, key)
    if not found.draft.may_edit:
        raise PermissionDenied
    return found


def led(request: HttpRequest, key: str) -> Meetings:
    """The same for those who enter what was decided. Raises PermissionDenied for other colleagues."""
    found = read(request, key)
    if not found.draft.may_publish:
        raise PermissionDenied
    return found


def row_of(meetings: Meetings, number: int) -> Row:
    """One meeting. Raises Http404."""
    found = meetings.row(number)
    if found is None:
        raise Http404
    return found
