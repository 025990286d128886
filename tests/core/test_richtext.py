"""A rich text is written in one way, and holds nothing that the papers cannot carry."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knopskud.core import richtext
from knopskud.core.richtext import Block, RichTextError, Span
from tests.field_strategies import rich_texts

TAGS = ("p", "h3", "ul", "ol", "li", "strong", "b", "em", "i", "a", "br", "script", "table", "!--")
HREFS = (
    "https://eksempel.dk/?a=1&amp;b=2",
    "mailto:kontor@eksempel.dk",
    "javascript:x",
    "//x.dk",
    "",
)
hostile = st.lists(
    st.sampled_from([f"<{tag}>" for tag in TAGS] + [f"</{tag}>" for tag in TAGS])
    | st.sampled_from([f'<a href="{href}">' for href in HREFS])
    | st.sampled_from(
        ("hej", " ", "\n\n", "&amp;", "&lt;script&gt;", "<", ">", '"', "ابت", "\u200b", "e\u0301")
    )
    | st.text(max_size=3),
    max_size=25,
).map("".join)


def block(kind: str, *spans: Span | str) -> Block:
    """A block whose plain spans are written as texts."""
    return Block(kind, tuple(Span(one) if isinstance(one, str) else one for one in spans))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("source", "blocks"),
    [
        ("", ()),
        ("  \n\n ", ()),
        ("Hej\ndu\n\nDer", (block("p", "Hej du"), block("p", "Der"))),
        ("3 < 4 & 5 &amp; 6", (block("p", "3 < 4 & 5 & 6"),)),
        ("<p>Hej <b>du</b></p>", (block("p", "Hej ", Span("du", strong=True)),)),
        ("<h3>Mål</h3>Nu", (block("h3", "Mål"), block("p", "Nu"))),
        ("<ul><li><p>Et</p></li><li>To</li></ul>", (block("ul", "Et"), block("ul", "To"))),
        ("<ol><li><p>Et</p><p>til</p></li></ol>", (block("ol", "Et til"),)),
        ("<p>Et<br>to</p>", (block("p", "Et to"),)),
        ("<p></p><p> </p>", ()),
        ("<p>Hej <", (block("p", "Hej <"),)),  # a lonely < is a sign like others
        (
            '<p><a href="https://eksempel.dk"><em>Se</em></a></p>',
            (block("p", Span("Se", em=True, href="https://eksempel.dk")),),
        ),
        ("<p><b>e</b><b>\u0301n</b></p>", (block("p", Span("én", strong=True)),)),
    ],
)
def test_what_a_text_says(source: str, blocks: tuple[Block, ...]) -> None:
    assert richtext.parse(source) == blocks


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("<script>x</script>", "<script>"),
        ("<table>", "<table>"),
        ("<!-- x -->", "<!-->"),
        ("<li>Et</li>", "<li>"),
        ("<ul>Et</ul>", "<ul>"),
        ("<ul><li>Et<ul><li>To", "<ul>"),
        ("Hej</b>", "</b>"),
        ('<a href="javascript:alert(1)">x</a>', "javascript:alert(1)"),
        ('<a href="&#106;avascript:x">x</a>', "javascript:x"),
        ('<a href="//eksempel.dk">x</a>', "//eksempel.dk"),
        ("<a>x</a>", "“”"),
        ("<p>3 <b", "<b"),
    ],
)
def test_what_cannot_be_carried_is_told(source: str, told: str) -> None:
    with pytest.raises(RichTextError) as error:
        richtext.parse(source)
    assert told in error.value.message.da
    assert told in error.value.message.en


def test_marks_may_not_be_stacked_without_end() -> None:
    deep = "<b>" * richtext.DEEPEST
    assert richtext.plain(f"{deep}x") == "x"
    with pytest.raises(RichTextError):
        richtext.parse(f"{deep}<b>x")


def test_the_letters_stand_one_block_a_line() -> None:
    assert (
        richtext.plain("<h3>Mål</h3><ul><li>Et <em>lys</em></li><li>To</li></ul>")
        == "Mål\nEt lys\nTo"
    )


@given(rich_texts)
def test_a_text_is_read_back_as_it_was_written(source: str) -> None:
    blocks = richtext.parse(source)
    assert richtext.parse(richtext.render(blocks)) == blocks


@given(hostile | st.text())
def test_any_text_is_refused_in_both_languages_or_made_canonical(source: str) -> None:
    refused, written = None, ""
    try:
        written = richtext.canonical(source)
    except RichTextError as error:
        refused = error.message
    assert refused is None or (refused.da and refused.en and refused.da != refused.en)
    assert richtext.canonical(written) == written
    assert refused or richtext.parse(written) == richtext.parse(source)


@given(hostile)
def test_what_is_written_has_known_tags_and_safe_links_only(source: str) -> None:
    try:
        blocks = richtext.parse(source)
    except RichTextError:
        return
    for one in blocks:
        assert one.kind in ("p", "h3", "ul", "ol")
        assert one.text == one.text.strip(" ")
        assert [s.href for s in one.spans if s.href and not richtext.SAFE_LINK.match(s.href)] == []
