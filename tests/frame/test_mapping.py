"""Where areas went, from file to file, and what a plan that changes programme is told."""

from pathlib import Path

import pytest

from knopskud.frame.mapping import areas_map, counterparts, newer_areas
from knopskud.frame.programmes import Goes, Programme, load
from tests.frame.example import KEY, with_example
from tests.frame.good import found_in, good_plan, with_parts

OURS = load()


def following(older: Programme, key: str, *ways: Goes) -> Programme:
    """A programme with the areas of `older` that continues others in these ways."""
    return older.model_copy(update={"key": key, "from_": ways})


def keys_of(programmes: dict[str, Programme], older: str, area: str, newer: str) -> list[str]:
    return [one.key for one in newer_areas(programmes, older, area, newer)]


def test_in_its_own_programme_an_area_is_itself() -> None:
    assert keys_of(OURS, "lbf-2011-14", "sundhed", "lbf-2011-14") == ["sundhed"]


def test_nothing_leads_back_in_time() -> None:
    assert keys_of(OURS, "lbf-2019-26", "beskaeftigelse", "lbf-2015-18") == []


def test_areas_come_in_the_newer_programmes_order_and_once() -> None:
    assert keys_of(OURS, "lbf-2011-14", "sundhed", "lbf-2019-26") == [
        "uddannelse-og-livschancer",
        "kriminalitetsforebyggelse",
        "sammenhaengskraft-og-medborgerskab",
    ]


def test_programmes_that_name_each_other_in_a_ring_come_to_an_end() -> None:
    base = OURS["lbf-2019-26"]
    one = following(
        base, "one", Goes(programme="two", area="beskaeftigelse", to=("beskaeftigelse",))
    )
    two = following(
        base, "two", Goes(programme="one", area="beskaeftigelse", to=("beskaeftigelse",))
    )
    ring = {"one": one, "two": two}
    assert keys_of(ring, "one", "beskaeftigelse", "two") == ["beskaeftigelse"]
    assert areas_map(ring, "one", "one")["beskaeftigelse"] == ("beskaeftigelse",)


def test_long_chains_of_broad_mappings_are_followed_step_by_step() -> None:
    """Going back along every way would take 4 to the 30th steps."""
    base = OURS["lbf-2019-26"]
    keys = tuple(area.key for area in base.areas)
    chain = {"p-0": following(base, "p-0")}
    for number in range(1, 31):
        ways = (Goes(programme=f"p-{number - 1}", area=key, to=keys) for key in keys)
        chain[f"p-{number}"] = following(base, f"p-{number}", *ways)
    assert keys_of(chain, "p-0", keys[0], "p-30") == list(keys)


def test_a_programme_that_is_not_there_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(KeyError):
        newer_areas(OURS, "lbf-2015-18", "tryghed-og-trivsel", "unknown")


@pytest.mark.parametrize(
    ("area", "wanted", "home", "keys"),
    [
        (
            "uddannelse-og-beskaeftigelse", "lbf-2019-26", "lbf-2015-18",
            ["uddannelse-og-livschancer", "beskaeftigelse"],
        ),
        ("beskaeftigelse", "lbf-2015-18", "lbf-2019-26", ["uddannelse-og-beskaeftigelse"]),
        ("sundhed", "lbf-2015-18", "lbf-2011-14", ["tryghed-og-trivsel", "forebyggelse-og-foraeldreansvar"]),
    ],
)  # fmt: skip
def test_a_stray_area_has_counterparts_in_newer_and_older_programmes(
    area: str, wanted: str, home: str, keys: list[str]
) -> None:
    found = counterparts(OURS, area, wanted)
    assert found is not None
    assert (found[0].key, [one.key for one in found[1]]) == (home, keys)


def test_an_area_that_no_programme_has_has_no_counterpart() -> None:
    assert counterparts(OURS, "unknown", "lbf-2015-18") is None


def test_a_plan_that_changes_programme_is_told_where_its_areas_went() -> None:
    moved = with_parts(good_plan(), "P-1", programme="lbf-2019-26")
    told = {one.ref: one for one in found_in(moved) if one.rule == "frame.area"}
    assert set(told) == {"D-1", "D-2"}
    assert told["D-1"].message.da == (
        "Området “Tryghed og trivsel” hører til LBF 2015-18. Planen er i LBF 2019-26."
    )
    assert told["D-1"].remedy == (
        "I LBF 2019-26 svarer det til: Kriminalitetsforebyggelse, Sammenhængskraft og medborgerskab. Vælg et af dem.",
        "In LBF 2019-26 it corresponds to: Crime prevention, Cohesion and citizenship. Choose one of them.",
    )


def test_an_area_of_nowhere_is_told_all_areas_to_choose_from() -> None:
    (one,) = [
        one
        for one in found_in(with_parts(good_plan(), "D-1", area="unknown"))
        if one.rule == "frame.area"
    ]
    assert one.remedy.da.startswith("Vælg et af disse: Tryghed og trivsel, ")
    assert one.remedy.en.startswith("Choose one of these: Safety and well-being, ")


def test_a_plan_that_has_taken_up_the_new_areas_is_told_nothing_more() -> None:
    moved = with_parts(good_plan(), "P-1", programme="lbf-2019-26")
    moved = with_parts(moved, "D-1", area="sammenhaengskraft-og-medborgerskab")
    assert found_in(with_parts(moved, "D-2", area="kriminalitetsforebyggelse")) == ()


def test_the_mapping_knows_the_hosts_own_programmes(tmp_path: Path) -> None:
    own = with_example(tmp_path)
    assert keys_of(own, "lbf-2015-18", "uddannelse-og-beskaeftigelse", KEY) == ["skola-och-arbete"]
