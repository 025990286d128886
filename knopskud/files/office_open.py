"""Is it a Word document or an Excel sheet, and a tame one? The zip's own list and a few small files in it are read.

Nothing is unpacked to the disk, no link is followed, and no size that the zip tells is trusted beyond its bounds.
"""

import re
import zipfile
import zlib
from collections.abc import Iterator
from itertools import pairwise
from typing import BinaryIO
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from knopskud.core.errors import Refused
from knopskud.documents.forms.package import PROGRAMS
from knopskud.files import refusals
from knopskud.files.kinds import MEGABYTE

START = b"PK\x03\x04"
MOST_ENTRIES = 3_000
MOST_UNPACKED = 300 * MEGABYTE
MOST_TIMES = 150  # as large as it was packed, in all; sheets of equal figures come to fifty
MOST_XML = 2 * MEGABYTE  # of a list of contents or of links
TYPES = "[Content_Types].xml"
MAIN = {
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml": "docx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml": "xlsx",
}
FETCHING = ("attachedTemplate", "oleObject", "frame", "subDocument")
ELSEWHERE = re.compile(r"\s*(?:https?:|ftp:|mhtml:|\\\\|//|file:(?://[^/]|/{4}))", re.IGNORECASE)
"""Another machine; a template on the writer's own disk is not there for anybody else."""


def kind_of(content: BinaryIO) -> str:
    """`docx` or `xlsx`. Raises Refused for every other zip, and for those that bomb, run programs or fetch."""
    content.seek(0)
    try:
        with zipfile.ZipFile(content) as opened:
            _refuse_bombs(opened)
            kind = _kind(opened)
            _refuse_fetching(opened)
            return kind
    except (
        zipfile.BadZipFile, zlib.error, ParseError, DefusedXmlException, NotImplementedError,
        RuntimeError, OSError, EOFError, ValueError, KeyError,
    ) as torn:  # fmt: skip
        raise Refused(refusals.TORN_DOCUMENT) from torn


def _refuse_bombs(opened: zipfile.ZipFile) -> None:
    entries = opened.infolist()
    names = [one.filename for one in entries]
    unpacked = sum(one.file_size for one in entries)
    packed = sum(one.compress_size for one in entries)
    if len(entries) > MOST_ENTRIES or unpacked > MOST_UNPACKED:
        raise Refused(refusals.BOMB)
    if unpacked > MEGABYTE and unpacked > packed * MOST_TIMES:
        raise Refused(refusals.BOMB)
    if len(set(names)) != len(names) or any(map(_is_tricky, entries)) or _overlap(entries):
        raise Refused(refusals.TORN_DOCUMENT)


def _is_tricky(entry: zipfile.ZipInfo) -> bool:
    """Whether an entry is locked or would lie outside its own folder when somebody unpacks it."""
    name = entry.filename
    return (
        bool(entry.flag_bits & 1) or name.startswith("/") or "\\" in name or ".." in name.split("/")
    )


def _overlap(entries: list[zipfile.ZipInfo]) -> bool:
    """Whether two entries share bytes, as in bombs that name the same bytes again and again."""
    ordered = sorted(entries, key=lambda one: one.header_offset)
    return any(
        one.header_offset + one.compress_size > after.header_offset
        for one, after in pairwise(ordered)
    )


def _kind(opened: zipfile.ZipFile) -> str:
    if TYPES not in opened.namelist():
        raise Refused(refusals.NO_DOCUMENT)
    said = [one.get("ContentType", "") for one in _xml(opened, TYPES)]
    if any(map(PROGRAMS.search, (*said, *opened.namelist()))):
        raise Refused(refusals.MACROS)
    kinds = {MAIN[one] for one in said if one in MAIN}
    if len(kinds) != 1:
        raise Refused(refusals.NO_DOCUMENT)
    return kinds.pop()


def _refuse_fetching(opened: zipfile.ZipFile) -> None:
    for link in _links(opened):
        kind = link.get("Type", "").rpartition("/")[2]
        outside = link.get("TargetMode") == "External"
        if outside and kind in FETCHING and ELSEWHERE.match(link.get("Target", "")):
            raise Refused(refusals.FETCHES)


def _links(opened: zipfile.ZipFile) -> Iterator[Element]:
    for name in opened.namelist():
        if name.endswith(".rels"):
            yield from _xml(opened, name)


def _xml(opened: zipfile.ZipFile, name: str) -> Element:
    """A small file of the zip as XML. Raises Refused when it is large: none that people make is."""
    with opened.open(name) as file:
        data = file.read(MOST_XML + 1)
    if len(data) > MOST_XML:
        raise Refused(refusals.BOMB)
    found: Element = fromstring(data, forbid_dtd=True)
    return found
