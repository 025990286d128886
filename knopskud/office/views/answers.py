"""The funder's answer to a hand-in: entered, corrected, and made into a budget."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.timezone import now
from django.views.decorators.http import require_POST

from knopskud.core.errors import Invalid, KnopskudError, Problem
from knopskud.core.numbers import number_in
from knopskud.core.words import Words
from knopskud.handins import queries
from knopskud.handins.models import HandIn
from knopskud.office.done import done
from knopskud.office.draft import Draft
from knopskud.office.handing_in.answering import FIELDS, answer
from knopskud.office.handing_in.granting import granting_of
from knopskud.office.money.scenarios import NAME_TAKEN
from knopskud.office.ready.approving import Approving
from knopskud.office.views.handing_in import page
from knopskud.office.who import user_of
from knopskud.plan import access, actions
from knopskud.snapshot.parts import REFUSED

ENTERED = Words("Fondens svar er skrevet ind.", "The fund's answer has been entered.")
GRANTED = Words(
    "Det bevilgede budget er lavet og gælder fra nu af. Ret beløbene, så de passer til det, fonden giver.",
    "The granted budget is made and in force from now on. Change the amounts until they fit what the fund gives.",
)


@require_POST
def enter(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """Enter what the funder answered, or correct what was entered."""
    draft, hand_in = _led(request, key, number)
    typed = {name: request.POST.get(name, "").replace("\r\n", "\n") for name in FIELDS}
    try:
        answer(
            Approving(draft),
            hand_in,
            typed,
            corrects=number_in(request.POST.get("corrects", "")),
            at=now(),
        )
    except KnopskudError as error:
        return page(request, Draft(draft.plan, draft.user), typed=typed, error=error, status=400)
    done(request, ENTERED)
    return redirect("office:hand_in", key=key)


@require_POST
def grant(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """Make the granted budget of the one that was handed in."""
    draft, hand_in = _led(request, key, number)
    granting = granting_of(draft, hand_in, queries.answer_to(hand_in))
    if granting is None or granting.asked is None:
        raise Http404
    name = request.POST.get("name", "").strip()
    try:
        if name in {one.name for one in draft.snapshot.scenarios}:
            raise Invalid(REFUSED, (Problem("name", NAME_TAKEN),))
        made = actions.change_parts(
            draft.plan, wishes=granting.wishes(name), by=draft.user, at=now()
        )
    except KnopskudError as error:
        typed = {"name": name}
        return page(request, Draft(draft.plan, draft.user), typed=typed, error=error, status=400)
    done(request, GRANTED)
    return redirect("office:scenario", key=key, ref=made[0].ref.lower())


def _led(request: HttpRequest, key: str, number: int) -> tuple[Draft, HandIn]:
    """The draft of those who lead, and one of its hand-ins. Raises Http404, PermissionDenied."""
    user = user_of(request)
    plan = access.publishable(user, key)
    every = queries.hand_ins_of(plan.partnership, key)
    found = next((one for one in every if one.number == number), None)
    if found is None:
        raise Http404
    return Draft(plan, user), found
