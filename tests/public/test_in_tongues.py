"""The pages in residents' languages: what is translated, what stands in Danish, and where they are found."""

from functools import cache
from typing import Any

import pytest

from knopskud.public.own_words import WORDS
from knopskud.snapshot.types import PlanSnapshot, Translation, digest_of
from tests.make import make_head, make_plan
from tests.public.made import KEY, Site, make_edition, previous, site_of
from tests.public.reading import all_of, parsed, words

BASE = f"/{KEY}/sprog/ar/"


def arabic(field: str, text: str, danish: str) -> Translation:
    return Translation(language="ar", field=field, text=text, source=digest_of(danish))


def translated() -> PlanSnapshot:
    """The small plan with some Arabic: a name, the plan in short, and an activity whose Danish text has changed."""
    plan = make_plan()
    short = "\n".join(plan.plan.in_short)
    head = make_head(
        translations=(
            arabic("name", "خطة الحي", plan.plan.name),
            arabic("in_short", "الأولى\nالثانية", short),
        )
    )
    walk, *others = plan.activities
    walk = walk.model_copy(
        update={
            "translations": (
                arabic("title", "جولة الأمان", walk.title),
                arabic("plain", "نمشي معاً", "En ældre tekst"),
            )
        }
    )
    return plan.model_copy(update={"plan": head, "activities": (walk, *others)})


@cache
def site() -> Site:
    return site_of([make_edition(make_plan(), 1), make_edition(translated(), 2)], [previous()])


def lang_of(tree: Any, text: str) -> tuple[str | None, str | None]:
    """The language and the side of the element that says a text."""
    (found,) = [
        one for one in tree.iter() if (one.text or "").strip() == text and "}" in str(one.tag)
    ]
    return found.get("lang"), found.get("dir")


def test_the_plan_in_short_is_read_from_the_right_and_danish_where_it_is_not_translated() -> None:
    tree = parsed(site()[BASE])
    assert (tree.get("lang"), tree.get("dir")) == ("ar", "rtl")
    assert words(all_of(tree, "h1")[0]) == "خطة الحي"
    assert "الثانية" in words(tree)
    assert lang_of(tree, "Flere skal kende deres naboer.") == ("da", "ltr")
    assert lang_of(tree, "الأولى") == (None, None)
    assert "12 سبتمبر 2017، 19:00" in words(tree)
    assert WORDS["ar"]["untranslated"] in words(tree)


def test_a_delaftale_has_its_activities_and_says_where_the_danish_has_changed() -> None:
    tree = parsed(site()[f"{BASE}d-1/"])
    (walk,) = [one for one in all_of(tree, "article") if one.get("id") == "a-001"]
    assert "جولة الأمان" in words(walk)
    assert WORDS["ar"]["outdated"] in words(walk)
    assert lang_of(walk, "Vi mødes ved beboerhuset") == ("da", "ltr")


def test_every_page_of_the_plan_leads_to_its_other_languages() -> None:
    walk = next(path for path in site() if "/aktiviteter/a-001" in path and "udgaver" not in path)
    for path, to in ((f"/{KEY}/", BASE), (f"/en/{KEY}/", BASE), (walk, f"{BASE}d-1/#a-001")):
        links = [one for one in all_of(parsed(site()[path]), "a") if one.get("hreflang") == "ar"]
        assert [one.get("href") for one in links] == [to]
    back = [
        one.get("href") for one in all_of(parsed(site()[BASE]), "a") if one.get("hreflang") == "da"
    ]
    assert back == [f"/{KEY}/"]


def test_english_texts_are_found_from_the_english_pages_alone() -> None:
    head = make_head(
        translations=(Translation(language="en", field="name", text="The plan", source="0" * 64),)
    )
    made = site_of([make_edition(make_plan(plan=head))])
    leads = [
        path for path, page in made.items() if b'/sprog/en/"' in page.body and "/sprog/" not in path
    ]
    assert leads
    assert all(path.startswith("/en/") for path in leads)


def test_older_editions_at_their_own_address_stay_as_they_are() -> None:
    assert "/sprog/" not in site()[f"/{KEY}/udgaver/1/"].body.decode()


def test_a_language_that_is_gone_leads_on_to_the_danish_plan() -> None:
    without = site_of([make_edition(translated(), 1), make_edition(make_plan(), 2)])
    assert (without[BASE].status, without[BASE].location) == (302, f"/{KEY}/")


def test_a_language_without_words_of_ours_says_them_in_english_and_marks_them() -> None:
    head = make_head(
        translations=(Translation(language="pl", field="name", text="Plan", source="0" * 64),)
    )
    made = site_of([make_edition(make_plan(plan=head))])
    tree = parsed(made[f"/{KEY}/sprog/pl/"])
    assert (tree.get("lang"), tree.get("dir")) == ("pl", "ltr")
    assert lang_of(tree, "What we work on") == ("en", "ltr")


@pytest.mark.parametrize("tag", WORDS)
def test_our_words_are_there_in_every_language_that_has_some(tag: str) -> None:
    assert set(WORDS[tag]) == set(WORDS["en"])
    assert all(WORDS[tag].values())
