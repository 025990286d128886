"""What somebody had typed when they turned out to be signed out: carried along in the page until it can be saved.

Nothing of it is stored here. It travels as hidden fields of the sign-in page and of the page after it, and is sent to
where it was going once the writer says so; the page that it goes to asks for every right as always.
"""

from collections.abc import Iterator
from typing import NamedTuple

from django.http import HttpRequest, QueryDict

PREFIX = "kept."
OURS = frozenset({"csrfmiddlewaretoken"})


class Typed(NamedTuple):
    """One value of a form, under the name of its control."""

    name: str
    value: str


def typed_in(request: HttpRequest) -> tuple[Typed, ...]:
    """Everything that was just sent, but for the form's own token."""
    return tuple(Typed(name, value) for name, value in _pairs(request.POST) if name not in OURS)


def carried_by(request: HttpRequest) -> tuple[Typed, ...]:
    """What an earlier sign-in page carries along, under the names that it was typed under."""
    return tuple(
        Typed(name.removeprefix(PREFIX), value)
        for name, value in _pairs(request.POST)
        if name.startswith(PREFIX)
    )


def is_from_our_page(request: HttpRequest) -> bool:
    """Whether a browser says that a page of ours sent this. A page elsewhere cannot make it say so."""
    own = f"{request.scheme}://{request.get_host()}"
    site = request.headers.get("Sec-Fetch-Site")
    return site == "same-origin" if site else request.headers.get("Origin") == own


def _pairs(posted: QueryDict) -> Iterator[tuple[str, str]]:
    for name, values in posted.lists():
        for value in values:
            yield name, str(value)
