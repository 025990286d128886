"""One's own calendar: the page with its secret address, and the calendar itself, which needs no sign-in."""

from urllib.parse import urlencode

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.utils.timezone import now
from django.views.decorators.http import require_http_methods, require_safe

from knopskud.accounts import throttle
from knopskud.accounts.calendar_address import owner_of, renew, token_of, withdraw
from knopskud.accounts.place import place_of
from knopskud.core.words import Words
from knopskud.office.done import done
from knopskud.office.own_calendar import own_calendar
from knopskud.office.who import language_of, user_of

FETCHES = throttle.Limit("calendar", {"both": 30, "place": 300, "person": 60})
MADE = Words("Her er din kalenderadresse.", "Here is your calendar address.")
RENEWED = Words(
    "Her er en ny adresse. Den gamle virker ikke længere.",
    "Here is a new address. The old one works no more.",
)
STOPPED = Words("Adressen virker ikke længere.", "The address works no more.")
TOO_OFTEN = Words("Kom igen om et kvarter.", "Come again in a quarter of an hour.")
AFTER = int(throttle.WINDOW.total_seconds())


@require_http_methods(["GET", "POST"])
def address(request: HttpRequest) -> HttpResponse:
    """Show the address and how it is used; posting makes one, makes another, or stops it."""
    user, token = user_of(request), token_of(user_of(request))
    if request.method == "POST":
        if request.POST.get("act") == "stop":
            withdraw(user, at=now())
            done(request, STOPPED)
        else:
            renew(user, at=now())
            done(request, RENEWED if token else MADE)
        return redirect("office:own_calendar")
    path = reverse("office:calendar_feed", args=[token]) if token else ""
    query = "" if language_of(request) == "da" else "?" + urlencode({"sprog": "en"})
    whole = f"{settings.KNOPSKUD_BASE_URL}{path}{query}" if token else ""
    values = {"address": whole, "webcal": f"webcal:{whole.partition(':')[2]}"}
    answer = render(request, "office/account/calendar.html", values)
    patch_cache_control(answer, no_store=True, private=True)
    return answer


@login_not_required
@require_safe
def feed(request: HttpRequest, token: str) -> HttpResponse:
    """The calendar, for programs that know its address; 404 for every other."""
    place, at = place_of(request), now()
    if throttle.is_stopped(token, place, at, FETCHES):
        answer = HttpResponse(TOO_OFTEN.da, status=429, content_type="text/plain; charset=utf-8")
        answer["Retry-After"] = AFTER
        return answer
    throttle.remember_failure(token, place, at, FETCHES)
    owner = owner_of(token)
    if owner is None:
        raise Http404
    made = own_calendar(owner, at, "en" if request.GET.get("sprog") == "en" else "da")
    answer = HttpResponse(made, content_type="text/calendar; charset=utf-8")
    patch_cache_control(answer, no_store=True, private=True)
    answer["X-Robots-Tag"] = "noindex"
    return answer
