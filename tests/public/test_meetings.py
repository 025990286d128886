"""Everybody reads of the meetings that have been called: agenda, votes, a no and what came of it, and the minutes."""

from datetime import date
from hashlib import sha256

import pytest
from django.test import Client

from knopskud.accounts.models import Partnership
from knopskud.meetings import actions
from tests.documents.reading import Read
from tests.editions.published import published
from tests.meetings.held import AFTER, BEFORE, KEY, arranged, decided, facts, told, voted
from tests.office.filled import words_in

PAGE = f"/{KEY}/moeder/"
pytestmark = pytest.mark.django_db


@pytest.fixture
def ours(db: None) -> Partnership:
    made = Partnership.objects.create(slug="eksempelparken", name="Eksempelparken")
    published(made)
    return made


def test_a_meeting_is_seen_when_it_is_called_and_no_earlier(ours: Partnership, client: Client) -> None:  # fmt: skip
    one = actions.arrange(partnership=ours, plan_key=KEY, facts=facts(day=date(2999, 9, 26)), by=None, at=BEFORE)  # fmt: skip
    assert "Der er ikke indkaldt til møder endnu" in words_in(client.get(PAGE).content)
    actions.mark(one, "called", BEFORE.date(), by=None, at=BEFORE)
    said = words_in(client.get(PAGE).content)
    assert "Kommende møder" in said
    assert "12. september 2999" in said  # the last day for proposals
    assert "Meetings to come" in words_in(client.get(f"/en{PAGE}").content)
    assert not client.cookies


def test_what_was_decided_stands_open_with_the_law_beside_a_no(ours: Partnership, client: Client) -> None:  # fmt: skip
    one = arranged(ours)
    voted(one)
    no = voted(one, "AF-2", yes=3, no=20, note="Huslejen må ikke stige.")
    decided(one, no)
    actions.write(one, "Udkast til referat.", seen=0, by=None, at=AFTER)
    said = words_in(client.get(PAGE).content)
    assert "Syd sagde nej" in said
    assert "Ikke alle har sagt ja. Planen gennemføres alligevel" in said
    assert "Huslejen må ikke stige." in said
    assert "Udkast til referat." not in said
    made = actions.publish_minutes(one, by=None, at=AFTER)
    said = words_in(client.get(PAGE).content)
    assert "Udkast til referat." in said
    assert made.digest[:16] in said
    assert told(one).minutes == (made,)


def test_agenda_and_published_minutes_are_taken_along(ours: Partnership, client: Client) -> None:
    one = arranged(ours)
    decided(one, voted(one, yes=3, no=20))
    said = client.get(PAGE).content.decode()
    assert f'href="{PAGE}1/dagsorden.pdf"' in said
    assert client.get(f"{PAGE}1/dagsorden.pdf").content.startswith(b"%PDF")
    assert client.get(f"{PAGE}1/referat-1.pdf").status_code == 404
    actions.write(one, "Alle blev hørt.", seen=0, by=None, at=AFTER)
    made = actions.publish_minutes(one, by=None, at=AFTER)
    assert f'href="/en{PAGE}1/referat-1.docx"' in client.get(f"/en{PAGE}").content.decode()
    assert "Det besluttede Repræsentantskabet" in Read(client.get(f"{PAGE}1/referat-1.pdf").content).text  # fmt: skip
    assert client.get(f"/en{PAGE}1/referat-1.docx").content.startswith(b"PK")
    kept = client.get(f"{PAGE}1/referat-1.json")
    assert sha256(kept.content).hexdigest() == made.digest
    assert client.get(f"{PAGE}2/dagsorden.pdf").status_code == 404


def test_minutes_are_read_of_a_meeting_that_nobody_was_called_to(ours: Partnership, client: Client) -> None:  # fmt: skip
    one = actions.arrange(partnership=ours, plan_key=KEY, facts=facts(), by=None, at=BEFORE)
    actions.write(one, "Alle blev hørt.", seen=0, by=None, at=AFTER)
    actions.publish_minutes(one, by=None, at=AFTER)
    assert "Alle blev hørt." in words_in(client.get(PAGE).content)
    assert client.get(f"{PAGE}1/dagsorden.pdf").status_code == 404


def test_a_plan_that_is_not_there_has_no_meetings(client: Client) -> None:
    assert client.get("/findes-ikke/moeder/").status_code == 404
