"""The draft as residents will see it: the very pages, marked, for those who are signed in and nobody else."""

import re

import pytest

from knopskud.core.addresses import MEETINGS
from knopskud.editions import queries
from knopskud.office.dressing import dressed, is_inside
from knopskud.public.prepared import read_whole, site_folder
from knopskud.public.shelf import shelf_in
from tests.make import make_plan
from tests.office.cast import DESK, KEY, Cast, make_cast
from tests.office.filled import form_in, parsed, words_in

FRONT = f"{DESK}se/draft/{KEY}/"
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def cast(transactional_db: None) -> Cast:
    return make_cast()


def write(cast: Cast, ref: str, **typed: str) -> None:
    path = f"{DESK}dele/{ref}/"
    sent = form_in(cast.editor.get(path).content) | {k: [v] for k, v in typed.items()}
    assert cast.editor.post(path, sent).status_code == 302


def links_in(body: bytes) -> set[str]:
    return set(re.findall(r' href="(/[^"#]*)', body.decode()))


def test_the_preview_is_the_page_that_residents_get_but_for_its_mark_and_its_links(
    cast: Cast,
) -> None:
    seen = cast.reader.get(FRONT).content.decode()
    page = f"{DESK}udgiv/"
    cast.leader.post(page, form_in(cast.leader.get(page).content))
    entry = shelf_in(site_folder()).entries()[f"/{KEY}/"]
    expected = dressed(
        read_whole(entry).decode(),
        inside=f"{DESK}se/draft",
        key=KEY,
        back=page,
        sheet=re.findall(r'href="(/static/web/history[^"]*)"', seen)[0],
        language="da",
    )
    sizes = r'(?<=PDF), \d+ B(?=\))| <span class="soft small">\(\d+ B\)</span>'  # papers of a preview are made when they are asked for
    assert re.search(sizes, expected)
    assert seen == re.sub(sizes, "", expected)


def test_it_is_marked_and_asks_not_to_be_indexed(cast: Cast) -> None:
    answer = cast.reader.get(FRONT)
    said = words_in(answer.content)
    assert said.startswith(f"Forhåndsvisning: {make_plan().plan.name}")
    assert "Kun I kan se den. Tilbage til kontoret" in said
    assert b'name="robots" content="noindex"' in answer.content
    assert answer["Cache-Control"] == "no-store"
    assert "script-src 'self'" in answer["Content-Security-Policy"]


LIVING = re.compile(rf"(/en)?/{KEY}/(stemmer|ideer|dine-oplysninger|soeg|foelg|ny-her)/")
"""Residents speak of, search and follow what is published, so these links of a preview lead out of it."""


def test_every_link_leads_on_inside_the_preview(cast: Cast) -> None:
    waiting, seen = [FRONT, f"{DESK}se/draft/en/{KEY}/"], set()
    while waiting:
        path = waiting.pop()
        if path in seen:
            continue
        seen.add(path)
        answer = cast.reader.get(path)
        if answer.status_code == 302:
            waiting.append(answer["Location"].partition("#")[0])
            continue
        assert answer.status_code == 200, path
        if answer["Content-Type"].startswith("text/html"):
            parsed(answer.content)
            links = {one for one in links_in(answer.content) if not one.startswith("/static/")}
            inside = {one for one in links if one.startswith(DESK)}
            assert [
                one
                for one in links - inside
                if not LIVING.match(one) and not one.endswith(MEETINGS)
            ] == [], path
            waiting += [one for one in inside if one != f"{DESK}udgiv/"]
    papers = {path for path in seen if path.endswith(".pdf")}
    assert len(papers) == len(make_plan().departments) + len(make_plan().sub_agreements)
    assert any("/aktiviteter/a-001" in path for path in seen)
    assert f"{DESK}se/draft/hvad-er-en-helhedsplan/" in seen


def test_papers_are_the_real_ones(cast: Cast) -> None:
    page = cast.reader.get(FRONT).content
    address = next(one for one in links_in(page) if one.endswith(".pdf"))
    answer = cast.reader.get(address)
    assert answer.content.startswith(b"%PDF")
    assert 'inline; filename="forhaandsvisning-' in answer["Content-Disposition"]


def test_a_change_shows_at_once_and_older_editions_stay_as_they_are(cast: Cast) -> None:
    page = f"{DESK}udgiv/"
    cast.leader.post(page, form_in(cast.leader.get(page).content))
    write(cast, "a-001", title="Aftentur")
    new = cast.reader.get(f"{DESK}dele/a-001/se/", follow=True)
    assert "Aftentur" in words_in(new.content)
    compared = cast.reader.get(f"{DESK}se/draft/{KEY}/udgaver/1/sammenlign/2/")
    assert "Aftentur" in words_in(compared.content)
    old = cast.reader.get(f"{DESK}se/draft/{KEY}/udgaver/1/")
    assert "Aftentur" not in words_in(old.content)
    assert len(queries.editions_of(KEY)) == 1


def test_what_residents_may_not_see_is_not_in_the_preview_either(cast: Cast) -> None:
    write(cast, "a-001", note="Kun til os selv", reach="targeted", where="Et hemmeligt sted")
    body = cast.reader.get(f"{DESK}dele/a-001/se/", follow=True).content
    assert "Et hemmeligt sted" not in words_in(body)
    assert "Kun til os selv" not in words_in(body)


@pytest.mark.parametrize(
    ("ref", "end"),
    [("d-1", "/delaftaler/d-1"), ("a-001", "/aktiviteter/a-001"), ("p-1", f"/{KEY}/"),
     ("bl-1", "/oekonomi/"), ("dm-1", "#delmaal"), ("k-1", "/om/#kontakt")],
)  # fmt: skip
def test_every_part_leads_to_the_page_where_it_is_read(cast: Cast, ref: str, end: str) -> None:
    assert end in cast.reader.get(f"{DESK}dele/{ref}/se/")["Location"]


def test_the_label_follows_the_kind_of_edition(cast: Cast) -> None:
    assert "Ansøgning pr." in words_in(cast.reader.get(FRONT.replace("draft", "hand_in")).content)
    assert cast.reader.get(FRONT.replace("draft", "nonsens")).status_code == 404


def test_an_address_that_nobody_has_is_not_found(cast: Cast) -> None:
    assert cast.reader.get(f"{FRONT}findes-ikke/").status_code == 404
    assert cast.reader.get(f"{DESK}dele/a-999/se/").status_code == 404


def test_a_draft_that_no_page_can_be_made_of_says_why_and_where(cast: Cast) -> None:
    write(cast, "d-1", area="findes-ikke")
    for path in (FRONT, f"{DESK}dele/a-001/se/"):
        answer = cast.reader.get(path)
        assert answer.status_code == 409
        assert f'href="{DESK}dele/d-1/"'.encode() in answer.content


def test_more_parts_do_not_cost_more_queries(cast: Cast) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    counted = []
    for title in ("Aftentur", "Natturen"):
        write(cast, "a-001", title=title)
        with CaptureQueriesContext(connection) as asked:
            assert cast.reader.get(FRONT).status_code == 200
        counted.append(len(asked))
        new = form_in(cast.editor.get(f"{DESK}ny/activity/?under=D-1").content)
        for n in range(3):
            cast.editor.post(
                f"{DESK}ny/activity/", new | {"title": [f"{title} {n}"], "becomes": [""]}
            )
    assert counted[0] == counted[1] <= 20


@pytest.mark.parametrize(
    ("path", "inside"),
    [("/", True), ("/en/", True), (f"/{KEY}/om/", True), (f"/en/{KEY}/#bor", True),
     ("/hvad-er-en-helhedsplan/", True), ("/en-anden-plan/", False), ("/kontor/", False),
     (f"/{KEY}-2/", False), ("/static/web/x.css", False)],
)  # fmt: skip
def test_only_the_plan_and_the_host_are_inside(path: str, inside: bool) -> None:
    assert is_inside(path, KEY) is inside


def test_words_that_look_like_a_link_stay_words() -> None:
    page = f'<p>Skriv href="/{KEY}/" i <a href="/{KEY}/">her</a></p>'
    led = dressed(page, inside="/x", key=KEY, back="/", sheet="/s", language="da")
    assert led == f'<p>Skriv href="/{KEY}/" i <a href="/x/{KEY}/">her</a></p>'
