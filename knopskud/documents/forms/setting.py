"""Putting a value where a name stands: runs that look as the name did, and further paragraphs and lists after it."""

from collections.abc import Sequence
from copy import deepcopy
from dataclasses import replace
from typing import Any

from lxml import etree

from knopskud.core.richtext import Block, Span
from knopskud.documents.forms.numbering import Lists
from knopskud.documents.forms.paragraphs import BR, PPR, RPR, SPACE, P, R, T, W, isolated, text_of
from knopskud.documents.forms.saying import Value
from knopskud.documents.forms.scope import Scope
from knopskud.documents.forms.spelling import marks_in

LATER = ("keepNext", "pageBreakBefore", "numPr", "outlineLvl")
"""What further paragraphs do not take over from the one that the name stood in."""


def fill(paragraph: Any, scope: Scope, lists: Lists) -> None:
    """Every name of a paragraph, from the last to the first, so that the places of the others stay."""
    for mark in reversed(marks_in(text_of(paragraph))):
        name = scope.names.found(mark.name)
        if name is not None:
            run = isolated(paragraph, mark.start, mark.end)
            _put(paragraph, run, scope.value(name), lists)


def _put(paragraph: Any, run: Any, value: Value, lists: Lists) -> None:
    """One plain block stands in the line; several become paragraphs, and what followed the name follows the last."""
    first, rest = (value[0], value[1:]) if value and value[0].kind == "p" else (None, value)
    made = _runs(first.spans if first else (), run)
    parent, at = run.getparent(), run.getparent().index(run)
    parent.remove(run)
    for n, one in enumerate(made):
        parent.insert(at + n, one)
    after = paragraph
    ordered = ""
    for block in rest:
        if block.kind != "ol":
            ordered = ""
        elif not ordered:
            ordered = lists.ordered()
        new = _paragraph(paragraph, block, run, lists.bullet() if block.kind == "ul" else ordered)
        after.addnext(new)
        after = new
    if (
        rest
        and first is None
        and not text_of(paragraph).strip()
        and paragraph.getparent() is not None
    ):
        _drop_empty(paragraph)


def _drop_empty(paragraph: Any) -> None:
    """A line that held nothing but the name of a list is no line; a section's end stays."""
    if paragraph.find(f"{PPR}/{W}sectPr") is None:
        paragraph.getparent().remove(paragraph)


def _paragraph(model: Any, block: Block, run: Any, number: str) -> Any:
    new = model.makeelement(P)
    if model.find(PPR) is not None:
        properties = deepcopy(model.find(PPR))
        for name in (*LATER, "sectPr"):
            for one in properties.findall(f"{W}{name}"):
                properties.remove(one)
        new.append(properties)
    if block.kind in ("ul", "ol"):
        _number(new, number)
    spans = [replace(s, strong=True) if block.kind == "h3" else s for s in block.spans]
    new.extend(_runs(spans, run))
    return new


def _number(paragraph: Any, number: str) -> None:
    properties = paragraph.find(PPR)
    if properties is None:
        properties = etree.SubElement(paragraph, PPR)
    listed = properties.makeelement(f"{W}numPr")
    etree.SubElement(listed, f"{W}ilvl", {f"{W}val": "0"})
    etree.SubElement(listed, f"{W}numId", {f"{W}val": number})
    style = properties.find(f"{W}pStyle")
    properties.insert(0 if style is None else 1, listed)


def _runs(spans: Sequence[Span], model: Any) -> list[Any]:
    return [_run(span, model) for span in spans if span.text]


def _run(span: Span, model: Any) -> Any:
    """The letters as text and nothing else; ends of line as breaks."""
    made = model.makeelement(R)
    properties = deepcopy(model.find(RPR)) if model.find(RPR) is not None else None
    if span.strong or span.em:
        properties = made.makeelement(RPR) if properties is None else properties
        for name, wanted in (("b", span.strong), ("i", span.em)):
            if wanted and properties.find(f"{W}{name}") is None:
                _in_order(properties, name)
    if properties is not None:
        made.append(properties)
    said = f"{span.text} ({span.href})" if span.href and span.href != span.text else span.text
    for n, line in enumerate(said.split("\n")):
        if n:
            etree.SubElement(made, BR)
        text = etree.SubElement(made, T)
        text.text = line
        text.set(SPACE, "preserve")
    return made


def _in_order(properties: Any, name: str) -> None:
    """Word wants a run's style and fonts before its weight, and everything else after."""
    before = [n for n, x in enumerate(properties) if x.tag in (f"{W}rStyle", f"{W}rFonts", f"{W}b")]
    properties.insert(before[-1] + 1 if before else 0, properties.makeelement(f"{W}{name}"))
