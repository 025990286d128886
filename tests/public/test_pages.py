"""What holds on every public page: it is valid, it leads somewhere, and it says what it is."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from django.urls import resolve

from knopskud.public.page import HTML, Page
from tests.public.made import Site, demo_site, site
from tests.public.reading import all_of, ids, links, parsed, words

STATIC = Path(__file__).parents[2] / "knopskud" / "web" / "static"
SITES = [site, demo_site]
sites = pytest.mark.parametrize("made", SITES, ids=["small", "demo"])


def shown(of: Site) -> list[Page]:
    return [page for page in of.values() if page.content_type == HTML and not page.location]


def language_of(page: Page) -> str:
    if "/sprog/" in page.path:
        return page.path.split("/sprog/")[1].split("/")[0]
    return "en" if page.path.startswith("/en/") else "da"


@sites
def test_every_page_is_valid_html_with_one_heading_a_title_and_its_language(
    made: Callable[[], Site],
) -> None:
    wrong = []
    for page in shown(made()):
        tree = parsed(page)
        language = language_of(page)
        titles = [words(title) for title in all_of(tree, "title") if words(title)]
        headings = [words(heading) for heading in all_of(tree, "h1")]
        if tree.get("lang") != language or not titles or len(headings) != 1 or not headings[0]:
            wrong.append(page.path)
    assert wrong == []


def is_living(path: str) -> bool:
    """Whether the program makes a page there when it is asked for."""
    name = resolve(path).view_name
    return name.startswith("public:") and name != "public:not_found"


@sites
def test_every_link_leads_to_a_page_and_a_place_that_exist(made: Callable[[], Site]) -> None:
    pages = made()
    trees = {page.path: parsed(page) for page in shown(pages)}
    known = {path: set(ids(tree)) for path, tree in trees.items()}
    broken = []
    for page in shown(pages):
        for path, anchor in links(page, trees[page.path]):
            if path.startswith("/static/"):
                there = (STATIC / path.removeprefix("/static/")).is_file()
            elif "/hent/" in path:
                there = not path.startswith("/en/")
            elif anchor:
                there = anchor in known.get(path, ())
            else:
                there = path in pages or is_living(path)
            if not there and not page.path.endswith("404/"):
                broken.append(f"{page.path} -> {path}#{anchor}")
    assert broken == []


@sites
def test_every_place_has_a_name_of_its_own(made: Callable[[], Site]) -> None:
    doubled = [
        (page.path, name)
        for page in shown(made())
        for name, count in Counter(ids(parsed(page))).items()
        if count > 1
    ]
    assert doubled == []


@sites
def test_no_page_carries_a_style_a_foreign_address_or_a_script_but_our_own(
    made: Callable[[], Site],
) -> None:
    found = []
    for page in shown(made()):
        for element in parsed(page).iter():
            names = [name for name in element.attrib if name == "style" or name.startswith("on")]
            tag = str(element.tag).rpartition("}")[2]
            foreign = [
                element.get(name, "")
                for name in ("src", "href", "action")
                if tag != "a" and element.get(name, "").startswith(("http", "//"))
            ]
            is_ours = tag == "script" and element.get("src", "").startswith("/static/web/")
            if names or foreign or (tag in ("script", "style", "iframe") and not is_ours):
                found.append((page.path, tag, names, foreign))
    assert found == []


@sites
def test_each_page_stands_in_both_languages_and_names_the_other(made: Callable[[], Site]) -> None:
    pages = shown(made())
    pages = [page for page in pages if "/sprog/" not in page.path]
    danish = {page.path for page in pages if not page.path.startswith("/en/")}
    english = {page.path.removeprefix("/en") for page in pages if page.path.startswith("/en/")}
    assert danish == english
    for page in pages:
        if page.status == 200:
            others = {
                link.get("hreflang"): link.get("href")
                for link in all_of(parsed(page), "link")
                if link.get("hreflang")
            }
            own = others["en" if page.path.startswith("/en/") else "da"]
            assert (own, others["en"]) == (page.path, "/en" + others["da"])


def test_the_plans_own_texts_are_marked_as_danish_on_english_pages() -> None:
    unmarked = []
    for page in shown(demo_site()):
        if page.path.startswith("/en/") and "/aktiviteter/" in page.path:
            heading = all_of(parsed(page), "h1")[0]
            unmarked += [page.path] if heading.get("lang") != "da" else []
    assert unmarked == []


def test_a_page_for_an_unknown_address_says_so_in_both_languages() -> None:
    for path, said in (("/404/", "findes ikke"), ("/en/404/", "not exist")):
        page = site()[path]
        assert (page.status, said in page.body.decode()) == (404, True)
