"""The page that shows what changed between two editions."""

from itertools import combinations

from knopskud.core.addresses import comparison_path
from knopskud.public.comparing import pairs_of, prepared_pairs
from tests.make import make_plan
from tests.public.made import KEY, demo_site, editions, make_edition, site, site_of
from tests.public.reading import XHTML, all_of, parsed, words


def text_of(older: int, newer: int) -> str:
    return site()[comparison_path(KEY, older, newer)].body.decode()


def test_each_change_stands_with_its_reason() -> None:
    tree = parsed(site()[comparison_path(KEY, 1, 2)])
    changes = {x.get("id"): words(x) for x in all_of(tree, "article")}
    assert "Hvorfor: Beboerne kalder den aftenturen." in changes["aendring-a-001"]
    assert "Støtte til unge" in changes["udgaaet-a-003"]


def test_reasons_given_on_the_way_are_told_between_the_first_and_the_last() -> None:
    both = text_of(1, 3)
    assert "Beboerne kalder den aftenturen." in both
    assert "En beboer fik ideen." in both


def test_two_reasons_for_one_part_are_both_told() -> None:
    first, second, third = editions()
    again = make_edition(second.plan, 2, reasons={"A-001": "Først det ene."})  # type: ignore[arg-type]
    last = make_edition(third.plan, 3, reasons={"A-001": "Så det andet."})  # type: ignore[arg-type]
    pair = prepared_pairs([first, again, last])[1, 3]
    change = next(x for x in pair.difference.changes if x.ref == "A-001")
    assert change.reason == "Først det ene. Så det andet."


def test_what_came_and_what_went_is_said_without_colour() -> None:
    page = demo_site()[comparison_path("urbanplanen-2018", 1, 2)]
    tree = parsed(page)
    inside = [x for x in tree.iter() if x.get("class") == "text-change"]
    added = [words(x) for one in inside for x in one.iter(XHTML + "ins")]
    removed = [words(x) for one in inside for x in one.iter(XHTML + "del")]
    assert added
    assert removed
    assert [x for x in added if not (x.startswith("[tilføjet:]") and x.endswith("[slut]"))] == []
    assert [x for x in removed if not (x.startswith("[slettet:]") and x.endswith("[slut]"))] == []


def test_money_stands_year_by_year_with_the_difference() -> None:
    tree = parsed(site()[comparison_path(KEY, 2, 3)])
    change = next(x for x in all_of(tree, "article") if x.get("id") == "aendring-bl-2")
    rows = [[words(cell) for cell in row] for row in change.iter(XHTML + "tr")]
    assert rows == [
        ["År", "Før", "Nu", "Forskel"],
        ["2018", "200.000", "216.000", "+16.000"],
    ]


def test_a_change_leads_to_the_part_in_both_editions() -> None:
    found = text_of(1, 2)
    assert f'href="/{KEY}/udgaver/1/aktiviteter/a-001-tryghedsvandring/"' in found
    assert f'href="/{KEY}/udgaver/2/aktiviteter/a-001-aftentur/"' in found


def test_every_change_is_listed_again_under_the_afdelinger() -> None:
    tree = parsed(site()[comparison_path(KEY, 1, 2)])
    section = next(x for x in all_of(tree, "section") if x.get("id") == "afdelinger")
    assert "Egely" in [words(x) for x in section.iter(XHTML + "h3")]
    assert "#aendring-a-001" in [x.get("href") for x in section.iter(XHTML + "a")]


def test_two_editions_with_the_same_text_say_that_nothing_changed() -> None:
    plan = make_plan()
    pages = site_of([make_edition(plan, 1), make_edition(plan, 2)])
    page = pages[comparison_path(KEY, 1, 2)].body.decode()
    assert "Der er ikke ændret noget" in page


def test_any_two_of_a_few_editions_are_compared() -> None:
    assert set(pairs_of(8)) == set(combinations(range(8), 2))


def test_of_many_editions_neighbours_are_compared_and_each_with_the_newest() -> None:
    found = list(pairs_of(12))
    assert len(found) == len(set(found))
    assert {(a, b) for a, b in found if b == a + 1} == {(a, a + 1) for a in range(11)}
    assert {a for a, b in found if b == 11} == set(range(11))


def test_the_list_of_editions_offers_every_comparison() -> None:
    page = site()[f"/{KEY}/udgaver/"].body.decode()
    for older, newer in combinations((1, 2, 3), 2):
        assert f'href="{comparison_path(KEY, older, newer)}"' in page


def test_the_front_page_tells_the_latest_changes_and_leads_to_all_of_them() -> None:
    page = site()[f"/{KEY}/"].body.decode()
    assert "Ændret siden udkast pr. 12. september 2017" in page
    assert "Strikkeklub" in page
    assert f'href="{comparison_path(KEY, 2, 3)}"' in page


def test_the_first_edition_has_nothing_to_compare_with() -> None:
    assert "Ændret siden" not in site()[f"/{KEY}/udgaver/1/"].body.decode()
