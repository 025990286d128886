"""What a plan names and a partnership does not have, in words: plan files travel without the bytes of photos and files."""

from knopskud.accounts.models import Partnership
from knopskud.core.words import Words
from knopskud.files.queries import missing
from knopskud.snapshot.carried import Carried, carried_by
from knopskud.snapshot.diff.said import label_of
from knopskud.snapshot.types import PlanSnapshot

TOLD = Words(
    "Planen nævner fotos og filer, som ikke er her. Læg dem op igen: {places}.",
    "The plan names photos and files that are not here. Upload them again: {places}.",
)
MOST = 20
"""Places that are named; of more their number is told."""
MORE = Words("og {more} mere", "and {more} more")


def missing_in(partnership: Partnership, plan: PlanSnapshot) -> tuple[Carried, ...]:
    """The photos and files that the plan names and the partnership does not have. One query."""
    carried = tuple(carried_by(plan))
    lost = missing(partnership, (one.digest for one in carried))
    return tuple(one for one in carried if one.digest in lost)


def told_of(lost: tuple[Carried, ...]) -> Words | None:
    """It in a sentence with the place of each; None when nothing is missing."""
    if not lost:
        return None
    said = [_place(one) for one in lost[:MOST]]
    if len(lost) > MOST:
        said.append(MORE.filled(more=len(lost) - MOST))
    da, en = ("; ".join(words) for words in zip(*said, strict=True))
    return TOLD.filled(places=Words(da, en))


def _place(one: Carried) -> Words:
    label = label_of(type(one.part), one.field)
    return Words(*(f"{word}: {one.part.called} ({one.part.ref})" for word in label))
