"""A plan with a word of its own in every field that residents may not see."""

from datetime import time
from decimal import Decimal
from typing import Any

from knopskud.snapshot.public import TARGETED_HIDDEN, every_part, private_fields
from knopskud.snapshot.types import (
    LISTS,
    SINGLES,
    AgeBand,
    Attachment,
    BudgetLine,
    Contact,
    Contribution,
    Department,
    Indicator,
    Part,
    PlanSnapshot,
    Scenario,
    Slot,
    Source,
    Target,
    Translation,
    digest_of,
)
from tests.make import (
    make_activity,
    make_amounts,
    make_file_called,
    make_photo_of,
    make_plan,
)

SECRET = "Hemmelighed"
SMALL = Decimal("3.7654")
"""A count of people that is too small to be told."""
AGES = AgeBand(youngest=83, oldest=97)
TIME = Slot(weekday="saturday", start=time(4, 37), end=time(5, 41))
OTHER_AMOUNT = 987_654
"""An amount in a budget that is not in force."""


def targeted() -> dict[str, Any]:
    """What a targeted activity holds in each field that is hidden; a new hidden field is missed here at once."""
    hidden: dict[str, Any] = {
        "full": f"<p>{SECRET} full</p>",
        "ages": AGES,
        "capacity": 8642,
        "departments": ("AF-9",),
        "when": f"{SECRET} when",
        "times": (TIME,),
        "where": f"{SECRET} where",
        "partners": (Contribution(partner="SP-1", role=f"{SECRET} role", gives=f"{SECRET} gives"),),
        "responsible": "K-9",
        "photo": make_photo_of(f"{SECRET} photo"),
    }
    assert set(hidden) == set(TARGETED_HIDDEN)
    return hidden


def hidden_in(language: str, field: str) -> Translation:
    """A text in another language that is hidden in Danish."""
    return Translation(
        language=language,
        field=field,
        text=f"{SECRET} {field} ({language})",
        source=digest_of(f"{SECRET} {field}"),
    )


def plan_with_secrets(more: str = "") -> PlanSnapshot:
    """The small plan with secrets; `more` makes them other ones, so that they also stand in differences."""
    plan = make_plan()
    talk = plan.activities[2].model_copy(
        update={**targeted(), "translations": (hidden_in("ar", "when"), hidden_in("ar", "where"))}
    )
    counted = Indicator(
        ref="I-9",
        sub_goals=("DM-2",),
        name="Unge med egen voksen",
        counts_people=True,
        baseline=SMALL,
        baseline_year=2017,
        targets=(Target(year=2021, value=SMALL),),
    )
    amounts = make_amounts(OTHER_AMOUNT)
    taken_out = (hidden_in("so", "plain"),)
    gone = make_activity("A-004", title="Fællesspisning", plain="", translations=taken_out)
    changes = {
        "activities": (*plan.activities[:2], talk, gone),
        "departments": (
            *plan.departments,
            Department(ref="AF-9", name="Ask", organisation="PA-1", homes=90),
        ),
        "contacts": (*plan.contacts, Contact(ref="K-9", title="Vejleder")),
        "indicators": (*plan.indicators, counted),
        "attachments": (Attachment(ref="BI-9", item="budget", title="Budget"),),
        "scenarios": (*plan.scenarios, Scenario(ref="SC-9", name=f"{SECRET} scenario")),
        "budget_lines": (
            *plan.budget_lines,
            BudgetLine(ref="BL-9", scenario="SC-9", title=f"{SECRET} line", amounts=amounts),
        ),
        "sources": (
            *plan.sources,
            Source(
                ref="FK-9",
                scenario="SC-9",
                party="PA-3",
                name=f"{SECRET} source",
                type="fund",
                amounts=amounts,
            ),
        ),
    }
    whole = plan.model_copy(update=changes)
    words = {name: _marked(getattr(whole, name), more) for name in SINGLES}
    lists = {name: tuple(_marked(one, more) for one in getattr(whole, name)) for name in LISTS}
    return PlanSnapshot.model_validate({**words, **lists})


def _marked(part: Part, more: str) -> Part:
    words: dict[str, Any] = {
        name: f"{SECRET} {part.ref} {name}{more}" for name in private_fields(type(part))
    }
    if "file" in words:
        words["file"] = make_file_called(f"{words['file']}.pdf")
    return part.model_copy(update=words)


def secrets_in(plan: PlanSnapshot) -> int:
    """How many parts hold a secret: a check on the plan itself."""
    return sum(SECRET in str(part) for part in every_part(plan))
