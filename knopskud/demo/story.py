"""The story that the demo tells: the plan of 2014, three editions of the plan of 2018, and what came after.

Facts are public; texts and figures are examples, and every page of the demo says so.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from zoneinfo import ZoneInfo

from knopskud.core.words import Words
from knopskud.demo.content.changes import changed, changes_in
from knopskud.demo.content.reading import plan_in
from knopskud.snapshot.types import PlanSnapshot

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
BEFORE, PLAN, AFTER = "urbanplanen-2014", "urbanplanen-2018", "amagerplanen-2022"
Kind = Literal["draft", "hand_in", "adopted", "revised"]


@dataclass(frozen=True)
class Told:
    """One edition of the story: what it holds, when it was published, and why it differs from the one before."""

    snapshot: PlanSnapshot
    kind: Kind
    label: Words | None
    at: datetime
    reasons: Mapping[str, str]


def before() -> PlanSnapshot:
    """The plan of 2014-2017, which many activities were continued from."""
    return plan_in(BEFORE)


def after() -> PlanSnapshot:
    """Amagerplanen of 2022-2025: what Urbanplanen's plan and its neighbour's became."""
    return plan_in(AFTER)


def editions() -> tuple[Told, ...]:
    """The drafts of 11 September and 4 October 2017, and the hand-in of 13 October."""
    september = plan_in(PLAN)
    meetings, last = changes_in(PLAN, "october"), changes_in(PLAN, "hand-in")
    october = changed(september, meetings)
    return (
        Told(september, "draft", None, _moment(2017, 9, 11), {}),
        Told(october, "draft", None, _moment(2017, 10, 4), meetings.reasons),
        Told(changed(october, last), "hand_in", None, _moment(2017, 10, 13), last.reasons),
    )


def published() -> tuple[Told, ...]:
    """Every edition of the story in the order of its time: the plan before, this plan's three, and the plan after."""
    return (
        Told(before(), "adopted", None, _moment(2013, 12, 16), {}),
        *editions(),
        Told(after(), "adopted", None, _moment(2021, 11, 11), {}),
    )


def by_plan() -> dict[str, tuple[Told, ...]]:
    """The editions of each plan, by its key, in the order in which they are told."""
    told: dict[str, tuple[Told, ...]] = {}
    for one in published():
        key = one.snapshot.plan.key
        told[key] = (*told.get(key, ()), one)
    return told


def draft() -> PlanSnapshot:
    """The plan as somebody has left it since the hand-in: a little changed, and not published."""
    return changed(editions()[-1].snapshot, changes_in(PLAN, "afterwards"))


def _moment(year: int, month: int, day: int) -> datetime:
    return datetime(year, month, day, 10, tzinfo=COPENHAGEN)


BEGUN = _moment(2013, 9, 2)
"""When the partnership began to write."""
AFTERWARDS = _moment(2017, 10, 20)
"""When somebody last wrote in the draft."""
