"""Who is writing where, as a page tells it, and the mark that an opened form leaves."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from knopskud.core.refs import REF
from knopskud.core.words import Words
from knopskud.margin.presence import be_here
from knopskud.margin.queries import present_in
from knopskud.snapshot.diff.sentences import name_of
from knopskud.snapshot.types import Part

if TYPE_CHECKING:
    from knopskud.office.draft import Draft

MOST = 20
"""So many forms can one person have open on a page."""
HERE = Words("{who} skriver her lige nu.", "{who} is writing here now.")
THERE = Words("{who} skriver lige nu i", "{who} is writing now in")


@dataclass(frozen=True)
class Writer:
    """Somebody who is writing; `ref` and `called` are of the part, empty when it is the page's own."""

    what: Words
    ref: str = ""
    called: Words = Words("", "")


def writers(draft: "Draft", *, now: datetime, ref: str = "") -> tuple[Writer, ...]:
    """The others who write in a plan now; with a `ref` only in that part and in what belongs to it. One query more than the draft's."""
    plan = draft.plan
    found = present_in(plan.partnership, plan.key, now=now, but=draft.user)
    told = (_writer(draft, str(one.user), one.ref, ref) for one in found)
    return tuple(one for one in told if one)


def mark_open(draft: "Draft", refs: Iterable[str], *, at: datetime) -> None:
    """The reader of the page has the forms of these parts open. What is no ref is left out."""
    named = [ref for ref in refs if REF.match(ref)][:MOST]
    if named:
        be_here(draft.plan.partnership, draft.plan.key, named, by=draft.user, at=at)


def _writer(draft: "Draft", who: str, there: str, here: str) -> Writer | None:
    part = draft.lookup.get(there)
    if part is None:
        return None
    if there == here:
        return Writer(HERE.filled(who=who))
    if here and not _is_under(draft, part, here):
        return None
    return Writer(THERE.filled(who=who), there, name_of(part))


def _is_under(draft: "Draft", part: Part, here: str) -> bool:
    home = draft.lookup.sub_agreement_of(part)
    return home is not None and home.ref == here
