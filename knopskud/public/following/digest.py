"""The daily round: everybody whose things have news gets one letter."""

import logging
from collections import Counter
from datetime import datetime, timedelta
from itertools import groupby

from django.utils.timezone import localtime

from knopskud.accounts.models import Partnership
from knopskud.following import actions, queries
from knopskud.following.models import Followed
from knopskud.public.following.letters import language_of, tell
from knopskud.public.following.news import Newspaper
from knopskud.web.letters import NotSentError

APART = timedelta(days=1)
AGAIN = timedelta(hours=1)
FROM, TO = 8, 20
"""The hours of the day, in the host's time zone, in which letters are sent: nobody's phone rings at night."""
log = logging.getLogger(__name__)


def send_due(at: datetime) -> int:
    """Write to everybody with news who got no letter in the last day; how many letters went out.

    Two processes never write to the same follower: the first to set the moment does.
    """
    here = localtime(at)
    if not FROM <= here.hour < TO:
        return 0
    newspaper, letters = Newspaper(at), Counter[Partnership]()
    rows = queries.may_be_written_to(at - APART)
    for _, each in groupby(rows, key=lambda one: one.follower_id):
        followed = list(each)
        try:
            letters[followed[0].follower.partnership] += _written_to(followed, newspaper, at)
        except Exception:  # the others get their letters
            log.exception("News could not be found for a follower")
    for partnership, count in letters.items():
        if count:
            actions.sent(partnership, count, at=at)
    return letters.total()


def _written_to(followed: list[Followed], newspaper: Newspaper, at: datetime) -> bool:
    follower = followed[0].follower
    before = [_told_of(one) for one in followed]
    news = [newspaper.about(one, language_of(follower)) for one in followed]
    moved = [one for one, was in zip(followed, before, strict=True) if _told_of(one) != was]
    found = [one for one in news if one]
    if not found:
        actions.told(moved)
        return False
    if not actions.claim(follower, at=at):
        return False
    try:
        tell(follower, found)
    except NotSentError:
        actions.put_off(follower, until=at + AGAIN)
        return False
    actions.told(moved)
    return True


def _told_of(followed: Followed) -> tuple[object, ...]:
    return (followed.edition, followed.step, followed.meeting, followed.facts)
