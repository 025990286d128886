"""What the pages tell: a few facts on each kind of page, plans with little in them, and nothing private."""

import re

import pytest

from knopskud.public.front import host_pages
from knopskud.public.page import HTML
from knopskud.snapshot.public import TARGETED_HIDDEN, private_fields
from knopskud.snapshot.types import LISTS, Activity, Part, PlanSnapshot, StrategicAgreement
from tests.make import make_activity, make_head, make_plan
from tests.public.made import IDEA, KEY, demo_site, make_edition, site, site_of, static
from tests.public.reading import all_of, parsed, words

SECRET = "HEMMELIGT"


def with_secrets(plan: PlanSnapshot) -> PlanSnapshot:
    """The plan with the secret word in every field that is for its writers only."""
    changed: dict[str, tuple[Part, ...]] = {}
    for name in LISTS:
        parts: tuple[Part, ...] = getattr(plan, name)
        changed[name] = tuple(
            part.model_copy(update=dict.fromkeys(private_fields(type(part)), SECRET))
            for part in parts
        )
    targeted = make_activity(
        "A-003",
        sub_agreement="D-2",
        title="Støtte til unge",
        plain="Nogle unge får en voksen at tale med.",
        reach="targeted",
        full=f"<p>{SECRET}</p>",
        when=SECRET,
        where=SECRET,
        note=SECRET,
    )
    activities = (*changed["activities"][:2], targeted)
    return plan.model_copy(
        update={
            **changed,
            "activities": activities,
            "plan": make_head(note=SECRET),
            "agreement": StrategicAgreement(note=SECRET),
        }
    )


def test_nothing_private_is_on_any_page() -> None:
    plan = with_secrets(make_plan())
    assert {"full", "when", "where"} <= set(TARGETED_HIDDEN)
    assert str(plan).count(SECRET) > 20
    found = [
        path for path, page in site_of([make_edition(plan)]).items() if SECRET.encode() in page.body
    ]
    assert found == []


def test_a_targeted_activity_says_that_it_tells_no_time_and_place() -> None:
    page = site()[f"/{KEY}/udgaver/1/aktiviteter/a-003-stoette-til-unge/"].body.decode()
    assert "Et målrettet tilbud." in page
    assert "<dt>Hvornår</dt>" not in page


def test_an_open_activity_tells_who_when_and_where() -> None:
    page = site()[f"/{KEY}/aktiviteter/a-002-lommepengejob/"].body.decode()
    for said in ("13–15 år", "Marts og oktober", "Vi mødes ved beboerhuset", "Redskaber"):
        assert said in page


def test_an_activity_without_an_age_does_not_say_whom_it_is_for_twice() -> None:
    page = site()[f"/{KEY}/aktiviteter/a-001-aftentur/"]
    terms = [words(term) for term in all_of(parsed(page), "dt")]
    assert terms[0] == "Hvornår"


def test_an_english_page_says_that_the_plan_is_in_danish() -> None:
    note = "This plan is written in Danish."
    assert note in site()[f"/en/{KEY}/"].body.decode()
    assert note not in site()[f"/{KEY}/"].body.decode()


def test_an_afdeling_tells_its_meeting_and_what_its_residents_can_join() -> None:
    page = site()[f"/{KEY}/afdelinger/af-1-egely/"].body.decode()
    for said in (
        "tirsdag 12. september 2017",
        "kl.\u00a019.00",
        "Fælleshuset, Egely 2",
        "Aftentur",
    ):
        assert said in page
    assert "Aftentur" not in site()[f"/{KEY}/afdelinger/af-2-boegely/"].body.decode()


def test_the_money_is_told_in_whole_kroner_and_for_a_home_a_month() -> None:
    page = site()[f"/{KEY}/udgaver/1/oekonomi/"].body.decode()
    # 400,000 kroner from the housing organisation, 670 homes, 48 months
    for said in ("3.200.000\u00a0kr.", "25\u00a0%", "12,44\u00a0kr."):
        assert said in page


def test_every_edition_offers_its_papers_and_its_data() -> None:
    page = site()[f"/{KEY}/udgaver/2/"].body.decode()
    assert f'href="/{KEY}/udgaver/2/hent/folder-egely.pdf"' in page
    assert f'href="/{KEY}/udgaver/2/hent/plan.json"' in page


def test_a_leaflet_is_offered_by_the_afdeling_it_is_for() -> None:
    leaflet = f'href="/{KEY}/udgaver/3/hent/folder-egely.pdf"'
    assert leaflet in site()[f"/{KEY}/afdelinger/af-1-egely/"].body.decode()
    assert leaflet not in site()[f"/{KEY}/afdelinger/af-2-boegely/"].body.decode()


def test_the_host_lists_every_plan() -> None:
    page = site()["/"].body.decode()
    assert f'href="/{KEY}/"' in page
    assert 'href="/eksempelparken-2014-2017/"' in page


def test_a_plan_with_nothing_but_a_head_has_pages_too() -> None:
    bare = PlanSnapshot(plan=make_head(in_short=(), current_scenario=""))
    pages = site_of([make_edition(bare, papers=())])
    assert "Denne udgave har ikke noget budget." in pages[f"/{KEY}/oekonomi/"].body.decode()
    assert {f"/{KEY}/", f"/{KEY}/om/", f"/en/{KEY}/", f"/{KEY}/udgaver/"} <= set(pages)


def test_what_is_not_there_is_said_or_left_out_with_its_links() -> None:
    bare = PlanSnapshot(plan=make_head(in_short=(), current_scenario=""))
    page = site_of([make_edition(bare, papers=())])[f"/{KEY}/"]
    told = page.body.decode()
    assert "Der er ingen aktiviteter i planen endnu." in told
    assert "Planen er ikke fortalt kort endnu." in told
    for gone in ("Hvor jeg bor", "De store grene", "Vælg et blad"):
        assert gone not in told
    assert [ul for ul in all_of(parsed(page), "ul") if not all_of(ul, "li")] == []


def test_a_delaftale_without_activities_says_so() -> None:
    pages = site_of([make_edition(make_plan(activities=(), milestones=()))])
    page = pages[f"/{KEY}/delaftaler/d-1-tryghed-og-trivsel/"].body.decode()
    assert "Delaftalen har ingen aktiviteter endnu." in page


@pytest.mark.parametrize(
    ("activities", "told"),
    [
        ((), "Planen har ingen åbne aktiviteter i Egely endnu."),
        ((make_activity(departments=()),), "I Egely kan du være med i én åben aktivitet."),
        (
            (make_activity(departments=()), make_activity("A-002", departments=("AF-1",))),
            "I Egely kan du være med i 2 åbne aktiviteter. En af dem er kun for nogle af afdelingerne, og din er med.",
        ),
    ],
    ids=["none", "one", "two"],
)
def test_an_afdeling_counts_what_its_residents_can_join(
    activities: tuple[Activity, ...], told: str
) -> None:
    pages = site_of([make_edition(make_plan(activities=activities, milestones=()))])
    page = parsed(pages[f"/{KEY}/afdelinger/af-1-egely/"])
    leads = [words(p) for p in all_of(page, "p") if p.get("class") == "lead"]
    assert leads[0] == told


def test_a_meeting_is_told_of_as_held_in_editions_after_it() -> None:
    path = f"/{KEY}/udgaver/{{}}/afdelinger/af-1-egely/"
    first, third = (site()[path.format(number)].body.decode() for number in (1, 3))
    assert "På mødet bliver planen lagt frem" in first
    assert "Mødet er holdt." not in first
    assert "Mødet er holdt." in third
    assert "På mødet bliver planen lagt frem" not in third


def test_the_line_at_the_top_stands_on_every_page_when_all_plans_have_it() -> None:
    line = "Demo: tekster og tal er eksempler"
    shown = [page for page in demo_site().values() if page.content_type == HTML and page.body]
    assert [page.path for page in shown if line not in page.body.decode()] == []
    demo = make_edition(make_plan(plan=make_head(banner=line)))
    mixed = host_pages([demo, make_edition(make_plan())], static=static)
    assert [page.path for page in mixed if line in page.body.decode()] == []


OURS = re.compile(rb'<script type="module" src="/static/web/(?:aloud|seen)\.js"></script>')


@pytest.mark.parametrize("hostile", ["<script>x</script>", '"><img src=x onerror=y>', "مرحبا"])
def test_what_people_write_is_only_ever_text(hostile: str) -> None:
    plan = make_plan(activities=(make_activity(title=hostile, plain=hostile, when=hostile),))
    for page in site_of([make_edition(plan)]).values():
        assert b"<script" not in OURS.sub(b"", page.body)
        assert b"<img" not in page.body


def test_a_plan_of_an_unknown_programme_is_refused() -> None:
    plan = make_plan(plan=make_head(programme="ukendt-pulje"))
    with pytest.raises(KeyError):
        site_of([make_edition(plan)])


def test_an_activity_names_the_ideas_that_it_grew_from_on_its_page_and_on_the_tree() -> None:
    link = f'<a href="/{KEY}/stemmer/{IDEA.code}/" lang="ar" dir="rtl">{IDEA.title}</a>'
    for path in (f"/{KEY}/aktiviteter/a-004-strikkeklub/", f"/{KEY}/"):
        told = site()[path].body.decode()
        assert f'<p class="grown-from">Groet af en idé: {link}</p>' in told
    assert f"Strikkeklub, ny, groet af en beboers idé: “{IDEA.title}”, åben for alle" in told
    assert f"/en/{KEY}/stemmer/{IDEA.code}/" in site()[f"/en/{KEY}/"].body.decode()
    assert IDEA.code not in site()[f"/{KEY}/udgaver/2/"].body.decode()
