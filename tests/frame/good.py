"""A plan that nobody has anything to say about, for tests that break one thing in it."""

from datetime import date
from functools import cache
from typing import Any

from knopskud.frame.check import check
from knopskud.frame.findings import Finding
from knopskud.frame.programmes import load
from knopskud.snapshot.types import (
    Attachment,
    Meeting,
    Part,
    PlanSnapshot,
    StrategicAgreement,
    SubAgreement,
)
from tests.make import make_plan

REQUIRED = (
    "challenge", "purpose", "target_groups", "evidence", "roles", "resources", "anchoring"
)  # fmt: skip
PAPERS = (
    "organisation-chart", "emergency-plan", "budget", "social-housing-data", "terms-of-reference"
)  # fmt: skip


@cache
def good_plan() -> PlanSnapshot:
    """The small plan of Eksempelparken with everything that its programme asks for."""
    plan = make_plan()
    return make_plan(
        agreement=StrategicAgreement(
            purpose="<p>Et godt sted at bo.</p>", organisation="<p>En bestyrelse.</p>"
        ),
        sub_agreements=tuple(_whole(part) for part in plan.sub_agreements),
        attachments=tuple(
            Attachment(ref=f"BI-{number}", item=item, title=item, done=True)
            for number, item in enumerate(PAPERS, 1)
        ),
        meetings=(
            *plan.meetings,
            Meeting(ref="MO-2", departments=("AF-2",), day=date(2017, 9, 20), place="Fælleshuset"),
        ),
    )


def _whole(part: SubAgreement) -> SubAgreement:
    return part.model_copy(update={name: getattr(part, name) or "<p>Ja.</p>" for name in REQUIRED})


def with_parts(plan: PlanSnapshot, ref: str, **fields: Any) -> PlanSnapshot:
    """The plan with other values in the fields of one part."""
    data = plan.model_dump(by_alias=True)
    for value in data.values():
        for part in value if isinstance(value, (list, tuple)) else (value,):
            if isinstance(part, dict) and part["ref"] == ref:
                part.update(fields)
    return PlanSnapshot.model_validate(data)


def with_more(plan: PlanSnapshot, **lists: Part) -> PlanSnapshot:
    """The plan with one more part at the end of each list that is named."""
    return plan.model_copy(
        update={name: (*getattr(plan, name), part) for name, part in lists.items()}
    )


def found_in(plan: PlanSnapshot) -> tuple[Finding, ...]:
    """What is found in the plan with the programmes that come with the program."""
    return check(plan, load())
