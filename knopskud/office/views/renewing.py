"""From plan to plan: begin a new plan from one that runs, or from several that become one [R17, R23]."""

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import now
from django.views.decorators.http import require_http_methods

from knopskud.accounts import access as partnerships
from knopskud.accounts.models import Partnership
from knopskud.core.errors import KnopskudError
from knopskud.core.slugs import slug as slug_of
from knopskud.core.words import Words
from knopskud.frame.programmes import Programme, load
from knopskud.office.days import days_of
from knopskud.office.done import done
from knopskud.office.renewing import Offer
from knopskud.office.who import user_of
from knopskud.plan import access, actions
from knopskud.plan.queries import heads_of, snapshot_of
from knopskud.snapshot.renewal import FATES, renewed

BEGUN = Words(
    "Den nye plan er begyndt. Teksterne er kommet med; mål, datoer og penge skal skrives på ny.",
    "The new plan has begun. The texts came along; targets, days and money are to be written anew.",
)
MOST = 10


@require_http_methods(["GET", "POST"])
def renew(request: HttpRequest, slug: str) -> HttpResponse:
    """First which plans and in which programme; then, for each activity, what becomes of it."""
    user = user_of(request)
    owner = partnerships.writable(user, slug)
    given = request.POST if request.method == "POST" else request.GET
    programmes = load(settings.KNOPSKUD_PROGRAMMES)
    programme = programmes.get(given.get("programme", ""))
    keys = list(dict.fromkeys(given.getlist("from")))[:MOST]
    if programme is None or not keys:
        return _first_page(request, owner, programmes, keys)
    plans = [access.readable(user, key) for key in keys]
    if any(plan.partnership_id != owner.pk for plan in plans):
        raise Http404
    typed = {name: [str(v) for v in values] for name, values in request.POST.lists()}
    offer = Offer(
        [snapshot_of(plan) for plan in plans],
        programme,
        programmes,
        typed if request.method == "POST" else None,
    )
    if request.method == "GET":
        return _page(request, owner, offer)
    try:
        head = offer.head()
        key = head["key"] or slug_of(head["name"])
        begun = actions.load_snapshot(
            partnership=owner,
            snapshot=renewed(offer.renewal(key, head["name"], days_of(head))),
            by=user,
            at=now(),
        )
    except KnopskudError as error:
        return _page(request, owner, offer, error=error)
    done(request, BEGUN)
    return redirect("office:plan", key=begun.key)


def _first_page(
    request: HttpRequest, owner: Partnership, programmes: Mapping[str, Programme], keys: list[str]
) -> HttpResponse:
    values = {
        "owner": owner,
        "heads": heads_of([owner]),
        "chosen": keys,
        "programmes": [(one.key, one.name) for one in reversed([*programmes.values()])],
        "programme": request.GET.get("programme", ""),
        "asked": "programme" in request.GET or request.method == "POST",
    }
    return render(
        request, "office/renew_which.html", values, status=400 if request.method == "POST" else 200
    )


def _page(
    request: HttpRequest, owner: Partnership, offer: Offer, *, error: KnopskudError | None = None
) -> HttpResponse:
    wrong: dict[str, Words] = {}
    for problem in error.problems if error else ():
        # the last day for a period that ends too early
        place = "end" if problem.place == "period" else problem.place
        wrong.setdefault(place, problem.message)
    values: dict[str, Any] = {
        "owner": owner,
        "offer": offer,
        "head": offer.head(),
        "areas": [(area.key, area.name) for area in offer.programme.areas],
        "fates": FATES,
        "error": error,
        "wrong": wrong,
    }
    return render(request, "office/renew.html", values, status=400 if error else 200)
