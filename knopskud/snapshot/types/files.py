"""Photos and files that parts of a plan carry: by their SHA-256, with what is said of them; the bytes lie elsewhere."""

from typing import Annotated, Literal

from pydantic import Field

from knopskud.core.words import Words
from knopskud.snapshot.types.base import Value
from knopskud.snapshot.types.fields import Choice, Digest, Label, Line, Private, Text

LARGE, SMALL = 1600, 800
"""Pixels on the long side of the two forms of a photo."""
FILE_KINDS = {
    "pdf": Words("PDF", "PDF"),
    "docx": Words("Word-dokument", "Word document"),
    "xlsx": Words("Excel-ark", "Excel sheet"),
}
Consent = Annotated[Text, Label("Samtykke til fotoet", "Consent to the photo"), Private()]
Pixels = Annotated[int, Field(ge=1, le=4_000)]


def fitted(width: int, height: int, longest: int) -> tuple[int, int]:
    """The size of a picture whose long side is at most `longest`, in the same shape; small ones keep theirs."""
    most = max(width, height)
    if most <= longest:
        return width, height
    return max(1, round(width * longest / most)), max(1, round(height * longest / most))


class Photo(Value):
    """A photo. `digest` is of its large form, whose size in pixels stands here so that pages need not look.

    Without an alternative text it is not published, nor without the note of consent that its part holds.
    """

    digest: Annotated[Digest, Label("Kontroltal", "Checksum")]
    width: Annotated[Pixels, Label("Bredde", "Width")]
    height: Annotated[Pixels, Label("Højde", "Height")]
    alt: Annotated[Line, Label("Hvad billedet viser", "What the photo shows")] = ""
    credit: Annotated[Line, Label("Fotograf", "Photographer")] = ""

    @property
    def small(self) -> tuple[int, int]:
        """The size of its small form."""
        return fitted(self.width, self.height, SMALL)


class AttachedFile(Value):
    """A file that is an attachment: its name, what it is, and its size in bytes."""

    digest: Annotated[Digest, Label("Kontroltal", "Checksum")]
    name: Annotated[Line, Field(min_length=1), Label("Navn", "Name")]
    type: Annotated[Literal["pdf", "docx", "xlsx"], Label("Slags", "Kind"), Choice(FILE_KINDS)]
    size: Annotated[int, Field(ge=0, le=1_000_000_000), Label("Størrelse", "Size")]
