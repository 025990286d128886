"""What a draft was like before: the record of its parts, told in words and walked back to an older text."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

from django.utils.timezone import localtime

from knopskud.audit import queries as audit
from knopskud.audit.models import Event
from knopskud.core.errors import Invalid
from knopskud.core.words import Words
from knopskud.office.draft import Draft
from knopskud.snapshot.diff.model import FieldChange
from knopskud.snapshot.diff.recorded import recorded_changes
from knopskud.snapshot.diff.sentences import THE, name_of
from knopskud.snapshot.parts import kind_of, validate_fields

HOST = Words("Værten", "The host")
DONE = {
    "part.add": Words("tilføjede den", "added it"),
    "part.change": Words("ændrede", "changed"),
    "part.move": Words("flyttede den i rækken", "moved it in its row"),
    "part.remove": Words("fjernede den", "removed it"),
    "part.return": Words("hentede den tilbage", "brought it back"),
    "plan.load": Words("begyndte planen med den", "began the plan with it"),
}
SOMETHING = Words("gjorde noget ved den", "did something to it")
NAMING = ("title", "name", "text", "what", "day", "purpose")


@dataclass(frozen=True)
class Entry:
    """One act on a part: who did what when, and every field with its older and newer text."""

    id: int
    at: datetime
    who: Words
    did: Words
    fields: tuple[FieldChange, ...] = ()
    is_change: bool = False


class Past:
    """The record of one draft, each question asked at most once."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft

    def entries(self, ref: str, *, before: int | None, most: int) -> list[Entry]:
        """The newest acts on a part, and how its plan began when nobody added it; one more than `most` if there is."""
        plan = self.draft.plan
        found = audit.of_part(plan.partnership, plan.key, ref, before=before, most=most + 1)
        return [self.entry(one, ref) for one in found]

    def entry(self, event: Event, ref: str) -> Entry:
        """One act in words."""
        kind = kind_of(ref)
        fields: tuple[FieldChange, ...] = ()
        if kind and event.ref and event.act != "part.move":
            before, after = event.before or {}, event.after or {}
            fields = recorded_changes(kind, before, after, self.called)
        did = DONE.get(event.act, SOMETHING)
        is_change = event.act == "part.change"
        return Entry(event.pk, localtime(event.at), who_of(event), did, fields, is_change)

    @cached_property
    def removed(self) -> dict[str, Event]:
        """The parts that are not in the draft any more, by ref, each with its last removing; the newest first."""
        plan = self.draft.plan
        found: dict[str, Event] = {}
        for event in audit.removals(plan.partnership, plan.key):
            if event.ref not in self.draft.rows:
                found.setdefault(event.ref, event)
        return found

    def called(self, ref: str) -> str:
        """What the part with a ref is called, or was called when it is gone."""
        if self.draft.lookup.get(ref) or ref not in self.removed:
            return self.draft.lookup.called(ref)
        return self.name_when_removed(ref).da

    def naming(self, ref: str) -> Words:
        """The part with a ref in the middle of a sentence: `aktiviteten “Aftentur”`."""
        kind = kind_of(ref)
        if kind is None:
            return Words(ref, ref)
        found = self.draft.lookup.get(ref)
        if found is None and ref not in self.removed:
            return Words(ref, ref)
        name = name_of(found) if found else self.name_when_removed(ref)
        it = THE[kind].filled(name=name)
        return Words(*(text[:1].lower() + text[1:] for text in it))

    def name_when_removed(self, ref: str) -> Words:
        """What a part that is gone was called."""
        kept = self.removed[ref].before or {}
        try:
            return name_of(validate_fields(kind_of(ref) or "", ref, kept))
        except Invalid:  # the types have changed since
            said = next((str(kept[name]) for name in NAMING if kept.get(name)), ref)
            return Words(said, said)


def who_of(event: Event) -> Words:
    """Who did it; the host has no name."""
    return Words(str(event.by), str(event.by)) if event.by else HOST


def fields_before(now: Mapping[str, Any], since: Iterable[Event]) -> dict[str, Any]:
    """The fields of a part as they were before the last of these acts; the acts go from the newest backwards."""
    fields = dict(now)
    for event in since:
        if event.act == "part.remove":
            fields = dict(event.before or {})
        elif event.act == "part.change":
            fields |= event.before or {}
    return fields
