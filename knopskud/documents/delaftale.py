"""One delaftale as a tagged PDF."""

from knopskud.core.words import Language
from knopskud.documents.book import book
from knopskud.documents.content import builders
from knopskud.documents.stamp import Stamp
from knopskud.frame.programmes import Programme
from knopskud.snapshot.parties import PartiesPlan
from knopskud.snapshot.public import PublicPlan


def sub_agreement(
    plan: PublicPlan | PartiesPlan,
    programme: Programme,
    stamp: Stamp,
    *,
    sub_agreement: str,
    language: Language = "da",
) -> bytes:
    """The whole delaftale with the ref `sub_agreement`, A4. The same bytes for the same plan and stamp.

    Raises KeyError for a ref that is no delaftale or an area that the programme does not have.
    """
    return book(
        builders.sub_agreement(
            plan, programme, stamp, sub_agreement=sub_agreement, language=language
        )
    )
