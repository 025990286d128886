"""A new row is made once, however often its page is sent."""

from collections.abc import Sequence
from dataclasses import replace

from knopskud.core.errors import Invalid
from knopskud.office.draft import Draft
from knopskud.office.money.posted import Posted
from knopskud.plan import queries
from knopskud.plan.actions import Added, Wish
from knopskud.snapshot.parts import fields_of, validate_fields


def once(draft: Draft, given: Posted, wishes: Sequence[Wish]) -> list[Wish]:
    """The wishes with the refs that the page promised, without the rows that the same person has added already.

    A promised ref that somebody else has got meanwhile is let go: the row gets the next free one.
    """
    promised = {row.id: ref for row in given.rows if (ref := given.ref_of(row))}
    if not any(isinstance(wish, Added) for wish in wishes):
        return list(wishes)
    spent = queries.refs_spent(draft.plan)
    found: list[Wish] = []
    for wish in wishes:
        ref = promised.get(wish.name, "") if isinstance(wish, Added) else ""
        if not isinstance(wish, Added) or not ref:
            found.append(wish)
        elif ref not in spent:
            found.append(replace(wish, ref=ref))
        elif not _is_there(draft, ref, wish):
            found.append(wish)
    return found


def _is_there(draft: Draft, ref: str, wish: Added) -> bool:
    there = draft.rows.get(ref)
    if there is None or there.kind != wish.kind or there.changed_by_id != draft.user.pk:
        return False
    try:
        same: bool = fields_of(validate_fields(wish.kind, ref, wish.fields)) == there.fields
    except Invalid:
        return False
    return same
