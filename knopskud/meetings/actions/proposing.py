"""Proposals from residents, and the rules that say which come in time."""

from collections.abc import Iterable
from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate
from django_scopes import scope

from knopskud.accounts.models import Partnership, User
from knopskud.audit.actions import record
from knopskud.core.errors import Problem
from knopskud.core.text import tidy_line, tidy_text
from knopskud.core.words import Words
from knopskud.meetings import refusals
from knopskud.meetings.deadlines import LONGEST, NAMES, Ruled, deadlines
from knopskud.meetings.models import Gathering, Notice, Proposal

LONGEST_TEXT = 4_000
DAYS = Words("Skriv et tal fra 1 til {most}.", "Write a figure from 1 to {most}.")
ORDER = Words(
    "Forslag skal være inde, før papirerne går ud: mindst så mange dage før.",
    "Proposals must be in before the papers go out: at least as many days before.",
)
NOTICE_FIRST = Words(
    "Indkaldelsen skal ud, før fristen for forslag.",
    "The notice must be out before the deadline for proposals.",
)


def propose(
    gathering: Gathering,
    *,
    text: str,
    received: date | None,
    rules: Ruled,
    voice: str = "",
    by: User | None,
    at: datetime,
) -> Proposal:
    """Write a proposal in, without a name; the rules say whether it came in time. Raises Refused and Invalid."""
    told = tidy_text(text)
    with refusals.held(gathering, by) as now:
        wrong = [
            *refusals.text_problems("proposal", told, LONGEST_TEXT, required=True),
            *refusals.day_problems("received", received, localdate(at)),
        ]
        refusals.of_problems(wrong)
        assert received is not None
        in_time = received <= deadlines(rules, now.day).proposals
        made = Proposal.objects.create(gathering=now, text=told, received=received, in_time=in_time, voice=tidy_line(voice)[:24])  # fmt: skip
        record(partnership=now.partnership, at=at, by=by, act="meeting.propose", plan_key=now.plan_key, after={"number": now.number, "in_time": in_time})  # fmt: skip
    return made


def drop(proposal: Proposal, *, by: User | None, at: datetime) -> None:
    """Take a proposal away that was withdrawn or written in by mistake. Raises Refused."""
    with refusals.held(proposal.gathering, by) as now:
        Proposal.objects.filter(pk=proposal.pk).delete()
        record(partnership=now.partnership, at=at, by=by, act="meeting.drop", plan_key=now.plan_key, after={"number": now.number})  # fmt: skip


def set_rules(
    *,
    partnership: Partnership,
    plan_key: str,
    party: str,
    days: dict[str, int | None],
    by: User | None,
    at: datetime,
) -> Notice:
    """Choose the days of one housing organisation, or of the whole plan. Raises Refused for others than leaders, and Invalid."""
    with transaction.atomic(), scope(partnership=partnership):
        refusals.of_strangers(partnership, by, leading=True)
        refusals.of_problems(_wrong_days(party, days))
        made, _ = Notice.objects.update_or_create(
            partnership=partnership, plan_key=plan_key, party=party, defaults=days
        )
        record(partnership=partnership, at=at, by=by, act="meeting.rules", plan_key=plan_key, ref=party, after={**days})  # fmt: skip
    return made


def _wrong_days(party: str, days: dict[str, int | None]) -> Iterable[Problem]:
    found = {name: days.get(name) or 0 for name in NAMES}
    for name, count in found.items():
        if not 1 <= count <= LONGEST:
            yield Problem(f"{party}.{name}", DAYS.filled(most=LONGEST))
    if found["proposals"] < found["papers"]:
        yield Problem(f"{party}.proposals", ORDER)
    if found["notice"] < found["proposals"]:
        yield Problem(f"{party}.notice", NOTICE_FIRST)
