"""Texts out to translators and back: what was written comes back letter by letter, and what does not fit is told."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from knopskud.core.errors import Invalid
from knopskud.exchange import xliff
from knopskud.snapshot.texts import Text, texts_of
from knopskud.snapshot.types import Translation, digest_of
from tests.field_strategies import LETTERS
from tests.make import make_activity, make_plan

NAMES = st.text(LETTERS + "\n", min_size=1, max_size=60).map(str.strip).filter(bool)
X = "{urn:oasis:names:tc:xliff:document:1.2}"


def texts() -> list[Text]:
    return list(texts_of(make_plan(), "ar"))


def sent(of: list[Text] | None = None) -> bytes:
    return xliff.written("planen", "ar", texts() if of is None else of)


def changed(old: bytes, new: bytes, content: bytes | None = None) -> xliff.Report:
    content = sent() if content is None else content
    assert old in content
    return xliff.judged(texts(), xliff.read(content.replace(old, new)))


def translated(content: bytes, words: str = "نص") -> bytes:
    """As a bureau sends it back: a target in every segment, its sentences marked."""
    root = etree.fromstring(content)
    for unit in root.iter("{*}trans-unit"):
        target = etree.Element(f"{X}target")
        etree.SubElement(target, f"{X}mrk", mtype="seg", mid="0").text = words
        unit.insert(1, target)
    made: bytes = etree.tostring(root, encoding="UTF-8")
    return made


@settings(max_examples=30, deadline=None)
@given(danish=NAMES, words=NAMES)
def test_what_goes_out_comes_back_letter_by_letter(danish: str, words: str) -> None:
    activity = make_activity(plain=danish)
    there = Translation(language="ar", field="plain", text=words, source=digest_of(activity.plain))
    text = Text(activity, "plain", activity.plain, there)
    package = xliff.read(sent([text]))
    assert package == xliff.Package(
        "planen", "ar", (xliff.Segment("A-001.plain", activity.plain, there.text),)
    )
    report = xliff.judged([text], package)
    assert (report.same, report.taken, report.refused) == (1, [], [])


def test_a_file_that_comes_back_translated_is_taken_whole() -> None:
    report = xliff.judged(texts(), xliff.read(translated(sent())))
    assert len(report.taken) == len(texts())
    assert {(one.words, one.is_outdated, one.replaces) for one in report.taken} == {
        ("نص", False, False)
    }
    assert (report.refused, report.missing) == ([], [])


def test_what_is_not_translated_is_told_and_nothing_is_taken() -> None:
    report = xliff.judged(texts(), xliff.read(sent()))
    assert len(report.missing) == len(texts())
    assert report.taken == []


def test_one_made_from_another_danish_text_is_taken_as_outdated() -> None:
    report = changed("Vi går en tur".encode(), "Vi går to ture".encode(), translated(sent()))
    (one,) = [one for one in report.taken if one.is_outdated]
    assert one.source == digest_of("Vi går to ture i mørket og ser, hvor der mangler lys.")


@pytest.mark.parametrize(
    ("old", "new", "name"),
    [
        (b'id="A-001.plain"', b'id="A-099.plain"', "A-099.plain"),
        (b'id="A-001.plain"', b'id="A-001.full"', "A-001.full"),
        (b'id="A-001.plain"', b'id="A-001.title"', "A-001.title"),
    ],
)
def test_one_that_fits_no_text_is_told_and_the_rest_is_taken(
    old: bytes, new: bytes, name: str
) -> None:
    report = changed(old, new, translated(sent()))
    assert {told for told, _ in report.refused} == {name}
    assert len(report.taken) >= len(texts()) - 2


def test_what_a_program_has_only_begun_is_not_translated() -> None:
    content = translated(sent()).replace(b"<target>", b'<target state="needs-translation">')
    assert xliff.judged(texts(), xliff.read(content)).taken == []


BOMB = b'<!DOCTYPE xliff [<!ENTITY a "b">]><xliff version="1.2">&a;</xliff>'


@pytest.mark.parametrize(
    "content",
    [b"", b"ikke xml", b"<tmx/>", b'<xliff version="2.0"/>', b'<xliff version="1.2"/>', BOMB, b" " * (xliff.LARGEST + 1)],
    ids=["empty", "text", "other", "version", "nothing", "entities", "large"],
)  # fmt: skip
def test_what_is_no_such_file_is_refused(content: bytes) -> None:
    with pytest.raises(Invalid):
        xliff.read(content)
