"""Who changed what in a part, and an older text that is brought back as a new change."""

import re
from typing import Any

import pytest

from tests.office.cast import DESK, Cast, now_in
from tests.office.filled import form_in, words_in

ACTIVITY = f"{DESK}dele/a-001/"
HISTORY = f"{ACTIVITY}historik/"
pytestmark = pytest.mark.django_db


def write(cast: Cast, path: str, **typed: str) -> None:
    sent = form_in(cast.editor.get(path).content) | {k: [v] for k, v in typed.items()}
    assert cast.editor.post(path, sent).status_code == 302


def before_the_change(cast: Cast, at: int = 0) -> str:
    """The page of the part as it was before a change, counted from the newest."""
    found = re.findall(rf'href="({HISTORY}\d+/)"', cast.editor.get(HISTORY).content.decode())
    return str(found[at])


def test_the_history_tells_who_changed_what_word_by_word(cast: Cast) -> None:
    write(cast, ACTIVITY, title="Aftentur i parken")
    write(cast, ACTIVITY, title="Aftentur", plain="Kom med ud.")
    said = words_in(cast.reader.get(HISTORY).content)
    assert "Editor ændrede titel og tekst til beboerne" in said
    assert "Aftentur[fjernet:] i parken [slut]" in said
    assert said.index("og tekst til beboerne") < said.index("Værten begyndte planen")


def test_every_kind_of_field_is_told(cast: Cast) -> None:
    """What people wrote is told in their words: links by name, figures by year, choices as they are offered."""
    plan = now_in(cast.plan)
    goals = form_in(cast.editor.get(ACTIVITY).content)
    cast.editor.post(ACTIVITY, goals | {"sub_goals": [], "reach": ["targeted"], "capacity": ["7"]})
    line = form_in(cast.editor.get(f"{DESK}dele/bl-1/").content)
    year = next(name for name in line if name.endswith("2018"))
    cast.editor.post(f"{DESK}dele/bl-1/", line | {year: ["123456"]})
    said = words_in(cast.reader.get(HISTORY).content)
    assert plan.sub_goals[0].text in said
    assert "7" in said
    money = words_in(cast.reader.get(f"{DESK}dele/bl-1/historik/").content)
    assert "2018: " in money
    assert "123.456" in money


def test_one_older_text_comes_back_and_the_rest_stays(cast: Cast) -> None:
    before = now_in(cast.plan).activities[0]
    write(cast, ACTIVITY, title="Aftentur", plain="Nu med kakao.")
    address = before_the_change(cast)
    sent = form_in(cast.editor.get(address).content)
    assert sorted(sent["field"]) == ["plain", "title"]
    done = cast.editor.post(address, sent | {"field": ["title"]}, follow=True)
    now = now_in(cast.plan).activities[0]
    assert (now.title, now.plain) == (before.title, "Nu med kakao.")
    assert "er hentet tilbage" in words_in(done.content)
    assert words_in(done.content).count("ændrede titel") == 2


def test_the_whole_part_goes_back_over_several_changes(cast: Cast) -> None:
    before = now_in(cast.plan).activities[0]
    write(cast, ACTIVITY, title="Aftentur")
    write(cast, ACTIVITY, plain="Nu med kakao.")
    write(cast, ACTIVITY, title="Natturen")
    address = before_the_change(cast, 2)
    sent = form_in(cast.editor.get(address).content)
    cast.editor.post(address, sent | {"field": ["title", "plain"]})
    assert now_in(cast.plan).activities[0] == before


def test_a_link_to_something_that_is_gone_is_told_and_nothing_changes(cast: Cast) -> None:
    goals = form_in(cast.editor.get(ACTIVITY).content)
    new = form_in(cast.editor.get(f"{DESK}ny/sub-goal/?under=D-1").content)
    cast.editor.post(f"{DESK}ny/sub-goal/?under=D-1", new | {"text": ["Et mål mere"]})
    made = now_in(cast.plan).sub_goals[-1].ref
    cast.editor.post(ACTIVITY, goals | {"sub_goals": [*goals["sub_goals"], made]})
    write_none: dict[str, Any] = form_in(cast.editor.get(ACTIVITY).content)
    cast.editor.post(ACTIVITY, write_none | {"sub_goals": goals["sub_goals"], "title": ["Ny"]})
    assert cast.editor.post(f"{DESK}dele/{made.lower()}/fjern/").status_code == 302
    now = now_in(cast.plan)
    address = before_the_change(cast)
    page = cast.editor.get(address)
    assert "Et mål mere" in words_in(page.content)
    refused = cast.editor.post(address, form_in(page.content))
    assert refused.status_code == 400
    assert f"{made} findes ikke i planen" in words_in(refused.content)
    assert sorted(form_in(refused.content)["field"]) == ["sub_goals", "title"]
    assert now_in(cast.plan) == now


def test_somebody_else_who_wrote_meanwhile_is_not_overwritten(cast: Cast) -> None:
    write(cast, ACTIVITY, title="Aftentur")
    address = before_the_change(cast)
    opened = form_in(cast.editor.get(address).content)
    write(cast, ACTIVITY, title="Natturen")
    refused = cast.leader.post(address, opened)
    assert refused.status_code == 400
    assert "En anden har ændret det samme imens" in words_in(refused.content)
    assert now_in(cast.plan).activities[0].title == "Natturen"
    assert cast.leader.post(address, form_in(refused.content)).status_code == 302


def test_nothing_chosen_is_told(cast: Cast) -> None:
    write(cast, ACTIVITY, title="Aftentur")
    refused = cast.editor.post(before_the_change(cast), {})
    assert refused.status_code == 400
    assert "Vælg mindst én tekst" in words_in(refused.content)


def test_readers_see_the_older_text_and_cannot_bring_it_back(cast: Cast) -> None:
    write(cast, ACTIVITY, title="Aftentur")
    address = before_the_change(cast)
    assert "Hent de valgte" not in words_in(cast.board.get(address).content)
    assert cast.board.post(address, {"field": ["title"]}).status_code == 403


def test_a_change_of_another_part_is_not_found_here(cast: Cast) -> None:
    write(cast, ACTIVITY, title="Aftentur")
    number = before_the_change(cast).split("/")[-2]
    assert cast.editor.get(f"{DESK}dele/d-1/historik/{number}/").status_code == 404
    assert cast.editor.get(f"{HISTORY}1/").status_code == 404
    assert cast.editor.get(f"{DESK}dele/a-999/historik/").status_code == 404


def test_long_histories_are_turned_page_by_page_at_the_same_cost(cast: Cast) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    counted = []
    for number in range(21):
        write(cast, ACTIVITY, title=f"Titel nr. {number}")
        if number in (0, 2):
            with CaptureQueriesContext(connection) as queries:
                cast.reader.get(HISTORY)
            counted.append(len(queries))
    assert counted[0] == counted[1] <= 20
    first = cast.reader.get(HISTORY).content.decode()
    (older,) = re.findall(r'href="(\?foer=\d+)"', first)
    assert "begyndte planen" not in first
    assert "begyndte planen" in words_in(cast.reader.get(HISTORY + older).content)
    assert cast.reader.get(f"{HISTORY}?foer=nonsens").status_code == 200
