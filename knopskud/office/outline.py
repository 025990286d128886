"""The plan laid out as the work is done: the whole plan first, then delaftale by delaftale, then the money."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from knopskud.core.words import Words
from knopskud.office.draft import Draft
from knopskud.office.forms.choices import NAMES
from knopskud.snapshot.types import KINDS, Activity, Part, SubAgreement

WHOLE = ("party", "department", "meeting", "step", "body", "contact", "partner", "attachment")
OF_SUB_AGREEMENT = ("activity", "sub_goal", "indicator", "milestone", "data_point")
MONEY = ("scenario", "budget_line", "source", "in_kind")
SINGULAR = frozenset({"plan", "agreement"})
HEADINGS = {
    "party": Words("Parter", "Parties"),
    "department": Words("Afdelinger", "Departments"),
    "meeting": Words("Afdelingsmøder", "Residents’ meetings"),
    "step": Words("Kalender", "Calendar"),
    "body": Words("Organer", "Bodies"),
    "contact": Words("Kontakter", "Contacts"),
    "partner": Words("Samarbejdsparter", "Partners"),
    "attachment": Words("Bilag", "Attachments"),
    "activity": Words("Aktiviteter", "Activities"),
    "sub_goal": Words("Delmål", "Sub-goals"),
    "indicator": Words("Indikatorer", "Indicators"),
    "milestone": Words("Milepæle", "Milestones"),
    "data_point": Words("Nøgletal", "Key figures"),
    "sub_agreement": Words("Delaftaler", "Sub-agreements"),
    "scenario": Words("Budgetter", "Budgets"),
    "budget_line": Words("Budgetlinjer", "Budget lines"),
    "source": Words("Finansieringskilder", "Sources of money"),
    "in_kind": Words("Timer uden betaling", "Hours in kind"),
}


@dataclass(frozen=True)
class Shelf:
    """The parts of one kind that stand together. `under` is the delaftale that a new one will belong to."""

    kind: str
    parts: tuple[Part, ...]
    under: str = ""

    @property
    def heading(self) -> Words:
        """What stands above them."""
        return HEADINGS[self.kind]

    @property
    def words(self) -> Words:
        """One of them."""
        return KINDS[self.kind].words


@dataclass(frozen=True)
class Section:
    """Some shelves under one heading; `part` is the one that the section is about.

    `rest` are shelves that are written on a page of their own: here they are folded together.
    """

    id: str
    heading: Words
    shelves: tuple[Shelf, ...]
    part: Part | None = None
    rest: tuple[Shelf, ...] = ()


def sections_of(draft: Draft) -> tuple[Section, ...]:
    """Everything that can be written in a draft. Every part stands in exactly one place."""
    plan = draft.snapshot
    taken: set[str] = set()

    def shelf(kind: str, parts: Iterable[Part], under: str = "") -> Shelf:
        found = tuple(part for part in parts if part.ref not in taken)
        taken.update(part.ref for part in found)
        return Shelf(kind, found, under)

    agreements = [
        Section(
            id=one.ref.lower(),
            heading=Words(one.title, one.title),
            shelves=(shelf("activity", belonging_to(draft, "activity", one), one.ref),),
            part=one,
            rest=tuple(
                shelf(kind, belonging_to(draft, kind, one), one.ref)
                for kind in OF_SUB_AGREEMENT
                if kind != "activity"
            ),
        )
        for one in plan.sub_agreements
    ]
    loose = [shelf(kind, _all(draft, kind)) for kind in OF_SUB_AGREEMENT]
    whole = [shelf(kind, _all(draft, kind)) for kind in WHOLE]
    return (
        *agreements,
        Section(
            "penge",
            Words("Pengene", "The money"),
            (),
            rest=tuple(shelf(k, _all(draft, k)) for k in MONEY),
        ),
        Section(
            "hele-planen",
            Words("Hele planen", "The whole plan"),
            (*whole, *(one for one in loose if one.parts)),
        ),
    )


def neighbours(draft: Draft, ref: str) -> Sequence[str]:
    """The refs that stand on the same shelf as this part, in order: what it can be moved among."""
    if any(one.ref == ref for one in draft.snapshot.sub_agreements):
        return [one.ref for one in draft.snapshot.sub_agreements]
    for section in sections_of(draft):
        for shelf in (*section.shelves, *section.rest):
            refs = [part.ref for part in shelf.parts]
            if ref in refs:
                return refs
    return []


def belonging_to(draft: Draft, kind: str, page: Part) -> Iterator[Part]:
    """The parts of a kind that belong to a delaftale or an activity; all of them for any other part."""
    for part in _all(draft, kind):
        if isinstance(page, Activity):
            if getattr(part, "activity", None) == page.ref:
                yield part
        elif isinstance(page, SubAgreement):
            home = draft.lookup.sub_agreement_of(part)
            if home is not None and home.ref == page.ref:
                yield part
        else:
            yield part


def _all(draft: Draft, kind: str) -> tuple[Part, ...]:
    found: tuple[Part, ...] = getattr(draft.snapshot, NAMES[kind])
    return found
