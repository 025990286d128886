"""What stands in a form that cannot be used, with the words around it and what was perhaps meant."""

from collections.abc import Iterator
from typing import Any

from knopskud.core.errors import Problem
from knopskud.core.words import Words
from knopskud.documents.forms import refusals
from knopskud.documents.forms.names import Kind, Names, is_end, is_repeat
from knopskud.documents.forms.package import Package
from knopskud.documents.forms.paragraphs import PPR, TR, P, text_of
from knopskud.documents.forms.spelling import Mark, broken_in, folded, marks_in
from knopskud.frame.programmes import Programme

AROUND = 40
"""Letters on each side of what is told of."""
MOST = 100
REQUIRED = {
    "challenge": "udfordring",
    "purpose": "formål",
    "target_groups": "målgrupper",
    "evidence": "vidensgrundlag",
    "roles": "roller",
    "resources": "ressourcer",
    "anchoring": "forankring",
}
"""How a form names the texts that a programme can ask for (`Programme.required`)."""


def problems_in(package: Package, names: Names) -> tuple[Problem, ...]:
    """Everything that has to be put right before the form can be filled; nothing for a sound one."""
    found: list[Problem] = []
    marks = 0
    for tree in package.parts.values():
        for paragraph in tree.iter(P):
            text = text_of(paragraph)
            marks += len(marks_in(text))
            found += _in_text(text, names)
            found += _mixed(text, names)
        for row in tree.iter(TR):
            if not any(one is not row for one in row.iter(TR)):
                found += _mixed(" ".join(text_of(one) for one in row.iter(P)), names)
        found += _pairs(tree)
    if not marks and not found:
        return (Problem("", refusals.NO_MARKS),)
    return tuple(dict.fromkeys(found))[:MOST]


def names_in(package: Package) -> tuple[str, ...]:
    """Every name that stands in the form, as it is written there, each once."""
    texts = (text_of(one) for tree in package.parts.values() for one in tree.iter(P))
    return tuple(dict.fromkeys(mark.name for text in texts for mark in marks_in(text)))


def untold(package: Package, programme: Programme) -> tuple[str, ...]:
    """The names of texts that the programme asks of every delaftale and that the form never names.

    No error: the funder may ask for them elsewhere.
    """
    told = {folded(one) for one in names_in(package)}
    said = {spelling.rpartition(".")[2] for spelling in told if spelling.startswith("delaftale")}
    wanted = (REQUIRED[field] for field in programme.required if field in REQUIRED)
    return tuple(f"delaftale.{name}" for name in wanted if folded(name) not in said)


def _in_text(text: str, names: Names) -> Iterator[Problem]:
    for mark in broken_in(text):
        said = refusals.UNCLOSED if mark.name in ("{{", "}}") else refusals.COMMANDS
        yield Problem(_around(text, mark), said)
    for mark in marks_in(text):
        asked = names.repeated(mark.name)
        if isinstance(asked, Kind) or is_end(mark.name) or names.found(mark.name):
            continue
        yield Problem(_around(text, mark), _unknown(asked or mark.name, names))


def _unknown(written: str, names: Names) -> Words:
    near = names.nearest(written)
    return (refusals.SUGGESTED if near else refusals.UNKNOWN).filled(name=written, near=near)


def _mixed(text: str, names: Names) -> Iterator[Problem]:
    """Two lists in one row: nobody can say which of them the row is for. A delaftale around the others is no list here."""
    found = [names.found(mark.name) for mark in marks_in(text)]
    kinds = {one.kind.name: one.kind for one in found if one and one.kind and not one.kind.narrows}
    if len(kinds) > 1:
        yield Problem(text[: 2 * AROUND].strip(), refusals.MIXED.filled(kinds=", ".join(kinds)))


def _pairs(tree: Any) -> Iterator[Problem]:
    """Every `gentag` needs its `slut` among its neighbours, each in a paragraph by itself."""
    for container in tree.iter():
        if container.tag == PPR or not isinstance(container.tag, str):
            continue
        waiting: list[str] = []
        for child in container:
            if child.tag != P:
                continue
            text = text_of(child).strip()
            for mark in marks_in(text):
                begins = is_repeat(mark.name)
                if not begins and not is_end(mark.name):
                    continue
                if (mark.start, mark.end) != (0, len(text)) or (not begins and not waiting):
                    yield Problem(text[: 2 * AROUND], refusals.STRAY)
                elif begins:
                    waiting.append(mark.name.partition(" ")[2])
                else:
                    waiting.pop()
        for kind in waiting:
            yield Problem(f"gentag {kind}", refusals.NO_END.filled(kind=kind))


def _around(text: str, mark: Mark) -> str:
    """`… der bor {{ plan.nvan }} i området …`"""
    start, end = max(mark.start - AROUND, 0), min(mark.end + AROUND, len(text))
    before, after = "… " if start else "", " …" if end < len(text) else ""
    return f"{before}{text[start:end].strip()}{after}"
