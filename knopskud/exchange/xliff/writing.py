"""The texts of a plan as an XLIFF file, one segment each, with what is translated already."""

from collections.abc import Iterable
from itertools import groupby

from lxml import etree

from knopskud.core.tongues import DANISH
from knopskud.snapshot.diff.sentences import name_of
from knopskud.snapshot.texts import Text
from knopskud.snapshot.types import room_for

NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2"
XML = "http://www.w3.org/XML/1998/namespace"
STATES = {"missing": "needs-translation", "outdated": "needs-review-translation", "good": "translated"}  # fmt: skip
TO_RESIDENTS = (
    "Plain words for residents of a housing area. Danish notes tell where each text stands."
)


def written(key: str, language: str, texts: Iterable[Text]) -> bytes:
    """The file for translators. `key` is the plan's; a segment is called by its part and field: `A-012.plain`."""
    root = etree.Element(_name("xliff"), nsmap={None: NAMESPACE}, version="1.2")
    about = {
        "original": key,
        "source-language": DANISH,
        "target-language": language,
        "datatype": "plaintext",
    }
    file = etree.SubElement(root, _name("file"), about)
    header = etree.SubElement(file, _name("header"))
    etree.SubElement(header, _name("note")).text = TO_RESIDENTS
    body = etree.SubElement(file, _name("body"))
    for ref, found in groupby(texts, key=lambda one: one.part.ref):
        group = etree.SubElement(body, _name("group"), id=ref)
        for text in found:
            _segment(group, language, text)
    made: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    return made


def _segment(group: etree._Element, language: str, text: Text) -> None:
    most, _ = room_for(type(text.part), text.field)
    name = f"{text.part.ref}.{text.field}"
    about = {"id": name, "resname": name, "maxwidth": str(most), "size-unit": "char"}
    unit = etree.SubElement(group, _name("trans-unit"), about | {f"{{{XML}}}space": "preserve"})
    etree.SubElement(unit, _name("source"), {f"{{{XML}}}lang": DANISH}).text = text.danish
    if text.there:
        state = {f"{{{XML}}}lang": language, "state": STATES[text.state]}
        etree.SubElement(unit, _name("target"), state).text = text.there.text
    note = etree.SubElement(unit, _name("note"))
    note.text = f"{name_of(text.part).da}: {text.label.da}"


def _name(tag: str) -> str:
    return f"{{{NAMESPACE}}}{tag}"
