"""Comments beside the draft: where they stand, what they were about, and who sees them."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from knopskud.accounts.models import User
from knopskud.margin.actions import resolve
from knopskud.margin.queries import open_threads, thread_of
from tests.margin.talking import KEY, begun
from tests.office.cast import DESK, Cast
from tests.office.filled import form_in, words_in

TALK = f"{DESK}kommentarer/1/"
PLACE = f"{DESK}dele/a-001/kommentar/"


def person(role: str) -> User:
    return User.objects.get(email=f"{role}@eksempel.dk")


def change(cast: Cast, ref: str, **fields: str) -> None:
    address = f"{DESK}dele/{ref}/"
    typed = form_in(cast.editor.get(address).content)
    sent = typed | {name: [value] for name, value in fields.items()}
    assert cast.editor.post(address, sent).status_code == 302


def test_a_comment_stands_beside_its_field_for_writers_and_for_readers(cast: Cast) -> None:
    answer = cast.reviewer.post(PLACE, {"felt": "title", "text": "Kan alle gå med?"})
    assert answer.headers["Location"] == f"{TALK}#k-1"
    for client in (cast.editor, cast.reader, cast.board):
        page = client.get(f"{DESK}dele/a-001/").content
        assert b'id="m-a-001-title"' in page
        assert "Reviewer: Kan alle gå med?" in words_in(page)
        assert "Kan alle gå med?" in words_in(client.get(f"{DESK}kommentarer/").content)
    assert b"Komment\xc3\xa9r" not in cast.reader.get(f"{DESK}dele/a-001/").content


def test_a_comment_on_a_field_that_holds_nothing_is_still_seen_by_readers(cast: Cast) -> None:
    cast.board.post(f"{DESK}dele/a-003/kommentar/", {"felt": "where", "text": "Hvor?"})
    assert "Hvor Board: Hvor?" in words_in(cast.reader.get(f"{DESK}dele/a-003/").content)


def test_a_comment_is_no_part_of_the_plan_file(cast: Cast) -> None:
    begun(cast.plan.partnership, person("leader"), text="Hemmelig snak")
    assert b"Hemmelig snak" not in cast.leader.get(f"{DESK}planfil/").content


def test_the_words_it_was_about_are_kept_and_the_difference_is_shown(cast: Cast) -> None:
    cast.leader.post(PLACE, {"felt": "title", "text": "Et andet navn?"})
    assert "Teksten er ændret" not in words_in(cast.leader.get(TALK).content)
    change(cast, "a-001", title="Aftenvandring")
    page = cast.leader.get(TALK).content
    assert "Teksten er ændret, siden tråden begyndte" in words_in(page)
    assert b"<del>" in page
    assert b"Aftenvandring" in page
    assert "teksten er ændret" in words_in(cast.leader.get(f"{DESK}dele/a-001/").content)


@pytest.mark.parametrize("ref", ["p-1", "sa-1", "d-1", "a-002", "i-1", "bl-1", "mo-1", "m-1"])
def test_every_field_can_be_talked_about_and_keeps_its_wording(cast: Cast, ref: str) -> None:
    names = {name.partition(".")[0] for name in form_in(cast.leader.get(f"{DESK}dele/{ref}/").content)}  # fmt: skip
    for name in sorted(names - {"seen"} | {""}):
        sent = {"felt": name, "text": f"Om {name}"}
        assert cast.leader.post(f"{DESK}dele/{ref}/kommentar/", sent).status_code == 302, name
    assert cast.reader.get(f"{DESK}kommentarer/").content.count("teksten er ændret".encode()) == 0
    threads = open_threads(cast.plan.partnership, KEY)
    assert {one.field for one in threads} == names - {"seen"} | {""}


def test_figures_by_year_are_kept_as_lines(cast: Cast) -> None:
    cast.leader.post(f"{DESK}dele/bl-1/kommentar/", {"felt": "amounts", "text": "Nok?"})
    assert thread_of(cast.plan.partnership, KEY, 1).wording.splitlines()[0] == "2018: 600000,00"


def test_the_comments_of_a_removed_part_are_still_found(cast: Cast) -> None:
    cast.leader.post(f"{DESK}dele/i-1/kommentar/", {"felt": "name", "text": "Den mister vi"})
    cast.editor.post(f"{DESK}dele/i-1/fjern/")
    for page in (f"{DESK}kommentarer/", TALK):
        said = words_in(cast.reader.get(page).content)
        assert "Den mister vi" in said
        assert "Trygge om aftenen fjernet fra udkastet · Navn" in said
    assert cast.editor.post(TALK, {"text": "Ja"}).status_code == 302


def test_the_log_tells_of_it_in_words(cast: Cast) -> None:
    cast.leader.post(PLACE, {"felt": "title", "text": "Et"})
    cast.leader.post(TALK, {"text": "To"})
    cast.leader.post(f"{TALK}ret/1/", {"text": "Tre"})
    for way in ("resolve", "reopen"):
        cast.leader.post(f"{TALK}afslut/", {"way": way})
    said = words_in(cast.leader.get(f"{DESK}log/").content)
    for words in ("begyndte en tråd om", "svarede i", "rettede en kommentar", "afsluttede en tråd", "åbnede en tråd"):  # fmt: skip
        assert words in said
    assert "gjorde noget" not in said


def test_nothing_typed_is_lost_when_a_comment_is_refused(cast: Cast) -> None:
    sent = {"felt": "title", "text": "Ring 010117-1234", "mention": [str(person("board").pk)]}
    answer = cast.editor.post(PLACE, sent)
    page = answer.content.decode()
    assert answer.status_code == 400
    assert "ligner et CPR-nummer" in page
    assert "Ring 010117-1234</textarea>" in page
    assert f'value="{person("board").pk}" checked' in page


def test_a_colleague_is_mentioned_by_name_or_from_the_list(cast: Cast) -> None:
    stranger = User.objects.get(email="fremmed@eksempel.dk")
    sent = {"felt": "", "text": "@Editor, se her", "mention": [person("board").pk, stranger.pk, "x"]}  # fmt: skip
    assert cast.leader.post(PLACE, sent).status_code == 302
    (comment,) = thread_of(cast.plan.partnership, KEY, 1).said
    assert sorted(map(str, comment.named)) == ["Board", "Editor"]
    assert "Nævnt: " in words_in(cast.reader.get(TALK).content)


def test_markup_and_links_are_letters(cast: Cast) -> None:
    cast.leader.post(PLACE, {"felt": "title", "text": "<b>Se</b> https://eksempel.dk"})
    page = cast.leader.get(TALK).content
    assert b"&lt;b&gt;Se&lt;/b&gt; https://eksempel.dk" in page
    assert b'href="https://eksempel.dk"' not in page


def test_the_list_is_filtered(cast: Cast) -> None:
    ours = cast.plan.partnership
    begun(ours, person("leader"), text="Den første")
    over = begun(ours, person("editor"), text="Den anden").thread
    resolve(over, by=person("editor"), at=over.begun_at)
    found = {}
    for shown in ("", "?vis=mine", "?vis=afsluttede", "?vis=alle", "?vis=x", "?side=0", "?side=9"):
        said = words_in(cast.leader.get(f"{DESK}kommentarer/{shown}").content)
        found[shown] = [word for word in ("første", "anden") if f"Den {word}" in said]
    assert found == {
        "": ["første"],
        "?vis=mine": ["første"],
        "?vis=afsluttede": ["anden"],
        "?vis=alle": ["første", "anden"],
        "?vis=x": ["første"],
        "?side=0": ["første"],
        "?side=9": [],
    }


@pytest.mark.parametrize("path", ["?felt=findes-ikke", "?felt=ref", "?felt=title.x"])
def test_a_place_that_is_none_is_not_found(cast: Cast, path: str) -> None:
    assert cast.leader.get(PLACE + path).status_code == 404
    assert cast.leader.get(f"{DESK}dele/a-999/kommentar/").status_code == 404
    assert cast.leader.get(f"{DESK}kommentarer/9/").status_code == 404


@pytest.mark.parametrize("path", ["dele/a-001/", "kommentarer/", "kommentarer/1/"])
def test_more_talks_do_not_cost_more_queries(cast: Cast, path: str) -> None:
    counted = []
    for more in (1, 2):
        for number in range(more):
            begun(cast.plan.partnership, person("board"), text=f"{more} {number}", mentioned=[person("editor")])  # fmt: skip
        with CaptureQueriesContext(connection) as queries:
            assert cast.leader.get(f"{DESK}{path}").status_code == 200
        counted.append(len(queries))
    assert counted[0] == counted[1] <= 20
