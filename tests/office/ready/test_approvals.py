"""Editions and approvals in the office: who says what of which edition, and what the draft still needs."""

from datetime import timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import localdate, now

from knopskud.approvals.queries import approvals_of
from knopskud.editions.actions import publish
from knopskud.plan.actions import change_part, load_snapshot
from tests.files.made import make_pdf
from tests.make import make_head, make_plan
from tests.office.cast import BEGUN, DESK, KEY, Cast, make_cast, now_in
from tests.office.filled import form_in, parsed, words_in

MINUTES = make_pdf()
PAGE = f"{DESK}udgaver/"
BOARD = f"{PAGE}1/godkendt/plan_board/"
FUND = f"{PAGE}1/godkendt/pa-3/"
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def cast(transactional_db: None) -> Cast:
    """A plan that has been published once."""
    cast = make_cast()
    publish_now(cast, 0)
    return cast


def publish_now(cast: Cast, days: int) -> None:
    publish(
        partnership=cast.plan.partnership,
        snapshot=now_in(cast.plan),
        kind="draft",
        by=None,
        at=BEGUN + timedelta(days=days),
    )


def minutes() -> SimpleUploadedFile:
    return SimpleUploadedFile("referat.pdf", MINUTES)


def enter(cast: Cast, path: str, *, who: str = "leader", **typed: str) -> Any:
    client = getattr(cast, who)
    sent = form_in(client.get(path).content) | {"outcome": "approved", **typed}
    return client.post(path.partition("?")[0], sent, follow=True)


def test_a_decision_is_entered_and_shown(cast: Cast) -> None:
    answer = enter(cast, BOARD, note="Alle var for", link="https://eksempel.dk/referat")
    said = words_in(answer.content)
    assert "beslutningen er skrevet ind" in said
    assert "1 af 8 godkendelser er på plads" in said
    assert "Alle var for" in said
    assert b'href="https://eksempel.dk/referat"' in answer.content
    assert "1 af 8 godkendelser er på plads" in words_in(cast.reader.get(PAGE).content)


def test_the_board_enters_for_itself_alone(cast: Cast) -> None:
    enter(cast, BOARD, who="board")
    assert len(approvals_of(cast.plan.partnership, KEY)) == 1
    for client, path in ((cast.board, FUND), (cast.editor, BOARD), (cast.reviewer, BOARD)):
        assert client.get(path).status_code == 403
        assert client.post(path, {"outcome": "approved"}).status_code == 403
    page = cast.board.get(f"{PAGE}1/").content
    assert page.count(b"/godkendt/") == 2  # its own step, and correcting what it said


def test_content_and_money_are_entered_apart(cast: Cast) -> None:
    enter(cast, FUND)
    said = words_in(cast.leader.get(f"{PAGE}1/").content)
    assert "Landsbyggefonden frigivelse af pengene Mangler" in said
    enter(cast, f"{FUND}?om=money")
    entries = approvals_of(cast.plan.partnership, KEY)
    assert [one.about for one in entries] == ["content", "money"]


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ({"outcome": ""}, "outcome"),
        ({"day": ""}, "day"),
        ({"note": "010190-1234"}, "note"),
        ({"link": "javascript:alert(1)"}, "link"),
    ],
)
def test_what_is_wrong_is_told_beside_its_field_and_nothing_typed_is_lost(
    cast: Cast, typed: dict[str, str], place: str
) -> None:
    answer = enter(cast, BOARD, **{"note": "31 for, 4 imod", **typed})
    assert answer.status_code == 400
    assert f'id="f-{place}-error"'.encode() in answer.content
    assert typed.get("note", "31 for, 4 imod") in answer.content.decode()
    assert approvals_of(cast.plan.partnership, KEY) == []


def test_a_correction_counts_and_the_old_entry_stays(cast: Cast) -> None:
    enter(cast, BOARD)
    (first,) = approvals_of(cast.plan.partnership, KEY)
    answer = enter(cast, f"{BOARD}?retter={first.pk}", outcome="mistaken", note="Forkert møde")
    said = words_in(answer.content)
    assert "0 af 8 godkendelser er på plads" in said
    assert "rettet siden, tæller ikke" in said
    assert cast.leader.get(f"{FUND}?retter={first.pk}").status_code == 404


def test_what_is_not_there_is_not_found(cast: Cast) -> None:
    for path in (
        f"{PAGE}2/",
        f"{PAGE}2/godkendt/af-1/",
        f"{PAGE}1/godkendt/af-9/",
        f"{BOARD}?retter=x",
    ):
        assert cast.leader.get(path).status_code == 404


def test_the_page_says_what_the_draft_would_still_need(cast: Cast) -> None:
    for body in (
        "plan_board",
        "pa-3",
        "pa-3/?om=money",
        "pa-2",
        "pa-2/?om=money",
        "af-1",
        "af-2",
        "pa-1",
    ):
        path, _, about = body.partition("/")
        enter(cast, f"{PAGE}1/godkendt/{path}/{about}")
    assert "Ingen skal sige ja igen" in words_in(cast.reader.get(PAGE).content)
    change_part(cast.plan, "A-001", fields={"title": "Aftentur"}, by=None, at=now())
    said = words_in(cast.reader.get(PAGE).content)
    assert "Skal godkende igen" in said
    assert "siden er der ændret i: Tryghed og trivsel." in said
    assert "strategiske samarbejdsaftale." not in said
    change_part(cast.plan, "SA-1", fields={"purpose": "<p>Nyt</p>"}, by=None, at=now())
    said = words_in(cast.reader.get(PAGE).content)
    assert "ændret i: den strategiske samarbejdsaftale." in said
    publish_now(cast, 1)
    page = words_in(cast.reader.get(f"{PAGE}2/").content)
    assert "6 af 8 godkendelser er på plads" in page
    assert "Godkendelsen gælder endnu" in page


def test_pages_are_valid_html_in_both_languages(cast: Cast) -> None:
    enter(cast, BOARD)
    for language in ("da", "en"):
        cast.leader.cookies["sprog"] = language
        for path in (PAGE, f"{PAGE}1/", BOARD):
            assert parsed(cast.leader.get(path).content) is not None


def test_more_editions_and_entries_do_not_cost_more_queries(cast: Cast) -> None:
    counted = []
    for more in (1, 3):
        for number in range(more):
            enter(cast, f"{PAGE}1/godkendt/af-{number % 2 + 1}/")
            enter(cast, BOARD)
            change_part(cast.plan, "A-001", fields={"title": f"{more}-{number}"}, by=None, at=now())
            publish_now(cast, more * 3 + number)
        for path in (PAGE, f"{PAGE}1/"):
            with CaptureQueriesContext(connection) as queries:
                assert cast.leader.get(path).status_code == 200
            counted.append(len(queries))
    assert counted[:2] == counted[2:]
    assert max(counted) <= 20


def test_another_partnership_s_entries_are_not_seen(cast: Cast) -> None:
    enter(cast, BOARD, note="Kun vores")
    assert cast.stranger.get(PAGE).status_code == 404
    other = make_plan(plan=make_head(key="naboens-plan"))
    from knopskud.accounts.models import Partnership

    theirs = Partnership.objects.get(slug="naboen")
    load_snapshot(partnership=theirs, snapshot=other, by=None, at=BEGUN)
    assert "Kun vores" not in words_in(
        cast.stranger.get("/kontor/planer/naboens-plan/udgaver/").content
    )


def test_the_day_begins_as_today(cast: Cast) -> None:
    assert form_in(cast.leader.get(BOARD).content)["day"] == [localdate(now()).isoformat()]


def test_minutes_are_attached_kept_when_the_form_comes_back_and_fetched_by_colleagues(
    cast: Cast,
) -> None:
    sent = form_in(cast.leader.get(BOARD).content) | {"outcome": "", "file": minutes()}
    back = cast.leader.post(BOARD, sent)
    assert back.status_code == 400
    assert "referat.pdf" in words_in(back.content)
    again = form_in(back.content) | {"outcome": "approved"}
    page = cast.leader.post(BOARD, again, follow=True)
    assert "referat.pdf" in words_in(page.content)
    (entry,) = approvals_of(cast.plan.partnership, KEY)
    fetched = cast.board.get(f"{DESK}filer/{entry.minutes_digest}/")
    assert b"".join(fetched.streaming_content) == MINUTES  # type: ignore[attr-defined]  # a file
    assert cast.stranger.get(f"{DESK}filer/{entry.minutes_digest}/").status_code == 404
    corrected = form_in(cast.leader.get(f"{BOARD}?retter={entry.pk}").content)
    cast.leader.post(BOARD, corrected | {"outcome": "remarks"})
    kept = {one.minutes_digest for one in approvals_of(cast.plan.partnership, KEY)}
    assert kept == {entry.minutes_digest}


def test_what_is_no_document_is_told_beside_its_field_and_nothing_is_entered(cast: Cast) -> None:
    sent = form_in(cast.leader.get(BOARD).content) | {"outcome": "approved", "note": "31 for"}
    answer = cast.leader.post(BOARD, sent | {"file": SimpleUploadedFile("referat.pdf", b"MZ")})
    assert answer.status_code == 400
    assert b'id="f-file-error"' in answer.content
    assert "31 for" in answer.content.decode()
    assert approvals_of(cast.plan.partnership, KEY) == []


def test_the_board_gives_a_link_and_a_forged_digest_is_no_file(cast: Cast) -> None:
    assert b'type="file"' not in cast.board.get(BOARD).content
    sent = form_in(cast.board.get(BOARD).content) | {"outcome": "approved", "minutes": "f" * 64}
    cast.board.post(BOARD, sent)
    (entry,) = approvals_of(cast.plan.partnership, KEY)
    assert entry.minutes_digest == ""


def test_the_publishing_page_says_who_must_approve_again(cast: Cast) -> None:
    enter(cast, BOARD)
    change_part(cast.plan, "A-001", fields={"title": "Aftentur"}, by=None, at=now())
    said = words_in(cast.leader.get(f"{DESK}udgiv/").content)
    assert "disse sige ja igen: Planens bestyrelse eller styregruppe." in said
    assert "disse sige ja igen" not in words_in(cast.reader.get(f"{DESK}udgiv/").content)


def test_the_log_tells_what_was_entered_in_words(cast: Cast) -> None:
    enter(cast, BOARD)
    enter(cast, f"{PAGE}1/godkendt/af-1/")
    (first, _) = approvals_of(cast.plan.partnership, KEY)
    enter(cast, f"{BOARD}?retter={first.pk}", outcome="rejected")
    said = words_in(cast.leader.get(f"{DESK}log/").content)
    assert "skrev ind, hvad Planens bestyrelse eller styregruppe besluttede om udgave 1" in said
    assert "skrev ind, hvad afdelingen “Egely” besluttede om udgave 1" in said
    assert "rettede, hvad der står om Planens bestyrelse eller styregruppe og udgave 1" in said
