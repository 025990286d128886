"""What is asked before a plan is handed in: what stops it, what needs a reason, and who has said what."""

from dataclasses import dataclass
from functools import cached_property

from django.urls import reverse

from knopskud.approvals.bodies import FUNDER
from knopskud.approvals.standing import Standing, missing
from knopskud.core.words import Words
from knopskud.documents.cover_letter import Accompanying, Open, Said
from knopskud.handins import queries
from knopskud.office.blanks.shelf import Kept, Shelf
from knopskud.office.checklist import Checklist, checklist_of
from knopskud.office.draft import Draft
from knopskud.office.ready.approving import Approving
from knopskud.office.ready.grouping import Missing, groups_of
from knopskud.office.ready.saying import state_words, told
from knopskud.snapshot.canonical import digest
from knopskud.snapshot.economy import Economy

APPROVALS = "approvals"
NOT_ALL = Words("Ikke alle har sagt ja til planen.", "Not everybody has said yes to the plan.")
SAID = Words("{state}. {told}", "{state}. {told}")
UNFILLED = Words(
    "Skemaet “{name}” kan ikke udfyldes og kommer ikke med i pakken.",
    "The form “{name}” cannot be filled in and does not go into the package.",
)
OF_LISTS = "frame.attachment"


@dataclass(frozen=True)
class Asked:
    """Something that needs a reason: `about` is its name in the form and in what is kept."""

    about: str
    what: Words
    href: str = ""
    remedy: Words = Words("", "")


class Steps:
    """Everything that the page of handing in asks of one draft, each asked at most once."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.approving = Approving(draft)

    @cached_property
    def found(self) -> tuple[Missing, ...]:
        """What the funder would ask about, each with the way to its place."""
        return tuple(one for group in groups_of(self.draft) for one in group.missing)

    @property
    def errors(self) -> tuple[Missing, ...]:
        """What stops the hand-in."""
        return tuple(one for one in self.found if one.finding.severity == "error")

    @cached_property
    def warnings(self) -> tuple[Asked, ...]:
        """What does not stop it, but needs a reason."""
        return self._warnings(of_lists=False)

    @cached_property
    def without_papers(self) -> tuple[Asked, ...]:
        """Attachments that are not ready, each of which needs a reason."""
        return self._warnings(of_lists=True)

    def _warnings(self, *, of_lists: bool) -> tuple[Asked, ...]:
        return tuple(
            Asked(about_of(one), one.finding.message, one.href, one.finding.remedy)
            for one in self.found
            if one.finding.severity == "warning" and (one.finding.rule == OF_LISTS) == of_lists
        )

    @cached_property
    def checklist(self) -> Checklist:
        """The attachments that the programme asks for."""
        return checklist_of(self.draft)

    @cached_property
    def lost(self) -> tuple[Words, ...]:
        """Attachments whose file the plan names and that is not here: without them there is no whole package."""
        every = (*self.checklist.wanted, *self.checklist.others)
        return tuple(one.name for one in every if one.lost)

    @cached_property
    def standings(self) -> tuple[Standing, ...]:
        """What every body has said of the content; the funder is asked by the hand-in itself."""
        every = self.approving.standings(self.approving.next)
        return tuple(one for one in every if one.about == "content" and one.body.level != FUNDER)

    @cached_property
    def silent(self) -> tuple[Asked, ...]:
        """One reason for all those who have not said yes, where there are any."""
        return (Asked(APPROVALS, NOT_ALL),) if missing(self.standings) else ()

    @cached_property
    def shelf(self) -> Shelf:
        """The funder's forms."""
        return Shelf(self.draft)

    @cached_property
    def unfilled(self) -> tuple[Asked, ...]:
        """Forms in use that cannot be filled, each of which needs a reason; of another version it has to be given anew."""
        return tuple(self._unfilled(one) for one in self.shelf.used if one.wrong)

    def _unfilled(self, kept: Kept) -> Asked:
        form = kept.newest
        page = reverse("office:blank", args=[self.draft.plan.key, form.number])
        what = UNFILLED.filled(name=form.name)
        return Asked(f"form:{form.number}:{form.version}", what, page, kept.wrong[0].message)

    @property
    def asked(self) -> tuple[Asked, ...]:
        """All that needs a reason."""
        return (*self.warnings, *self.without_papers, *self.silent, *self.unfilled)

    @cached_property
    def economy(self) -> Economy:
        """The budget in force."""
        return Economy(self.draft.snapshot)

    @cached_property
    def kept(self) -> dict[str, str]:
        """The reasons that are kept so far."""
        return queries.excuses_of(self.draft.plan.partnership, self.draft.plan.key)

    def accompanying(self, number: int, excuses: dict[str, str]) -> Accompanying:
        """What the covering letter tells beside the plan."""
        said = [Said(one.body.name, said_of(one), one.is_done) for one in self.standings]
        still = [Open(one.what, excuses.get(one.about, "")) for one in self.asked]
        return Accompanying(number, said, still)


def about_of(one: Missing) -> str:
    """The name of a finding: its rule, its place and what it says, since a rule may find several things at one place.

    When what it says changes, such as by how much a sum is wrong, the reason has to be given anew.
    """
    found = one.finding
    told = digest(found.message.da.encode())[:8]
    return ":".join(filter(None, (found.rule, found.ref, found.field, told)))


def said_of(standing: Standing) -> Words:
    """`Godkendt. 12. september 2017`"""
    when = told(standing)
    state = state_words(standing)
    return SAID.filled(state=state, told=when) if when.da else state
