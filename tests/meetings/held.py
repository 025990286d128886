"""Meetings for the tests: one of two afdelinger on 26 September 2017, called in time."""

from datetime import UTC, date, datetime
from typing import Any

from knopskud.accounts.models import Partnership, User
from knopskud.meetings import actions, queries
from knopskud.meetings.deadlines import USUAL, due
from knopskud.meetings.models import Gathering, Override, Vote
from knopskud.meetings.told import Told

KEY = "eksempelparken-2018-2021"
DAY = date(2017, 9, 26)
BEFORE = datetime(2017, 8, 20, 8, tzinfo=UTC)
AFTER = datetime(2017, 9, 27, 8, tzinfo=UTC)
LONG_AFTER = datetime(2017, 10, 20, 8, tzinfo=UTC)
DEPARTMENTS = (
    {"ref": "AF-1", "name": "Nord", "homes": 60, "organisation": "PA-1"},
    {"ref": "AF-2", "name": "Syd", "homes": 40, "organisation": "PA-1"},
)


def facts(**changes: Any) -> actions.Facts:
    fields: dict[str, Any] = {
        "kind": "joint",
        "departments": DEPARTMENTS,
        "day": DAY,
        "place": "Beboerhuset",
        "edition": 1,
    }
    return actions.Facts(**{**fields, **changes})


def arranged(of: Partnership, *, by: User | None = None, **changes: Any) -> Gathering:
    """A meeting that residents have been called to."""
    made = actions.arrange(partnership=of, plan_key=KEY, facts=facts(**changes), by=by, at=BEFORE)
    actions.mark(made, "called", BEFORE.date(), by=by, at=BEFORE)
    return made


def told(one: Gathering) -> Told:
    """The meeting as it is now."""
    found = queries.meeting_of(one.partnership, KEY, one.number)
    assert found is not None
    return found


def voted(one: Gathering, ref: str = "AF-1", corrects: Vote | None = None, **figures: Any) -> Vote:
    """A show of hands on the plan the day after the meeting: 30 for and 6 against."""
    fields: dict[str, Any] = {"way": "hands", "day": DAY, "homes": 20, "yes": 30, "no": 6}
    point = told(one).on_plan[0].point
    counted = actions.Counted(**{**fields, **figures})
    return actions.vote(one, point, ref, counted, corrects=corrects, by=None, at=AFTER)


def decided(one: Gathering, no: Vote, corrects: Override | None = None, **changes: Any) -> Override:
    """The board of representatives carries the plan through the day of the meeting, or corrects that."""
    fields: dict[str, Any] = {"who": "Repræsentantskabet", "day": DAY, "why": "Planen dækker alle."}
    reason = changes.pop("reason", "")
    decision = actions.Decision(**{**fields, **changes})
    return actions.override(one, no, decision, corrects=corrects, reason=reason, by=None, at=AFTER)


def met_in(of: Partnership) -> None:
    """A row in every table of meetings."""
    one = arranged(of)
    days: dict[str, int | None] = {"notice": 28, "proposals": 14, "papers": 7, "minutes": 28}
    actions.remind(one, due("papers", DAY, None, DAY), at=BEFORE)
    actions.set_rules(partnership=of, plan_key=KEY, party="PA-1", days=days, by=None, at=BEFORE)
    actions.propose(one, text="En bænk mere.", received=BEFORE.date(), rules=USUAL, by=None, at=BEFORE)  # fmt: skip
    no = voted(one, yes=3, no=20)
    decided(one, no)
    point = told(one).on_plan[1].point
    actions.send_papers(one, point, "AF-2", papers=80, deadline=date(2017, 10, 10), by=None, at=AFTER)  # fmt: skip
    actions.write(one, "Alle var enige.", seen=0, by=None, at=AFTER)
    actions.publish_minutes(one, by=None, at=AFTER)
