"""Who is writing where is shown to the others, and soon forgotten."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import now
from django_scopes import scope

from knopskud.accounts.models import User
from knopskud.margin.models import Presence
from knopskud.margin.presence import be_here
from tests.office.cast import DESK, Cast
from tests.office.filled import words_in

ACTIVITY, HERE = f"{DESK}dele/a-001/", f"{DESK}her/"


def present(cast: Cast) -> list[tuple[str, str]]:
    with scope(partnership=cast.plan.partnership):
        rows = Presence.objects.select_related("user").order_by("pk")
        return [(str(one.user), one.ref) for one in rows]


def test_opening_a_form_is_seen_by_others_wherever_they_are(cast: Cast) -> None:
    cast.editor.get(ACTIVITY)
    for client in (cast.leader, cast.reader):
        assert "Editor skriver her lige nu." in words_in(client.get(ACTIVITY).content)
        for path in (DESK, f"{DESK}skriv/d-1/"):
            said = words_in(client.get(path).content)
            assert "Editor skriver lige nu i Tryghedsvandring" in said
        assert "skriver lige nu" not in words_in(client.get(f"{DESK}skriv/d-2/").content)
    said = words_in(cast.editor.get(ACTIVITY).content)
    assert "Leader skriver her" in said
    assert "Editor skriver" not in said


def test_reading_leaves_no_mark(cast: Cast) -> None:
    cast.reader.get(ACTIVITY)
    cast.editor.get(DESK)
    cast.editor.get(f"{DESK}skriv/d-1/")
    assert present(cast) == []


def test_a_form_that_opens_in_place_leaves_a_mark(cast: Cast) -> None:
    cast.editor.get(f"{DESK}dele/d-1/her/title/", headers={"HX-Request": "true"})
    assert present(cast) == [("Editor", "D-1")]


def test_the_page_tells_again_that_its_forms_are_open(cast: Cast) -> None:
    for _ in range(2):
        answer = cast.editor.post(f"{HERE}?del=a-001", {"ref": ["A-001", "D-1", "../x", "A-1" * 9]})
    assert answer.status_code == 200
    assert present(cast) == [("Editor", "A-001"), ("Editor", "D-1")]
    asked = cast.leader.get(f"{HERE}?del=a-001")
    assert asked.content.decode().strip() == "<p>Editor skriver her lige nu.</p>"


def test_who_has_gone_is_forgotten_after_a_minute(cast: Cast) -> None:
    plan, editor = cast.plan, User.objects.get(email="editor@eksempel.dk")
    be_here(plan.partnership, plan.key, ["A-001"], by=editor, at=now() - timedelta(seconds=61))
    assert "skriver her" not in cast.leader.get(HERE).content.decode()
    assert present(cast) == [("Editor", "A-001")]
    cast.leader.get(ACTIVITY)
    assert present(cast) == [("Leader", "A-001")]


def test_a_part_that_is_gone_is_not_told_of(cast: Cast) -> None:
    cast.editor.post(HERE, {"ref": ["A-999"]})
    assert cast.leader.get(HERE).content.strip() == b""


@pytest.mark.parametrize("path", ["dele/a-001/", "", "skriv/d-1/", "her/"])
def test_more_writers_do_not_cost_more_queries(cast: Cast, path: str) -> None:
    counted = []
    for refs in (["A-001"], ["A-001", "D-1", "DM-1", "I-1"]):
        for role in ("editor", "leader"):
            be_here(cast.plan.partnership, cast.plan.key, refs, by=User.objects.get(email=f"{role}@eksempel.dk"), at=now())  # fmt: skip
        with CaptureQueriesContext(connection) as queries:
            assert cast.board.get(f"{DESK}{path}").status_code == 200
        counted.append(len(queries))
    assert counted[0] == counted[1] <= 20
