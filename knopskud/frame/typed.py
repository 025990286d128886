"""What may not be kept in a text that people type, in one place for all who take such texts in (R19)."""

from collections.abc import Iterator

from knopskud.core.errors import Problem
from knopskud.core.text import CONTROL, forbidden_sign
from knopskud.core.words import Words
from knopskud.frame.civil import civil_number


def text_problems(
    place: str, text: str, most: int, *, too_long: Words, civil: Words, empty: Words | None = None
) -> Iterator[Problem]:
    """Everything that is wrong with a text at a field: empty where `empty` says that it may not be, longer than `most`
    characters (`too_long` may tell `{count}` and `{most}`), a hidden sign, or what looks like a civil registration number.
    """
    if empty is not None and not text.strip():
        yield Problem(place, empty)
    if len(text) > most:
        yield Problem(place, too_long.filled(count=len(text), most=most))
    if sign := forbidden_sign(text):
        yield Problem(place, CONTROL.filled(sign=sign))
    if civil_number(text):
        yield Problem(place, civil)
