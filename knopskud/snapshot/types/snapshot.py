"""The whole plan as one frozen value."""

from typing import Annotated, Literal

from pydantic import Field

from knopskud.snapshot.types.base import Part, Value
from knopskud.snapshot.types.budget import BudgetLine, InKind, Scenario, Source
from knopskud.snapshot.types.plan import (
    Attachment,
    Body,
    Contact,
    Department,
    Meeting,
    Party,
    PlanHead,
    Step,
    StrategicAgreement,
)
from knopskud.snapshot.types.work import (
    Activity,
    DataPoint,
    Indicator,
    Milestone,
    Partner,
    SubAgreement,
    SubGoal,
)

MOST = Field(max_length=1_000)
"""No plan comes near a thousand parts of a kind; more is a mistake or an attack."""


class PlanShape(Value):
    """What the whole plan and its public projection have in common: a head, a strategic agreement and flat lists of
    parts that point at each other by ref. The order in a list is the order on the page.
    """

    plan: PlanHead
    agreement: StrategicAgreement = StrategicAgreement()
    parties: Annotated[tuple[Party, ...], MOST] = ()
    departments: Annotated[tuple[Department, ...], MOST] = ()
    meetings: Annotated[tuple[Meeting, ...], MOST] = ()
    steps: Annotated[tuple[Step, ...], MOST] = ()
    attachments: Annotated[tuple[Attachment, ...], MOST] = ()
    sub_agreements: Annotated[tuple[SubAgreement, ...], MOST] = ()
    data_points: Annotated[tuple[DataPoint, ...], MOST] = ()
    sub_goals: Annotated[tuple[SubGoal, ...], MOST] = ()
    activities: Annotated[tuple[Activity, ...], MOST] = ()
    indicators: Annotated[tuple[Indicator, ...], MOST] = ()
    milestones: Annotated[tuple[Milestone, ...], MOST] = ()
    partners: Annotated[tuple[Partner, ...], MOST] = ()
    scenarios: Annotated[tuple[Scenario, ...], MOST] = ()
    budget_lines: Annotated[tuple[BudgetLine, ...], MOST] = ()
    sources: Annotated[tuple[Source, ...], MOST] = ()
    in_kind: Annotated[tuple[InKind, ...], MOST] = ()
    bodies: Annotated[tuple[Body, ...], MOST] = ()
    contacts: Annotated[tuple[Contact, ...], MOST] = ()


class PlanSnapshot(PlanShape):
    """A whole plan at one moment, with all that only its writers may see."""

    schema_: Annotated[Literal["helhedsplan/1"], Field(alias="schema")] = "helhedsplan/1"


SINGLES: dict[str, type[Part]] = {"plan": PlanHead, "agreement": StrategicAgreement}
"""The parts that stand once in a snapshot, by the name of their field."""
LISTS: dict[str, type[Part]] = {
    "parties": Party,
    "departments": Department,
    "meetings": Meeting,
    "steps": Step,
    "attachments": Attachment,
    "sub_agreements": SubAgreement,
    "data_points": DataPoint,
    "sub_goals": SubGoal,
    "activities": Activity,
    "indicators": Indicator,
    "milestones": Milestone,
    "partners": Partner,
    "scenarios": Scenario,
    "budget_lines": BudgetLine,
    "sources": Source,
    "in_kind": InKind,
    "bodies": Body,
    "contacts": Contact,
}
"""The lists of a snapshot and the type of part that each holds, in order."""
KINDS: dict[str, type[Part]] = {part.kind: part for part in [*SINGLES.values(), *LISTS.values()]}
"""Every type of part by its kind."""
