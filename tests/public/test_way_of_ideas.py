"""The way of an idea follows from facts: a meeting's agenda and its vote, the published edition, the day it begins."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from knopskud.accounts.models import Partnership
from knopskud.editions.queries import brief_editions_of
from knopskud.meetings import actions as meetings
from knopskud.meetings.actions import Counted, Line
from knopskud.meetings.deadlines import USUAL
from knopskud.voices import actions
from knopskud.voices.models import Voice
from tests.meetings.held import AFTER, BEFORE, DAY, arranged, facts, told
from tests.public.spoken import KEY, PLAN, opened, words_in
from tests.voices.said import idea

pytestmark = pytest.mark.django_db


@pytest.fixture
def ours(db: None) -> Partnership:
    return opened(is_open=False)


def page_of(client: Client, one: Voice) -> str:
    return words_in(client.get(f"{PLAN}stemmer/{one.code}/").content)


def on_agenda(of: Partnership, one: Voice, **vote: Any) -> None:
    """On the agenda of the meeting in September, and voted on when figures are given."""
    made = arranged(of)
    line = Line("En have?", decides="else", voice=one.code)
    meetings.take_up(made, line, by=None, at=BEFORE)
    (point,) = [x for x in told(made).points if x.voice]
    for ref in ("AF-1", "AF-2") if vote else ():
        meetings.vote(made, point, ref, Counted("hands", DAY, 20, **vote), corrects=None, by=None, at=AFTER)  # fmt: skip


def test_a_no_at_the_meeting_is_told_with_its_figures(ours: Partnership, client: Client) -> None:
    one = idea(ours)
    on_agenda(ours, one, yes=4, no=15)
    said = page_of(client, one)
    for words in ("Mødet sagde nej", "8 for, 30 imod.", "Mødet 26. september 2017: Nord, Syd"):
        assert words in said
    assert "Ikke endnu:" not in said
    assert "Mødet sagde nej" in words_in(client.get(f"{PLAN}ideer/").content)
    listed = client.get(f"{PLAN}moeder/").content.decode()
    assert f'<a href="{PLAN}stemmer/{one.code}/">Følg ideen</a>' in listed


def test_a_meeting_counts_when_residents_are_called_to_it(
    ours: Partnership, client: Client
) -> None:
    one = idea(ours)
    day = DAY.replace(year=2999)
    made = meetings.arrange(partnership=ours, plan_key=KEY, facts=facts(day=day), by=None, at=BEFORE)  # fmt: skip
    meetings.propose(made, text="En have", received=BEFORE.date(), rules=USUAL, voice=one.code, by=None, at=BEFORE)  # fmt: skip
    assert "Mødet 26. september 2999" not in page_of(client, one)
    meetings.mark(made, "called", BEFORE.date(), by=None, at=BEFORE)
    assert "Mødet 26. september 2999" in page_of(client, one)
    meetings.call_off(made, by=None, at=BEFORE)
    assert "Mødet 26. september 2999" not in page_of(client, one)


def test_an_idea_is_in_the_plan_when_its_activity_is_published(
    ours: Partnership, client: Client
) -> None:
    one, late = idea(ours), idea(ours, title="En senere")
    published = brief_editions_of(KEY)[0].published_at
    actions.grow(one, plan_key=KEY, ref="A-001", by=None, at=published - timedelta(days=1))
    actions.grow(late, plan_key=KEY, ref="A-001", by=None, at=published + timedelta(days=1))
    said = page_of(client, one)
    for words in ("Vokser til en aktivitet", "Kommet med i planen", "Udgave 1", "Er gået i gang"):
        assert words in said
    assert "Ikke endnu:" not in said
    said = page_of(client, late)
    assert "Ikke endnu: Kommet med i planen Ikke endnu: Er gået i gang" in said
