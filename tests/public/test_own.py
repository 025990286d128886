"""What do you have about me, and delete it: without an account, by a link in a letter."""

import re

import pytest
from django.core import mail
from django.test import Client

from knopskud.voices import queries
from tests.editions.published import published
from tests.plan.drafting import make_partnership
from tests.voices.said import KEY, comment, idea, opened

pytestmark = pytest.mark.django_db
ASK = f"/{KEY}/dine-oplysninger/"


def link_in(letter: str) -> str:
    found = re.search(rf"/{KEY}/dine-oplysninger/\S+", letter)
    assert found
    return found[0]


@pytest.fixture
def said() -> None:
    of = make_partnership()
    published(of)
    opened(of)
    idea(of, email="sara@eksempel.dk", name="Sara")
    comment(of, email="Sara@eksempel.dk", phone="12 34 56 78")
    comment(of, email="andre@eksempel.dk")


def test_a_letter_leads_to_what_is_kept_and_no_answer_tells_whether_there_is_any(
    said: None,
) -> None:
    known = Client().post(f"{ASK}se/", {"email": "sara@eksempel.dk"})
    unknown = Client().post(f"{ASK}se/", {"email": "ingen@eksempel.dk"})
    assert known.status_code == unknown.status_code == 200
    assert known.content == unknown.content
    (letter,) = mail.outbox
    page = Client().get(link_in(str(letter.body))).content.decode()
    assert "Fælles køkkenhave" in page
    assert "12 34 56 78" in page
    assert "andre@" not in page


def test_words_and_contacts_are_deleted_by_who_holds_the_link(said: None) -> None:
    of = make_partnership()
    Client().post(f"{ASK}se/", {"email": "sara@eksempel.dk"})
    link = link_in(str(mail.outbox[0].body))
    first, second = queries.own(of, "sara@eksempel.dk")
    others = queries.own(of, "andre@eksempel.dk")
    Client().post(link, {"way": "withdraw", "voice": f"{others[0].pk}"})
    done = Client().post(link, {"way": "withdraw", "voice": f"{first.pk}"}, follow=True)
    assert "Det, du skrev, er slettet" in done.content.decode()
    assert queries.own(of, "sara@eksempel.dk") == [second]
    gone = Client().post(link, {"way": "forget"}, follow=True)
    assert "Vi har ikke noget med din adresse mere" in gone.content.decode()
    kept = queries.by_code(second.code)
    assert kept is not None
    assert kept.text
    assert queries.own(of, "andre@eksempel.dk") == others


def test_a_link_of_ones_own_making_opens_nothing(said: None) -> None:
    answer = Client().get(f"{ASK}se/{'x' * 40}/")
    assert answer.status_code == 410
    assert "Bed om et nyt" in answer.content.decode()


def test_asking_again_and_again_is_stopped(said: None) -> None:
    codes = [Client().post(f"{ASK}se/", {"email": "x@y.dk"}).status_code for _ in range(8)]
    assert (codes[0], codes[-1]) == (200, 429)
