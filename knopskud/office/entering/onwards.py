"""Where somebody goes who has come in: onwards, with what they had typed in their hands."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from knopskud.core.words import Words
from knopskud.office.kept import Typed, carried_by

SIGNED_IN = Words("Du er logget ind igen", "You are signed in again")
NOT_SAVED = Words(
    "Det, du havde skrevet, er ikke gemt endnu. Send det igen, så bliver det gemt.",
    "What you had typed is not saved yet. Send it again, and it will be saved.",
)


def onwards(request: HttpRequest, going: str) -> HttpResponse:
    """Where somebody was going; with a text in their hands they are asked to send it."""
    kept = carried_by(request)
    if not kept:
        return redirect(going)
    return kept_page(request, going, kept, heading=SIGNED_IN, why=NOT_SAVED, status=200)


def kept_page(
    request: HttpRequest,
    going: str,
    kept: tuple[Typed, ...],
    *,
    heading: Words,
    why: Words,
    status: int,
    first: tuple[str, Words] | None = None,
) -> HttpResponse:
    """What was typed and is not saved yet, to be sent again; `first` is the address of what has to be done before."""
    values = {"going": going, "kept": kept, "heading": heading, "why": why, "first": first}
    return render(request, "office/kept.html", values, status=status)
