"""One edition in one language at its address: everything that the edition's pages ask for."""

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from knopskud.core import addresses
from knopskud.core.words import Language
from knopskud.snapshot.economy import Economy
from knopskud.snapshot.lookup import Lookup
from knopskud.snapshot.public import PublicPlan
from knopskud.snapshot.types import Activity, Department, Part, SubAgreement

if TYPE_CHECKING:
    from knopskud.editions.reading import PublicEdition
    from knopskud.frame.programmes import Area, Programme


@dataclass(frozen=True)
class Opened:
    """An edition with its tables made once, for both languages and for all addresses it stands at."""

    edition: "PublicEdition"
    programme: "Programme"

    @property
    def plan(self) -> PublicPlan:
        """What residents may see of the plan."""
        return self.edition.plan

    @cached_property
    def lookup(self) -> Lookup:
        """The way from refs to parts and back."""
        return Lookup(self.plan)

    @cached_property
    def economy(self) -> Economy:
        """The budget in force."""
        return Economy(self.plan)


@dataclass(frozen=True)
class Volume:
    """An opened edition as it is read in one language.

    `numbered` is whether it stands at its own permanent address (`…/udgaver/2/`) or at the plan's, which always
    shows the newest.
    """

    opened: Opened
    newest: "PublicEdition"
    language: Language
    numbered: bool

    @property
    def edition(self) -> "PublicEdition":
        return self.opened.edition

    @property
    def programme(self) -> "Programme":
        return self.opened.programme

    @property
    def plan(self) -> PublicPlan:
        return self.opened.plan

    @property
    def lookup(self) -> Lookup:
        return self.opened.lookup

    @property
    def economy(self) -> Economy:
        return self.opened.economy

    @property
    def is_old(self) -> bool:
        """Whether a newer edition has been published."""
        return self.edition.number != self.newest.number

    @cached_property
    def rest(self) -> str:
        """The address without its language."""
        number = self.edition.number if self.numbered else None
        return addresses.plan_path(self.edition.plan_key, "da", number).removeprefix("/")

    @cached_property
    def base(self) -> str:
        """The address of this edition's front page."""
        return addresses.home(self.language) + self.rest

    @cached_property
    def plan_base(self) -> str:
        """The address of the plan's front page, which shows the newest edition."""
        return addresses.plan_path(self.edition.plan_key, self.language)

    @cached_property
    def _hrefs(self) -> dict[str, str]:
        with_pages: tuple[Part, ...] = (
            *self.plan.sub_agreements,
            *self.plan.activities,
            *self.plan.departments,
        )
        return {p.ref: addresses.part_path(self.base, p.kind, p.ref, p.called) for p in with_pages}

    def href(self, part: Part | str) -> str:
        """The address of a part's page, or an empty text for parts without one."""
        return self._hrefs.get(part if isinstance(part, str) else part.ref, "")

    def edition_href(self, number: int) -> str:
        """The permanent address of an edition."""
        return addresses.plan_path(self.edition.plan_key, self.language, number)

    def comparison_href(self, older: int, newer: int) -> str:
        """The page with what changed between two editions."""
        return addresses.comparison_path(self.edition.plan_key, older, newer, self.language)

    def download_href(self, name: str) -> str:
        """A file of this edition."""
        return addresses.download_path(self.edition.plan_key, self.edition.number, name)

    @property
    def economy_href(self) -> str:
        return self.base + addresses.ECONOMY

    @property
    def about_href(self) -> str:
        return self.base + addresses.ABOUT

    @property
    def editions_href(self) -> str:
        """The list of editions is the plan's, not an edition's."""
        return self.plan_base + addresses.EDITIONS

    def area(self, sub_agreement: SubAgreement) -> "Area":
        """The programme's focus area of a delaftale. Raises KeyError when the programme has no such area."""
        return self.programme.area(sub_agreement.area)

    def everywhere(self, activity: Activity) -> bool:
        """Whether an open activity is for all afdelinger."""
        return activity.reach == "open" and not activity.departments

    def places(self, activity: Activity) -> tuple[Department, ...]:
        """The afdelinger that an activity names."""
        return self.lookup.departments_of(activity)
