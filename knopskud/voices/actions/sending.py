"""A voice is taken in: from the site by anybody, or written in by the staff for somebody."""

import secrets
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate
from django_scopes import scope

from knopskud.accounts.models import Partnership, User
from knopskud.audit.actions import record
from knopskud.core.errors import Problem
from knopskud.core.text import tidy_line, tidy_text
from knopskud.voices import queries, refusals
from knopskud.voices.actions.picturing import take_along
from knopskud.voices.models import Contact, Showing, Step, Voice
from knopskud.voices.words import AFTER, RECEIVED, WEB

SURGE = 200
"""Voices of one plan in an hour after which all of them wait to be read, and none is lost."""


@dataclass(frozen=True)
class Said:
    """What somebody says, as it was typed. `wording` and `called` are of the part `ref` in the edition that was read.

    `picture` is the form that a photo waits under, `wrong` what is wrong with it.
    """

    kind: str
    text: str
    edition: int
    ref: str = ""
    called: str = ""
    wording: str = ""
    title: str = ""
    place: str = ""
    name: str = ""
    email: str = ""
    phone: str = ""
    language: str = "da"
    source: str = WEB
    picture: str = ""
    wrong: tuple[Problem, ...] = ()


def send(
    *, partnership: Partnership, plan_key: str, said: Said, by: User | None, at: datetime
) -> Voice:
    """Keep a voice, and where its author can be answered, apart from it. The audit record holds no word of it.

    What the staff writes in is shown at once; what comes from the site when the partnership shows first and reads
    afterwards, and there is no surge. Raises Refused when comments are closed and for staff who may not, Invalid with
    the fields that are wrong.
    """
    today = localdate(at)
    voice = Voice(
        partnership=partnership,
        plan_key=plan_key,
        code=secrets.token_urlsafe(12),
        kind=said.kind,
        ref=said.ref,
        called=said.called[:300],
        edition=said.edition,
        wording=said.wording,
        title=tidy_line(said.title),
        text=tidy_text(said.text),
        place=tidy_line(said.place),
        name=tidy_line(said.name),
        language=said.language,
        source=said.source,
        state=RECEIVED,
        is_shown=False,
        at=at,
        by=by,
    )
    email, phone = said.email.strip(), tidy_line(said.phone)
    with transaction.atomic(), scope(partnership=partnership):
        if said.source != WEB:
            refusals.of_strangers(partnership, by)
        refusals.of_closed(partnership, plan_key, said.kind, said.source, today)
        refusals.of_words(voice, email, phone, said.wrong)
        rules = queries.rules_of(partnership)
        voice.is_shown = said.source != WEB or (
            rules.moderation == AFTER and queries.since(partnership, plan_key, at) < SURGE
        )
        voice.save(force_insert=True)
        take_along(voice, said.picture)
        Step.objects.create(voice=voice, state=RECEIVED, at=at, by=by)
        if voice.is_shown:
            Showing.objects.create(voice=voice, is_shown=True, at=at, by=by)
        if email or phone:
            until = months_after(today, rules.keep_months)
            Contact.objects.create(voice=voice, email=email, phone=phone, until=until)
        record(
            partnership=partnership,
            at=at,
            by=by,
            act="voice.send" if said.source == WEB else "voice.enter",
            plan_key=plan_key,
            ref=said.ref,
            after={"voice": voice.pk, "kind": voice.kind, "source": voice.source},
        )
    return voice


def months_after(day: date, months: int) -> date:
    """The same day so many months later; the last day of a shorter month is its 28th, which is never too late."""
    years, month = divmod(day.month - 1 + months, 12)
    return day.replace(year=day.year + years, month=month + 1, day=min(day.day, 28))
