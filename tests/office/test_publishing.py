"""The leader looks the changes through, gives reasons, and publishes."""

import pytest

from knopskud.editions import queries
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
