"""Which changes a body has to say yes to again (R6, docs/decisions/0014)."""

from collections.abc import Iterable

from knopskud.approvals.bodies import BOARD, FUNDER
from knopskud.core.words import Words
from knopskud.snapshot.diff import Change, Difference
from knopskud.snapshot.lookup import Lookup
from knopskud.snapshot.public import private_fields

AGREEMENT = frozenset({"agreement", "party", "department", "body"})
"""What the strategic agreement itself says: purpose, organisation, roles, the parties, and where it is in force."""
HEAD = frozenset({"name", "area", "municipality", "programme", "period"})
"""Of the plan's first page, what stands in the agreement too."""
MONEY = frozenset({"scenario", "budget_line", "source", "in_kind"})
"""The budget is an attachment to the strategic agreement."""
SUB_AGREEMENT = frozenset(
    {"sub_agreement", "activity", "sub_goal", "indicator", "milestone", "data_point"}
)
AGREEMENT_WORDS = Words("den strategiske samarbejdsaftale", "the strategic agreement")
MONEY_WORDS = Words("budgettet", "the budget")


def looks_again(level: str, about: str) -> bool:
    """Whether changes can call for another yes; all others say yes once."""
    return about == "money" or level in (BOARD, FUNDER)


def concerns(difference: Difference, level: str, about: str) -> tuple[Words, ...]:
    """What has changed that a body of that level must say yes to, as names; nothing when its yes still holds.

    Of the content the funder approves the strategic agreement with its budget, the board the delaftaler. Whoever pays
    releases money for a budget. All others say yes once.
    """
    if not looks_again(level, about):
        return ()
    changes = [change for change in difference.changes if _tells(change)]
    if about == "money":
        return _named((MONEY_WORDS, _any(changes, MONEY)))
    if level == FUNDER:
        agreed = _any(changes, AGREEMENT) or any(_of_head(change) for change in changes)
        return _named((AGREEMENT_WORDS, agreed), (MONEY_WORDS, _any(changes, MONEY)))
    return tuple(Words(name, name) for name in changed_homes(difference).values())


def changed_homes(difference: Difference) -> dict[str, str]:
    """The titles by ref of the delaftaler with a change that others than its writers can see, in the plan's order."""
    before, after = Lookup(difference.older), Lookup(difference.newer)
    homes: dict[str, str] = {}
    for change in difference.changes:
        if change.kind in SUB_AGREEMENT and _tells(change):
            lookup = after if change.newer else before
            home = lookup.sub_agreement_of(change.part)
            if home:
                homes.setdefault(home.ref, home.title)
    order = [one.ref for one in difference.newer.sub_agreements if one.ref in homes]
    return {ref: homes[ref] for ref in (*order, *(ref for ref in homes if ref not in order))}


def _tells(change: Change) -> bool:
    """Whether more than the order, an internal note or a translation is another: the Danish text is decided on."""
    if change.what != "changed":
        return True
    hidden = private_fields(type(change.part)) | {"translations"}
    return bool(change.moved) or any(field.name not in hidden for field in change.fields)


def _any(changes: Iterable[Change], kinds: frozenset[str]) -> bool:
    return any(change.kind in kinds for change in changes)


def _of_head(change: Change) -> bool:
    return change.kind == "plan" and any(field.name in HEAD for field in change.fields)


def _named(*found: tuple[Words, bool]) -> tuple[Words, ...]:
    return tuple(words for words, there in found if there)
