"""A programme of another funder and country is a file in a folder: plans in it are checked, and their pages made [R1]."""

from datetime import date
from decimal import Decimal
from pathlib import Path

from knopskud.core.words import LANGUAGES
from knopskud.frame.check import check
from knopskud.frame.programmes import Programme, load
from knopskud.public.page import Page
from knopskud.public.pages import pages
from knopskud.snapshot.types import PlanSnapshot
from tests.frame.example import KEY, with_example
from tests.frame.good import good_plan, with_parts
from tests.make import make_amounts
from tests.public.made import make_edition, static


def foreign_plan() -> PlanSnapshot:
    """The small plan in the Swedish programme, with all that it asks for."""
    plan = with_parts(
        good_plan(),
        "P-1",
        programme=KEY,
        period={"start": date(2018, 1, 1), "end": date(2020, 12, 31)},
    )
    plan = with_parts(plan, "D-1", area="trygga-grannar", title="Trygga grannar")
    plan = with_parts(plan, "D-2", area="skola-och-arbete", title="Skola och arbete")
    plan = with_parts(plan, "FK-1", amounts=make_amounts(480_000, 480_000, 480_000))
    for ref in ("FK-2", "FK-3"):
        plan = with_parts(plan, ref, amounts=make_amounts(160_000, 160_000, 160_000))
    plan = with_parts(plan, "BL-1", amounts=make_amounts(600_000, 600_000, 600_000))
    plan = with_parts(plan, "BL-2", amounts=make_amounts(200_000, 200_000, 200_000))
    for ref in ("I-1", "I-2"):
        plan = with_parts(plan, ref, targets=({"year": 2020, "value": Decimal(70)},))
    budget = tuple(one for one in plan.attachments if one.item == "budget")
    return plan.model_copy(update={"attachments": budget})


def pages_of(plan: PlanSnapshot, programmes: dict[str, Programme]) -> dict[str, Page]:
    made = pages([make_edition(plan)], programmes, static=static, base_url="", others=[])
    return {page.path: page for page in made if isinstance(page, Page)}


def test_a_plan_that_keeps_the_foreign_rules_is_told_nothing(tmp_path: Path) -> None:
    assert check(foreign_plan(), with_example(tmp_path)) == ()


def test_the_foreign_rules_are_the_ones_that_count(tmp_path: Path) -> None:
    programmes = with_example(tmp_path)
    plan = with_parts(foreign_plan(), "A-001", plain="Ord. " * 101)  # 505 letters; 900 are ours
    plan = with_parts(plan, "FK-2", type="fund")
    plan = with_parts(plan, "D-1", area="tryghed-og-trivsel")
    assert {one.rule for one in check(plan, programmes)} == {
        "text.too-long",
        "money.local-share",
        "frame.area",
    }


def test_the_pages_show_the_foreign_areas_in_both_languages(tmp_path: Path) -> None:
    programmes = with_example(tmp_path)
    made = pages_of(foreign_plan(), programmes)
    for language, start in zip(LANGUAGES, ("", "/en"), strict=True):
        for area in programmes[KEY].areas:
            mine = [
                page
                for path, page in made.items()
                if path.startswith(f"{start}/eksempelparken-2018-2021/delaftaler/")
                and area.name.said_in(language) in page.body.decode()
            ]
            assert mine, area.key


def test_the_tree_is_drawn_with_the_foreign_colours(tmp_path: Path) -> None:
    programmes = with_example(tmp_path)
    made = pages_of(foreign_plan(), programmes)
    everything = b"".join(page.body for page in made.values())
    for area in programmes[KEY].areas:
        assert area.colour.encode() in everything
        assert area.dark_colour.encode() in everything


def test_the_folder_of_the_host_changes_none_of_ours(tmp_path: Path) -> None:
    assert {key: one for key, one in with_example(tmp_path).items() if key in load()} == load()
