"""Finding the way in a plan: from a ref to its part, and from a part to those that point at it."""

from collections import defaultdict
from collections.abc import Iterable
from typing import TypeVar

from knopskud.snapshot.public import every_part
from knopskud.snapshot.types import (
    Activity,
    BudgetLine,
    DataPoint,
    Department,
    Indicator,
    Meeting,
    Milestone,
    Part,
    PlanShape,
    SubAgreement,
    SubGoal,
)

P = TypeVar("P", bound=Part)


class Lookup:
    """Built once for a plan; every question is then answered from a table. Order is the plan's own."""

    def __init__(self, plan: PlanShape) -> None:
        self.plan = plan
        self._parts = {part.ref: part for part in every_part(plan)}
        self._activities = _by(plan.activities)
        self._sub_goals = _by(plan.sub_goals)
        self._data_points = _by(plan.data_points)
        self._budget_lines = _by(plan.budget_lines)

    def part(self, ref: str) -> Part:
        """The part with that ref. Raises KeyError when the plan has none."""
        return self._parts[ref]

    def get(self, ref: str | None) -> Part | None:
        """The part with that ref, or None."""
        return self._parts.get(ref) if ref else None

    def called(self, ref: str | None) -> str:
        """What people call the part with that ref; the ref itself when there is none."""
        found = self.get(ref)
        return found.called if found else ref or ""

    def activities_of(self, sub_agreement: str) -> tuple[Activity, ...]:
        """The activities of a delaftale."""
        return self._activities.get(sub_agreement, ())

    def activities_in(self, department: str) -> tuple[Activity, ...]:
        """The open activities that residents of an afdeling can join: its own first, then those for everybody."""
        open_ones = [a for a in self.plan.activities if a.reach == "open"]
        own = [a for a in open_ones if department in a.departments]
        return (*own, *(a for a in open_ones if not a.departments))

    def activities_for(self, sub_goal: str) -> tuple[Activity, ...]:
        """The activities that serve a sub-goal."""
        return tuple(a for a in self.plan.activities if sub_goal in a.sub_goals)

    def sub_goals_of(self, sub_agreement: str) -> tuple[SubGoal, ...]:
        """The sub-goals of a delaftale."""
        return self._sub_goals.get(sub_agreement, ())

    def data_points_of(self, sub_agreement: str) -> tuple[DataPoint, ...]:
        """The figures that describe a delaftale's challenge."""
        return self._data_points.get(sub_agreement, ())

    def indicators_of(self, sub_agreement: str) -> tuple[Indicator, ...]:
        """The indicators that tell of any sub-goal of a delaftale."""
        goals = {goal.ref for goal in self.sub_goals_of(sub_agreement)}
        return tuple(i for i in self.plan.indicators if goals.intersection(i.sub_goals))

    def milestones_of(self, sub_agreement: str) -> tuple[Milestone, ...]:
        """The milestones of a delaftale and of its activities, by day."""
        activities = {activity.ref for activity in self.activities_of(sub_agreement)}
        found = [
            m
            for m in self.plan.milestones
            if m.sub_agreement == sub_agreement or m.activity in activities
        ]
        return tuple(sorted(found, key=lambda m: m.day))

    def budget_lines_of(self, sub_agreement: str | None) -> tuple[BudgetLine, ...]:
        """The budget lines of a delaftale in all scenarios; None gives those for the whole plan."""
        return self._budget_lines.get(sub_agreement, ())

    def meeting_of(self, department: str) -> Meeting | None:
        """The meeting of an afdeling that comes first in the plan's list."""
        return next((m for m in self.plan.meetings if department in m.departments), None)

    def sub_agreement_of(self, part: Part) -> SubAgreement | None:
        """The delaftale that a part belongs to, also through its activity or its first sub-goal; None = whole plan."""
        found: Part | None = part
        for _ in range(3):
            if found is None or isinstance(found, SubAgreement):
                return found
            found = self.get(_parent(found))
        return None

    def departments_of(self, activity: Activity) -> tuple[Department, ...]:
        """The afdelinger that an activity is for; none named means all of them."""
        return tuple(d for d in self.plan.departments if d.ref in activity.departments)

    @property
    def homes(self) -> int:
        """Homes in all afdelinger together."""
        return sum(department.homes for department in self.plan.departments)


def _parent(part: Part) -> str | None:
    above = getattr(part, "sub_agreement", None) or getattr(part, "activity", None)
    goals = getattr(part, "sub_goals", ())
    return above or (goals[0] if goals else None)


def _by(parts: Iterable[P]) -> dict[str | None, tuple[P, ...]]:
    table: dict[str | None, list[P]] = defaultdict(list)
    for part in parts:
        table[getattr(part, "sub_agreement", None)].append(part)
    return {key: tuple(found) for key, found in table.items()}
