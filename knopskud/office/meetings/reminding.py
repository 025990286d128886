"""Letters about meetings' deadlines to those who prepare them: when a day is a week away, and when it was missed."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from itertools import groupby

from django.conf import settings
from django.urls import reverse
from django.utils.timezone import localtime

from knopskud.accounts.models import Partnership
from knopskud.accounts.queries import members_of
from knopskud.accounts.rules import writing_of
from knopskud.core import days
from knopskud.core.words import Words
from knopskud.meetings import actions, queries
from knopskud.meetings.deadlines import Due
from knopskud.meetings.models import Gathering
from knopskud.office.meetings.waiting import waiting
from knopskud.plan.queries import heads_of
from knopskud.web.letters import NotSentError, send_letter

FROM, TO = 8, 20
"""The hours of the day, in the host's time zone, in which letters are sent."""
SUBJECT = Words("Frister for afdelingsmøder", "Deadlines of residents' meetings")
LINE = Words("{what}: {day}{state}. {names}", "{what}: {day}{state}. {names}")
MISSED = Words(" (overskredet)", " (missed)")
TEXT = Words(
    """Her er det, der skal gøres for at holde fristerne:

{lines}

Du får brev om en frist, når den er en uge væk, og igen, hvis den bliver overskredet. Det hele står også på din opgaveliste på kontoret.""",
    """This is what has to be done to keep the deadlines:

{lines}

You get a letter about a deadline when it is a week away, and again if it is missed. All of it stands in your task list in the office too.""",
)
Waits = tuple[Gathering, Due]


def remind_due(at: datetime) -> int:
    """Write about the deadlines that nobody was written to about; how many letters left. Only the first process writes."""
    if not FROM <= localtime(at).hour < TO:
        return 0
    found = list(waiting(Partnership.objects.all(), at))
    told = queries.reminded_of(one for one, _ in found)
    new = [(one, due) for one, due in found if (one.pk, due.name, due.state, due.day) not in told]
    new.sort(key=lambda each: each[0].partnership_id)
    return sum(
        _written(list(each), at) for _, each in groupby(new, lambda one: one[0].partnership_id)
    )


def _written(new: Sequence[Waits], at: datetime) -> int:
    of = Partnership.objects.get(pk=new[0][0].partnership_id)
    there = {head.plan.key for head in heads_of([of]) if head.plan.closed_at is None}
    for one, _ in new:
        one.partnership = of
    mine = [(one, due) for one, due in new if one.plan_key in there and actions.remind(one, due, at=at)]  # fmt: skip
    letters = 0
    for member in members_of(of):
        lines = [each for each in mine if writing_of(member, each[0].plan_key).whole]
        if lines and member.user.is_active:
            with suppress(NotSentError):  # the log tells the host, and it is on their list
                send_letter(to=member.user.email, subject=SUBJECT, text=_text(lines), speaks="da")
                letters += 1
    return letters


def _text(lines: Sequence[Waits]) -> Words:
    told = [_line(one, due) for one, due in lines]
    both = Words("\n\n".join(one.da for one in told), "\n\n".join(one.en for one in told))
    return TEXT.filled(lines=both)


def _line(one: Gathering, due: Due) -> Words:
    page = reverse("office:meeting", args=[one.plan_key, one.number])
    state = MISSED if due.state == "missed" else Words("", "")
    said = LINE.filled(what=due.words, day=days.said(due.day), state=state, names=one.names)
    link = f"{settings.KNOPSKUD_BASE_URL}{page}"
    return Words(f"{said.da}\n{link}", f"{said.en}\n{link}")
