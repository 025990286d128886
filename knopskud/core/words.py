"""Words in the two languages of the interface, side by side.

The interface speaks Danish and English and no more (texts by people are another matter), so both stand where
they are used: neither can be forgotten, and pure packages can speak without a framework.
"""

from typing import Literal, NamedTuple

Language = Literal["da", "en"]
LANGUAGES: tuple[Language, ...] = ("da", "en")


class Words(NamedTuple):
    """One text of the interface in Danish and English."""

    da: str
    en: str

    def said_in(self, language: Language) -> str:
        """The text in `language`."""
        return self.en if language == "en" else self.da

    def filled(self, **values: object) -> "Words":
        """The same words with `{name}` places filled in; a `Words` value is filled in by language."""
        return Words(
            self.da.format(**{k: v.da if isinstance(v, Words) else v for k, v in values.items()}),
            self.en.format(**{k: v.en if isinstance(v, Words) else v for k, v in values.items()}),
        )
