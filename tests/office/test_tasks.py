"""What waits for somebody: mentions, answers and what is missing, on the first page and in one list."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.core.mail import EmailMessage
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django_scopes import scope

from knopskud.accounts.actions import give_role
from knopskud.accounts.models import Role, User
from knopskud.margin.actions import answer, resolve
from knopskud.margin.models import Mention
from knopskud.plan.actions import change_part, load_snapshot
from tests.make import make_head, make_plan
from tests.margin.talking import NOON, begun
from tests.office.cast import BEGUN, DESK, Cast
from tests.office.filled import words_in

HOME, TASKS = "/kontor/", "/kontor/opgaver/"


def person(role: str) -> User:
    return User.objects.get(email=f"{role}@eksempel.dk")


def said(client: Client, path: str = TASKS) -> str:
    return words_in(client.get(path).content)


def test_a_mention_waits_until_it_is_answered_or_resolved(cast: Cast) -> None:
    ours = cast.plan.partnership
    thread = begun(ours, person("leader"), mentioned=[person("editor")]).thread
    other = begun(ours, person("leader"), text="Og her?", mentioned=[person("editor")]).thread
    for path in (HOME, TASKS):
        page = said(cast.editor, path)
        assert "Leader nævner dig om “Tryghedsvandring”" in page
        assert "Skal den hedde det?" in page
        assert "nævner dig" not in said(cast.reviewer, path)
        assert "nævner dig" not in said(cast.stranger, path)
    assert f'href="{DESK}kommentarer/1/#k-1"'.encode() in cast.editor.get(TASKS).content
    answer(thread, text="Ja.", by=person("editor"), at=NOON + timedelta(hours=1))
    resolve(other, by=person("leader"), at=NOON + timedelta(hours=1))
    assert "nævner dig" not in said(cast.editor)


def test_an_answer_is_told_to_those_who_take_part(cast: Cast) -> None:
    thread = begun(cast.plan.partnership, person("board")).thread
    assert "Din kommentar til “Tryghedsvandring” er åben" in said(cast.board)
    assert "er åben" not in said(cast.board, HOME)
    answer(thread, text="Ja, det skal den.", by=person("editor"), at=NOON + timedelta(hours=1))
    assert "Editor har skrevet i en tråd om “Tryghedsvandring”" in said(cast.board, HOME)
    assert "har skrevet i en tråd" not in said(cast.editor)


def test_what_is_missing_is_told_to_those_who_write_with_a_way_there(cast: Cast) -> None:
    for client in (cast.leader, cast.editor):
        assert "Mangler i planerne" in said(client)
        assert b'class="finding error"' in client.get(TASKS).content
    for client in (cast.reviewer, cast.board, cast.reader):
        assert "Der venter ikke noget på dig" in said(client)


def test_only_some_are_told_and_the_way_to_the_rest(cast: Cast) -> None:
    page = cast.leader.get(TASKS).content.decode()
    assert "ting mere mangler eller bør ses efter" in page
    assert f'href="{DESK}klar/"' in page
    assert page.index('class="finding error"') < page.index('class="finding note"')


def test_an_editor_with_limits_hears_of_their_own_delaftaler_only(cast: Cast) -> None:
    plan = cast.plan
    give_role(plan.partnership, email="editor@eksempel.dk", role=Role.EDITOR, only={plan.key: ["D-2"]}, by=None, at=BEGUN)  # fmt: skip
    body = cast.editor.get(TASKS).content.decode()
    ways = set(re.findall(rf'href="{DESK}([^"]+)"', body))
    assert len(ways) > 4
    assert {way.partition("#")[0] for way in ways} == {"dele/d-2/", "klar/"}
    give_role(plan.partnership, email="editor@eksempel.dk", role=Role.EDITOR, only={"naboens-plan": ["D-1"]}, by=None, at=BEGUN)  # fmt: skip
    assert "Der venter ikke noget på dig" in said(cast.editor)


@pytest.mark.parametrize("path", [HOME, TASKS])
def test_more_tasks_and_plans_do_not_cost_more_queries(cast: Cast, path: str) -> None:
    counted = []
    for more in (1, 4):
        for number in range(more):
            head = make_head(key=f"plan-{more}-{number}")
            load_snapshot(partnership=cast.plan.partnership, snapshot=make_plan(plan=head), by=None, at=BEGUN)  # fmt: skip
            begun(cast.plan.partnership, person("board"), text=f"{more} {number}", mentioned=[person("leader")])  # fmt: skip
        with CaptureQueriesContext(connection) as queries:
            assert cast.leader.get(path).status_code == 200
        counted.append(len(queries))
    assert counted[0] == counted[1] <= 20


def test_a_mention_is_told_by_letter_without_the_words(
    cast: Cast, mailoutbox: list[EmailMessage]
) -> None:
    place = f"{DESK}dele/a-001/kommentar/"
    cast.leader.post(place, {"felt": "title", "text": "@Editor @Board, hemmeligt"})
    assert sorted(letter.to[0] for letter in mailoutbox) == ["board@eksempel.dk", "editor@eksempel.dk"]  # fmt: skip
    letter = mailoutbox[0]
    assert letter.subject == "Leader nævner dig i en kommentar"
    assert f"{DESK}kommentarer/1/#k-1" in letter.body
    assert "hemmeligt" not in letter.body
    cast.leader.post(f"{DESK}kommentarer/1/", {"text": "@Editor, og @Reviewer"})
    assert [one.to for one in mailoutbox[2:]] == [["reviewer@eksempel.dk"]]
    with scope(partnership=cast.plan.partnership):
        Mention.objects.update(told_at=NOON)
    cast.leader.post(f"{DESK}kommentarer/1/", {"text": "@Editor, igen"})
    assert [one.to for one in mailoutbox[3:]] == [["editor@eksempel.dk"]]
    cast.leader.post(f"{DESK}kommentarer/1/ret/3/", {"text": "@Editor, rettet"})
    assert len(mailoutbox) == 4


def test_a_letter_that_does_not_leave_stops_no_comment(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(self: object) -> int:
        raise ConnectionRefusedError

    monkeypatch.setattr("django.core.mail.EmailMessage.send", broken)
    place = f"{DESK}dele/a-001/kommentar/"
    assert cast.leader.post(place, {"felt": "title", "text": "@Editor"}).status_code == 302
    assert "nævner dig" in said(cast.editor)


def test_a_translation_whose_danish_has_changed_is_told_once_for_a_language(cast: Cast) -> None:
    fields: dict[str, Any] = {"plain": "Vi går sammen.", "where": "Ved beboerhuset"}
    old = [{"language": "ar", "field": name, "text": "نص", "source": "0" * 64} for name in fields]
    change_part(cast.plan, "A-001", fields=fields | {"translations": old}, by=None, at=NOON)
    told = "På arabisk: den danske tekst er ændret siden 2 steder"
    assert told in said(cast.editor)
    assert told not in said(cast.reader)
    page = f"{DESK}oversaettelser/ar/?vis=aendret"
    assert f'href="{page}"'.encode() in cast.editor.get(TASKS).content
    listed = said(cast.editor, page)
    assert listed.count("Tryghedsvandring") == 2
    assert "Lommepengejob" not in listed
