"""What is told in a form: a plan as the parties may see it, the money in force, the programme and the edition."""

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from knopskud.core.words import Language, Words
from knopskud.documents.stamp import Stamp
from knopskud.frame.programmes import Area, Programme
from knopskud.snapshot.economy import Economy
from knopskud.snapshot.lookup import Lookup
from knopskud.snapshot.parties import PartiesPlan
from knopskud.snapshot.types import SubAgreement


@dataclass(frozen=True)
class Telling:
    """A plan with everything that its names are looked up in, each worked out once."""

    plan: PartiesPlan
    programme: Programme
    stamp: Stamp
    language: Language = "da"

    @cached_property
    def lookup(self) -> Lookup:
        """From refs to parts."""
        return Lookup(self.plan)

    @cached_property
    def economy(self) -> Economy:
        """The money in force."""
        return Economy(self.plan)

    def said(self, words: Words) -> str:
        """Words of the program in the form's language."""
        return words.said_in(self.language)

    def area_of(self, agreement: SubAgreement) -> Area | None:
        """The focus area that a delaftale is about; None for one that the programme does not have."""
        known = self.programme.has_area(agreement.area)
        return self.programme.area(agreement.area) if known else None

    def agreement_on(self, area: str) -> SubAgreement | None:
        """The first delaftale about a focus area; None when the plan has not chosen it."""
        return next((one for one in self.plan.sub_agreements if one.area == area), None)

    def in_year(self, by_year: tuple[Decimal, ...], position: int) -> Decimal | None:
        """The amount of the plan's first, second … year; None when there is no such year."""
        return by_year[position - 1] if position <= len(by_year) else None
