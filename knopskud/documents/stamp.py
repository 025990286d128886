"""What is printed on every paper, so that it can be told which text it was made from."""

from dataclasses import dataclass
from datetime import date

from knopskud.core import days
from knopskud.core.words import Words
from knopskud.snapshot.canonical import canonical, digest
from knopskud.snapshot.parties import PartiesPlan
from knopskud.snapshot.public import PublicPlan

UNPUBLISHED = Words("Ikke udgivet", "Not published")
LABEL = Words("{unpublished}, {day}", "{unpublished}, {day}")


@dataclass(frozen=True)
class Stamp:
    """Plan, edition, day and hash; `address` is where the edition can be read, empty for what is not published.

    A `draft` is a text that nobody has decided on yet.
    """

    plan_name: str
    edition_label: Words
    number: int | None
    day: date
    digest: str
    address: str
    draft: bool = False

    @property
    def short_digest(self) -> str:
        """The first digits of the hash: enough to tell two papers apart."""
        return self.digest[:12]


def unpublished(plan: PublicPlan | PartiesPlan, day: date, address: str = "") -> Stamp:
    """What tells a paper of a text that is not published from one of an edition: it says so, and has no number."""
    return Stamp(
        plan_name=plan.plan.name,
        edition_label=LABEL.filled(unpublished=UNPUBLISHED, day=days.said(day)),
        number=None,
        day=day,
        digest=digest(canonical(plan)),
        address=address,
    )
