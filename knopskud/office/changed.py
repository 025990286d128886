"""What has changed since the newest edition, and who did it: the whole of it, or what one chooses to look at."""

from collections.abc import Iterator
from functools import cached_property

from knopskud.audit import queries as audit
from knopskud.core.words import Words
from knopskud.editions import queries as published
from knopskud.office.draft import Draft
from knopskud.office.past import HOST, who_of
from knopskud.snapshot.diff import Change, Group

WHOLE_PLAN = "hele-planen"
THE_HOST = "vaert"


class Changed:
    """The changes of a draft, chosen by delaftale (`under`) and by person (`by`); nothing chosen means all."""

    def __init__(self, draft: Draft, *, under: str = "", by: str = "") -> None:
        self.draft = draft
        self.under = under
        self.by = by

    @cached_property
    def _all(self) -> tuple[Group, ...]:
        return self.draft.difference.by_sub_agreement() if self.draft.difference else ()

    @cached_property
    def _hands(self) -> dict[str, dict[str, Words]]:
        """By ref, everybody who has touched the part since the newest edition was written: key and name. Two queries."""
        found: dict[str, dict[str, Words]] = {}
        if self.draft.newest is None:
            return found
        plan, since = self.draft.plan, published.written_at(self.draft.newest)
        for event in audit.of_parts_since(plan.partnership, plan.key, since):
            key = str(event.by_id) if event.by_id else THE_HOST
            found.setdefault(event.ref, {})[key] = who_of(event)
        return found

    def hands(self, change: Change) -> dict[str, Words]:
        """Everybody who had a hand in a change. When the edition was made of an older text, who wrote last."""
        found = self._hands.get(change.ref, {})
        row = self.draft.rows.get(change.ref)
        if found or row is None:
            return found
        last = row.changed_by
        return {str(last.pk): Words(str(last), str(last))} if last else {THE_HOST: HOST}

    def names(self, change: Change) -> list[Words]:
        """Their names."""
        return list(self.hands(change).values())

    @cached_property
    def people(self) -> list[tuple[str, Words]]:
        """Everybody who can be chosen, by name."""
        found: dict[str, Words] = {}
        for group in self._all:
            for change in group.changes:
                found |= self.hands(change)
        return sorted(found.items(), key=lambda one: one[1].da.casefold())

    @cached_property
    def places(self) -> list[tuple[str, Words]]:
        """Every delaftale that can be chosen, and the whole plan."""
        return [(_key(group), _name(group)) for group in self._all]

    @cached_property
    def groups(self) -> list[Group]:
        """The chosen changes under their delaftale."""
        return [group for group in self._chosen() if group.changes]

    @property
    def count(self) -> int:
        """How many changes are shown."""
        return sum(len(group.changes) for group in self.groups)

    @property
    def total(self) -> int:
        """How many changes there are."""
        return sum(len(group.changes) for group in self._all)

    def _chosen(self) -> Iterator[Group]:
        for group in self._all:
            if self.under in ("", _key(group)):
                changes = (c for c in group.changes if not self.by or self.by in self.hands(c))
                yield Group(group.part, tuple(changes))


def _key(group: Group) -> str:
    return group.part.ref.lower() if group.part else WHOLE_PLAN


def _name(group: Group) -> Words:
    if group.part is None:
        return Words("Hele planen", "The whole plan")
    return Words(group.part.called, group.part.called)
