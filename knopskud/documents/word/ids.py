"""Numbers that a Word file gives its links, changes, bookmarks and lists: counted, never random."""

from dataclasses import dataclass, field
from itertools import count

from knopskud.core.richtext import SAFE_LINK
from knopskud.documents.content.model import Mark
from knopskud.documents.word.xml import NOTHING, Xml, tag, together, w

FIRST_LINK = 100
"""The numbers below are the parts' of the file itself."""
FIRST_ORDERED = 2
"""1 is the list with dots."""


@dataclass
class Ids:
    """One paper's numbers, and who its changes are by and of which day (`2017-09-11T12:00:00Z`)."""

    author: str
    moment: str
    links: dict[str, str] = field(default_factory=dict)
    ordered: int = 0
    _marks: "count[int]" = field(default_factory=lambda: count(1))
    _bookmarks: "count[int]" = field(default_factory=lambda: count(1))

    def link(self, address: str) -> str:
        """The relation to an address; the same one when it comes again. Nothing for what is no safe address."""
        if not SAFE_LINK.match(address):
            return ""
        return self.links.setdefault(address, f"rId{FIRST_LINK + len(self.links)}")

    def next_list(self) -> int:
        """The number of a new ordered list."""
        self.ordered += 1
        return FIRST_ORDERED + self.ordered - 1

    def changed(self, mark: Mark, *inner: Xml) -> Xml:
        """The runs as an insertion or a removal that Word accepts or rejects; as they are without a mark."""
        return self._change(mark, *inner) if mark and any(inner) else together(*inner)

    def sign(self, mark: Mark) -> Xml:
        """The sign inside the properties of a paragraph's end or of a row that is itself added or removed."""
        return self._change(mark) if mark else NOTHING

    def bookmark(self, name: str, *inner: Xml) -> Xml:
        """The runs as a place that can be linked to."""
        number = next(self._bookmarks)
        return together(
            w("bookmarkStart", id=number, name=name), *inner, w("bookmarkEnd", id=number)
        )

    def _change(self, mark: Mark, *inner: Xml) -> Xml:
        name = "w:ins" if mark == "added" else "w:del"
        told = {"w:id": next(self._marks), "w:author": self.author, "w:date": self.moment}
        return tag(name, told, *inner)
