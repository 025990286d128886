"""What every builder is given: the plan, its programme, its stamp and the language; and the plan's texts as runs."""

from dataclasses import dataclass
from functools import cached_property

from knopskud.core import richtext
from knopskud.core.words import Language, Words
from knopskud.documents.content.model import (
    Block,
    Bullets,
    Column,
    Heading,
    Item,
    Paragraph,
    Run,
    Runs,
)
from knopskud.documents.stamp import Stamp
from knopskud.frame.programmes import Programme
from knopskud.snapshot.lookup import Lookup
from knopskud.snapshot.parties import PartiesPlan
from knopskud.snapshot.public import PublicPlan


@dataclass(frozen=True)
class Telling:
    """One plan told in one language."""

    plan: PublicPlan | PartiesPlan
    programme: Programme
    stamp: Stamp
    language: Language

    @cached_property
    def lookup(self) -> Lookup:
        """The way from refs to parts."""
        return Lookup(self.plan)

    def say(self, words: Words) -> str:
        """Words of the house in the paper's language."""
        return words.said_in(self.language)

    def heading(self, level: int, words: Words) -> Heading:
        """A heading in words of the house."""
        return Heading(level, runs(self.say(words)))

    def column(self, words: Words, share: float = 1.0, *, figures: bool = False) -> Column:
        """A column with a title in words of the house."""
        return Column(self.say(words), figures, share)

    def note(self, words: Words) -> Paragraph:
        """A quiet remark in words of the house."""
        return Paragraph(runs(self.say(words)), "note")

    def section(self, words: Words, source: str) -> tuple[Block, ...]:
        """A rich text under its heading; nothing when nothing is written."""
        return (self.heading(2, words), *rich(source, 3)) if source else ()


def runs(text: str, *, strong: bool = False) -> Runs:
    """A plain text; nothing for an empty one."""
    return (Run(text, strong=strong),) if text else ()


def under(title: str, *more: str) -> Runs:
    """A title and, each on a line of its own, what is said under it."""
    told = "".join(f"\n{one}" for one in more if one)
    return (*runs(title, strong=bool(told)), *runs(told))


def listed(texts: tuple[str, ...] | list[str]) -> Runs:
    """Each text on a line of its own."""
    return runs("\n".join(texts))


def bullets(texts: tuple[str, ...] | list[str]) -> Bullets:
    """A list of plain texts."""
    return Bullets(tuple(Item(runs(text)) for text in texts))


def rich(source: str, level: int) -> tuple[Block, ...]:
    """A rich text as blocks; headings in it get `level`."""
    found: list[Block] = []
    for block in richtext.parse(source):
        said = tuple(Run(s.text, s.strong, s.em, s.href) for s in block.spans)
        if block.kind == "p":
            found.append(Paragraph(said))
        elif block.kind == "h3":
            found.append(Heading(level, said))
        else:
            found.append(_longer(found, Item(said), ordered=block.kind == "ol"))
    return tuple(found)


def _longer(found: list[Block], item: Item, *, ordered: bool) -> Bullets:
    """The list that the text is in the middle of, taken from `found`, or a new one; with one item more."""
    if found and isinstance(found[-1], Bullets) and found[-1].ordered == ordered:
        before = found.pop()
        assert isinstance(before, Bullets)
        return Bullets((*before.items, item), ordered)
    return Bullets((item,), ordered)
