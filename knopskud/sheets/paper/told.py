"""What a file says of itself."""

from dataclasses import dataclass
from datetime import date

from knopskud.core.words import Language, Words


@dataclass(frozen=True)
class Told:
    """The edition that the file is made from, the first digits of its checksum, its day, and the file's language."""

    label: Words
    digest: str
    day: date
    language: Language = "da"

    def said(self, words: Words) -> str:
        """Words in the file's language."""
        return words.said_in(self.language)

    @property
    def footer(self) -> str:
        """What stands under each printed page, in Excel's own signs; a label that has no room is left to the sheet's head."""
        label = self.said(self.label).replace("&", "&&")
        left = label if len(label) <= 150 else ""
        return f"&L{left}&C{self.digest}&R&P / &N"
