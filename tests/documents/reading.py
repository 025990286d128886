"""Reads a PDF back: its texts, where they stand, and its structure."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pikepdf
import pypdfium2

MM = 72 / 25.4
Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Element:
    """A structure element: its kind, such as `H1`, and its alternative text."""

    kind: str
    alt: str


@dataclass(frozen=True)
class Read:
    """A PDF, as a reader and as a screen reader meet it."""

    content: bytes

    @cached_property
    def pages(self) -> list[str]:
        """The text of each page on one line, words that were parted put together."""
        with pypdfium2.PdfDocument(self.content) as pdf:
            raw = [page.get_textpage().get_text_bounded() for page in pdf]
        return [plain(text) for text in raw]

    @property
    def text(self) -> str:
        """The text of all pages."""
        return " ".join(self.pages)

    @cached_property
    def sizes(self) -> list[tuple[int, int]]:
        """The width and the height of each page in whole millimetres."""
        with pypdfium2.PdfDocument(self.content) as pdf:
            return [(round(page.get_width() / MM), round(page.get_height() / MM)) for page in pdf]

    def corner(self, page: int, box: Box) -> str:
        """The text inside a box: left, bottom, right, top in millimetres from the lower left corner."""
        with pypdfium2.PdfDocument(self.content) as pdf:
            left, bottom, right, top = (side * MM for side in box)
            raw = pdf[page].get_textpage().get_text_bounded(left, bottom, right, top)
        return plain(raw)

    def without_running_lines(self, room: float) -> str:
        """The text of all pages but the first `room` millimetres of each at its top and foot."""
        with pypdfium2.PdfDocument(self.content) as pdf:
            found = [
                page.get_textpage().get_text_bounded(
                    bottom=room * MM, top=page.get_height() - room * MM
                )
                for page in pdf
            ]
        return " ".join(plain(text) for text in found)

    @cached_property
    def trimmed(self) -> list[tuple[int, ...]]:
        """Where each page is trimmed, in whole millimetres."""
        with pypdfium2.PdfDocument(self.content) as pdf:
            return [tuple(round(side / MM) for side in page.get_trimbox()) for page in pdf]

    @cached_property
    def letter_sizes(self) -> set[float]:
        """How big the letters are, in points."""
        with pypdfium2.PdfDocument(self.content) as pdf:
            texts = [page.get_textpage() for page in pdf]
            return {
                round(pypdfium2.raw.FPDFText_GetFontSize(text.raw, i), 1)
                for text in texts
                for i in range(text.count_chars())
                if not text.get_text_range(i, 1).isspace()
            }

    def boxes(self, page: int) -> list[Box]:
        """Left, bottom, right, top of each run of letters, in millimetres from the lower left corner."""
        with pypdfium2.PdfDocument(self.content) as pdf:
            text = pdf[page].get_textpage()
            rects = [text.get_rect(i) for i in range(text.count_rects())]
        return [(a / MM, b / MM, c / MM, d / MM) for a, b, c, d in rects]

    @cached_property
    def all_boxes(self) -> list[list[Box]]:
        """The boxes of each page, as `boxes` gives them."""
        with pypdfium2.PdfDocument(self.content) as pdf:
            texts = [page.get_textpage() for page in pdf]
            rects = [[text.get_rect(i) for i in range(text.count_rects())] for text in texts]
        return [[(a / MM, b / MM, c / MM, d / MM) for a, b, c, d in page] for page in rects]

    def strokes(self, page: int) -> list[Box]:
        """Left, bottom, right, top of each drawn line or shape, in millimetres from the lower left corner."""
        with pypdfium2.PdfDocument(self.content) as pdf:
            found = pdf[page].get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_PATH])
            return [tuple(side / MM for side in one.get_bounds()) for one in found]

    @cached_property
    def structure(self) -> list[Element]:
        """The structure elements in reading order."""
        with pikepdf.open(io.BytesIO(self.content)) as pdf:
            return list(_elements(pdf.Root["/StructTreeRoot"]["/K"]))

    def kinds(self) -> list[str]:
        """The kinds of the structure elements in reading order."""
        return [one.kind for one in self.structure]

    @cached_property
    def facts(self) -> dict[str, Any]:
        """Language, title, marks, whether it says to be PDF/UA, fonts that are not embedded."""
        with pikepdf.open(io.BytesIO(self.content)) as pdf:
            root = pdf.Root
            with pdf.open_metadata() as meta:
                ua = meta.get("pdfuaid:part")
                title = meta.get("dc:title")
            return {
                "lang": str(root["/Lang"]),
                "marked": bool(root["/MarkInfo"]["/Marked"]),
                "title": str(title),
                "ua": str(ua),
                "shows title": bool(root["/ViewerPreferences"]["/DisplayDocTitle"]),
                "not embedded": sorted(_not_embedded(pdf)),
            }


def plain(text: str) -> str:
    """One line; words that were parted over two lines put together again."""
    for sign in ("\ufffe", "\u00ad", "\u0002", "\u200b"):
        text = text.replace(f"{sign}\r\n", "").replace(sign, "")
    return " ".join(text.split())


def _elements(node: Any) -> Iterator[Element]:
    if isinstance(node, pikepdf.Array):
        for one in node:
            yield from _elements(one)
    elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
        yield Element(str(node["/S"]).removeprefix("/"), str(node.get("/Alt", "")))
        if "/K" in node:
            yield from _elements(node["/K"])


def _not_embedded(pdf: pikepdf.Pdf) -> Iterator[str]:
    for page in pdf.pages:
        for font in page["/Resources"].get("/Font", {}).values():
            inner = font["/DescendantFonts"][0] if "/DescendantFonts" in font else font
            files = {"/FontFile", "/FontFile2", "/FontFile3"}
            if not files & set(inner["/FontDescriptor"].keys()):
                yield str(font["/BaseFont"])
