"""What a name is filled with: blocks of a rich text, made from a line, a text or a list. Nothing is read as markup twice."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from knopskud.core import days, figures, money, richtext
from knopskud.core.richtext import Block, Span
from knopskud.core.words import Language, Words

Value = tuple[Block, ...]
"""One paragraph stands where the name stood; more become paragraphs and lists of their own."""
NOTHING: Value = ()
YES, NO = Words("Ja", "Yes"), Words("Nej", "No")


def line(text: str) -> Value:
    """One line of plain text."""
    return (Block("p", (Span(text),)),) if text else NOTHING


def plain(text: str) -> Value:
    """Plain text: empty lines part its paragraphs, single ends of line stay."""
    return tuple(Block("p", (Span(one.strip("\n")),)) for one in text.split("\n\n") if one.strip())


def rich(source: str) -> Value:
    """A formatted text as it was written in the plan."""
    return richtext.parse(source)


def bullets(lines: Iterable[str]) -> Value:
    """A list of plain lines."""
    return tuple(Block("ul", (Span(one),)) for one in lines if one)


def listed(names: Iterable[str]) -> Value:
    """Names in one line with commas between."""
    return line(", ".join(one for one in names if one))


def day(of: date | None, language: Language) -> Value:
    """A day in words; nothing for none."""
    return line(days.said(of).said_in(language)) if of else NOTHING


def amount(of: Decimal | None, language: Language) -> Value:
    """Kroner without øre when there are none: `1.234.567`, so that a form can write `kr.` itself."""
    return line(figures.written(money.kroner(of), language)) if of is not None else NOTHING


def number(of: Decimal | int | None, language: Language) -> Value:
    """A figure with as many decimals as it has."""
    if of is None:
        return NOTHING
    text = f"{Decimal(of).normalize():,f}"
    return line(text if language == "en" else text.translate(str.maketrans(",.", ".,")))


def share(of: Decimal | None, language: Language) -> Value:
    """A share as per cent with one decimal: `25,4 %`."""
    if of is None:
        return NOTHING
    text = f"{of * 100:.1f} %"
    return line(text if language == "en" else text.replace(".", ","))


def yes_no(of: bool, language: Language) -> Value:
    """Ja or nej."""
    return line((YES if of else NO).said_in(language))


def letters(value: Value) -> str:
    """The letters alone, blocks on lines of their own."""
    return "\n".join(block.text for block in value)
