"""The agenda of a meeting: one sheet that says what is voted on, what residents propose, and where the plan is read."""

from datetime import date, time

import pytest

from knopskud.core.words import Words
from knopskud.documents.agenda import Called, agenda
from knopskud.documents.content.minuted import Point
from tests.documents.made import ADDRESS, NASTY, make_stamp
from tests.documents.reading import Read

KIND = Words("Ordinært afdelingsmøde", "Ordinary residents' meeting")


def called(points: int = 4, text: str = "Der er tid til at spørge.") -> Called:
    return Called(
        kind=KIND,
        departments="Egely, Bøgely",
        day=date(2017, 9, 12),
        starts=time(19),
        place="Fælleshuset",
        points=[Point(f"Punkt om planen {at}", text, at == 1) for at in range(points)],
        proposals=[("En bænk ved legepladsen", True), ("En sø", False)],
        last=date(2017, 8, 29),
    )


def test_one_sheet_says_everything() -> None:
    paper = Read(agenda(called(), make_stamp()))
    said = " ".join(paper.text.split())
    assert paper.sizes == [(210, 297)]
    for told in ("tirsdag den 12. september 2017 kl. 19.00", "Afstemning", "En sø", "kom for sent", "29. august 2017"):  # fmt: skip
        assert told in said
    assert ADDRESS in said.replace("\u200b", "").replace(" ", "")


@pytest.mark.parametrize("text", [NASTY, "Ord og ord igen. " * 220])
def test_any_text_is_set_as_it_is_typed(text: str) -> None:
    paper = Read(agenda(called(6, text), make_stamp(), language="en"))
    assert "Agenda" in paper.text
    assert len(paper.sizes) >= 1
