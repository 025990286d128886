"""What do you have about me, and delete it: without an account, by a link in a letter."""

import re

import pytest
from django.core import mail
from django.test import Client

from knopskud.following import queries as following
from knopskud.voices import queries
from tests.editions.published import published
from tests.following.following_made import follows
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
    Client().post(link, {"way": "withdraw", "chosen": f"{others[0].pk}"})
    done = Client().post(link, {"way": "withdraw", "chosen": f"{first.pk}"}, follow=True)
    assert "Det, du skrev, er slettet" in done.content.decode()
    assert queries.own(of, "sara@eksempel.dk") == [second]
    gone = Client().post(link, {"way": "forget"}, follow=True)
    assert "Vi har ikke noget med din adresse mere" in gone.content.decode()
    kept = queries.by_code(second.code)
    assert kept is not None
    assert kept.text
    assert queries.own(of, "andre@eksempel.dk") == others


def test_what_is_followed_stands_there_too_and_goes_with_the_rest(said: None) -> None:
    of = make_partnership()
    follows(of, email="sara@eksempel.dk")
    walk = follows(of, "A-001", email="sara@eksempel.dk")
    follows(of, email="bo@eksempel.dk")
    Client().post(f"{ASK}se/", {"email": "SARA@eksempel.dk"})
    link = link_in(str(mail.outbox[0].body))
    assert "Tryghedsvandring" in Client().get(link).content.decode()
    left = Client().post(link, {"way": "leave", "chosen": f"{walk.pk}"}, follow=True).content.decode()  # fmt: skip
    assert "Du får ikke flere breve om det" in left
    assert left.count("Stop breve om det her") == 1
    Client().post(link, {"way": "forget"})
    assert following.with_email(of, "sara@eksempel.dk") is None
    assert queries.own(of, "sara@eksempel.dk") == []
    Client().post(f"{ASK}se/", {"email": "bo@eksempel.dk"})  # follows, and has written nothing
    page = Client().get(link_in(str(mail.outbox[1].body))).content.decode()
    assert "bo@eksempel.dk" in page


def test_a_link_of_ones_own_making_opens_nothing(said: None) -> None:
    answer = Client().get(f"{ASK}se/{'x' * 40}/")
    assert answer.status_code == 410
    assert "Bed om et nyt" in answer.content.decode()


def test_asking_again_and_again_is_stopped(said: None) -> None:
    codes = [Client().post(f"{ASK}se/", {"email": "x@y.dk"}).status_code for _ in range(8)]
    assert (codes[0], codes[-1]) == (200, 429)
