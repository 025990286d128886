"""The office of an editor with limits: their delaftaler can be written, the rest is there to read, and says whom to ask."""

import pytest
from django.test import Client

from knopskud.accounts.actions import give_role
from knopskud.accounts.models import Role
from tests.office.cast import BEGUN, DESK, Cast, now_in
from tests.office.filled import form_in, words_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(cast: Cast) -> Client:
    """The editor, who from now on writes in D-2 only."""
    only = {cast.plan.key: ["D-2"]}
    of = cast.plan.partnership
    give_role(of, email="editor@eksempel.dk", role=Role.EDITOR, only=only, by=None, at=BEGUN)
    return cast.editor


def test_the_plan_says_what_they_write_in_and_offers_nothing_else(editor: Client) -> None:
    body = editor.get(DESK).content.decode()
    assert "Her skriver du i:" in words_in(body.encode())
    assert f"{DESK}ny/activity/?under=D-2" in body
    assert f"{DESK}ny/activity/?under=D-1" not in body
    assert f"{DESK}dele/a-003/flyt/" in body
    assert f"{DESK}dele/d-2/flyt/" not in body
    assert f"{DESK}ny/sub-agreement/" not in body


def test_their_own_part_is_a_form_and_is_saved(editor: Client, cast: Cast) -> None:
    page = f"{DESK}dele/a-002/"
    typed = form_in(editor.get(page).content) | {"when": ["Hver onsdag"]}
    assert editor.post(page, typed).status_code == 302
    assert now_in(cast.plan).activities[1].when == "Hver onsdag"


def test_another_part_is_there_to_read_and_says_whom_to_ask(editor: Client) -> None:
    body = editor.get(f"{DESK}dele/a-001/").content
    said = words_in(body)
    assert "Det her kan du læse, men ikke rette. Du skriver i: Kriminalpræventiv indsats" in said
    assert "spørg Leader" in said
    assert b"<textarea" not in body


def test_what_was_typed_elsewhere_is_not_saved_and_not_lost(editor: Client, cast: Cast) -> None:
    before = now_in(cast.plan)
    typed = form_in(cast.leader.get(f"{DESK}dele/a-001/").content) | {"when": ["Hver tirsdag"]}
    answer = editor.post(f"{DESK}dele/a-001/", typed)
    assert answer.status_code == 403
    assert "Hver tirsdag" in answer.content.decode()
    assert "Spørg Leader" in words_in(answer.content)
    assert now_in(cast.plan) == before


def test_a_new_part_cannot_be_put_elsewhere(editor: Client, cast: Cast) -> None:
    page = f"{DESK}ny/activity/?under=D-2"
    typed = form_in(editor.get(page).content) | {"title": ["Byhaver"], "sub_agreement": ["D-1"]}
    answer = editor.post(page, typed)
    assert answer.status_code == 403
    assert "Byhaver" in answer.content.decode()
    assert len(now_in(cast.plan).activities) == 3


@pytest.mark.parametrize(
    "path", ["ny/activity/?under=D-1", "ny/party/", "dele/a-001/fjern/", "dele/d-2/fjern/"]
)
def test_pages_for_what_is_not_theirs_say_why(editor: Client, path: str) -> None:
    answer = editor.get(f"{DESK}{path}")
    assert answer.status_code == 403
    assert "Spørg Leader, som kan give dig lov." in words_in(answer.content)


@pytest.mark.parametrize("path", ["dele/a-001/fjern/", "dele/a-001/flyt/", "dele/d-2/flyt/"])
def test_what_is_not_theirs_is_not_moved_or_removed(editor: Client, cast: Cast, path: str) -> None:
    before = now_in(cast.plan)
    assert editor.post(f"{DESK}{path}", {"way": "up"}).status_code == 403
    assert now_in(cast.plan) == before


def test_they_begin_no_plan(editor: Client) -> None:
    assert "ny-plan" not in editor.get("/kontor/").content.decode()
    assert editor.get("/kontor/partnerskaber/eksempelparken/ny-plan/").status_code == 403
