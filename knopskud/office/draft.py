"""A draft as it lies on the table: its parts, the plan that they make, and what the funder would say of it."""

from collections.abc import Mapping
from functools import cached_property

from django.conf import settings

from knopskud.accounts import rules
from knopskud.accounts.models import User
from knopskud.accounts.queries import leaders_of
from knopskud.core.words import Words
from knopskud.editions import queries as published
from knopskud.editions.models import Edition
from knopskud.frame.check import check
from knopskud.frame.findings import Finding
from knopskud.frame.programmes import Programme, load
from knopskud.office.beside import Margin
from knopskud.office.forms.choices import Choices
from knopskud.office.remembering import Remembering
from knopskud.plan import queries
from knopskud.plan.models import Part, Plan
from knopskud.plan.rules import may_change, may_remove
from knopskud.snapshot.diff import Difference, compare
from knopskud.snapshot.diff.sentences import name_of
from knopskud.snapshot.lookup import Lookup
from knopskud.snapshot.parts import plan_of
from knopskud.snapshot.types import Part as SnapshotPart
from knopskud.snapshot.types import PlanSnapshot, SubAgreement

LOOKUPS: Remembering[Lookup] = Remembering(16)
FINDINGS: Remembering[tuple[Finding, ...]] = Remembering(16)
DIFFERENCES: Remembering[Difference] = Remembering(16)


class Draft:
    """Everything that a page of the office asks of one draft, each asked at most once."""

    def __init__(self, plan: Plan, user: User) -> None:
        self.plan = plan
        self.user = user

    @cached_property
    def rows(self) -> dict[str, Part]:
        """The parts as they are kept, by ref. One query."""
        return {part.ref: part for part in queries.parts_of(self.plan)}

    @cached_property
    def snapshot(self) -> PlanSnapshot:
        """The plan that the parts make."""
        return plan_of(queries.placed(list(self.rows.values())))

    @cached_property
    def lookup(self) -> Lookup:
        """The way around in it."""
        return LOOKUPS.of((self.snapshot,), lambda: Lookup(self.snapshot))

    @cached_property
    def programmes(self) -> Mapping[str, Programme]:
        """Every programme of this host."""
        return load(settings.KNOPSKUD_PROGRAMMES)

    @cached_property
    def programme(self) -> Programme | None:
        """The plan's programme, or None when the host has none of that key."""
        return self.programmes.get(self.snapshot.plan.programme)

    @property
    def limits(self) -> Mapping[str, int]:
        """The programme's lengths by `kind.field`."""
        return self.programme.limits if self.programme else {}

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What the funder would ask about."""
        made_of = (self.snapshot, *self.programmes.values())
        return FINDINGS.of(made_of, lambda: check(self.snapshot, self.programmes))

    def findings_of(self, ref: str) -> tuple[Finding, ...]:
        """What is found at one part."""
        return self._findings_by_ref.get(ref, ())

    @cached_property
    def _findings_by_ref(self) -> dict[str, tuple[Finding, ...]]:
        found: dict[str, tuple[Finding, ...]] = {}
        for one in self.findings:
            found[one.ref] = (*found.get(one.ref, ()), one)
        return found

    def errors_under(self, ref: str) -> int:
        """How many errors there are in a delaftale and in what belongs to it."""
        return sum(
            one.severity == "error" and self._is_under(one.ref, ref) for one in self.findings
        )

    def _is_under(self, found: str, ref: str) -> bool:
        part = self.lookup.get(found)
        home = self.lookup.sub_agreement_of(part) if part else None
        return home is not None and home.ref == ref

    @cached_property
    def writing(self) -> rules.Writing:
        """How much of the plan the reader of the page may change: nothing of a closed one."""
        if self.plan.closed_at is not None:
            return rules.Writing(whole=False)
        return rules.writing_in(self.user, self.plan.partnership, self.plan.key)

    @property
    def may_edit(self) -> bool:
        """Whether the reader of the page writes in the whole plan."""
        return self.writing.whole

    def may_edit_part(self, ref: str) -> bool:
        """Whether the reader of the page may change this part."""
        return may_change(self.writing, self.lookup, self.lookup.part(ref))

    def may_remove_part(self, ref: str) -> bool:
        """Whether the reader of the page may take this part out or move it."""
        return may_remove(self.writing, self.lookup, self.lookup.part(ref))

    def may_add_under(self, ref: str) -> bool:
        """Whether the reader of the page may add something to this part, or to the whole plan when there is none."""
        above = self.lookup.get(ref)
        return self.may_edit if above is None else may_change(self.writing, self.lookup, above)

    @cached_property
    def own(self) -> tuple[SubAgreement, ...]:
        """The delaftaler that an editor with limits writes in; nothing for everybody else."""
        return tuple(one for one in self.snapshot.sub_agreements if one.ref in self.writing.refs)

    @cached_property
    def leaders(self) -> list[User]:
        """Whom to ask for a right."""
        return leaders_of(self.plan.partnership)

    @cached_property
    def may_publish(self) -> bool:
        """Whether the reader of the page publishes here."""
        return self.plan.closed_at is None and self.leads

    @cached_property
    def leads(self) -> bool:
        """Whether the reader of the page leads the partnership."""
        return rules.may_publish(self.user, self.plan.partnership)

    @cached_property
    def margin(self) -> Margin:
        """What colleagues say about it."""
        return Margin(self)

    @cached_property
    def newest(self) -> Edition | None:
        """The newest edition, or None before the first."""
        return published.newest_of(self.plan.key)

    @cached_property
    def difference(self) -> Difference | None:
        """What has changed since the newest edition; None before the first."""
        if self.newest is None:
            return None
        older = published.snapshot_of(self.newest)
        return DIFFERENCES.of((older, self.snapshot), lambda: compare(older, self.snapshot))

    @cached_property
    def reasons(self) -> dict[str, str]:
        """The reasons that are kept for changes that there are, by ref."""
        return self.reasons_among(published.reasons_of(self.plan.partnership, self.plan.key))

    def reasons_among(self, reasons: Mapping[str, str]) -> dict[str, str]:
        """Those of them that are about something that has changed since the newest edition."""
        changed = {change.ref for change in self.difference.changes} if self.difference else set()
        return {ref: why for ref, why in reasons.items() if ref in changed}

    @staticmethod
    def name_of(part: SnapshotPart) -> Words:
        """What a part is called on its pages."""
        return name_of(part)

    def choices(self, under: str = "") -> Choices:
        """What can be chosen in its forms; what belongs to the delaftale `under` first."""
        plans = [(one.plan_key, one.plan_key) for one in published.newest_of_each_plan()]
        programmes, years = tuple(self.programmes.values()), self.snapshot.plan.period.years
        return Choices(self.snapshot, programmes, plans, years, under)
