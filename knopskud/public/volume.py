"""One edition in one language at its address: everything that the edition's pages ask for."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from knopskud.core import addresses
from knopskud.core.tongues import Tongue, tongue
from knopskud.core.words import Language
from knopskud.public.feed import has_times
from knopskud.snapshot.economy import Economy, Row
from knopskud.snapshot.lookup import Lookup
from knopskud.snapshot.public import PublicPlan
from knopskud.snapshot.translated import tongues_of
from knopskud.snapshot.types import (
    Activity,
    BudgetLine,
    Department,
    Part,
    Source,
    SubAgreement,
    SubGoal,
)

if TYPE_CHECKING:
    from knopskud.editions.reading import PaperInfo, PublicEdition
    from knopskud.frame.programmes import Area, Programme


class Opened:
    """An edition with its tables made once, for both languages and for all addresses it stands at."""

    def __init__(self, edition: "PublicEdition", programme: "Programme") -> None:
        self.edition = edition
        self.programme = programme
        self.lookup = Lookup(edition.plan)
        self.economy = Economy(edition.plan)


@dataclass(frozen=True)
class Volume:
    """An opened edition as it is read in one language.

    `numbered` is whether it stands at its own permanent address (`…/udgaver/2/`) or at the plan's, which always
    shows the newest. `others` are the newest editions of the host's other plans, by the plan's key.
    """

    opened: Opened
    language: Language
    newest: Opened
    numbered: bool = False
    others: Mapping[str, "Volume"] = field(default_factory=dict)

    @property
    def edition(self) -> "PublicEdition":
        """What was published."""
        return self.opened.edition

    @property
    def programme(self) -> "Programme":
        """The funder's frame that the plan is written in."""
        return self.opened.programme

    @cached_property
    def identity(self) -> tuple[object, ...]:
        """What the edition's pages depend on, but for where their links to the newest edition lead."""
        others = sorted(one.edition.identity for one in self.others.values())
        return (self.edition.identity, self.numbered, self.is_old, tuple(others))

    @property
    def frame(self) -> tuple[object, ...]:
        """What the top and the foot of the plan's own pages depend on: those that are of no single edition."""
        plan = self.plan.plan
        tongues = tongues_of(self.plan)
        return (plan.key, plan.name, plan.banner, bool(self.plan.departments), tongues)

    @property
    def plan(self) -> PublicPlan:
        """What residents may see of the plan."""
        return self.opened.edition.plan

    @property
    def lookup(self) -> Lookup:
        """The way from refs to parts and back."""
        return self.opened.lookup

    @property
    def economy(self) -> Economy:
        """The budget in force."""
        return self.opened.economy

    @property
    def is_old(self) -> bool:
        """Whether a newer edition has been published."""
        return self.edition.number != self.newest.edition.number

    @property
    def before(self) -> tuple["Volume", ...]:
        """The plans that this one builds on, as far as they can be read here."""
        found = (self.others.get(key) for key in self.plan.plan.follows)
        return tuple(volume for volume in found if volume)

    @property
    def after(self) -> tuple["Volume", ...]:
        """The plans that build on this one."""
        key = self.edition.plan_key
        return tuple(one for one in self.others.values() if key in one.plan.plan.follows)

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
    def calendar_href(self) -> str:
        """The calendar that programs follow; nothing where there are no times, or newer ones stand elsewhere."""
        told = has_times(self.plan) and not self.numbered
        return addresses.calendar_path(self.edition.plan_key) if told else ""

    @cached_property
    def tongues(self) -> tuple[Tongue, ...]:
        """The other languages that residents have the newest edition in; none on the pages of a numbered one."""
        return () if self.numbered else tuple(map(tongue, tongues_of(self.plan)))

    def new_here_in(self, tag: str) -> str:
        """The same in a language."""
        return addresses.new_here_path(self.edition.plan_key, tag=tag)

    def tongue_href(self, tag: str, ref: str = "") -> str:
        """Where the plan or a delaftale stands in a language."""
        return addresses.tongue_path(self.edition.plan_key, tag, ref)

    @cached_property
    def with_pages(self) -> tuple[Part, ...]:
        """The parts that have a page of their own."""
        return (*self.plan.sub_agreements, *self.plan.activities, *self.plan.departments)

    @cached_property
    def _hrefs(self) -> dict[str, str]:
        return {
            p.ref: addresses.part_path(self.base, p.kind, p.ref, p.called) for p in self.with_pages
        }

    @cached_property
    def _at_newest(self) -> "Volume":
        return Volume(self.newest, self.language, self.newest)

    def href(self, part: Part | str) -> str:
        """The address of a part's page, or an empty text for parts without one."""
        return self._hrefs.get(part if isinstance(part, str) else part.ref, "")

    def on_newest(self, part: Part) -> str:
        """The address of the same part in the newest edition, or an empty text when it is gone."""
        return self._at_newest.href(part)

    def at_plan(self, path: str) -> str:
        """The plan's own address of a page that stands under the edition's number."""
        return self.plan_base + path.removeprefix(self.base)

    def edition_href(self, number: int) -> str:
        """The permanent address of an edition."""
        return addresses.plan_path(self.edition.plan_key, self.language, number)

    def comparison_href(self, older: int, newer: int) -> str:
        """The page with what changed between two editions."""
        return addresses.comparison_path(self.edition.plan_key, older, newer, self.language)

    def since_href(self) -> str:
        """The way to what has changed from this edition to the newest: the same address whichever that is."""
        return self.edition_href(self.edition.number) + addresses.COMPARE

    def download_href(self, name: str, number: int | None = None) -> str:
        """A file of this edition, or of the edition with that number."""
        return addresses.download_path(self.edition.plan_key, number or self.edition.number, name)

    def photo_href(self, part: Part, *, small: bool = False) -> str:
        """The photo of a part in this edition, in its large or its small form."""
        return self.download_href(addresses.photo_name(part.ref, small=small))

    @property
    def economy_href(self) -> str:
        """The page of the money."""
        return self.base + addresses.ECONOMY

    @property
    def about_href(self) -> str:
        """The page of the agreement, the bodies and the calendar."""
        return self.base + addresses.ABOUT

    @property
    def editions_href(self) -> str:
        """The list of editions is the plan's, not an edition's."""
        return self.plan_base + addresses.EDITIONS

    def say_href(self, ref: str = "") -> str:
        """Where residents write about a part, or about the whole plan."""
        return addresses.say_path(self.edition.plan_key, ref, self.language)

    @property
    def voices_href(self) -> str:
        """What residents have said of the plan."""
        return self.plan_base + addresses.VOICES

    def voice_href(self, code: str) -> str:
        """One of the voices by its code."""
        return addresses.voice_path(self.edition.plan_key, code, self.language)

    @property
    def ideas_href(self) -> str:
        """The ideas of residents."""
        return self.plan_base + addresses.IDEAS

    @property
    def new_here_href(self) -> str:
        """For somebody who just moved in."""
        return addresses.new_here_path(self.edition.plan_key, self.language)

    @property
    def meetings_href(self) -> str:
        """The residents' meetings with agenda, votes and minutes."""
        return addresses.meetings_path(self.edition.plan_key, self.language)

    @property
    def privacy_href(self) -> str:
        """What is kept of those who write."""
        return self.plan_base + addresses.PRIVACY

    @property
    def ask_own_href(self) -> str:
        """Where one asks for what is kept about oneself."""
        return self.privacy_href + addresses.SEE

    @property
    def idea_href(self) -> str:
        """Where residents come with an idea."""
        return addresses.idea_path(self.edition.plan_key, self.language)

    @property
    def search_href(self) -> str:
        """Where the plan is searched in: always its newest edition."""
        return self.plan_base + addresses.SEARCH

    @property
    def feed_href(self) -> str:
        """What is new in the plan, for programs that follow it."""
        return addresses.feed_path(self.edition.plan_key, self.language)

    def follow_href(self, ref: str = "") -> str:
        """Where a resident asks to be told what is new in the plan, or in a part of it."""
        return addresses.follow_path(self.edition.plan_key, ref, self.language)

    def area(self, sub_agreement: SubAgreement) -> "Area":
        """The programme's focus area of a delaftale. Raises KeyError when the programme has no such area."""
        return self.programme.area(sub_agreement.area)

    def everywhere(self, activity: Activity) -> bool:
        """Whether an open activity is for all afdelinger."""
        return activity.reach == "open" and not activity.departments

    def places(self, activity: Activity) -> tuple[Department, ...]:
        """The afdelinger that an activity names."""
        return self.lookup.departments_of(activity)

    def goals_of(self, activity: Activity) -> tuple[SubGoal, ...]:
        """The sub-goals that an activity serves."""
        return tuple(goal for goal in self.plan.sub_goals if goal.ref in activity.sub_goals)

    def neighbours(self, activity: Activity) -> tuple[Activity | None, Activity | None]:
        """The activities before and after this one in its delaftale."""
        row = self.lookup.activities_of(activity.sub_agreement)
        at = row.index(activity)
        return (row[at - 1] if at else None, row[at + 1] if at + 1 < len(row) else None)

    def rows(self, of: Iterable[BudgetLine | Source]) -> list[Row]:
        """Budget lines or sources by year."""
        return [self.economy.row(one) for one in of]

    def cost_of(self, sub_agreement: SubAgreement) -> Row | None:
        """What a delaftale costs by year, or None when the plan has no budget."""
        return next((row for row in self.economy.areas if row.ref == sub_agreement.ref), None)

    def papers_of(self, part: Part) -> tuple["PaperInfo", ...]:
        """The papers about a part, and for an afdeling those about its meetings."""
        meetings = (one.ref for one in self.plan.meetings if part.ref in one.departments)
        refs = {part.ref, *meetings}
        return tuple(paper for paper in self.edition.papers if paper.ref in refs)
