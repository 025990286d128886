"""Choosing what to follow, saying yes, seeing what one follows, and leaving."""

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control
from django.utils.timezone import now
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from knopskud.accounts import throttle
from knopskud.accounts.place import place_of
from knopskud.core import addresses
from knopskud.core.errors import Invalid
from knopskud.core.numbers import number_in
from knopskud.core.words import Language, Words
from knopskud.following import actions, queries
from knopskud.public.following import choices
from knopskud.public.following.letters import ask_for_yes
from knopskud.public.following.links import MINE, YES, asked_by
from knopskud.public.voicing.guard import TRAP
from knopskud.public.voicing.living import LOOK, SEND, Here, living, made_page
from knopskud.web.letters import NotSentError

LETTERS = throttle.Limit("follow", {"both": 5, "place": 40, "person": 5})
GONE = Words("Det findes ikke i planen længere. Vælg noget andet.", "That is no longer in the plan. Choose something else.")  # fmt: skip
TOO_MANY = Words(
    "Der er bedt om mange breve herfra. Vent et kvarter, og prøv igen.",
    "Many letters have been asked for from here. Wait a quarter of an hour and try again.",
)


@living(*LOOK, *SEND)
def follow(here: Here) -> HttpResponse:
    """Everything by which one can be kept informed, and what was sent."""
    sent = here.request.POST if here.request.method == "POST" else here.request.GET
    chosen = sent.get("om", "")[:40]
    chosen = chosen if chosen.startswith(choices.OF_A_VOICE) else chosen.upper()
    if here.request.method != "POST":
        return _page(here, chosen, "", 200)
    email, at, place = sent.get("email", "")[:300], now(), place_of(here.request)
    wish = choices.wish(here.volume, chosen)
    if wish is None:
        return _page(here, "", email, 409, told=GONE)
    if sent.get(TRAP) or throttle.is_stopped(email, place, at, LETTERS):
        return _page(here, chosen, email, 429, told=TOO_MANY)
    try:
        followed = actions.ask(
            partnership=here.partnership, email=email, language=here.language, wish=wish, at=at
        )
        throttle.remember_failure(email, place, at, LETTERS)
        ask_for_yes(followed.follower, followed)
    except Invalid as error:
        return _page(here, chosen, email, 400, wrong=error.problems[0].message)
    except NotSentError as error:
        return _page(here, chosen, email, 503, told=error.message)
    return _page(here, chosen, email, 200, is_sent=True)


def _page(here: Here, chosen: str, email: str, status: int, **more: Any) -> HttpResponse:
    voice = choices.voice_of(here.volume, chosen)
    answer = made_page(
        "following/follow",
        here.language,
        here.volume.rest + addresses.FOLLOW,
        status,
        volume=here.volume,
        chosen=chosen,
        voice=voice,
        email=email,
        groups=list(choices.groups(here.volume)),
        query=f"?om={chosen}" if chosen else "",
        trap=TRAP,
        **{"told": None, "wrong": None, "is_sent": False, **more},
    )
    return _unstored(answer)


@login_not_required
@csrf_exempt
@require_http_methods([*LOOK, *SEND])
def say_yes(request: HttpRequest, token: str, english: str | None = None) -> HttpResponse:
    """The letter's link: a page with a button, for programs that look at links in letters press none."""
    found = asked_by(token)
    tail = f"{YES}{token}/"
    if found is None:
        return _host_page("too_late", english, tail, 410)
    follower, followed = found
    if request.method == "POST":
        actions.confirm(followed, at=now())
        every = queries.followed_by(follower)
        return _host_page("mine", english, f"{MINE}{follower.key}/", 200, every=every, is_new=True)
    return _host_page("yes", english, tail, 200, followed=followed)


@login_not_required
@csrf_exempt
@require_http_methods([*LOOK, *SEND])
def mine(request: HttpRequest, key: str, english: str | None = None) -> HttpResponse:
    """What a follower follows. What is posted without a choice leaves everything: programs for e-mail do it in one press."""
    follower = queries.with_key(key)
    if request.method == "POST" and follower:
        chosen = number_in(request.POST.get("fjern", ""))
        actions.leave(follower, at=now(), followed=chosen)
        follower = queries.with_key(key)
    if follower is None:
        return _host_page("left", english, f"{MINE}{key}/", 200)
    every = queries.followed_by(follower)
    return _host_page("mine", english, f"{MINE}{key}/", 200, every=every, is_new=False)


def _host_page(
    template: str, english: str | None, tail: str, status: int, **values: Any
) -> HttpResponse:
    language: Language = "en" if english else "da"
    rest = addresses.FOLLOW + tail
    return _unstored(
        made_page(f"following/{template}", language, rest, status, banner="", **values)
    )


def _unstored(answer: HttpResponse) -> HttpResponse:
    patch_cache_control(answer, no_store=True)
    return answer
