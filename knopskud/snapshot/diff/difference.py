"""The whole difference of two plans, and the ways in which it can be looked at."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from knopskud.snapshot.diff import grouping
from knopskud.snapshot.diff.budget import BudgetChange, budget_change
from knopskud.snapshot.diff.model import Change, Group
from knopskud.snapshot.types import PlanShape


@dataclass(frozen=True)
class Difference:
    """Everything that is not the same in two plans.

    `orders` gives the refs of every list whose order does not follow from what was added and removed;
    `renumbered` the newer ref of every part that goes on under another ref (only between different plans).
    """

    older: PlanShape
    newer: PlanShape
    changes: tuple[Change, ...] = ()
    orders: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    renumbered: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """Whether the two plans are equal."""
        return not self.changes and not self.orders and not self.renumbered

    @cached_property
    def budget(self) -> BudgetChange | None:
        """What happened to the sums of the budget in force; None when they are as they were."""
        return budget_change(self.older, self.newer, self.renumbered)

    def by_sub_agreement(self) -> tuple[Group, ...]:
        """The changes under the delaftale that they belong to now; last those of the whole plan."""
        return grouping.by_sub_agreement(self)

    def by_department(self) -> tuple[Group, ...]:
        """The changes that an afdeling's residents meet; last those that all afdelinger share."""
        return grouping.by_department(self)
