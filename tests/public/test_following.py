"""Being kept informed by letter, from the page to the digest and out again."""

import re
from datetime import datetime, timedelta

import pytest
from django.core import mail
from django.core.mail import EmailMessage
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from knopskud.core.addresses import follow_path
from knopskud.core.words import Words
from knopskud.following import queries
from knopskud.meetings.actions import Line, take_up
from knopskud.public.following.digest import send_due
from knopskud.voices.actions import answer
from knopskud.web.letters import NotSentError
from tests.editions.published import partnership, published
from tests.following.following_made import EMAIL, KEY, NOON, follows
from tests.meetings.held import BEFORE, arranged
from tests.voices.said import idea, opened

pytestmark = pytest.mark.django_db
PAGE = follow_path(KEY)


def link_in(letter: EmailMessage) -> str:
    found = re.search(r"https?://[^/]+(/\S*foelg/\S+)", str(letter.body))
    assert found
    return found[1]


def test_a_resident_asks_says_yes_gets_a_letter_and_leaves_in_one_press(client: Client) -> None:
    owner = partnership()
    published(owner)
    sent = client.post(PAGE, {"om": "A-001", "email": f" {EMAIL} "})
    assert "Kig i din indbakke" in sent.content.decode()
    place = link_in(mail.outbox[0])
    assert "Ja, skriv til mig" in client.get(place).content.decode()
    assert queries.may_be_written_to(NOON) == []
    assert "nu er du med" in client.post(place).content.decode()
    assert send_due(NOON) == 0
    published(owner, "Aftentur", days=1)
    assert send_due(NOON) == 1
    letter = mail.outbox[1]
    assert "hedder nu “Aftentur”" in str(letter.body)
    assert f"/{KEY}/udgaver/1/sammenlign/2/" in str(letter.body)
    assert letter.extra_headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    leave = letter.extra_headers["List-Unsubscribe"].strip("<>").split("/", 3)[3]
    assert "Tryghedsvandring" in client.get(f"/{leave}").content.decode()
    gone = client.post(f"/{leave}", {"List-Unsubscribe": "One-Click"})
    assert "Din adresse er slettet" in gone.content.decode()
    assert queries.may_be_written_to(NOON) == []
    assert "Linket virker ikke længere" in client.post(place).content.decode()


def test_at_most_one_letter_a_day_and_none_at_night() -> None:
    owner = partnership()
    published(owner)
    follows(owner)
    published(owner, "Aftentur", days=1)
    night = NOON.replace(hour=23)
    assert [send_due(night), send_due(NOON), send_due(NOON)] == [0, 1, 0]
    published(owner, "Nattur", days=2)
    assert [send_due(NOON + timedelta(hours=5)), send_due(NOON + timedelta(days=1))] == [0, 1]
    assert "Nattur" in str(mail.outbox[-1].body)


@pytest.mark.parametrize(("ref", "letters"), [("D-1", 1), ("AF-1", 1), ("D-2", 0), ("AF-2", 0)])
def test_only_what_concerns_the_followed_part_is_told(ref: str, letters: int) -> None:
    owner = partnership()
    published(owner)
    follows(owner, ref)
    published(owner, "Aftentur", days=1)
    assert send_due(NOON) == letters


def test_a_meeting_is_told_of_once_in_the_week_before_it() -> None:
    owner = partnership()
    published(owner)
    followed = follows(owner, "AF-1")
    before = datetime.fromisoformat("2017-09-11T12:00:00+02:00")
    assert [send_due(before), send_due(before + timedelta(days=1))] == [1, 0]
    assert "Afdelingsmøde 12. september 2017: Fælleshuset, Egely 2" in str(mail.outbox[-1].body)
    assert followed.follower.email == EMAIL


def test_the_answer_to_an_idea_reaches_those_who_follow_it(client: Client) -> None:
    owner = partnership()
    published(owner)
    opened(owner)
    one = idea(owner)
    page = client.get(f"{PAGE}?om=stemme:{one.code}").content.decode()
    assert "Fælles køkkenhave" in page
    client.post(PAGE, {"om": f"stemme:{one.code}", "email": EMAIL})
    client.post(link_in(mail.outbox[-1]))
    answer(one, state="looked_at", answer="Vi tager den med på mødet.", by=None, at=NOON)
    assert send_due(NOON) == 1
    assert "Vi tager den med på mødet." in str(mail.outbox[-1].body)
    assert send_due(NOON + timedelta(days=2)) == 0
    made = arranged(owner)
    take_up(made, Line("En have?", decides="else", voice=one.code), by=None, at=BEFORE)
    assert send_due(NOON + timedelta(days=3)) == 1
    assert "Tages op på mødet. Mødet 26. september 2017: Nord, Syd." in str(mail.outbox[-1].body)
    assert send_due(NOON + timedelta(days=5)) == 0


def test_a_letter_that_does_not_leave_is_tried_again_in_an_hour(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    owner = partnership()
    published(owner)
    follows(owner)
    published(owner, "Aftentur", days=1)

    def fail(*given: object) -> None:
        raise NotSentError(Words("", ""))

    with monkeypatch.context() as broken:
        broken.setattr("knopskud.public.following.digest.tell", fail)
        assert send_due(NOON) == 0
    assert send_due(NOON + timedelta(minutes=30)) == 0
    assert send_due(NOON + timedelta(hours=1)) == 1


def test_what_is_wrong_is_told_and_nothing_typed_is_lost(client: Client) -> None:
    published(partnership())
    wrong = client.post(PAGE, {"om": "A-001", "email": "beboer"})
    assert wrong.status_code == 400
    page = wrong.content.decode()
    assert 'value="beboer"' in page
    assert re.search(r'<option value="A-001" selected>', page)
    assert client.post(PAGE, {"om": "A-999", "email": EMAIL}).status_code == 409
    machine = client.post(PAGE, {"email": EMAIL, "hjemmeside": "x"})
    assert (machine.status_code, mail.outbox) == (429, [])


def test_letters_are_not_asked_for_without_end(client: Client) -> None:
    published(partnership())
    codes = [client.post(PAGE, {"email": EMAIL}).status_code for _ in range(6)]
    assert codes == [200] * 5 + [429]


def test_a_round_without_news_costs_few_queries(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    owner = partnership()
    published(owner)
    for number in range(3):
        follows(owner, "A-001", email=f"beboer{number}@eksempel.dk")
    send_due(NOON)
    with django_assert_num_queries(3):
        send_due(NOON)
