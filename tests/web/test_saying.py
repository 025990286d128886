"""Dates, money, figures and texts as the pages say them in the two languages."""

from datetime import UTC, date, datetime, time
from decimal import Decimal

import pytest
from jinja2 import UndefinedError

from knopskud.core.words import Language, Words
from knopskud.web.environment import environment_in


def said(template: str, language: Language = "da", **values: object) -> str:
    return environment_in(language).from_string(template).render(**values)


def test_a_day_is_said_in_each_language() -> None:
    day = date(2017, 9, 11)
    assert said("{{ day|date }}", day=day) == "11. september 2017"
    assert said("{{ day|date }}", "en", day=day) == "11 September 2017"
    assert said("{{ day|weekday }}", day=day) == "mandag 11. september 2017"
    assert said("{{ day|weekday }}", "en", day=day) == "Monday 11 September 2017"


def test_a_moment_is_said_as_its_day() -> None:
    assert said("{{ at|date }}", at=datetime(2018, 1, 1, 23, tzinfo=UTC)) == "1. januar 2018"


def test_a_time_is_said_in_each_language() -> None:
    assert said("{{ at|clock }}", at=time(19, 30)) == "kl.\u00a019.30"
    assert said("{{ at|clock }}", "en", at=time(9)) == "09:00"


def test_money_stays_on_one_line() -> None:
    amount = Decimal("18560000.50")
    assert said("{{ a|money }}", a=amount) == "18.560.001\u00a0kr."
    assert said("{{ a|money }}", "en", a=amount) == "DKK\u00a018,560,001"
    assert said("{{ a|money_exact }}", a=amount) == "18.560.000,50\u00a0kr."
    assert said("{{ a|amount }}", a=amount) == "18.560.001"


def test_figures_have_no_needless_zeros() -> None:
    assert said("{{ a|number }}", a=Decimal("4.20")) == "4,2"
    assert said("{{ a|number }}", "en", a=Decimal("4.20")) == "4.2"
    assert said("{{ a|number }}", a=2952) == "2.952"


def test_shares_are_said_in_percent() -> None:
    assert said("{{ a|percent }}", a=Decimal("0.125")) == "12,5\u00a0%"
    assert said("{{ a|percent }}", "en", a=Decimal("0.25")) == "25%"


@pytest.mark.parametrize(
    ("count", "text"),
    [(0, "0 B"), (999, "999 B"), (1000, "1 kB"), (84_213, "85 kB"), (2**20, "2 MB")],
)
def test_sizes_are_rounded_up(count: int, text: str) -> None:
    assert said("{{ n|size }}", n=count) == text


def test_a_beginning_ends_after_a_whole_word() -> None:
    assert said("{{ x|brief(12) }}", x="Ro, frugt og voksne") == "Ro, frugt\u2009…"
    assert said("{{ x|brief(40) }}", x="Ro,\n frugt  og") == "Ro, frugt og"


def test_a_telephone_number_is_dialled_without_spaces() -> None:
    assert said("{{ x|dial }}", x="+45 33 11 (22)") == "+45331122"


def test_words_are_said_in_the_pages_language_and_texts_as_they_are() -> None:
    assert said("{{ x|said }}", x=Words("ja", "yes")) == "ja"
    assert said("{{ x|said }}", "en", x=Words("ja", "yes")) == "yes"
    assert said("{{ x|said }}", "en", x="Lysfest") == "Lysfest"
    assert said("{{ t('ja', 'yes') }} {{ language() }}", "en") == "yes en"


def test_texts_of_the_plan_are_marked_as_danish_on_english_pages_only() -> None:
    assert said("<p{{ danish() }}>") == "<p>"
    assert said("<p{{ danish() }}>", "en") == '<p lang="da">'


def test_texts_are_escaped_and_rich_texts_are_not() -> None:
    assert said("{{ x }} {{ y|rich }}", x="<b>", y="<p>ok</p>") == "&lt;b&gt; <p>ok</p>"


def test_a_name_that_is_not_there_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        said("{{ unknown }}")
