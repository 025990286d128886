"""Where somebody is signed in: each place with its browser, begun and last seen."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from allauth.usersessions.models import UserSession
from django.contrib.auth.signals import user_logged_in
from django.contrib.sessions.models import Session
from django.db import transaction
from django.db.models import QuerySet
from django.dispatch import receiver
from django.http import HttpRequest
from django.utils.timezone import now

from knopskud.accounts.models import User
from knopskud.accounts.place import NOWHERE, address_of
from knopskud.core.words import Words
from knopskud.office.entering.steps import remember_proof

SEEN = "seen"
SELDOM = timedelta(minutes=10)  # a page that is looked at writes nothing
BROWSERS = ("Edg", "OPR", "SamsungBrowser", "Firefox", "Chrome", "Safari")
CALLED = {"Edg": "Edge", "OPR": "Opera", "SamsungBrowser": "Samsung Internet"}
MACHINES = ("iPhone", "iPad", "Android", "Windows", "Macintosh", "Linux")
LONGEST_AGENT = 200
UNKNOWN = Words("Ukendt browser", "Unknown browser")


@dataclass(frozen=True)
class Place:
    """One place where somebody is signed in."""

    pk: int
    browser: Words
    address: str
    begun: datetime
    seen: datetime
    is_here: bool


def places_of(user: User, here: str | None, *, at: datetime) -> list[Place]:
    """Every place where somebody is signed in, `here` first, then the latest. Three queries at most.

    Sessions that have ended are forgotten.
    """
    rows = list(UserSession.objects.filter(user_id=user.pk))
    keys = [row.session_key for row in rows]
    alive = Session.objects.filter(session_key__in=keys, expire_date__gt=at)
    living = set(alive.values_list("session_key", flat=True))
    if ended := [row.pk for row in rows if row.session_key not in living]:
        UserSession.objects.filter(pk__in=ended).delete()
    found = [_place(row, here) for row in rows if row.session_key in living]
    return sorted(found, key=lambda one: (not one.is_here, -one.seen.timestamp()))


def end_one(user: User, pk: int) -> int:
    """End one of somebody's own sessions. Returns how many ended."""
    return _end(UserSession.objects.filter(user_id=user.pk, pk=pk))


def end_others(user: User, here: str | None = None) -> int:
    """End every session of somebody but `here`. Returns how many ended."""
    return _end(UserSession.objects.filter(user_id=user.pk).exclude(session_key=here or ""))


def _end(rows: "QuerySet[UserSession]") -> int:
    with transaction.atomic():
        keys = list(rows.values_list("session_key", flat=True))
        Session.objects.filter(session_key__in=keys).delete()
        rows.delete()
    return len(keys)


def _place(row: UserSession, here: str | None) -> Place:
    return Place(
        pk=row.pk,
        browser=browser_of(row.user_agent),
        address="" if row.ip == NOWHERE else row.ip,
        begun=row.created_at,
        seen=row.last_seen_at,
        is_here=row.session_key == here,
    )


def browser_of(agent: str) -> Words:
    """What a browser says that it is, in few words."""
    browser = next((one for one in BROWSERS if f"{one}/" in agent), "")
    machine = next((one for one in MACHINES if one in agent), "")
    if not browser:
        return UNKNOWN
    said = CALLED.get(browser, browser)
    return Words(f"{said} på {machine}", f"{said} on {machine}") if machine else Words(said, said)


@receiver(user_logged_in)
def _signed_in(request: HttpRequest, user: User, **_: Any) -> None:
    """Somebody has just signed in, by whatever way."""
    at = now()
    remember_proof(request, at=at)
    _write_down(request, user, at)


def seen(request: HttpRequest, user: User, *, at: datetime) -> None:
    """Somebody signed in has asked for a page: written down now and then."""
    if at.timestamp() - request.session.get(SEEN, 0.0) >= SELDOM.total_seconds():
        _write_down(request, user, at)


def moved(request: HttpRequest, user: User, before: str | None, *, at: datetime) -> None:
    """A session has got another key, since its password was changed."""
    UserSession.objects.filter(session_key=before or "").delete()
    _write_down(request, user, at)


def _write_down(request: HttpRequest, user: User, at: datetime) -> None:
    if not request.session.session_key:  # a session that was another person's has just been emptied
        request.session.save()
    request.session[SEEN] = at.timestamp()
    agent = request.META.get("HTTP_USER_AGENT", "").replace("\0", "")
    UserSession.objects.update_or_create(
        session_key=request.session.session_key,
        defaults={
            "user": user,
            "ip": address_of(request),
            "user_agent": agent[:LONGEST_AGENT],
            "last_seen_at": at,
        },
        create_defaults={
            "user": user,
            "ip": address_of(request),
            "user_agent": agent[:LONGEST_AGENT],
            "created_at": at,
            "last_seen_at": at,
        },
    )
