"""A partner is asked, reads what the plan says of them, and answers; the leader sees it, also when the text has changed."""

from typing import Any

from django.core.mail import EmailMessage
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import now

from knopskud.accounts.models import User
from knopskud.approvals.queries import answers_to, questions_in
from knopskud.plan.actions import change_part
from tests.office.cast import DESK, KEY, Cast, now_in
from tests.office.filled import form_in, parsed, words_in

PAGE, TASKS = f"{DESK}bidrag/", "/kontor/opgaver/"


def person(role: str) -> User:
    return User.objects.get(email=f"{role}@eksempel.dk")


def ask(cast: Cast, partner: str = "SP-1", role: str = "reviewer") -> str:
    sent = {"partner": partner, "who": str(person(role).pk)}
    assert cast.leader.post(PAGE, sent).status_code == 302
    return f"{PAGE}{questions(cast)[-1].pk}/"


def questions(cast: Cast) -> list[Any]:
    return questions_in([cast.plan.partnership], KEY)


def answers(cast: Cast) -> list[tuple[str, str]]:
    return [(one.what, one.why) for one in answers_to(questions(cast))]


def reply(client: Client, path: str, way: str, **typed: str) -> Any:
    sent = form_in(client.get(path).content) | {"way": way, **typed}
    return client.post(path, sent, follow=True)


def change(cast: Cast, gives: str) -> None:
    partners = [{"partner": "SP-1", "role": "Arbejdsplads", "gives": gives}]
    change_part(cast.plan, "A-002", fields={"partners": partners}, by=None, at=now())


def test_the_partner_is_told_reads_the_text_and_says_yes(cast: Cast) -> None:
    path = ask(cast)
    assert "Passer det, planen siger om Driften i Eksempelparken?" in words_in(
        cast.reviewer.get(TASKS).content
    )
    page = words_in(cast.reviewer.get(path).content)
    assert "Lommepengejob Arbejdsplads. Redskaber" in page
    answer = reply(cast.reviewer, path, "yes")
    assert "Tak. Dit svar er gemt." in words_in(answer.content)
    assert answers(cast) == [("yes", "")]
    assert "Bekræftet" in words_in(cast.leader.get(PAGE).content)
    assert "Passer det" not in words_in(cast.reviewer.get(TASKS).content)


def test_a_no_needs_a_reason_which_the_leader_is_told(cast: Cast) -> None:
    path = ask(cast)
    answer = reply(cast.reviewer, path, "no", why="")
    assert answer.status_code == 400
    assert b'id="f-why-error"' in answer.content
    reply(cast.reviewer, path, "no", why="Vi har ingen redskaber")
    told = words_in(cast.leader.get(TASKS).content)
    assert "Reviewer siger, at teksten om Driften i Eksempelparken ikke passer" in told
    assert "Vi har ingen redskaber" in told
    change(cast, "To gårdmænd")
    assert "ikke passer" not in words_in(cast.leader.get(TASKS).content)
    assert "er ændret siden dit svar" in words_in(cast.reviewer.get(TASKS).content)


def test_a_later_change_makes_the_yes_one_for_an_older_text_with_the_difference(cast: Cast) -> None:
    path = ask(cast)
    reply(cast.reviewer, path, "yes")
    change(cast, "To gårdmænd")
    assert "Bekræftet for en ældre tekst" in words_in(cast.leader.get(PAGE).content)
    body = cast.leader.get(path).content
    assert "Det er ændret siden svaret" in words_in(body)
    assert b"<ins>" in body
    assert b"<del>" in body
    reply(cast.reviewer, path, "yes")
    assert "ældre tekst" not in words_in(cast.leader.get(path).content)


def test_a_text_that_changed_while_it_was_read_is_not_answered_unseen(cast: Cast) -> None:
    path = ask(cast)
    opened = form_in(cast.reviewer.get(path).content)
    change(cast, "To gårdmænd")
    answer = cast.reviewer.post(path, opened | {"way": "yes", "why": "Fint"})
    assert answer.status_code == 400
    assert "ændret, mens du læste" in words_in(answer.content)
    assert "To gårdmænd" in words_in(answer.content)
    assert "Fint" in answer.content.decode()
    assert answers(cast) == []


def test_only_the_one_who_was_asked_answers_and_only_the_leader_asks(cast: Cast) -> None:
    path = ask(cast)
    for client in (cast.leader, cast.editor, cast.board, cast.reader):
        assert client.get(path).status_code == 200
        assert client.post(path, {"way": "yes"}).status_code == 403
    for client in (cast.editor, cast.reviewer, cast.board, cast.reader):
        assert client.post(PAGE, {"partner": "SP-1"}).status_code == 403
    assert cast.stranger.get(path).status_code == 404
    assert cast.stranger.post(path, {"way": "yes"}).status_code == 404
    assert answers(cast) == []


def test_the_leader_takes_a_question_back(cast: Cast) -> None:
    path = ask(cast)
    assert cast.reviewer.post(path, {"way": "withdraw", "seen": "x"}).status_code == 400
    assert cast.leader.post(path, {"way": "withdraw"}).status_code == 302
    assert answers(cast) == [("withdrawn", "")]
    assert "Passer det" not in words_in(cast.reviewer.get(TASKS).content)
    assert b'name="way" value="yes"' not in cast.reviewer.get(path).content


def test_what_cannot_be_asked_is_told_beside_its_place(cast: Cast) -> None:
    answer = cast.leader.post(PAGE, {"partner": "SP-1", "who": ""})
    assert answer.status_code == 400
    assert b'id="who-sp-1-error"' in answer.content
    ask(cast)
    again = cast.leader.post(PAGE, {"partner": "SP-1", "who": str(person("reviewer").pk)})
    assert "allerede spurgt" in words_in(again.content)
    outside = cast.leader.post(PAGE, {"partner": "SP-1", "who": str(person("board").pk)})
    assert "Vælg, hvem der skal spørges" in words_in(outside.content)
    assert cast.leader.post(PAGE, {"partner": "SP-9", "who": "1"}).status_code == 404


def test_a_partner_that_leaves_the_plan_leaves_a_question_that_can_be_read(cast: Cast) -> None:
    path = ask(cast)
    change_part(cast.plan, "A-002", fields={"partners": []}, by=None, at=now())
    assert "siger ikke længere noget" in words_in(cast.reviewer.get(path).content)
    assert now_in(cast.plan).activities[1].partners == ()


def test_pages_are_valid_html_in_both_languages(cast: Cast) -> None:
    path = ask(cast)
    reply(cast.reviewer, path, "no", why="Nej")
    for language in ("da", "en"):
        for client in (cast.leader, cast.reviewer):
            client.cookies["sprog"] = language
            for one in (PAGE, path, TASKS):
                assert parsed(client.get(one).content) is not None


def test_more_partners_and_questions_do_not_cost_more_queries(cast: Cast) -> None:
    counted = []
    for partners in (("SP-1",), ("PA-1", "PA-2", "PA-3")):
        for partner in partners:
            reply(cast.reviewer, ask(cast, partner), "yes")
        for path in (PAGE, TASKS, f"{DESK}overblik/"):
            with CaptureQueriesContext(connection) as queries:
                assert cast.leader.get(path).status_code == 200
            counted.append(len(queries))
    assert counted[:3] == counted[3:]
    assert max(counted) <= 20


def test_a_letter_tells_the_partner_and_holds_none_of_the_text(
    cast: Cast, mailoutbox: list[EmailMessage]
) -> None:
    path = ask(cast)
    (letter,) = mailoutbox
    assert letter.to == ["reviewer@eksempel.dk"]
    assert letter.subject == "Passer det, planen siger om Driften i Eksempelparken?"
    assert path in letter.body
    assert "Redskaber" not in letter.body
