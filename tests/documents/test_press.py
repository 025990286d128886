"""Typst kept warm: what was told to make one paper is not left for another, nor on the disk."""

import tempfile
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from knopskud.documents.press import press
from knopskud.documents.writer import PaperError, write

DAY = datetime(2017, 9, 11, 12, tzinfo=UTC)


def test_nothing_of_a_paper_stays_on_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with press() as used, pytest.raises(Exception, match="key"):
        used.made("notice", {"data.json": b'{"language": "da"}'}, DAY, [])
    assert list(tmp_path.iterdir()) == []


def test_two_papers_at_a_time_have_a_press_each_and_the_next_one_takes_a_warm_one() -> None:
    with press() as one, press() as other:
        assert one is not other
    with press() as next_one:
        assert next_one in (one, other)


def test_a_template_that_is_not_there_is_a_paper_that_cannot_be_set() -> None:
    with pytest.raises(PaperError, match="nowhere"):
        write("nowhere", {}, date(2017, 9, 11))
