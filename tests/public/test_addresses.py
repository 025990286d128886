"""Addresses stay: a page keeps its place in its edition, and an old address leads on."""

from django.conf import settings

from knopskud.core import addresses
from knopskud.project.urls import SURFACES
from knopskud.public.front import host_pages
from knopskud.public.page import ELSEWHERE, MOVED
from tests.make import make_plan
from tests.public.made import KEY, demo_site, editions, make_edition, site, site_of, static
from tests.public.reading import all_of, ids, parsed, words


def test_every_edition_keeps_its_own_pages() -> None:
    for number, title in ((1, "Tryghedsvandring"), (2, "Aftentur"), (3, "Aftentur")):
        slug = title.lower()
        page = site()[f"/{KEY}/udgaver/{number}/aktiviteter/a-001-{slug}/"]
        assert words(all_of(parsed(page), "h1")[0]) == title


def test_a_renamed_part_is_found_at_its_old_address() -> None:
    page = site()[f"/{KEY}/aktiviteter/a-001-tryghedsvandring/"]
    assert (page.status, page.location) == (MOVED, f"/{KEY}/aktiviteter/a-001-aftentur/")


def test_a_removed_part_is_found_in_the_last_edition_that_has_it() -> None:
    page = site()[f"/{KEY}/aktiviteter/a-003-stoette-til-unge/"]
    at = f"/{KEY}/udgaver/1/aktiviteter/a-003-stoette-til-unge/"
    assert (page.status, page.location) == (ELSEWHERE, at)
    assert site()[at].status == 200


def test_an_old_edition_says_so_and_points_to_the_newest() -> None:
    old = site()[f"/{KEY}/udgaver/1/aktiviteter/a-001-tryghedsvandring/"].body.decode()
    assert "Du læser en gammel udgave" in old
    assert f'href="/{KEY}/aktiviteter/a-001-aftentur/"' in old
    assert f'href="/{KEY}/udgaver/1/sammenlign/"' in old
    since = site()[f"/{KEY}/udgaver/1/sammenlign/"]
    assert (since.status, since.location) == (ELSEWHERE, f"/{KEY}/udgaver/1/sammenlign/3/")


def test_an_old_page_whose_part_is_gone_points_to_the_newest_plan() -> None:
    old = site()[f"/{KEY}/udgaver/1/aktiviteter/a-003-stoette-til-unge/"].body.decode()
    assert f'<a href="/{KEY}/">Læs den nyeste udgave</a>' in old


def test_the_newest_edition_is_not_called_old() -> None:
    for path in (f"/{KEY}/", f"/{KEY}/udgaver/3/", f"/{KEY}/oekonomi/"):
        assert "gammel udgave" not in site()[path].body.decode()


def test_the_same_page_at_two_addresses_names_one_of_them_as_its_own() -> None:
    pages = site_of(editions(), base_url="https://eksempel.dk")

    def canonical(path: str) -> str:
        found = all_of(parsed(pages[path]), "link")
        return next(str(link.get("href")) for link in found if link.get("rel") == "canonical")

    assert canonical(f"/{KEY}/udgaver/3/om/") == f"https://eksempel.dk/{KEY}/om/"
    assert canonical(f"/{KEY}/om/") == f"https://eksempel.dk/{KEY}/om/"
    assert canonical(f"/{KEY}/udgaver/1/om/") == f"https://eksempel.dk/{KEY}/udgaver/1/om/"


def test_a_plan_without_editions_has_no_pages() -> None:
    assert site_of([]) == {}


def test_an_activity_names_the_one_it_comes_from_also_in_another_plan() -> None:
    page = site()[f"/{KEY}/aktiviteter/a-002-lommepengejob/"].body.decode()
    assert "Den er en ny udgave af" in page
    assert 'href="/eksempelparken-2014-2017/aktiviteter/a-007-sommerjob/"' in page


def test_an_activity_whose_ancestor_cannot_be_read_says_it_without_a_link() -> None:
    page = site_of([make_edition(make_plan())])[f"/{KEY}/aktiviteter/a-002-lommepengejob/"]
    assert "Den er en ny udgave af en aktivitet fra den forrige plan." in page.body.decode()


def test_addresses_cut_short_lead_to_the_list_of_what_stands_there() -> None:
    for base in (f"/{KEY}/", f"/{KEY}/udgaver/1/", f"/en/{KEY}/"):
        found = {
            folder: site()[f"{base}{folder}/"].location.removeprefix(base)
            for folder in ("aktiviteter", "delaftaler", "afdelinger", "hent")
        }
        assert found == {
            "aktiviteter": "#traeet",
            "delaftaler": "#delaftaler",
            "afdelinger": "#bor",
            "hent": "#hent",
        }
        assert {place.removeprefix("#") for place in found.values()} <= set(
            ids(parsed(site()[base]))
        )


def test_a_comparison_asked_for_the_wrong_way_round_leads_to_the_comparison() -> None:
    page = site()[f"/{KEY}/udgaver/3/sammenlign/1/"]
    assert (page.status, page.location) == (MOVED, f"/{KEY}/udgaver/1/sammenlign/3/")
    assert site()[page.location].status == 200


def test_machines_find_what_they_ask_every_host_for() -> None:
    robots = site()["/robots.txt"]
    assert robots.body == b"User-agent: *\nDisallow: /kontor/\n"
    assert robots.content_type.startswith("text/plain")
    assert site()["/favicon.ico"].location == "/static/web/knopskud.svg"


def test_a_plan_leads_to_the_one_before_it_and_the_one_after_it() -> None:
    pages = demo_site()
    before, here, after = "/urbanplanen-2014/", "/urbanplanen-2018/", "/amagerplanen-2022/"

    def neighbours(path: str) -> list[str]:
        told = [
            p
            for p in all_of(parsed(pages[path]), "p")
            if words(p).startswith(("Planen før:", "Planen efter:"))
        ]
        return [str(link.get("href")) for p in told for link in all_of(p, "a")]

    found = {path: neighbours(path) for path in (before, here, after)}
    assert found == {before: [here], here: [before, after], after: [here]}


def test_an_activity_leads_to_what_became_of_it_in_a_later_plan() -> None:
    page = demo_site()["/urbanplanen-2018/aktiviteter/a-006-lommepengejob/"].body.decode()
    told = page.partition("Den lever videre i en senere plan:")[2]
    assert 'href="/amagerplanen-2022/aktiviteter/a-006-lommepengejob/"' in told


def test_no_plan_can_have_an_address_of_the_host_or_the_office() -> None:
    pages = host_pages([editions()[0]], static=static)
    taken = {page.path.split("/")[1] for page in pages if page.path.endswith("/")} - {""}
    surfaces = {prefix.strip("/") for prefix, _ in SURFACES} - {""}
    assert taken | surfaces | {settings.STATIC_URL.strip("/")} <= addresses.OWN
