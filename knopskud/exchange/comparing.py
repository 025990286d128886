"""`knopskud diff`: what changed from one plan file to another."""

from argparse import Namespace
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from knopskud.core import money
from knopskud.core.errors import Refused
from knopskud.core.words import Language, Words
from knopskud.exchange.reading import STDIN, plan_in, programmes_in
from knopskud.exchange.telling import BOLD, GREEN, RED, Voice, as_data, painted
from knopskud.frame.mapping import areas_map
from knopskud.frame.programmes import Programme
from knopskud.snapshot.diff import Change, Difference, FieldChange, Run, as_json, compare, summary
from knopskud.snapshot.types import PlanSnapshot

BOTH_STDIN = Words("Kun den ene plan kan læses fra stdin.", "Only one of the plans can be read from stdin.")  # fmt: skip
WHOLE_PLAN = Words("Hele planen", "The whole plan")
SIGNS = {"added": "+", "removed": "-", "changed": "~"}
EMPTY = Words("(intet)", "(nothing)")
FIELD = Words("{label}: {what}", "{label}: {what}")
ONLY_LOOK = Words("kun fremhævning, links eller afsnit", "only emphasis, links or paragraphs")
FROM_TO = Words("{older} -> {newer}", "{older} -> {newer}")
HOURS = Words("{figure} timer", "{figure} hours")


def run(asked: Namespace, voice: Voice) -> int:
    """Tell the differences under their delaftaler; 1 when there are any. Raises Invalid, and Refused for `- -`."""
    if asked.older == asked.newer == STDIN:
        raise Refused(BOTH_STDIN)
    programmes = programmes_in(asked.programmes)
    older, newer = plan_in(asked.older), plan_in(asked.newer)
    found = compare(older, newer, areas=_areas(older, newer, programmes))
    if voice.as_json:
        voice.data(_data(found))
    else:
        _tell(found, voice)
    return int(not found.is_empty)


def _areas(
    older: PlanSnapshot, newer: PlanSnapshot, programmes: Mapping[str, Programme]
) -> dict[str, tuple[str, ...]]:
    """Where the older plan's areas went; nothing when a programme is not known here."""
    keys = older.plan.programme, newer.plan.programme
    if keys[0] == keys[1] or not all(key in programmes for key in keys):
        return {}
    return areas_map(programmes, *keys)


def _tell(found: Difference, voice: Voice) -> None:
    for line in summary(found):
        voice.say(line)
    for group in found.by_sub_agreement():
        part = group.part
        title = f"{part.called} ({part.ref})" if part else WHOLE_PLAN.said_in(voice.language)
        voice.say()
        voice.say(painted(title, BOLD))
        for change in group.changes:
            _change(change, voice)


def _change(change: Change, voice: Voice) -> None:
    voice.say(f"{SIGNS[change.what]} {change.ref}  {change.sentence.said_in(voice.language)}", 2)
    for field in change.fields:
        what = said(field, voice.language)
        voice.say(FIELD.filled(label=field.label, what=what), 6)


def said(field: FieldChange, language: Language) -> str:
    """What happened to a field: its text word by word, its figures by year, or the value before and after."""
    if field.only_look:
        return ONLY_LOOK.said_in(language)
    if field.shown:
        return "".join(map(_run, field.shown))
    if field.rows:
        rows = (row for row in field.rows if row.more or row.older is None or row.newer is None)
        return "; ".join(
            f"{row.year}: {_figure(row.older, field, language)} -> {_figure(row.newer, field, language)}"
            for row in rows
        )
    return FROM_TO.filled(older=_value(field.older), newer=_value(field.newer)).said_in(language)


def _run(run: Run) -> str:
    if run.kind == "removed":
        return painted(f"[-{run.text}-]", RED)
    return painted(f"{{+{run.text}+}}", GREEN) if run.kind == "added" else run.text


def _value(words: Words) -> Words:
    return Words(*(one or empty for one, empty in zip(words, EMPTY, strict=True)))


def _figure(figure: Decimal | None, field: FieldChange, language: Language) -> str:
    if figure is None:
        return EMPTY.said_in(language)
    if field.unit == "kroner":
        return money.said(figure, language, decimals=figure != figure.to_integral_value())
    text = f"{figure:f}" if language == "en" else f"{figure:f}".replace(".", ",")
    return HOURS.filled(figure=text).said_in(language) if field.unit == "hours" else text


def _data(found: Difference) -> dict[str, Any]:
    """The difference with its values, and the numbers of the changes under each delaftale; null is the whole plan."""
    numbers = {id(change): number for number, change in enumerate(found.changes)}
    return {
        **as_json(found),
        "summary": [as_data(line) for line in summary(found)],
        "groups": [
            {
                "ref": group.part.ref if group.part else None,
                "called": group.part.called if group.part else None,
                "changes": [numbers[id(change)] for change in group.changes],
            }
            for group in found.by_sub_agreement()
        ],
    }
