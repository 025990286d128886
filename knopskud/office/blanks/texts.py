"""Which text of a plan a form is filled with: the draft as it lies on the table, or an edition."""

from dataclasses import dataclass
from datetime import date

from knopskud.blanks import queries
from knopskud.blanks.models import Blank
from knopskud.core.slugs import slug
from knopskud.documents.forms.catalogue.whole import names_of
from knopskud.documents.forms.filling import filled
from knopskud.documents.forms.scope import Scope
from knopskud.documents.forms.telling import Telling
from knopskud.documents.stamp import Stamp, unpublished
from knopskud.editions import queries as published
from knopskud.editions.candidates import stamp_of
from knopskud.frame.programmes import Programme
from knopskud.office.draft import Draft
from knopskud.snapshot.parties import PartiesPlan, for_parties


@dataclass(frozen=True)
class Text:
    """What the parties may read of the plan, with the programme and the stamp that it is told with."""

    plan: PartiesPlan
    programme: Programme
    stamp: Stamp

    @property
    def scope(self) -> Scope:
        """Where names are looked up."""
        return Scope(names_of(self.programme), Telling(self.plan, self.programme, self.stamp))

    def filled(self, blank: Blank) -> bytes:
        """The form with this text in it, in Danish. Raises Invalid for a form that cannot be filled."""
        return filled(queries.content_of(blank), self.plan, self.programme, self.stamp)

    def file_name(self, blank: Blank) -> str:
        """`ansoegningsskema-udgave-3.docx`"""
        number = self.stamp.number
        of = f"udgave-{number}" if number else f"udkast-{self.stamp.day.isoformat()}"
        return f"{slug(blank.name) or 'skema'}-{of}.docx"


def draft_text(draft: Draft, day: date) -> Text | None:
    """The draft on that day; None when its programme is not here."""
    plan = for_parties(draft.snapshot)
    return Text(plan, draft.programme, unpublished(plan, day)) if draft.programme else None


def edition_text(draft: Draft, number: int) -> Text | None:
    """An edition; None when its programme is not here. Raises Edition.DoesNotExist and HashMismatchError."""
    edition = published.edition(draft.plan.key, number)
    plan = for_parties(published.snapshot_of(edition))
    programme = draft.programmes.get(plan.plan.programme)
    stamp = stamp_of(published.public_edition(edition))
    return Text(plan, programme, stamp) if programme else None
