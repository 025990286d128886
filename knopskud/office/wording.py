"""What stands at a place of a draft as plain letters: what a comment is made against, and how it has changed since."""

from collections.abc import Iterator

from knopskud.core.words import Words
from knopskud.snapshot.diff.said import label_of, said, text_of
from knopskud.snapshot.lookup import Lookup
from knopskud.snapshot.types import Part, YearAmount, YearHours
from knopskud.snapshot.types.work import Target

WHOLE = Words("Hele teksten", "The whole text")
GONE = Words("Et felt, der ikke findes mere", "A field that is no longer there")


def is_place(part: Part, field: str) -> bool:
    """Whether a part has that field; "" is the whole part."""
    return field == "" or (field != "ref" and field in type(part).model_fields)


def label_at(part: type[Part], field: str) -> Words:
    """What the place is called."""
    if field == "":
        return WHOLE
    return label_of(part, field) if field in part.model_fields else GONE


def wording_at(lookup: Lookup, part: Part, field: str) -> str:
    """The letters that stand at a place now, in Danish as the plan is; of a whole part, field by field on lines.

    Translations are no part of it: a comment is made on the Danish text.
    """
    if field:
        return _letters(lookup, part, field) if is_place(part, field) else ""
    return "\n".join(_lines(lookup, part))


def _lines(lookup: Lookup, part: Part) -> Iterator[str]:
    for name in type(part).model_fields:
        if name not in ("ref", "translations") and (text := _letters(lookup, part, name)):
            yield f"{label_of(type(part), name).da}: {text}"


def _letters(lookup: Lookup, part: Part, name: str) -> str:
    value = getattr(part, name)
    text = text_of(type(part), name, value)
    if text is not None:
        return text
    if isinstance(value, tuple) and value and isinstance(value[0], YearAmount | YearHours | Target):
        return "\n".join(map(_of_year, value))
    return said(type(part), name, value, lookup.called).da


def _of_year(of: YearAmount | YearHours | Target) -> str:
    figure = next(value for name, value in of if name != "year")
    return f"{of.year}: {figure}".replace(".", ",")
