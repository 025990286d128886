"""A Word file as its zip and the parts that hold text; opened within bounds, written again with the same bytes everywhere."""

import io
import re
import zipfile
import zlib
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from knopskud.core.errors import Invalid
from knopskud.documents.forms import refusals

TYPES, RELS = "[Content_Types].xml", ".rels"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
MAIN = f"{WORD}document.main+xml"
FILLED = {MAIN, *(f"{WORD}{one}+xml" for one in ("header", "footer", "footnotes", "endnotes"))}
MOST_ENTRIES, MOST_PART, MOST_ALL = 2_000, 20_000_000, 100_000_000
MOST_ELEMENTS = 200_000
SAME_DAY = (1980, 1, 1, 0, 0, 0)
PROGRAMS = re.compile(
    r"macroenabled|vbaproject|activex|\.(?:exe|dll|js|vbs|bat|cmd|ps1|jar)$", re.IGNORECASE
)
"""What an entry or a content type is called that runs something."""
NOT_FETCHED = ("hyperlink", "attachedTemplate")


@dataclass
class Package:
    """The entries of the file in their order, and the parts with text as trees, the main one first."""

    entries: dict[str, bytes]
    parts: dict[str, Any] = field(default_factory=dict)

    def written(self) -> bytes:
        """The file again."""
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as out:
            for name, data in self.entries.items():
                tree = self.parts.get(name)
                info = zipfile.ZipInfo(name, SAME_DAY)
                info.compress_type = zipfile.ZIP_DEFLATED
                out.writestr(info, data if tree is None else _text(tree))
        return made.getvalue()


def opened(content: bytes) -> Package:
    """The form, read within bounds. Raises Invalid for what is no tame Word document."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as file:
            package = Package(_entries(file))
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError) as torn:  # fmt: skip
        raise Invalid(refusals.NO_WORD) from torn
    if TYPES not in package.entries:
        raise Invalid(refusals.NO_WORD)
    types = tree_of(package.entries[TYPES])
    kinds = {x.get("PartName", "").lstrip("/"): x.get("ContentType", "") for x in types}
    if any(map(PROGRAMS.search, (*(x.get("ContentType", "") for x in types), *package.entries))):
        raise Invalid(refusals.PROGRAMS)
    if MAIN not in kinds.values():
        raise Invalid(refusals.NO_WORD)
    _refuse_fetching(package)
    names = sorted((n for n, kind in kinds.items() if kind in FILLED), key=lambda n: kinds[n] != MAIN)  # fmt: skip
    for name in names:
        if name not in package.entries:
            raise Invalid(refusals.TORN)
        package.parts[name] = tree_of(package.entries[name])
    if sum(1 for tree in package.parts.values() for _ in tree.iter()) > MOST_ELEMENTS:
        raise Invalid(refusals.TOO_LARGE)
    return package


def tree_of(data: bytes) -> Any:
    """XML as a tree: no DTD, no entity, nothing fetched. Raises Invalid."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as torn:
        raise Invalid(refusals.TORN) from torn
    if root.getroottree().docinfo.doctype:
        raise Invalid(refusals.TORN)
    return root


def _entries(file: zipfile.ZipFile) -> dict[str, bytes]:
    infos = file.infolist()
    if len(infos) > MOST_ENTRIES:
        raise Invalid(refusals.TOO_LARGE)
    found: dict[str, bytes] = {}
    for info in infos:
        if info.filename in found:
            raise Invalid(refusals.TORN)
        with file.open(info) as entry:
            found[info.filename] = entry.read(MOST_PART + 1)
        if len(found[info.filename]) > MOST_PART or sum(map(len, found.values())) > MOST_ALL:
            raise Invalid(refusals.TOO_LARGE)
    return found


def _refuse_fetching(package: Package) -> None:
    for name, data in package.entries.items():
        if name.endswith(RELS):
            for link in tree_of(data):
                kind = link.get("Type", "").rpartition("/")[2]
                if link.get("TargetMode") == "External" and kind not in NOT_FETCHED:
                    raise Invalid(refusals.FETCHES)


def _text(tree: Any) -> bytes:
    made: bytes = etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
    return made
