"""Tags and letters are read in one pass, however a text is made."""

import re
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knopskud.core import markup
from knopskud.core.markup import Tag, Unclosed, pieces

HOSTILE = st.lists(
    st.sampled_from(
        (
            "<",
            ">",
            "</",
            "<a ",
            "<p>",
            "href=",
            '"',
            "'",
            "=",
            "&amp;",
            "&#x3c;",
            "<!--",
            "-->",
            " ",
            "x",
        )
    ),
    max_size=60,
).map("".join)


def begin(name: str, href: str = "") -> Tag:
    return Tag(name, end=False, href=href)


def end(name: str) -> Tag:
    return Tag(name, end=True, href="")


@pytest.mark.parametrize(
    ("source", "read"),
    [
        ("", []),
        ("3 < 4 > 2", ["3 < 4 > 2"]),
        ("<P Class='x'>Hej</p >", [begin("p"), "Hej", end("p")]),
        ("a&lt;b&gt;", ["a<b>"]),
        ("<br/>", [begin("br")]),
        ('<a title="1 > 0" href="/x?a=1&amp;b=2">', [begin("a", "/x?a=1&b=2")]),
        ("<a HREF = '/x'>", [begin("a", "/x")]),
        ("<a href=/x>", [begin("a", "/x")]),
        ('<a data-href="/y">', [begin("a")]),
        ("<!-- skjult -->", [begin("!--")]),
    ],
)
def test_what_is_read(source: str, read: list[str | Tag]) -> None:
    assert list(pieces(source)) == read


@pytest.mark.parametrize("source", ["<p", "<a href='x>", "hej <b", "<p <p>", '<a href="'])
def test_a_tag_that_does_not_end_is_told_with_its_beginning(source: str) -> None:
    with pytest.raises(Unclosed) as told:
        list(pieces(source))
    assert str(told.value) in source


@given(HOSTILE)
def test_anything_is_read_or_told_as_unclosed(source: str) -> None:
    unclosed, read = "", []
    try:
        read = list(pieces(source))
    except Unclosed as told:
        unclosed = str(told)
    assert unclosed[:1] in ("", "<")
    assert unclosed in source
    assert "" not in read


@given(st.text(st.characters(exclude_characters="&<", codec="utf-8")))
def test_letters_without_tags_are_given_back(text: str) -> None:
    assert "".join(piece for piece in pieces(text) if isinstance(piece, str)) == text


class Counted:
    """A pattern that counts how often it is tried."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self.pattern, self.tries = pattern, 0

    def match(self, source: str, at: int) -> re.Match[str] | None:
        self.tries += 1
        return self.pattern.match(source, at)


@pytest.mark.parametrize("piece", ["<a ", "<p>", '<a href="', "</", "<!--", "<a href='x' "])
def test_a_tag_is_tried_once_for_each_place_at_most(
    piece: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted = Counted(markup.TAG)
    monkeypatch.setattr(markup, "TAG", counted)
    tags = 0
    with suppress(Unclosed):
        for one in pieces(piece * 20_000):
            tags += isinstance(one, Tag)
    assert counted.tries - tags in (0, 1)  # the one that does not end is tried, and then no other
