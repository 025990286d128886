"""To follow and to leave. The record of acts holds numbers and never an address."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.utils.timezone import localdate
from django_scopes import scope, scopes_disabled

from knopskud.accounts.models import Partnership
from knopskud.audit.actions import record
from knopskud.core.errors import Invalid, Problem
from knopskud.core.words import Language, Words
from knopskud.following.models import Followed, Follower

WAITS = timedelta(days=7)
"""For a yes; then what was asked for is forgotten."""
LONGEST_EMAIL = 254
NOT_TAKEN = Words("Der er noget, der skal rettes.", "Something must be put right.")
NO_EMAIL = Words("Skriv din mailadresse, for eksempel navn@eksempel.dk.", "Write your e-mail address, such as name@example.org.")  # fmt: skip


@dataclass(frozen=True)
class Wish:
    """What somebody wants to follow: a plan, a part of it by `ref`, or a voice by `code`; and what is known of it by now."""

    plan_key: str
    called: str
    edition: int
    ref: str = ""
    code: str = ""
    step: int = 0
    facts: tuple[str, ...] = ()


def ask(
    *, partnership: Partnership, email: str, language: Language, wish: Wish, at: datetime
) -> Followed:
    """Keep what somebody asks for until the owner of the address says yes. Raises Invalid when it is no address."""
    address = email.strip()
    try:
        validate_email(address)
    except ValidationError as error:
        raise Invalid(NOT_TAKEN, (Problem("email", NO_EMAIL),)) from error
    if len(address) > LONGEST_EMAIL:
        raise Invalid(NOT_TAKEN, (Problem("email", NO_EMAIL),))
    with transaction.atomic(), scope(partnership=partnership):
        follower, _ = Follower.objects.get_or_create(
            partnership=partnership,
            email=address.lower(),
            defaults={"language": language, "key": secrets.token_urlsafe(24), "asked_at": at},
        )
        followed, _ = Followed.objects.update_or_create(
            follower=follower,
            plan_key=wish.plan_key,
            ref=wish.ref,
            code=wish.code,
            defaults={"asked_at": at},
            create_defaults={
                "asked_at": at, "called": wish.called[:300], "edition": wish.edition, "step": wish.step, "facts": list(wish.facts),
                "meeting": localdate(at),
            },
        )  # fmt: skip
        _record(follower, "following.ask", at)
    return followed


def confirm(followed: Followed, *, at: datetime) -> None:
    """The owner of the address says yes. A second yes changes nothing."""
    follower = followed.follower
    with transaction.atomic(), scope(partnership=follower.partnership):
        rows = Followed.objects.filter(pk=followed.pk, confirmed_at=None)
        if rows.update(confirmed_at=at):
            _record(follower, "following.confirm", at)


def leave(follower: Follower, *, at: datetime, followed: int | None = None) -> None:
    """No more letters about one thing, or about anything: then the address is deleted at once."""
    with transaction.atomic(), scope(partnership=follower.partnership):
        rows = Followed.objects.filter(follower=follower)
        if followed is not None:
            rows.filter(pk=followed).delete()
        if followed is None or not rows.exists():
            rows.delete()
            Follower.objects.filter(pk=follower.pk).delete()
        _record(follower, "following.leave", at)


def forget_unanswered(*, at: datetime) -> int:
    """Delete what nobody said yes to in time, and addresses that follow nothing; how many things there were."""
    with scopes_disabled():
        of = Followed.objects.filter(confirmed_at=None, asked_at__lte=at - WAITS)
        owners = list(Partnership.objects.filter(pk__in=of.values("follower__partnership")))
    return sum(_forget(one, at) for one in owners)


def _forget(partnership: Partnership, at: datetime) -> int:
    with transaction.atomic(), scope(partnership=partnership):
        rows = Followed.objects.filter(confirmed_at=None, asked_at__lte=at - WAITS)
        gone, _ = rows.delete()
        following = Followed.objects.values("follower_id")
        Follower.objects.exclude(pk__in=following).delete()
        if gone:
            record(partnership=partnership, at=at, by=None, act="following.forget", after={"followed": gone})  # fmt: skip
    return gone


def claim(follower: Follower, *, at: datetime) -> bool:
    """Take the turn to write to a follower; False when another process has it or they have left."""
    with transaction.atomic(), scope(partnership=follower.partnership):
        rows = Follower.objects.filter(pk=follower.pk, sent_at=follower.sent_at)
        return bool(rows.update(sent_at=at))


def put_off(follower: Follower, *, until: datetime) -> None:
    """A letter did not leave: it is tried again from that moment, as if the last one had been sent a day before it."""
    with transaction.atomic(), scope(partnership=follower.partnership):
        Follower.objects.filter(pk=follower.pk).update(sent_at=until - timedelta(days=1))


def told(followed: list[Followed]) -> None:
    """Remember how far these have been told of: their `edition`, `step`, `meeting` and `facts`."""
    if followed:
        with transaction.atomic(), scope(partnership=followed[0].follower.partnership):
            Followed.objects.bulk_update(followed, ["edition", "step", "meeting", "facts"])


def sent(partnership: Partnership, letters: int, *, at: datetime) -> None:
    """Record how many digests went out."""
    with transaction.atomic():
        record(partnership=partnership, at=at, by=None, act="following.digest", after={"letters": letters})  # fmt: skip


def _record(follower: Follower, act: str, at: datetime) -> None:
    record(
        partnership=follower.partnership, at=at, by=None, act=act, after={"follower": follower.pk}
    )
