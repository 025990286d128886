"""What somebody may change of one plan, part by part."""

from knopskud.accounts.rules import Writing
from knopskud.snapshot.lookup import Lookup
from knopskud.snapshot.types import Part, SubAgreement


def may_change(writing: Writing, lookup: Lookup, part: Part) -> bool:
    """Whether a part belongs to what somebody writes in: the whole plan, or a delaftale of theirs.

    `lookup` knows what the part points at; the part itself may be new.
    """
    if writing.whole:
        return True
    home = lookup.sub_agreement_of(part)
    return home is not None and home.ref in writing.refs


def may_remove(writing: Writing, lookup: Lookup, part: Part) -> bool:
    """The same for taking a part out and for moving it. A whole delaftale is the matter of those who write everywhere."""
    if isinstance(part, SubAgreement):
        return writing.whole
    return may_change(writing, lookup, part)
