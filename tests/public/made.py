"""Editions for the tests of the pages: of the small plan, with real changes from one to the next."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from knopskud.core.words import Words
from knopskud.demo import story
from knopskud.documents.orders import PDF
from knopskud.editions.kinds import label_of
from knopskud.editions.reading import PaperInfo, PublicEdition
from knopskud.frame.programmes import load
from knopskud.public.front import host_pages
from knopskud.public.page import Page
from knopskud.public.pages import pages
from knopskud.snapshot.public import public
from knopskud.snapshot.types import BudgetLine, Idea, PlanSnapshot, YearAmount
from tests.make import make_activity, make_amounts, make_head, make_plan

KEY = "eksempelparken-2018-2021"
BEFORE = "eksempelparken-2014-2017"
IDEA = Idea(plan=KEY, code="nadezhda", title="نادي الحياكة", language="ar")
Site = dict[str, Page]


def static(name: str) -> str:
    """The address of a static file, without a hash."""
    return f"/static/{name}"


def make_paper(name: str, title: Words, **changes: Any) -> PaperInfo:
    """A paper in Danish, of nine bytes."""
    fields: dict[str, Any] = {
        "size": 9,
        "digest": "0",
        "ref": "",
        "kind": "folder",
        "language": "da",
        "content_type": PDF,
    }
    return PaperInfo(name, title, **{**fields, **changes})


def make_edition(snapshot: PlanSnapshot, number: int = 1, **changes: Any) -> PublicEdition:
    """An edition of `snapshot`: a draft with the leaflet of one afdeling."""
    day = date(2017, 9, 10 + number)
    fields: dict[str, Any] = {
        "plan_key": snapshot.plan.key,
        "number": number,
        "label": label_of("draft", day),
        "kind": "draft",
        "day": day,
        "digest": f"{number:064x}",
        "public_digest": f"{number + 7:064x}",
        "plan": public(snapshot),
        "papers": (
            make_paper("folder-egely.pdf", Words("Folder: Egely", "Leaflet: Egely"), ref="AF-1"),
        ),
    }
    return PublicEdition(**{**fields, **changes})


def snapshots() -> tuple[PlanSnapshot, PlanSnapshot, PlanSnapshot]:
    """The small plan three times: an activity is renamed and one removed, then one added and money moved."""
    first = make_plan()
    walk, job, _talk = first.activities
    second = make_plan(activities=(walk.model_copy(update={"title": "Aftentur"}), job))
    lines = (
        first.budget_lines[0],
        BudgetLine(
            ref="BL-2",
            scenario="SC-1",
            sub_agreement="D-2",
            title="Løn til unge",
            amounts=(
                YearAmount(year=2018, amount=Decimal(216_000)),
                *make_amounts(0, 200_000, 200_000, 200_000)[1:],
            ),
        ),
    )
    third = make_plan(
        activities=(*second.activities, make_activity("A-004", title="Strikkeklub", ideas=(IDEA,))),
        budget_lines=lines,
    )
    return first, second, third


def editions() -> list[PublicEdition]:
    """Three editions of the small plan, the last two with reasons."""
    first, second, third = snapshots()
    return [
        make_edition(first, 1),
        make_edition(second, 2, reasons={"A-001": "Beboerne kalder den aftenturen."}),
        make_edition(third, 3, kind="hand_in", reasons={"A-004": "En beboer fik ideen."}),
    ]


def previous() -> PublicEdition:
    """The newest edition of the plan before, with the activity that Lommepengejob comes from."""
    old = make_activity("A-007", title="Sommerjob", sub_goals=())
    return make_edition(make_plan(plan=make_head(key=BEFORE, name="Planen før"), activities=(old,)))


def site_of(
    of: Iterable[PublicEdition], others: Iterable[PublicEdition] = (), base_url: str = ""
) -> Site:
    """The pages of one plan by their addresses."""
    made = pages(list(of), load(), static=static, base_url=base_url, others=list(others))
    found: Site = {}
    for page in made:
        assert isinstance(page, Page)
        assert page.path not in found, f"{page.path} is made twice"
        found[page.path] = page
    return found


@cache
def site() -> Site:
    """The small plan's three editions, the plan before it, and the host's own pages."""
    new, old = editions(), previous()
    host = {page.path: page for page in host_pages([new[-1], old], static=static)}
    return {**site_of(new, [old]), **site_of([old], [new[-1]]), **host}


@cache
def demo_site() -> Site:
    """The whole demo as its visitors meet it."""
    plan = [
        make_edition(told.snapshot, number, kind=told.kind, reasons=told.reasons)
        for number, told in enumerate(story.editions(), 1)
    ]
    before, after = make_edition(story.before()), make_edition(story.after())
    newest = [after, plan[-1], before]
    host = {page.path: page for page in host_pages(newest, static=static)}
    return {
        **site_of([before], newest[:2]),
        **site_of(plan, [before, after]),
        **site_of([after], newest[1:]),
        **host,
    }
