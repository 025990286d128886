"""What changed in the translations of a part, told text by text and language by language."""

from collections.abc import Iterable, Iterator
from typing import Any

from knopskud.core.tongues import in_order, tongue
from knopskud.core.words import Words
from knopskud.snapshot.diff.model import NOTHING, Change, FieldChange
from knopskud.snapshot.diff.runs import excerpt, runs
from knopskud.snapshot.diff.said import label_of
from knopskud.snapshot.types import Part, Translation, translations_of

TRANSLATIONS = "translations"
"""The field that translations stand in."""
LABEL = Words("{field} på {language}", "{field} in {language}")
AGAIN = Words(
    "Oversættelsen er den samme. Den er holdt op imod den danske tekst igen.",
    "The translation is the same. It was held against the Danish text again.",
)
NEW = Words("har fået en oversættelse til {languages}", "has been translated into {languages}")
OTHER = Words("har en ændret oversættelse til {languages}", "has another translation into {languages}")  # fmt: skip
GONE = Words("er ikke længere oversat til {languages}", "is no longer translated into {languages}")
AND = Words("{head} og {last}", "{head} and {last}")


def are_translations(older: Any, newer: Any) -> bool:
    """Whether these are the values of a field with translations."""
    each = [*older, *newer] if isinstance(older, tuple) and isinstance(newer, tuple) else [None]
    return bool(each) and all(isinstance(one, Translation) for one in each)


def translation_changes(
    part: type[Part], older: tuple[Translation, ...], newer: tuple[Translation, ...]
) -> Iterator[FieldChange]:
    """Every text that is not the same in a language, or was held against another Danish text."""
    before = {(one.language, one.field): one for one in older}
    after = {(one.language, one.field): one for one in newer}
    for place in sorted({*before, *after}):
        was, now = before.get(place), after.get(place)
        if was != now:
            yield _change(part, place, was, now, newer)


def said_of_languages(change: Change) -> list[Words]:
    """What happened to a part's translations, as predicates; nothing when they are as they were."""
    touched = {field.tongue for field in change.fields if field.name == TRANSLATIONS}
    before, after = _tongues(change.older), _tongues(change.newer)
    found = ((NEW, touched - before), (OTHER, touched & before & after), (GONE, touched - after))
    return [words.filled(languages=named(tags)) for words, tags in found if tags]


def named(tags: Iterable[str]) -> Words:
    """Languages by name, in the order in which they are offered: arabisk, somali og urdu."""
    names = [tongue(tag).words for tag in in_order(set(tags))]
    head = Words(", ".join(w.da for w in names[:-1]), ", ".join(w.en for w in names[:-1]))
    return AND.filled(head=head, last=names[-1]) if len(names) > 1 else names[0]


def _tongues(part: Part | None) -> set[str]:
    return {one.language for one in translations_of(part)} if part else set()


def _change(
    part: type[Part],
    place: tuple[str, str],
    was: Translation | None,
    now: Translation | None,
    value: tuple[Translation, ...],
) -> FieldChange:
    tag, field = place
    label = LABEL.filled(field=label_of(part, field), language=tongue(tag).words)
    before, after = was.text if was else "", now.text if now else ""
    if before == after:
        return FieldChange(TRANSLATIONS, label, NOTHING, AGAIN, value, tongue=tag, of=field)
    found = runs(before, after)
    old, new = Words(before, before), Words(after, after)
    return FieldChange(
        TRANSLATIONS, label, old, new, value, found, excerpt(found), tongue=tag, of=field
    )
