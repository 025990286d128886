"""What stands beside a draft: the talks about each of its places, ready for a page to show."""

from collections.abc import Iterable
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from django.utils.timezone import localtime, now

from knopskud.accounts import queries as people
from knopskud.accounts import rules
from knopskud.accounts.models import User
from knopskud.core import days
from knopskud.core.words import Words
from knopskud.margin import queries
from knopskud.margin.models import Thread
from knopskud.margin.naming import named_in
from knopskud.office.presence import Writer, writers
from knopskud.office.wording import GONE, label_at, wording_at
from knopskud.snapshot.diff.model import Run
from knopskud.snapshot.diff.runs import excerpt, runs
from knopskud.snapshot.diff.sentences import name_of
from knopskud.snapshot.parts import kind_of
from knopskud.snapshot.types import KINDS

if TYPE_CHECKING:
    from knopskud.office.draft import Draft

AT = Words("{day} kl. {at:%H.%M}", "{day} at {at:%H:%M}")


def said_at(at: datetime) -> Words:
    """A moment as people say it, by the clock of Copenhagen."""
    local = localtime(at)
    return AT.filled(day=days.said(local.date()), at=local)


class Talk:
    """One thread as a page shows it: what it is about, what was said, and whether the text has changed since."""

    def __init__(self, thread: Thread, draft: "Draft") -> None:
        self.thread = thread
        self.draft = draft
        self.comments = thread.said
        self.part = draft.lookup.get(thread.ref)

    @property
    def is_gone(self) -> bool:
        """Whether the part is no longer in the draft."""
        return self.part is None

    @property
    def called(self) -> Words:
        """The part's name now; of one that is gone, the name that it had."""
        if self.part is None:
            return Words(self.thread.called, self.thread.called)
        return name_of(self.part)

    @property
    def label(self) -> Words:
        """The field's name, also when the part is gone."""
        kind = kind_of(self.thread.ref)
        return label_at(KINDS[kind], self.thread.field) if kind else GONE

    @cached_property
    def now(self) -> str:
        """What stands at the place now; nothing when the part is gone."""
        if self.part is None:
            return ""
        return wording_at(self.draft.lookup, self.part, self.thread.field)

    @property
    def has_changed(self) -> bool:
        """Whether other words stand there now than those that the talk began with."""
        return self.now != self.thread.wording

    @property
    def difference(self) -> tuple[Run, ...]:
        """What has changed at the place since then, word by word."""
        return excerpt(runs(self.thread.wording, self.now))

    @property
    def mentioned(self) -> tuple[str, ...]:
        """Those who are named in it."""
        named = {one.pk: str(one) for comment in self.comments for one in comment.named}
        return tuple(named.values())


class Margin:
    """The margin of one draft for the one who looks at it; every question costs the same few queries."""

    def __init__(self, draft: "Draft") -> None:
        self.draft = draft

    @cached_property
    def may_comment(self) -> bool:
        """Whether the reader of the page may write here."""
        return rules.may_comment(self.draft.user, self.draft.plan.partnership)

    @cached_property
    def colleagues(self) -> tuple[User, ...]:
        """Those who can be mentioned: everybody in the partnership but oneself."""
        everybody = people.colleagues_in(self.draft.plan.partnership)
        return tuple(one for one in everybody if one.pk != self.draft.user.pk)

    @cached_property
    def _by_place(self) -> dict[str, dict[str, list[Talk]]]:
        plan = self.draft.plan
        found: dict[str, dict[str, list[Talk]]] = {}
        for thread in queries.open_threads(plan.partnership, plan.key):
            places = found.setdefault(thread.ref, {})
            places.setdefault(thread.field, []).append(Talk(thread, self.draft))
        return found

    def at(self, ref: str, field: str = "") -> tuple[Talk, ...]:
        """The open talks about a field of a part, the oldest first; without a field, about the whole of it."""
        return tuple(self._by_place.get(ref, {}).get(field, ()))

    def elsewhere(self, ref: str, fields: Iterable[str]) -> tuple[Talk, ...]:
        """The open talks about a part's fields that are not among those that the page shows."""
        shown = {"", *fields}
        places = self._by_place.get(ref, {})
        return tuple(one for field in places if field not in shown for one in places[field])

    def count(self, ref: str) -> int:
        """How many talks about a part are open."""
        return sum(map(len, self._by_place.get(ref, {}).values()))

    def writers(self, ref: str = "") -> tuple[Writer, ...]:
        """The others who are writing now, in the whole plan or in one part and what belongs to it."""
        return writers(self.draft, now=now(), ref=ref)

    def mentioned_by(self, text: str, chosen: Iterable[str]) -> list[User]:
        """Those who are named in a text or chosen from the list. What was chosen and is nobody here is left out."""
        picked = set(chosen)
        named = {one.pk for one in named_in(text, self.colleagues)}
        return [one for one in self.colleagues if one.pk in named or str(one.pk) in picked]
