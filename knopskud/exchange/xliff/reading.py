"""An XLIFF file as it comes back: opened with care, its segments as they stand in it."""

from dataclasses import dataclass

from lxml import etree

from knopskud.core.errors import Invalid
from knopskud.core.words import Words

LARGEST = 5_000_000
"""Bytes. The demo's plan in one language has about 60 thousand."""
UNWRITTEN = frozenset({"new", "needs-translation"})
TOO_LARGE = Words(
    "Filen er for stor. En fil med oversættelser fylder højst 5 MB.",
    "The file is too large. A file of translations has at most 5 MB.",
)
TORN = Words(
    "Filen kan ikke læses. Den skal være en XLIFF-fil (.xlf) og må ikke være ændret af andet end et oversættelsesprogram.",
    "The file cannot be read. It has to be an XLIFF file (.xlf), changed by nothing but a translator's program.",
)
OTHER_VERSION = Words(
    "Filen er XLIFF {version}. Bed om den i version 1.2, som den blev sendt i.",
    "The file is XLIFF {version}. Ask for it in version 1.2, as it was sent.",
)
EMPTY = Words("Der er ingen tekster i filen.", "There are no texts in the file.")


@dataclass(frozen=True)
class Segment:
    """One text: what it is called, the Danish that it was made from, and the translation (empty: none)."""

    name: str
    source: str
    target: str


@dataclass(frozen=True)
class Package:
    """A file: the plan's key, the language, and its segments in their order."""

    key: str
    language: str
    segments: tuple[Segment, ...]


def read(content: bytes) -> Package:
    """The file's segments. Raises Invalid for what is too large, no XML, no XLIFF 1.2, or declares entities."""
    if len(content) > LARGEST:
        raise Invalid(TOO_LARGE)
    root = _opened(content)
    version = root.get("version", "")
    if etree.QName(root).localname != "xliff":
        raise Invalid(TORN)
    if version != "1.2":
        raise Invalid(OTHER_VERSION.filled(version=version[:10]))
    units = list(root.iter("{*}trans-unit"))
    file = root.find("{*}file")
    if file is None or not units:
        raise Invalid(EMPTY)
    segments = tuple(
        Segment(unit.get("id", ""), _text(unit, "source"), _target(unit)) for unit in units
    )
    return Package(file.get("original", ""), file.get("target-language", ""), segments)


def _opened(content: bytes) -> etree._Element:
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as torn:
        raise Invalid(TORN) from torn
    if root.getroottree().docinfo.doctype:
        raise Invalid(TORN)
    return root


def _target(unit: etree._Element) -> str:
    """The translation; what a program has only put there to be written over is none."""
    found = unit.find("{*}target")
    begun = found is None or found.get("state") in UNWRITTEN
    return "" if begun else _text(unit, "target")


def _text(unit: etree._Element, tag: str) -> str:
    """The letters of a text; the marks that programs put around its sentences are left out."""
    found = unit.find(f"{{*}}{tag}")
    return "" if found is None else "".join(found.itertext()).strip()
