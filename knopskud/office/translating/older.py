"""What the Danish text was when it was translated, from the record of the draft."""

from collections.abc import Iterable

from knopskud.audit import queries as audit
from knopskud.office.draft import Draft
from knopskud.snapshot.diff.model import Run
from knopskud.snapshot.diff.runs import excerpt, runs
from knopskud.snapshot.texts import Text
from knopskud.snapshot.types import digest_of

Place = tuple[str, str]


def changed_since(draft: Draft, texts: Iterable[Text]) -> dict[Place, tuple[Run, ...]]:
    """What has changed in the Danish texts of outdated translations, by ref and field; nothing of what is not recorded.

    One query, and none when nothing is outdated.
    """
    wanted = {
        (one.part.ref, one.field, one.there.source): one
        for one in texts
        if one.there and one.state == "outdated"
    }
    if not wanted:
        return {}
    plan = draft.plan
    found: dict[Place, tuple[Run, ...]] = {}
    for event in audit.changes_of(plan.partnership, plan.key, {ref for ref, _, _ in wanted}):
        for field, was in (event.before or {}).items():
            older = "\n".join(was) if _are_lines(was) else was
            if not isinstance(older, str):
                continue
            text = wanted.get((event.ref, field, digest_of(older)))
            if text:
                found.setdefault((event.ref, field), excerpt(runs(older, text.danish)))
    return found


def _are_lines(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)
