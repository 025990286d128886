"""The most important of a difference, in a few lines."""

from collections.abc import Iterable

from knopskud.core.words import Words
from knopskud.snapshot.diff.difference import Difference
from knopskud.snapshot.diff.model import Change
from knopskud.snapshot.diff.said import kroner_more
from knopskud.snapshot.diff.translating import TRANSLATIONS, named

NONE = Words("Intet er ændret.", "Nothing has changed.")
ADDED = Words("Ny aktivitet: {names}", "New activity: {names}")
ADDED_MORE = Words("{count} nye aktiviteter: {names}", "{count} new activities: {names}")
REMOVED = Words("Taget ud: {names}", "Taken out: {names}")
MOVED = Words("Flyttet til en anden delaftale: {names}", "Moved to another sub-agreement: {names}")
CHANGED = Words("Ændret: {names}", "Changed: {names}")
BUDGET_SAME = Words(
    "Penge er flyttet i budgettet. Summen er den samme.",
    "Money has been moved in the budget. The sum is the same.",
)
BUDGET_MORE = Words("Budgettet er {amount} større.", "The budget is {amount} larger.")
BUDGET_LESS = Words("Budgettet er {amount} mindre.", "The budget is {amount} smaller.")
OTHERS = Words("Og {count} andre ændringer.", "And {count} other changes.")
ONE_OTHER = Words("Og én anden ændring.", "And one other change.")
TRANSLATED = Words(
    "Oversættelser til {languages} er nye eller ændrede.",
    "Translations into {languages} are new or have changed.",
)
MOST_NAMES = 4
MORE_NAMES = Words("{names} og {count} mere", "{names} and {count} more")


def summary(difference: Difference) -> tuple[Words, ...]:
    """At most seven lines: activities that are new, gone, moved and changed, the budget, and how much else there is."""
    activities = [change for change in difference.changes if change.kind == "activity"]
    new = [c for c in activities if c.what == "added"]
    gone = [c for c in activities if c.what == "removed"]
    moved = [c for c in activities if c.moved]
    translated = [c for c in difference.changes if _only_translated(c)]
    changed = [
        c
        for c in activities
        if c.what == "changed" and not c.moved and c.fields and c not in translated
    ]
    lines = [
        words.filled(count=len(found), names=_names(found))
        for words, found in (
            (ADDED if len(new) == 1 else ADDED_MORE, new),
            (REMOVED, gone),
            (MOVED, moved),
            (CHANGED, changed),
        )
        if found
    ]
    if translated:
        tags = {field.tongue for c in translated for field in c.fields}
        lines.append(TRANSLATED.filled(languages=named(tags)))
    told = len(translated) + len(new) + len(gone) + len(moved) + len(changed)
    if budget := _budget(difference):
        lines.append(budget)
        told += sum(change.kind in ("budget_line", "source") for change in difference.changes)
    if left := len(difference.changes) - told:
        lines.append(ONE_OTHER if left == 1 and lines else OTHERS.filled(count=left))
    return tuple(lines or [NONE])


def _only_translated(change: Change) -> bool:
    names = {field.name for field in change.fields}
    return names == {TRANSLATIONS} and not change.moved


def _names(changes: Iterable[Change]) -> Words:
    names = [change.called for change in changes]
    shown = ", ".join(names[:MOST_NAMES])
    more = len(names) - MOST_NAMES
    if more <= 0:
        return Words(shown, shown)
    return MORE_NAMES.filled(names=shown, count=more)


def _budget(difference: Difference) -> Words | None:
    found = difference.budget
    if found is None:
        return None
    if not found.total.more:
        return BUDGET_SAME
    words = BUDGET_MORE if found.total.more > 0 else BUDGET_LESS
    return words.filled(amount=kroner_more(found.total.more))
