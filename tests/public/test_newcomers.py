"""For somebody who just moved in: what is on from the published edition, in each language that the plan is told in."""

from datetime import date, time
from typing import Any

import html5lib
import pytest
from django.test import Client

from knopskud.public.newcomers.coming import Offer, coming, usual
from knopskud.public.own_words import WORDS
from knopskud.snapshot.types import Period, Slot
from tests.editions.published import partnership, published
from tests.make import make_activity
from tests.office.filled import words_in
from tests.public.test_in_tongues import translated

PAGE = "/eksempelparken-2018-2021/ny-her/"
PERIOD = Period(start=date(2018, 1, 1), end=date(2021, 12, 31))
TUESDAY = (Slot(weekday="tuesday", start=time(16)),)


def test_what_is_on_in_the_month_ahead_stands_in_the_order_of_the_days() -> None:
    late = make_activity("A-2", times=(Slot(day=date(2018, 3, 20), start=time(10)),))
    far = make_activity("A-3", times=(Slot(day=date(2018, 5, 20), start=time(10)),))
    soon, hidden = make_activity("A-1", times=TUESDAY), make_activity("A-4", reach="targeted")
    every = (late, far, hidden, soon)
    at = date(2018, 3, 1)
    assert coming(every, PERIOD, at) == [Offer(soon, date(2018, 3, 6)), Offer(late, date(2018, 3, 20))]  # fmt: skip
    for away in (date(2017, 11, 1), date(2026, 1, 1)):
        assert coming(every, PERIOD, away) == []
    assert {one.activity.ref for one in usual(every)} == {"A-1", "A-2", "A-3"}


@pytest.mark.django_db
def test_four_questions_are_answered_in_danish_and_english(client: Client) -> None:
    assert client.get(PAGE).status_code == 404
    published(partnership())
    said = words_in(client.get(PAGE).content)
    for words in ("Hvad er planen?", "Tryghedsvandring", "Hvem kan jeg tale med?", "to stemmer"):
        assert words in said
    assert "Støtte til unge" not in said  # targeted
    assert "How do I have a say?" in words_in(client.get(f"/en{PAGE}").content)
    assert not client.cookies


@pytest.mark.django_db
def test_it_is_read_in_the_languages_of_the_plan_and_danish_is_marked(client: Client) -> None:
    published(partnership(), snapshot=translated())
    answer = client.get(f"{PAGE}ar/")
    page: Any = html5lib.HTMLParser(strict=True).parse(answer.content.decode())
    html = answer.content.decode()
    assert (page.get("lang"), page.get("dir")) == ("ar", "rtl")
    for words in (WORDS["ar"]["what-text"], "جولة الأمان", WORDS["ar"]["outdated"]):
        assert words in html
    assert '<span lang="da" dir="ltr">Vi mødes ved beboerhuset</span>' in html
    assert f'href="{PAGE}ar/" hreflang="ar" aria-current="page"' in html
    assert f'href="{PAGE}ar/" hreflang="ar"' in client.get(PAGE).content.decode()
    assert client.get(f"{PAGE}tr/").status_code == 404


def test_every_language_says_the_same_things() -> None:
    assert {frozenset(own) for own in WORDS.values()} == {frozenset(WORDS["en"])}
