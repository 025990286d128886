"""Writing in place: a field opens where it stands, is saved alone, and nothing typed is lost."""

from typing import Any

import pytest
from django.test import Client

from knopskud.office.forms.form import FIXED
from knopskud.office.forms.shapes import shapes_of
from knopskud.office.layouts import LAYOUTS
from tests.office.cast import DESK, Cast, now_in, version_of
from tests.office.filled import X, sent_from

HTMX = {"HX-Request": "true"}
PLAIN = f"{DESK}dele/d-1/her/short/"


def fragment(body: bytes) -> Any:
    """What comes into the page, as a tree. Raises html5lib's ParseError when it is not valid HTML."""
    import html5lib

    return html5lib.HTMLParser(strict=True).parseFragment(body.decode())


def said(body: bytes) -> str:
    return " ".join("".join(fragment(body).itertext()).split())


def opened(client: Client, address: str) -> dict[str, list[str]]:
    (form,) = fragment(client.get(address, headers=HTMX).content).iter(f"{X}form")
    return sent_from(form)


def send(client: Client, address: str, typed: dict[str, list[str]]) -> Any:
    return client.post(address, typed, headers=HTMX)


@pytest.mark.parametrize("kind", LAYOUTS)
def test_every_field_has_its_one_place_on_the_page(kind: str) -> None:
    laid = [name for block in LAYOUTS[kind] for name in block.fields]
    written = {one.name for one in shapes_of(kind) if (kind, one.name) not in FIXED}
    assert sorted(laid) == sorted(written)
    ids = [block.id for block in LAYOUTS[kind]]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("ref", ["d-1", "d-2", "a-002", "p-1", "sa-1"])
def test_a_page_is_valid_and_offers_writing_to_writers_only(cast: Cast, ref: str) -> None:
    from tests.office.filled import parsed

    page = cast.editor.get(f"{DESK}skriv/{ref}/").content
    assert parsed(page).find(f".//{X}h1") is not None
    assert b"hx-get" in page
    read = cast.board.get(f"{DESK}skriv/{ref}/").content
    assert parsed(read).find(f".//{X}h1") is not None
    assert b"hx-get" not in read
    assert b"htmx-2" not in read


def test_a_small_part_has_no_page_of_its_own(cast: Cast) -> None:
    assert cast.editor.get(f"{DESK}skriv/dm-1/").status_code == 404


def test_a_field_is_saved_alone_and_told_with_its_time(cast: Cast) -> None:
    before = now_in(cast.plan).sub_agreements[0]
    typed = opened(cast.editor, PLAIN)
    assert set(typed) == {"seen", "short"}
    answer = send(cast.editor, PLAIN, typed | {"short": ["Ny tekst"]})
    assert answer.status_code == 200
    assert "Gemt kl. " in said(answer.content)
    assert "Ny tekst" in said(answer.content)
    after = now_in(cast.plan).sub_agreements[0]
    assert after == before.model_copy(update={"short": "Ny tekst"})
    assert version_of(cast.plan, "D-1") == 2


def test_an_untouched_field_is_not_saved(cast: Cast) -> None:
    answer = send(cast.editor, PLAIN, opened(cast.editor, PLAIN))
    assert "Der var ikke noget at gemme" in said(answer.content)
    assert version_of(cast.plan, "D-1") == 1


def test_what_is_wrong_is_told_beside_the_field_with_what_was_typed(cast: Cast) -> None:
    address = f"{DESK}dele/d-1/her/title/"
    answer = send(cast.editor, address, opened(cast.editor, address) | {"title": [" "]})
    assert answer.status_code == 400
    assert "Feltet skal udfyldes" in said(answer.content)
    assert b'id="f-d-1-title-title-error1"' in answer.content


def test_two_in_the_same_field_see_both_texts_and_choose(cast: Cast) -> None:
    mine, theirs = opened(cast.editor, PLAIN), opened(cast.leader, PLAIN)
    send(cast.leader, PLAIN, theirs | {"short": ["Lederens ord"]})
    met = send(cast.editor, PLAIN, mine | {"short": ["Mine ord"]})
    assert met.status_code == 409
    assert "Lederens" in said(met.content)
    (form,) = fragment(met.content).iter(f"{X}form")
    again = sent_from(form)
    assert again["short"] == ["Mine ord"]
    chosen = send(cast.editor, PLAIN, again | {"mine": [str(version_of(cast.plan, "D-1"))]})
    assert chosen.status_code == 200
    assert now_in(cast.plan).sub_agreements[0].short == "Mine ord"


def test_two_in_different_fields_do_not_meet(cast: Cast) -> None:
    other = f"{DESK}dele/d-1/her/title/"
    mine, theirs = opened(cast.editor, PLAIN), opened(cast.leader, other)
    send(cast.leader, other, theirs | {"title": ["Trygge naboer"]})
    assert send(cast.editor, PLAIN, mine | {"short": ["Mine ord"]}).status_code == 200
    found = now_in(cast.plan).sub_agreements[0]
    assert (found.title, found.short) == ("Trygge naboer", "Mine ord")


def test_a_small_part_opens_whole_and_is_read_again_when_closed(cast: Cast) -> None:
    address = f"{DESK}dele/i-1/her/alt/"
    typed = opened(cast.editor, address)
    assert typed["name"] == ["Trygge om aftenen"]
    answer = send(cast.editor, address, typed | {"unit": ["procent"]})
    assert "procent" in said(answer.content)
    closed = cast.board.get(f"{address}?luk", headers=HTMX)
    assert "procent" in said(closed.content)
    assert b"hx-get" not in closed.content


def test_a_small_part_is_added_where_it_will_stand(cast: Cast) -> None:
    address = f"{DESK}ny/sub-goal/?under=D-1&page=d-1"
    typed = opened(cast.editor, address)
    wrong = send(cast.editor, address, typed)
    assert wrong.status_code == 400
    answer = send(cast.editor, address, typed | {"text": ["Flere hilser på hinanden"]})
    assert answer.headers["HX-Retarget"] == "#hylde-sub_goal"
    assert "Flere hilser på hinanden" in said(answer.content)
    assert now_in(cast.plan).sub_goals[-1].sub_agreement == "D-1"


def test_a_new_indicator_stands_on_the_page_that_it_was_written_on(cast: Cast) -> None:
    address = f"{DESK}ny/indicator/?under=D-2&page=d-2"
    answer = send(cast.editor, address, opened(cast.editor, address) | {"name": ["Hilsner"]})
    assert "Hilsner" in said(answer.content)
    assert now_in(cast.plan).indicators[-1].sub_goals == ("DM-2",)


def test_a_new_milestone_belongs_to_the_activity_whose_page_it_is_written_on(cast: Cast) -> None:
    address = f"{DESK}ny/milestone/?under=A-002&page=a-002"
    typed = opened(cast.editor, address) | {"text": ["Første løn"], "day": ["2018-05-01"]}
    assert "Første løn" in said(send(cast.editor, address, typed).content)
    made = now_in(cast.plan).milestones[-1]
    assert (made.activity, made.sub_agreement) == ("A-002", "D-2")


def test_without_script_the_button_leads_to_the_field_in_the_whole_form(cast: Cast) -> None:
    answer = cast.editor.get(f"{PLAIN}?page=d-1")
    assert answer.headers["Location"] == f"{DESK}dele/d-1/?page=d-1#f-short"
    typed = opened(cast.editor, PLAIN) | {"short": ["Sendt som side"]}
    sent = cast.editor.post(f"{PLAIN}?page=d-1", typed)
    assert sent.headers["Location"] == f"{DESK}skriv/d-1/#d-1-short"
    wrong = cast.editor.post(f"{DESK}dele/d-1/her/title/", {"title": [""], "seen": ["{}"]})
    assert wrong.status_code == 400
    assert b"<h1" in wrong.content


@pytest.mark.parametrize("name", ["alt", "ref", "key", "findes_ikke", "kind"])
def test_a_piece_that_is_none_is_not_found(cast: Cast, name: str) -> None:
    for ref in ("p-1", "d-1"):
        answer = cast.editor.get(f"{DESK}dele/{ref}/her/{name}/", headers=HTMX)
        assert answer.status_code == 404


def test_a_civil_number_is_stopped_in_place(cast: Cast) -> None:
    answer = send(
        cast.editor, PLAIN, opened(cast.editor, PLAIN) | {"short": ["Ring om 010117-1234"]}
    )
    assert answer.status_code == 400
    assert "ligner et CPR-nummer" in said(answer.content)


def test_one_comes_back_to_the_page_that_one_came_from(cast: Cast) -> None:
    moved = cast.editor.post(f"{DESK}dele/a-003/flyt/?page=d-2", {"way": "up"})
    assert moved.headers["Location"] == f"{DESK}skriv/d-2/#del-a-003"
    gone = cast.editor.post(f"{DESK}dele/m-1/fjern/?page=d-2")
    assert gone.headers["Location"].partition("#")[0] == f"{DESK}skriv/d-2/"


@pytest.mark.parametrize(
    ("ref", "after", "order"),
    [
        ("a-003", "", ["A-001", "A-003", "A-002"]),
        ("a-002", "a-003", ["A-001", "A-003", "A-002"]),
        ("a-003", "a-002", ["A-001", "A-002", "A-003"]),
        ("a-003", "a-001", ["A-001", "A-002", "A-003"]),
        ("a-003", "x-9", ["A-001", "A-002", "A-003"]),
        ("a-001", "", ["A-001", "A-002", "A-003"]),
    ],
)
def test_a_part_is_put_after_another_of_those_it_stands_with(
    cast: Cast, ref: str, after: str, order: list[str]
) -> None:
    answer = cast.editor.post(f"{DESK}dele/{ref}/flyt/", {"after": after}, headers=HTMX)
    assert answer.status_code == 204
    assert [one.ref for one in now_in(cast.plan).activities] == order
