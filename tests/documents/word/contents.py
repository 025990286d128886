"""Papers for the tests of Word files: one that has every kind of block, and looks at what comes out."""

import io
import zipfile
from dataclasses import replace
from xml.etree import ElementTree as ET

from knopskud.documents.content.model import (
    AreaMark,
    Block,
    Bullets,
    Column,
    Content,
    Fact,
    Facts,
    Heading,
    Item,
    Mark,
    NewPage,
    Paragraph,
    Row,
    Run,
    Signature,
    Signatures,
    Table,
)
from tests.documents.made import ARABIC, LONGEST, NASTY, make_stamp

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
RIGHT = "مرحبا بكم"
KEPT: dict[str, Mark] = {"newer": "added", "older": "removed"}


def said(told: str, mark: Mark = "") -> tuple[Run, ...]:
    return (Run(told, mark=mark),)


def content_of(*blocks: Block, **changes: object) -> Content:
    """A paper of these blocks."""
    plain = Content("Tryghed og trivsel", "Delaftale 1 i planen", "da", make_stamp(), blocks)
    return replace(plain, **changes)  # type: ignore[arg-type]  # the tests' own names


def full() -> Content:
    """A book with every kind of block, hostile words and marks of every kind."""
    figures = (
        Column("Budgetlinje", share=3),
        Column("2018", figures=True),
        Column("I alt", figures=True),
    )
    return content_of(
        Heading(1, said("Tryghed"), "D-1", AreaMark(1, "#28613f")),
        Paragraph(said("Kort om planen."), "lead"),
        Paragraph((Run("Vi "), Run("fjerner", mark="removed"), Run("tilføjer", strong=True, mark="added"), Run(f" {NASTY} \x07 🌱"))),
        Paragraph((Run("Se "), Run("siden", href="https://plan.example/?a=1&b=2"), Run(" eller "), Run("ikke", href="javascript:x()"))),
        Paragraph(said(f"{RIGHT} Knopskud")),
        Paragraph(said(ARABIC)),
        Heading(2, said("Det fjernede"), mark="removed"),
        Paragraph(said("Et helt afsnit er væk."), mark="removed"),
        Bullets((Item(said("Først")), Item(said("Ny"), "added")), ordered=True),
        Bullets((Item(said("Igen først")),), ordered=True),
        Bullets((Item(said("En prik")), Item(said("Væk"), "removed"))),
        Heading(3, said("Lommepengejob"), "A-001", AreaMark(1, "#28613f")),
        Paragraph(said("Ny · Åben for alle"), "badges"),
        Facts((Fact("Hvornår", said("hver tirsdag")), Fact("Hvor", said("Laden"), "added"))),
        Heading(2, said("Milepæle")),
        Table("Milepæle i planen", (Column("Dato"), Column("Milepæl", share=4)), (Row((said("1. maj"), said(LONGEST))), Row((said("2. maj"), said("Ny række")), mark="added"), Row((said("3. maj"), said("Gammel")), mark="removed")), wide=True),
        Heading(2, said("Budget")),
        Table("Budget i kroner", figures, (Row((said("Løn"), said("1.000,00"), said("1.000,00"))), Row((said("Sum"), said("1.000,00"), said("1.000,00")), total=True))),
        Table("Alt nyt", (Column("Navn"),), (Row((said("Nyt"),), mark="added"),)),
        NewPage(),
        Heading(1, said("Underskrifter")),
        Signatures((Signature("Boligforeningen", "Formand"), Signature("Kommunen"))),
        book=True, since="Udgave 1", lead="Alt om planen.", banner="Planen handler om alle.",
    )  # fmt: skip


def settled(content: Content, keep: str) -> Content:
    """The newer or the older paper: what is marked otherwise is taken away, and the rest has no marks."""
    kept = KEPT[keep]
    blocks = tuple(one for block in content.blocks for one in _settled(block, kept))
    return replace(content, blocks=blocks)


def _runs(runs: tuple[Run, ...], kept: Mark) -> tuple[Run, ...]:
    return tuple(replace(one, mark="") for one in runs if one.mark in ("", kept))


def _settled(block: Block, kept: Mark) -> list[Block]:
    if isinstance(block, Heading | Paragraph):
        gone = block.mark not in ("", kept)
        return [] if gone else [replace(block, runs=_runs(block.runs, kept), mark="")]
    if isinstance(block, Bullets):
        items = tuple(replace(x, runs=_runs(x.runs, kept), mark="") for x in block.items if x.mark in ("", kept))  # fmt: skip
        return [replace(block, items=items)] if items else []
    if isinstance(block, Facts):
        facts = tuple(replace(x, runs=_runs(x.runs, kept), mark="") for x in block.facts if x.mark in ("", kept))  # fmt: skip
        return [replace(block, facts=facts)] if facts else []
    if isinstance(block, Table):
        rows = tuple(replace(x, cells=tuple(_runs(c, kept) for c in x.cells), mark="") for x in block.rows if x.mark in ("", kept))  # fmt: skip
        return [replace(block, rows=rows)] if rows or not block.rows else []
    return [block]


def part(made: bytes, name: str = "word/document.xml") -> ET.Element:
    """One part of a Word file."""
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        return ET.fromstring(archive.read(name))


def texts(made: bytes, keep: str = "newer") -> list[str]:
    """The paragraphs that are left when all changes are accepted (`newer`) or rejected (`older`), empty ones left out."""
    gone = "del" if keep == "newer" else "ins"
    found: list[str] = []
    pending = ""
    for paragraph in part(made).iter(f"{W}p"):
        pending += _text(paragraph, gone)
        if paragraph.find(f"{W}pPr/{W}rPr/{W}{gone}") is None:
            found.append(pending)
            pending = ""
    return [one for one in (*found, pending) if one]


def _text(node: ET.Element, gone: str) -> str:
    told = ""
    for child in node:
        if child.tag in (f"{W}t", f"{W}delText"):
            told += child.text or ""
        elif child.tag == f"{W}br":
            told += "\n"
        elif child.tag not in (f"{W}{gone}", f"{W}pPr"):
            told += _text(child, gone)
    return told
