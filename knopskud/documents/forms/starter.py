"""A form to begin with: the names that are used most, a table whose row repeats, and everything of each delaftale."""

from collections.abc import Iterator
from datetime import date

from knopskud.core.words import Words
from knopskud.documents.content.model import (
    Block,
    Column,
    Content,
    Fact,
    Facts,
    Heading,
    NewPage,
    Paragraph,
    Row,
    Run,
    Table,
)
from knopskud.documents.forms.names import END, REPEAT
from knopskud.documents.stamp import Stamp
from knopskud.documents.word.writer import word

TITLE = "Skema til fonden"
HEAD = {"Plan": "plan.navn", "Område": "plan.område", "Kommune": "plan.kommune", "Periode": "plan.periode", "Parter": "plan.parter", "Afdelinger": "plan.afdelinger", "Boliger": "plan.boliger"}  # fmt: skip
MONEY = {"Udgifter i alt": "økonomi.udgifter", "Søges hos fonden": "økonomi.fra_fonden", "Lokal medfinansiering": "økonomi.lokalt", "Lokal andel": "økonomi.lokal_andel"}  # fmt: skip
SOURCES = {"Kilde": "kilde.navn", "Slags": "kilde.slags", "Kr. i alt": "kilde.i_alt"}
ACTIVITIES = {"Aktivitet": "aktivitet.titel", "For hvem": "aktivitet.hvem", "Hvornår": "aktivitet.hvornår", "Ansvarlig": "aktivitet.ansvarlig"}  # fmt: skip
WIDE = {"aktivitet.ansvarlig": 1.3, "aktivitet.hvem": 0.8}
"""Shares of the width: a role is one long word."""
TEXTS = {"Udfordring": "udfordring", "Formål": "formål", "Målgrupper": "målgrupper", "Vidensgrundlag": "vidensgrundlag", "Roller og ansvar": "roller", "Ressourcer": "ressourcer", "Forankring": "forankring"}  # fmt: skip


class _OfNames(Stamp):
    """A stamp that is filled as the form is."""

    @property
    def short_digest(self) -> str:
        return mark("udgave.kontrolsum")


def starter(day: date) -> bytes:
    """The form as DOCX, sound for every programme, in Danish as the funders' own are. `day` stands in its properties."""
    edition = mark("udgave.navn")
    stamp = _OfNames("", Words(edition, edition), None, day, "", "")
    return word(Content(TITLE, mark("plan.pulje"), "da", stamp, tuple(_blocks())))


def mark(name: str) -> str:
    """`{{ plan.navn }}`"""
    return f"{{{{ {name} }}}}"


def _blocks() -> Iterator[Block]:
    yield _facts(HEAD)
    yield from _text("Planen kort", "plan.kort")
    yield from _text("Formål", "aftale.formål")
    yield _heading(2, "Økonomi")
    yield _facts(MONEY)
    yield _table("Finansiering", SOURCES)
    yield _line(mark(f"{REPEAT} delaftale"))
    yield NewPage()
    yield _heading(2, f"Delaftale {mark('delaftale.nummer')}: {mark('delaftale.navn')}")
    for title, name in TEXTS.items():
        yield from _text(title, f"delaftale.{name}", 3)
    yield _table("Delmål", {"Delmål": "delmål.tekst", "Indikatorer": "delmål.indikatorer"})
    yield _table("Aktiviteter", ACTIVITIES)
    yield _line(mark(END))


def _text(title: str, name: str, level: int = 2) -> Iterator[Block]:
    yield _heading(level, title)
    yield _line(mark(name))


def _heading(level: int, said: str) -> Heading:
    return Heading(level, (Run(said),))


def _line(said: str) -> Paragraph:
    return Paragraph((Run(said),))


def _facts(names: dict[str, str]) -> Facts:
    return Facts(tuple(Fact(title, (Run(mark(name)),)) for title, name in names.items()))


def _table(caption: str, names: dict[str, str]) -> Table:
    """A table with one row, which repeats."""
    columns = tuple(
        Column(title, figures=name.endswith("i_alt"), share=WIDE.get(name, 1.0))
        for title, name in names.items()
    )
    return Table(caption, columns, (Row(tuple((Run(mark(one)),) for one in names.values())),))
