"""The languages of residents: their tags, their names and where their lines begin."""

import re

import pytest

from knopskud.core.tongues import KNOWN, READY, direction, in_order, spoken, tidy_tag, tongue


@pytest.mark.parametrize(
    ("typed", "tag"),
    [("AR", "ar"), ("pt-br", "pt-BR"), ("ZH-HANT-tw", "zh-Hant-TW"), ("ckb", "ckb")],
)
def test_one_language_has_one_tag(typed: str, tag: str) -> None:
    assert tidy_tag(typed) == tag


@pytest.mark.parametrize(
    "typed", ["", "a", "dansk", "ar_EG", "ar-", "a" * 40, "en-" + "a" * 9, "ér"]
)
def test_what_is_no_tag_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(typed)}$"):
        tidy_tag(typed)


def test_known_languages_are_called_as_their_speakers_call_them() -> None:
    assert tongue("ar").own == "العربية"
    assert tongue("ur").words == ("urdu", "Urdu")
    assert (tongue("pt-BR").own, tongue("pt-BR").words.da) == ("Português (BR)", "portugisisk (BR)")
    assert tongue("xx").own == "xx"
    assert {tidy_tag(tag) for tag in KNOWN} == set(KNOWN) >= set(READY)


def test_lines_begin_where_the_script_begins() -> None:
    from_right = {tag for tag in KNOWN if direction(tag) == "rtl"}
    assert from_right == {"ar", "ur", "fa", "prs", "ps", "ckb", "he"}
    assert (direction("ku-Arab"), direction("ku"), direction("ar-Latn")) == ("rtl", "ltr", "ltr")
    assert tongue("ar").direction == "rtl"


def test_ready_languages_are_offered_first_and_the_interface_speaks_two() -> None:
    assert in_order({"vi", "ur", "en", "bs"}) == ("en", "ur", "bs", "vi")
    assert [spoken(tag) for tag in ("en", "en-GB", "da", "ar")] == ["en", "en", "da", "da"]
