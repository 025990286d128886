"""The kinds of file that are kept, how each is served, and how large it may be."""

from dataclasses import dataclass

from knopskud.core.words import Words

MEGABYTE = 1024 * 1024
LARGEST = 25 * MEGABYTE
"""The largest file that is read at all, and the largest photo."""


@dataclass(frozen=True)
class Kind:
    """A kind of file: the end of its name, its content type, and what people call it."""

    ending: str
    content_type: str
    words: Words
    largest: int = LARGEST


KINDS = {
    "photo": Kind("webp", "image/webp", Words("Foto", "Photo")),
    "pdf": Kind("pdf", "application/pdf", Words("PDF", "PDF")),
    "docx": Kind(
        "docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        Words("Word-dokument", "Word document"),
    ),
    "xlsx": Kind(
        "xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        Words("Excel-ark", "Excel sheet"),
    ),
}
DOCUMENTS = ("pdf", "docx", "xlsx")
