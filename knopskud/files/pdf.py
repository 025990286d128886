"""Is it a PDF, and a tame one? Looked at lightly: its head, its end, and the names of what runs programs.

Nothing here opens the pages. A PDF is only ever handed on as a download, so this keeps out what is no PDF, what is also
something else, and what says openly that it runs programs.
"""

import re
from typing import BinaryIO

from knopskud.core.errors import Refused
from knopskud.files import refusals
from knopskud.files.store import PIECE

HEAD = re.compile(rb"%PDF-[12]\.\d[\r\n ]")
END = re.compile(rb"startxref\s+(\d{1,12})\s+%%EOF[\s\0]*\Z")
TAIL = 2048  # bytes at the end in which the way to the index stands
INDEX = re.compile(rb"\s*(?:xref\b|\d{1,9}\s+\d{1,5}\s+obj\b)")
RUNS = re.compile(rb"/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia)\b")
ESCAPED = re.compile(rb"#([0-9A-Fa-f]{2})")
ALSO_ZIP = b"PK\x05\x06"
OVERLAP = 64  # a name may lie across two pieces


def is_pdf(head: bytes) -> bool:
    """Whether a file that begins like that says that it is a PDF, in its very first byte."""
    return HEAD.match(head) is not None


def refuse_what_is_no_tame_pdf(content: BinaryIO, size: int) -> None:
    """Raises Refused for a PDF that is torn, is something else as well, or runs programs."""
    content.seek(max(0, size - TAIL))
    tail = content.read(TAIL)
    found = END.search(tail)
    if found is None or ALSO_ZIP in tail or not _is_index(content, int(found[1])):
        raise Refused(refusals.TORN_DOCUMENT)
    content.seek(0)
    before = b""
    while piece := content.read(PIECE):
        text = ESCAPED.sub(lambda one: bytes([int(one[1], 16)]), before + piece)
        if RUNS.search(text):
            raise Refused(refusals.MACROS)
        before = piece[-OVERLAP:]


def _is_index(content: BinaryIO, at: int) -> bool:
    content.seek(at)
    return INDEX.match(content.read(OVERLAP)) is not None
