"""The next thing to do for each meeting, when its day is near or missed."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from django.utils.timezone import localdate

from knopskud.accounts.models import Partnership
from knopskud.meetings import queries
from knopskud.meetings.deadlines import Due
from knopskud.meetings.models import Gathering
from knopskud.meetings.refusals import is_held
from knopskud.meetings.told import Told
from knopskud.office.meetings.table import days_of, rules_among

LONG_AGO = timedelta(days=120)
"""Older meetings without minutes are told on their page and no more elsewhere."""


def waiting(partnerships: Iterable[Partnership], at: datetime) -> Iterator[tuple[Gathering, Due]]:
    """Each meeting of these partnerships that something waits for, and what. Two queries at most."""
    today, of = localdate(at), list(partnerships)
    found = queries.unminuted(of, today - LONG_AGO)
    kept = queries.rules_of_each(of) if found else {}
    for one in found:
        organisations = [department["organisation"] for department in one.departments]
        rules = rules_among(kept.get(one.plan_key, {}), organisations)
        wanted = ("minutes",) if is_held(one, at) else ("notice", "papers")
        for due in days_of(Told(one), rules, today):
            if due.name in wanted and due.state in ("missed", "soon"):
                yield one, due
                break
