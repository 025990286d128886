"""Everything with a day that somebody has to know of: meetings with their deadlines, and their plans' calendars."""

from collections.abc import Iterator
from datetime import datetime

from django.utils.timezone import localdate

from knopskud.accounts import queries as people
from knopskud.accounts.models import Partnership, User
from knopskud.accounts.second_factor import has_second_factor
from knopskud.core import icalendar
from knopskud.core.words import Language, Words
from knopskud.meetings import queries
from knopskud.meetings.refusals import is_held
from knopskud.office.meetings.calendar import events
from knopskud.office.meetings.table import Row, days_of, rules_among
from knopskud.plan.queries import heads_of, steps_of

NAME = Words("Knopskud: møder og frister", "Knopskud: meetings and deadlines")
STEP = Words("{what}: {plan}", "{what}: {plan}")


def own_calendar(user: User, at: datetime, language: Language) -> bytes:
    """One calendar of all their plans that are not closed. Some ten queries, however many plans there are."""
    partnerships = _open_to(user)
    heads = [head for head in heads_of(partnerships) if head.plan.closed_at is None]
    names = {head.plan.key: str(head.fields["name"]) for head in heads}
    rows = _rows(partnerships, names, at)
    lines = [*events(rows, at, language), *_steps(partnerships, names, at, language)]
    return icalendar.calendar(NAME.said_in(language), lines, icalendar.REFRESHED)


def _open_to(user: User) -> list[Partnership]:
    """Those that let them in: one that demands a second step does so of a calendar's owner too."""
    has_second = has_second_factor(user)
    every = [one.partnership for one in people.memberships_of(user)]
    return [one for one in every if has_second or not one.demands_second_factor]


def _rows(partnerships: list[Partnership], names: dict[str, str], at: datetime) -> Iterator[Row]:
    kept = queries.rules_of_each(partnerships)
    for told in queries.meetings_of_each(partnerships):
        one = told.gathering
        if one.plan_key in names:
            organisations = [department["organisation"] for department in one.departments]
            rules = rules_among(kept.get(one.plan_key, {}), organisations)
            yield Row(told, days_of(told, rules, localdate(at)), is_held(one, at))


def _steps(
    partnerships: list[Partnership], names: dict[str, str], at: datetime, language: Language
) -> Iterator[str]:
    for key, steps in steps_of(partnerships).items():
        for step in steps:
            if key in names:
                said = STEP.filled(what=step.what, plan=names[key]).said_in(language)
                yield from icalendar.whole_day(f"trin-{step.ref.lower()}@{key}", at, step.day, said)
