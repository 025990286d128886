"""The leader looks the changes through, gives reasons, and publishes."""

import re
from datetime import UTC, datetime
from typing import Any

import pytest

from knopskud.editions import queries
from knopskud.editions.planning import publish_due
from tests.office.cast import DESK, KEY, Cast, now_in
from tests.office.filled import form_in, words_in

PAGE = f"{DESK}udgiv/"
ACTIVITY = f"{DESK}dele/a-001/"
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def cast(transactional_db: None) -> Cast:
    from tests.office.cast import make_cast

    return make_cast()


def publish(cast: Cast, **more: list[str]) -> object:
    return cast.leader.post(PAGE, form_in(cast.leader.get(PAGE).content) | more, follow=True)


def retitle(cast: Cast, title: str) -> None:
    cast.editor.post(ACTIVITY, form_in(cast.editor.get(ACTIVITY).content) | {"title": [title]})


def test_the_first_edition_is_published_and_can_be_read(cast: Cast) -> None:
    publish(cast, kind=["draft"])
    (edition,) = queries.editions_of(KEY)
    assert (edition.number, edition.kind, str(edition.by)) == (1, "draft", "Leader")
    assert queries.snapshot_of(edition) == now_in(cast.plan)


def test_a_reason_stands_beside_the_change_that_it_explains(cast: Cast) -> None:
    publish(cast)
    retitle(cast, "Aftentur")
    page = cast.leader.get(PAGE).content
    assert "Aftentur" in words_in(page)
    publish(cast, **{"reason.A-001": ["Beboerne kalder den sådan."]})
    assert queries.editions_of(KEY)[1].reasons == {"A-001": "Beboerne kalder den sådan."}


def test_a_text_that_changed_meanwhile_is_not_published_unseen(cast: Cast) -> None:
    opened = form_in(cast.leader.get(PAGE).content)
    retitle(cast, "Aftentur")
    answer = cast.leader.post(PAGE, opened)
    assert answer.status_code == 400
    assert "ændret, siden du åbnede siden" in words_in(answer.content)
    assert queries.editions_of(KEY) == []


def test_a_plan_with_errors_is_not_handed_in_and_the_places_are_named(cast: Cast) -> None:
    address = f"{DESK}dele/i-1/"
    cast.editor.post(address, form_in(cast.editor.get(address).content) | {"source": [""]})
    opened = form_in(cast.leader.get(PAGE).content)
    answer = cast.leader.post(PAGE, opened | {"kind": ["hand_in"]})
    assert answer.status_code == 400
    assert f'href="{address}"'.encode() in answer.content
    assert queries.editions_of(KEY) == []


def test_the_same_text_is_not_published_twice_and_reasons_are_kept(cast: Cast) -> None:
    publish(cast)
    retitle(cast, "Aftentur")
    opened = form_in(cast.leader.get(PAGE).content)
    refused = cast.leader.post(PAGE, opened | {"reason.A-001": ["x" * 1_001]})
    assert refused.status_code == 400
    assert form_in(refused.content)["reason.A-001"] == ["x" * 1_001]
    civil = cast.leader.post(PAGE, opened | {"reason.A-001": ["Om 010117-1234"]})
    assert "ligner et CPR-nummer" in words_in(civil.content)
    publish(cast)
    again = cast.leader.post(PAGE, form_in(cast.leader.get(PAGE).content))
    assert again.status_code == 400
    assert "ikke ændret siden udgave 2" in words_in(again.content)
    assert len(queries.editions_of(KEY)) == 2


def test_others_see_the_changes_and_cannot_publish(cast: Cast) -> None:
    publish(cast)
    retitle(cast, "Aftentur")
    page = cast.board.get(PAGE).content
    assert "Aftentur" in words_in(page)
    assert b"Udgiv nu" not in page
    assert cast.editor.post(PAGE, {"kind": "draft"}).status_code == 403
    assert len(queries.editions_of(KEY)) == 1


def later(cast: Cast, day: str = "2099-01-01", **more: list[str]) -> Any:
    typed = form_in(cast.leader.get(PAGE).content)
    return cast.leader.post(
        PAGE, typed | {"way": ["later"], "day": [day], "clock": ["10:00"]} | more
    )


@pytest.fixture
def now(monkeypatch: pytest.MonkeyPatch) -> datetime:
    """The moment of every page."""
    at = datetime(2017, 9, 11, 8, tzinfo=UTC)
    monkeypatch.setattr("knopskud.office.views.publishing.now", lambda: at)
    return at


def test_a_publishing_is_planned_shown_on_the_desk_and_carried_out(
    cast: Cast, now: datetime
) -> None:
    done = later(cast, "2017-09-12")
    assert done.status_code == 302
    desk = words_in(cast.reader.get(DESK).content)
    assert "Udkast udgives 12. september 2017 kl. 10.00." in desk.replace("\u00a0", " ")
    assert "planlagt af Leader" in desk
    retitle(cast, "Aftentur")
    publish_due(datetime(2017, 9, 12, 8, 0, tzinfo=UTC))  # ten o'clock in Copenhagen
    (edition,) = queries.editions_of(KEY)
    assert "Aftentur" not in edition.snapshot
    assert "udgives 12." not in words_in(cast.reader.get(DESK).content)
    assert "Aftentur" in words_in(cast.reader.get(f"{DESK}aendringer/").content)
    assert "Af Editor" in words_in(cast.reader.get(f"{DESK}aendringer/").content)


def test_a_planned_publishing_is_withdrawn_by_leaders_only(cast: Cast, now: datetime) -> None:
    later(cast, "2017-09-12")
    (address,) = re.findall(
        r'action="([^"]*traek-tilbage/)"', cast.leader.get(PAGE).content.decode()
    )
    assert b"traek-tilbage" not in cast.editor.get(PAGE).content
    assert cast.editor.post(address).status_code == 403
    assert cast.leader.post(address).status_code == 302
    again = cast.leader.post(address)
    assert again.status_code == 400
    assert "allerede gennemført eller trukket tilbage" in words_in(again.content)
    assert publish_due(datetime(2017, 9, 13, tzinfo=UTC)) == []


def test_a_publishing_that_came_to_nothing_is_told_until_something_newer_is_published(
    cast: Cast, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    later(cast, "2017-09-12")
    retitle(cast, "Aftentur")
    publish(cast)
    publish_due(datetime(2017, 9, 12, 9, tzinfo=UTC))
    said = words_in(cast.leader.get(DESK).content)
    assert "blev ikke til noget" in said
    assert "Der er udgivet noget nyere" in said
    retitle(cast, "Natturen")
    after = datetime(2017, 9, 13, tzinfo=UTC)
    monkeypatch.setattr("knopskud.office.views.publishing.now", lambda: after)
    publish(cast)
    assert "blev ikke til noget" not in words_in(cast.leader.get(DESK).content)


@pytest.mark.parametrize(
    ("day", "clock", "why"),
    [
        ("2017-09-10", "10:00", "allerede forbi"),
        ("", "10:00", "både en dag og et klokkeslæt"),
        ("2017-09-12", "", "både en dag og et klokkeslæt"),
        ("i morgen", "klokken ti", "både en dag og et klokkeslæt"),
    ],
)
def test_a_moment_that_cannot_be_is_told_and_everything_typed_is_kept(
    cast: Cast, now: datetime, day: str, clock: str, why: str
) -> None:
    refused = later(cast, day, clock=[clock], kind=["draft"])
    assert refused.status_code == 400
    assert why in words_in(refused.content)
    typed = form_in(refused.content)
    assert (typed["day"], typed["clock"]) == ([day], [clock])


def test_reasons_are_saved_by_editors_and_published_by_the_leader(cast: Cast) -> None:
    publish(cast)
    retitle(cast, "Aftentur")
    opened = form_in(cast.editor.get(PAGE).content)
    page = words_in(cast.editor.get(PAGE).content)
    assert "0 af 1 ændringer er begrundet" in page
    assert "1 ændring er ikke begrundet endnu: Aftentur" in page
    kept = cast.editor.post(
        PAGE, opened | {"way": ["keep"], "reason.A-001": ["Den er om aftenen."]}
    )
    assert kept.status_code == 302
    assert "Alle ændringer er begrundet" in words_in(cast.leader.get(PAGE).content)
    assert "Den er om aftenen." in words_in(cast.board.get(PAGE).content)
    compared = f"{DESK}se/draft/{KEY}/udgaver/1/sammenlign/2/"
    assert "Den er om aftenen." in words_in(cast.reader.get(compared).content)
    publish(cast)
    assert queries.editions_of(KEY)[1].reasons == {"A-001": "Den er om aftenen."}


def test_two_reasons_for_one_change_are_both_shown(cast: Cast) -> None:
    publish(cast)
    retitle(cast, "Aftentur")
    first, second = (form_in(one.get(PAGE).content) for one in (cast.editor, cast.leader))
    cast.editor.post(PAGE, first | {"way": ["keep"], "reason.A-001": ["Min."]})
    refused = cast.leader.post(PAGE, second | {"way": ["now"], "reason.A-001": ["Din."]})
    assert refused.status_code == 400
    assert "En anden har skrevet: Min." in words_in(refused.content)
    typed = form_in(refused.content)
    assert typed["reason.A-001"] == ["Din."]
    assert cast.leader.post(PAGE, typed | {"way": ["now"]}).status_code == 302
    assert queries.editions_of(KEY)[1].reasons == {"A-001": "Din."}


def test_looking_saves_the_reasons_and_leads_to_the_preview(cast: Cast) -> None:
    publish(cast)
    retitle(cast, "Aftentur")
    opened = form_in(cast.editor.get(PAGE).content)
    sent = opened | {"way": ["look"], "reason.A-001": ["Min."], "kind": ["hand_in"]}
    assert cast.editor.post(PAGE, sent)["Location"] == f"{DESK}se/hand_in/{KEY}/"
    assert form_in(cast.editor.get(PAGE).content)["reason.A-001"] == ["Min."]
