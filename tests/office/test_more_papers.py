"""The page of an edition's papers: everybody looks, the leader makes more."""

from datetime import timedelta
from typing import Any

import pytest

from knopskud.editions import queries
from knopskud.editions.actions import publish
from knopskud.snapshot.types import Translation
from tests.office.cast import BEGUN, DESK, KEY, Cast, make_cast, now_in
from tests.office.filled import words_in

PAGE = f"{DESK}udgaver/1/papirer/"
MEETING = {
    "wish": "meeting",
    "department": "AF-1",
    "day": "2017-10-03",
    "starts": "19:00",
    "place": "Skolen",
    "language": "da",
    "kinds": ["folder"],
    "way": "make",
}
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def cast(transactional_db: None) -> Cast:
    cast = make_cast()
    at = BEGUN + timedelta(days=1)
    publish(
        partnership=cast.plan.partnership, snapshot=now_in(cast.plan), kind="draft", by=None, at=at
    )
    return cast


def ask(cast: Cast, who: str = "leader", **changes: Any) -> Any:
    return getattr(cast, who).post(PAGE, MEETING | changes, follow=True)


def test_a_folder_for_another_day_is_made_and_read_on_the_public_site(cast: Cast) -> None:
    from knopskud.project.site import make_application
    from tests.public.answering import ask as asked

    said = words_in(ask(cast).content)
    assert "Papiret er lavet og ligger på listen." in said
    assert "Folder til Egely, møde 3. oktober 2017" in said
    site = make_application()
    for path in (f"/{KEY}/", f"/{KEY}/afdelinger/af-1-egely/"):
        assert "Folder til Egely, møde 3. oktober 2017" in asked(site, path).text
    name = "folder-af-1-egely-moede-2017-10-03.pdf"
    got = asked(site, f"/{KEY}/udgaver/1/hent/{name}")
    assert got.body == queries.paper_content(KEY, 1, name)
    assert "Det ligger der allerede." in words_in(ask(cast).content)


def test_what_is_wrong_is_told_at_its_field_and_nothing_typed_is_lost(cast: Cast) -> None:
    answer = ask(cast, day="", kinds=["booklet"], place="I det grønne rum")
    assert answer.status_code == 400
    page = answer.content.decode()
    assert "Vælg mødets dag." in page
    assert 'value="I det grønne rum"' in page
    assert 'name="kinds" value="booklet" checked' in page
    assert 'name="kinds" value="folder" checked' not in page
    assert "Skriv klokkeslættet som 19:00" in words_in(ask(cast, starts="klokken syv").content)
    assert ask(cast, wish="noget andet").status_code == 400


def test_the_first_paper_can_be_looked_at_without_being_kept(cast: Cast) -> None:
    answer = ask(cast, way="look")
    assert answer["Content-Type"] == "application/pdf"
    assert answer.content.startswith(b"%PDF")
    assert not [one for one in queries.papers_of(queries.edition(KEY, 1)) if one.added_at]


def test_a_calendar_for_another_month_is_looked_at_and_then_made(cast: Cast) -> None:
    wish = {"wish": "month", "month": "2018-05", "whose": "AF-1", "tongue": "da"}
    assert ask(cast, **wish, way="look").content.startswith(b"%PDF")
    assert "Kalender til Egely: maj 2018" in words_in(ask(cast, **wish).content)
    page = ask(cast, **wish | {"month": ""})
    assert (page.status_code, "Vælg en måned." in words_in(page.content)) == (400, True)


def test_everybody_sees_the_papers_and_only_leaders_the_forms(cast: Cast) -> None:
    for who in ("leader", "editor", "reader"):
        page = getattr(cast, who).get(PAGE).content
        assert "Folder til Egely" in words_in(page)
        assert (b"Lav et papir mere" in page) == (who == "leader")
    assert ask(cast, "editor").status_code == 403
    assert ask(cast, "stranger").status_code == 404
    assert cast.leader.put(PAGE).status_code == 405


def test_all_papers_come_in_english_once(cast: Cast) -> None:
    answer = ask(cast, wish="english", paper="all")
    assert "PDF English" in words_in(answer.content)
    assert b"Lav p\xc3\xa5 engelsk" not in answer.content
    again = ask(cast, wish="english", paper="all")
    assert "Det ligger der allerede." in words_in(again.content)


def test_papers_are_made_in_a_language_that_the_plan_is_told_in(cast: Cast) -> None:
    turkish = Translation(language="tr", field="name", text="Örnek plan", source="0" * 64)
    told = now_in(cast.plan)
    told = told.model_copy(
        update={"plan": told.plan.model_copy(update={"translations": (turkish,)})}
    )
    at = BEGUN + timedelta(days=2)
    publish(partnership=cast.plan.partnership, snapshot=told, kind="draft", by=None, at=at)
    page = PAGE.replace("/1/", "/2/")
    sent = {"wish": "tongue", "in": "tr", "sheet": "folder:AF-2", "way": "make"}
    assert "Det ligger der allerede." in words_in(cast.leader.post(page, sent, follow=True).content)
    answer = cast.leader.post(page, {**MEETING, "language": "tr"}, follow=True)
    assert 'lang="tr" dir="ltr">Türkçe' in answer.content.decode()
    name = "folder-af-1-egely-moede-2017-10-03.tr.pdf"
    assert name in {one.name for one in queries.public_edition(queries.edition(KEY, 2)).papers}
    for wrong in ({**sent, "in": "ur"}, {**sent, "sheet": "plan:"}, {**MEETING, "language": "x"}):
        assert cast.leader.post(page, wrong).status_code == 400


def test_a_mistyped_paper_is_taken_down_and_its_address_says_why(cast: Cast) -> None:
    from knopskud.project.site import make_application
    from tests.public.answering import ask as asked

    ask(cast)
    name = "folder-af-1-egely-moede-2017-10-03.pdf"
    down = f"{PAGE}{name}/ned/"
    assert down in cast.leader.get(PAGE).content.decode()
    assert down not in cast.reader.get(PAGE).content.decode()
    assert cast.leader.get(down).status_code == 200
    empty = cast.leader.post(down, {"why": " "})
    assert empty.status_code == 400
    assert "Skriv hvorfor" in words_in(empty.content)
    said = words_in(cast.leader.post(down, {"why": "Forkert dag"}, follow=True).content)
    assert "Papiret er taget ned." in said
    assert "Forkert dag" in said
    site = make_application()
    gone = asked(site, f"/{KEY}/udgaver/1/hent/{name}")
    assert gone.status == 410
    assert "Forkert dag" in gone.text
    assert name not in asked(site, f"/{KEY}/").text
    twice = cast.leader.get(down)
    assert twice.status_code == 400
    assert "allerede" in words_in(twice.content)


def test_a_paper_of_the_edition_itself_has_no_way_down(cast: Cast) -> None:
    own = queries.papers_of(queries.edition(KEY, 1))[0].name
    answer = cast.leader.get(f"{PAGE}{own}/ned/")
    assert answer.status_code == 400
    assert "kan ikke tages ned" in words_in(answer.content)
    assert 'name="why"' not in answer.content.decode()
