"""The frame's findings laid out as the plan is: the whole plan, each delaftale, the money."""

from collections.abc import Iterator
from dataclasses import dataclass

from knopskud.core.words import Words
from knopskud.frame.findings import SEVERITIES, Finding, Severity
from knopskud.office.draft import Draft
from knopskud.office.ready.landing import landing
from knopskud.snapshot.types import SubAgreement

WHOLE, MONEY = Words("Hele planen", "The whole plan"), Words("Pengene", "The money")
MONEY_KINDS = frozenset({"scenario", "budget_line", "source", "in_kind"})


@dataclass(frozen=True)
class Missing:
    """One finding with the address where it is put right and what people call the part."""

    finding: Finding
    href: str
    called: str


@dataclass(frozen=True)
class Group:
    """What is found in one delaftale, in the money, or in the plan as a whole."""

    id: str
    heading: Words
    missing: tuple[Missing, ...]
    part: SubAgreement | None = None

    def count(self, severity: Severity) -> int:
        """How many findings there are of that weight."""
        return sum(one.finding.severity == severity for one in self.missing)

    @property
    def counts(self) -> tuple[tuple[Severity, Words, int], ...]:
        """How many of each weight, those that there are, gravest first."""
        counted = (
            (severity, words, self.count(severity)) for severity, words in SEVERITIES.items()
        )
        return tuple(one for one in counted if one[2])


def groups_of(draft: Draft) -> tuple[Group, ...]:
    """Every finding in exactly one group. Groups without any are there too: they are ready."""
    found: dict[str, list[Missing]] = {}
    for finding in draft.findings:
        home = _home(draft, finding)
        under = home if home.startswith("D-") else ""
        part = draft.lookup.get(finding.ref)
        called = part.called if part and finding.ref not in (home, "P-1") else ""
        adds = draft.may_add_under(under)
        one = Missing(finding, landing(draft.plan.key, finding, under, adds=adds), called)
        found.setdefault(home, []).append(one)
    return tuple(_groups(draft, found))


def _groups(draft: Draft, found: dict[str, list[Missing]]) -> Iterator[Group]:
    yield Group("hele-planen", WHOLE, tuple(found.get("", ())))
    for part in draft.snapshot.sub_agreements:
        heading = Words(part.title, part.title)
        yield Group(part.ref.lower(), heading, tuple(found.get(part.ref, ())), part)
    yield Group("penge", MONEY, tuple(found.get("money", ())))


def _home(draft: Draft, finding: Finding) -> str:
    part = draft.lookup.get(finding.ref)
    if finding.rule.startswith("money.") or (part and part.kind in MONEY_KINDS):
        return "money"
    home = draft.lookup.sub_agreement_of(part) if part else None
    return home.ref if home else ""
