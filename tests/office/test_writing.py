"""Somebody writes a part: what they typed is kept, or comes back with a reason."""

import pytest
from django.test import Client

from knopskud.audit.models import Event
from knopskud.snapshot.public import every_part
from knopskud.snapshot.times_said import when_of
from tests.office.cast import DESK, Cast, now_in, version_of
from tests.office.filled import X, form_in, parsed, words_in

ACTIVITY = f"{DESK}dele/a-001/"


def opened(client: Client, address: str = ACTIVITY) -> dict[str, list[str]]:
    return form_in(client.get(address).content)


def test_saving_an_untouched_form_changes_nothing(cast: Cast) -> None:
    before = now_in(cast.plan)
    refs = [part.ref for part in every_part(before)]
    for ref in refs:
        address = f"{DESK}dele/{ref.lower()}/"
        answer = cast.editor.post(address, opened(cast.editor, address), follow=True)
        assert "Der var ikke noget at gemme" in words_in(answer.content), ref
    assert len(refs) > 20
    assert {version_of(cast.plan, ref) for ref in refs} == {1}
    assert now_in(cast.plan) == before


def test_a_typed_title_is_saved_and_told_with_its_time(cast: Cast) -> None:
    typed = opened(cast.editor) | {"title": ["Aftentur"]}
    answer = cast.editor.post(ACTIVITY, typed, follow=True)
    assert "Gemt kl. " in words_in(answer.content)
    assert now_in(cast.plan).activities[0].title == "Aftentur"
    assert version_of(cast.plan, "A-001") == 2


def test_nothing_typed_is_lost_when_a_field_is_wrong(cast: Cast) -> None:
    typed = opened(cast.editor) | {
        "title": [""],
        "ages.youngest": ["tolv"],
        "plain": ["Ny tekst\u202e"],
        "when": ["Hver onsdag"],
    }
    answer = cast.editor.post(ACTIVITY, typed)
    said = words_in(answer.content)
    assert answer.status_code == 400
    assert form_in(answer.content)["when"] == ["Hver onsdag"]
    assert form_in(answer.content)["ages.youngest"] == ["tolv"]
    for told in ("Feltet skal udfyldes", "Her skal stå et helt tal", "usynligt styretegn"):
        assert told in said
    assert now_in(cast.plan).activities[0].title == "Tryghedsvandring"


def test_a_time_is_saved_and_what_is_wrong_in_one_is_told_in_its_row(cast: Cast) -> None:
    time = {"times.0.weekday": ["tuesday"], "times.0.start": ["16:00"]}
    typed = opened(cast.editor) | time | {"times.2.start": ["17:00"]}
    answer = cast.editor.post(ACTIVITY, typed)
    (row,) = (one for one in parsed(answer.content).iter() if one.get("id") == "f-times.2")
    assert "Vælg en ugedag" in "".join(row.itertext())
    assert form_in(answer.content)["times.2.start"] == ["17:00"]
    cast.editor.post(ACTIVITY, typed | {"times.2.day": ["2018-03-06"]})
    assert when_of(now_in(cast.plan).activities[0]).da == (
        "Hver tirsdag kl. 16. Tirsdag 6. marts 2018 kl. 17. Marts og oktober"
    )


@pytest.mark.parametrize("field", ["title", "full", "note", "origin.story", "partners.0.role"])
def test_a_civil_number_is_stopped_before_it_is_stored(cast: Cast, field: str) -> None:
    address = f"{DESK}dele/a-002/"
    typed = opened(cast.editor, address) | {field: ["Ring om 010117-1234"]}
    answer = cast.editor.post(address, typed)
    assert answer.status_code == 400
    assert "ligner et CPR-nummer" in words_in(answer.content)
    assert version_of(cast.plan, "A-002") == 1


def test_danish_figures_are_understood(cast: Cast) -> None:
    address = f"{DESK}dele/bl-1/"
    typed = opened(cast.editor, address) | {"amounts.2018": ["1.250.000,50"], "amounts.2019": [""]}
    assert cast.editor.post(address, typed).status_code == 302
    amounts = {one.year: str(one.amount) for one in now_in(cast.plan).budget_lines[0].amounts}
    assert amounts[2018] == "1250000.50"
    assert 2019 not in amounts


def test_a_wrong_amount_is_told_beside_its_year(cast: Cast) -> None:
    address = f"{DESK}dele/bl-1/"
    typed = opened(cast.editor, address) | {"amounts.2020": ["-5"]}
    answer = cast.editor.post(address, typed)
    assert answer.status_code == 400
    assert b'id="f-amounts.2020-error1"' in answer.content


@pytest.mark.parametrize(
    ("ref", "field", "typed_in", "told"),
    [
        ("bl-1", "amounts.2020", "mange", "et tal, for eksempel 1.250,50"),
        ("a-001", "origin.ref", "nr. 4", "Skriv nummeret som A-004"),
    ],
)
def test_what_is_wrong_is_said_as_the_form_is_typed(
    cast: Cast, ref: str, field: str, typed_in: str, told: str
) -> None:
    address = f"{DESK}dele/{ref}/"
    answer = cast.editor.post(address, opened(cast.editor, address) | {field: [typed_in]})
    assert answer.status_code == 400
    assert told in words_in(answer.content)


def test_nothing_chosen_is_told_as_a_choice(cast: Cast) -> None:
    typed = opened(cast.editor, f"{DESK}ny/meeting/") | {"day": ["2018-02-01"]}
    answer = cast.editor.post(f"{DESK}ny/meeting/", typed)
    assert "Vælg mindst én." in words_in(answer.content)


def test_a_choice_that_nobody_has_made_says_so(cast: Cast) -> None:
    page = cast.editor.get(f"{DESK}ny/party/").content
    (chosen,) = [o for o in parsed(page).iter(f"{X}option") if o.get("selected") is not None]
    assert (chosen.get("value"), chosen.text) == ("", "(vælg)")


def test_a_year_in_foreign_digits_is_no_year(cast: Cast) -> None:
    address = f"{DESK}dele/bl-1/"
    typed = opened(cast.editor, address) | {"amounts.٢٠٢٠": ["5"], "amounts.2020": ["7"]}
    del typed["amounts.2020"]
    assert cast.editor.post(address, typed).status_code == 302
    assert 2020 not in {one.year for one in now_in(cast.plan).budget_lines[0].amounts}


def test_a_meeting_is_called_by_its_day_as_people_say_it(cast: Cast) -> None:
    for address in (f"{DESK}dele/mo-1/", f"{DESK}dele/mo-1/fjern/"):
        page = cast.editor.get(address).content
        (heading,) = parsed(page).iter(f"{X}h1")
        assert "september 2017" in "".join(heading.itertext())
    read = words_in(cast.reader.get(f"{DESK}dele/mo-1/").content)
    needed = words_in(cast.editor.post(f"{DESK}dele/af-1/fjern/").content)
    for said in (read, needed):
        assert "september 2017" in said
        assert "2017-09" not in said


def test_two_who_write_in_different_fields_both_keep_their_words(cast: Cast) -> None:
    mine, theirs = opened(cast.editor), opened(cast.leader)
    cast.leader.post(ACTIVITY, theirs | {"where": ["Ved fontænen"]})
    answer = cast.editor.post(ACTIVITY, mine | {"title": ["Aftentur"]})
    assert answer.status_code == 302
    activity = now_in(cast.plan).activities[0]
    assert (activity.title, activity.where) == ("Aftentur", "Ved fontænen")


def test_two_in_the_same_field_see_both_texts_and_choose(cast: Cast) -> None:
    mine, theirs = opened(cast.editor), opened(cast.leader)
    cast.leader.post(ACTIVITY, theirs | {"title": ["Lederens titel"]})
    met = cast.editor.post(ACTIVITY, mine | {"title": ["Min egen titel"]})
    said = words_in(met.content)
    assert met.status_code == 409
    assert "Lederens" in said
    assert "Leader" in said
    assert form_in(met.content)["title"] == ["Min egen titel"]
    assert now_in(cast.plan).activities[0].title == "Lederens titel"
    chosen = form_in(met.content) | {"mine": [str(version_of(cast.plan, "A-001"))]}
    assert cast.editor.post(ACTIVITY, chosen).status_code == 302
    assert now_in(cast.plan).activities[0].title == "Min egen titel"


def test_choosing_ones_own_text_does_not_run_over_a_third_change(cast: Cast) -> None:
    mine, theirs = opened(cast.editor), opened(cast.leader)
    cast.leader.post(ACTIVITY, theirs | {"title": ["Anden"]})
    met = cast.editor.post(ACTIVITY, mine | {"title": ["Min"]})
    cast.leader.post(ACTIVITY, opened(cast.leader) | {"title": ["Tredje"]})
    again = cast.editor.post(ACTIVITY, form_in(met.content) | {"mine": ["2"]})
    assert again.status_code == 409
    assert "Tredje" in words_in(again.content)


def test_keeping_the_others_text_saves_what_was_typed_in_other_fields(cast: Cast) -> None:
    mine, theirs = opened(cast.editor), opened(cast.leader)
    cast.leader.post(ACTIVITY, theirs | {"title": ["Lederens titel"]})
    met = cast.editor.post(ACTIVITY, mine | {"title": ["Min egen titel"], "where": ["Ved søen"]})
    kept = form_in(met.content) | {"theirs": [str(version_of(cast.plan, "A-001"))]}
    assert cast.editor.post(ACTIVITY, kept).status_code == 302
    activity = now_in(cast.plan).activities[0]
    assert (activity.title, activity.where) == ("Lederens titel", "Ved søen")


def test_sending_the_same_twice_is_no_quarrel(cast: Cast) -> None:
    typed = opened(cast.editor) | {"title": ["Aftentur  i  parken"]}
    assert cast.editor.post(ACTIVITY, typed).status_code == 302
    again = cast.editor.post(ACTIVITY, typed, follow=True)
    assert "Der var ikke noget at gemme" in words_in(again.content)
    assert version_of(cast.plan, "A-001") == 2


def test_a_new_part_that_is_sent_twice_is_made_once(cast: Cast) -> None:
    address = f"{DESK}ny/activity/?under=D-2"
    before = len(now_in(cast.plan).activities)
    typed = opened(cast.editor, address) | {"title": ["Strikkeklub"]}
    other = opened(cast.leader, address) | {"title": ["Strikkeklub"]}
    places = [cast.editor.post(address, typed).headers["Location"] for _ in range(2)]
    assert places[0] == places[1]
    assert len(now_in(cast.plan).activities) == before + 1
    assert cast.leader.post(address, other).status_code == 302
    assert cast.editor.post(address, typed | {"title": ["Læseklub"]}).status_code == 302
    titles = [one.title for one in now_in(cast.plan).activities][before:]
    assert titles == ["Strikkeklub", "Strikkeklub", "Læseklub"]


def test_a_new_activity_gets_the_next_ref_under_its_delaftale(cast: Cast) -> None:
    address = f"{DESK}ny/activity/?under=D-2"
    typed = opened(cast.editor, address)
    assert typed["sub_agreement"] == ["D-2"]
    answer = cast.editor.post(f"{DESK}ny/activity/", typed | {"title": ["Strikkeklub"]})
    assert answer.headers["Location"] == f"{DESK}#d-2"
    made = now_in(cast.plan).activities[-1]
    assert (made.ref, made.title, made.sub_agreement) == ("A-004", "Strikkeklub", "D-2")


def test_a_new_part_that_lacks_something_comes_back_with_what_was_typed(cast: Cast) -> None:
    typed = opened(cast.editor, f"{DESK}ny/milestone/") | {"text": ["Første møde"], "day": ["31/1"]}
    answer = cast.editor.post(f"{DESK}ny/milestone/", typed)
    assert answer.status_code == 400
    assert "Her skal stå en dato" in words_in(answer.content)
    assert form_in(answer.content)["text"] == ["Første møde"]


def test_a_part_moves_up_among_those_it_stands_with(cast: Cast) -> None:
    refs = [one.ref for one in now_in(cast.plan).departments]
    cast.editor.post(f"{DESK}dele/{refs[1].lower()}/flyt/", {"way": "up"})
    assert [one.ref for one in now_in(cast.plan).departments][:2] == [refs[1], refs[0]]
    cast.editor.post(f"{DESK}dele/{refs[1].lower()}/flyt/", {"way": "down"})
    assert [one.ref for one in now_in(cast.plan).departments] == refs
    cast.editor.post(f"{DESK}dele/{refs[0].lower()}/flyt/", {"way": "up"})
    assert [one.ref for one in now_in(cast.plan).departments] == refs


def test_a_part_that_others_need_is_not_removed_and_they_are_named(cast: Cast) -> None:
    answer = cast.editor.post(f"{DESK}dele/d-1/fjern/")
    assert answer.status_code == 400
    assert "kan ikke fjernes" in words_in(answer.content)
    assert now_in(cast.plan).sub_agreements[0].ref == "D-1"


def test_a_part_is_removed_after_a_question(cast: Cast) -> None:
    address = f"{DESK}dele/i-1/fjern/"
    refs = [one.ref for one in now_in(cast.plan).indicators]
    cast.editor.get(address)
    assert [one.ref for one in now_in(cast.plan).indicators] == refs
    answer = cast.editor.post(address, follow=True)
    assert "er fjernet" in words_in(answer.content)
    assert [one.ref for one in now_in(cast.plan).indicators] == [r for r in refs if r != "I-1"]


def test_the_record_says_who_changed_what(cast: Cast) -> None:
    from django_scopes import scope

    cast.editor.post(ACTIVITY, opened(cast.editor) | {"title": ["Aftentur"]})
    with scope(partnership=cast.plan.partnership):
        event = Event.objects.get(act="part.change")
    assert (str(event.by), event.ref) == ("Editor", "A-001")
    assert (event.before, event.after) == ({"title": "Tryghedsvandring"}, {"title": "Aftentur"})


def test_those_who_read_see_the_text_and_no_form(cast: Cast) -> None:
    page = cast.board.get(ACTIVITY).content
    assert "Tryghedsvandring" in words_in(page)
    assert b"<textarea" not in page


def test_the_plan_is_ready_or_says_what_is_missing_with_a_way_there(cast: Cast) -> None:
    cast.editor.post(f"{DESK}dele/i-1/", opened(cast.editor, f"{DESK}dele/i-1/") | {"source": [""]})
    page = cast.reader.get(f"{DESK}klar/").content
    assert f'href="{DESK}dele/i-1/#f-source"'.encode() in page
    assert b'class="finding error"' in cast.editor.get(f"{DESK}dele/i-1/").content
