"""Papers for the tests: of small plans, with a stamp that never changes."""

from collections.abc import Callable
from datetime import date
from typing import Any

from knopskud.core.words import Words
from knopskud.documents.book import book
from knopskud.documents.booklet import booklet
from knopskud.documents.content.builders import sub_agreement
from knopskud.documents.folder import folder
from knopskud.documents.stamp import Stamp
from knopskud.frame.programmes import Programme, load
from knopskud.snapshot.public import public
from knopskud.snapshot.types import Activity, PlanSnapshot
from tests.make import make_activity, make_plan

ADDRESS = "https://plan.example/eksempelparken-2018-2021/udgaver/1/"
DIGEST = "a3f5c9d2e1b0" + "0" * 52
NASTY = "#let x = 1 *fed* _kursiv_ $x^2$ @ref <w:p> {{ x }} [b] // /* `c` \\ \"' &"
LONGEST = "boligorganisationsbestyrelsesmedlemsvalgsudvalgsformandskabe"
ARABIC = "Kom til \u0645\u0631\u062d\u0628\u0627 \u0628\u0643\u0645 og spis med"


def make_stamp(**changes: Any) -> Stamp:
    """The stamp of a first draft."""
    fields: dict[str, Any] = {
        "plan_name": "Eksempelparken helhedsplan",
        "edition_label": Words("Udkast pr. 11. september 2017", "Draft of 11 September 2017"),
        "number": 1,
        "day": date(2017, 9, 11),
        "digest": DIGEST,
        "address": ADDRESS,
    }
    return Stamp(**{**fields, **changes})


def programme_of(plan: PlanSnapshot) -> Programme:
    """The programme that a plan is made for."""
    return load()[plan.plan.programme]


def make_folder(
    plan: PlanSnapshot | None = None, department: str = "AF-1", **changes: Any
) -> bytes:
    """The folder of an afdeling; the small plan's when no other is given."""
    told = plan or make_plan()
    stamp = make_stamp(plan_name=told.plan.name)
    return folder(public(told), programme_of(told), stamp, department=department, **changes)


def make_pages(
    plan: PlanSnapshot | None = None,
    make: Callable[..., bytes] = booklet,
    department: str = "AF-1",
    **changes: Any,
) -> bytes:
    """The booklet of an afdeling, or what else `make` makes of it; the small plan's when no other is given."""
    told = plan or make_plan()
    stamp = make_stamp(plan_name=told.plan.name)
    return make(public(told), programme_of(told), stamp, department=department, **changes)


def make_delaftale(plan: PlanSnapshot | None = None, ref: str = "D-1", **changes: Any) -> bytes:
    """The paper of a delaftale; the small plan's when no other is given."""
    told = plan or make_plan()
    stamp = make_stamp(plan_name=told.plan.name)
    content = sub_agreement(public(told), programme_of(told), stamp, sub_agreement=ref, **changes)
    return book(content)


def many(count: int, **changes: Any) -> tuple[Activity, ...]:
    """So many open activities, in turn under the two delaftaler of the small plan."""
    return tuple(
        make_activity(
            f"A-{i:03d}", title=f"Aktivitet {i}x", sub_agreement=f"D-{1 + i % 2}", **changes
        )
        for i in range(1, count + 1)
    )
