"""What residents say is kept, shown by the partnership's rules, answered, and never lost with a new edition."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import DatabaseError, connection
from django_scopes import scope

from knopskud.accounts.models import Partnership, Role
from knopskud.audit.models import Event
from knopskud.core.errors import Invalid, Refused
from knopskud.voices import actions, queries
from knopskud.voices.actions import sending
from knopskud.voices.models import Contact
from tests.plan.drafting import make_partnership, make_person
from tests.voices.said import KEY, NOON, comment, idea, opened, said_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def ours() -> Partnership:
    return make_partnership()


def test_a_comment_keeps_the_words_that_it_was_about(ours: Partnership) -> None:
    opened(ours)
    comment(ours)
    (found,) = queries.shown(KEY, kind="comment", ref="A-001")
    assert (found.edition, found.wording) == (1, "Vi går en tur i mørket.")
    assert queries.counts_by_ref(KEY) == {"A-001": 1}


def test_comments_wait_for_the_days_that_are_open_and_ideas_do_not(ours: Partnership) -> None:
    with pytest.raises(Refused, match="not open"):
        comment(ours)
    opened(ours)
    comment(ours)
    with pytest.raises(Refused, match="not open"):
        comment(ours, at=NOON + timedelta(days=40))
    assert idea(ours, at=NOON + timedelta(days=40)).title == "Fælles køkkenhave"


def test_staff_write_in_what_came_on_paper_and_it_counts_the_same(ours: Partnership) -> None:
    editor = make_person(ours, Role.EDITOR)
    late = NOON + timedelta(days=60)
    one = comment(ours, source="paper", by=editor, at=late)
    assert list(queries.shown(KEY)) == [one]
    assert queries.in_office(ours, KEY)[0].by == editor
    with pytest.raises(Refused, match="Your role"):
        comment(ours, source="paper", by=make_person(ours, Role.READER), at=late)


def test_read_first_means_shown_when_somebody_has_read_it(ours: Partnership) -> None:
    opened(ours, moderation="before")
    one = comment(ours)
    assert list(queries.shown(KEY)) == []
    actions.show(one, by=None, at=NOON)
    assert list(queries.shown(KEY)) == [one]
    actions.hide(one, why="Reklame.", by=None, at=NOON)
    assert list(queries.shown(KEY)) == []
    (told,) = queries.told([one])
    assert [(x.is_shown, x.why) for x in told.showings] == [(True, ""), (False, "Reklame.")]


def test_a_surge_is_held_and_nothing_is_lost(
    ours: Partnership, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sending, "SURGE", 2)
    opened(ours)
    for _ in range(4):
        comment(ours)
    assert (queries.shown(KEY).count(), queries.in_office(ours, KEY).count()) == (2, 4)
    assert queries.waiting(ours, KEY) == 4


WRONG = (
    ({"text": " "}, "text", "Skriv, hvad du vil sige"),
    ({"text": "x" * 4001}, "text", "4001 tegn"),
    ({"text": "Mit nummer er 010190-1234"}, "text", "CPR-nummer"),
    ({"name": "Per 010190 1234"}, "name", "CPR-nummer"),
    ({"text": "skjult\u202etegn"}, "text", ""),
    ({"email": "ikke en mail"}, "email", "mailadresse"),
    ({"phone": "12"}, "phone", "mindst 8 tal"),
)


@pytest.mark.parametrize(("more", "place", "told"), WRONG)
def test_what_cannot_be_taken_in_is_told_at_its_field(
    ours: Partnership, more: dict[str, Any], place: str, told: str
) -> None:
    opened(ours)
    with pytest.raises(Invalid) as refused:
        comment(ours, **more)
    (problem,) = refused.value.problems
    assert problem.place == place
    assert told in problem.message.da
    assert queries.in_office(ours, KEY).count() == 0


def test_an_idea_needs_a_name_and_nothing_else(ours: Partnership) -> None:
    assert idea(ours, text="", place="").state == "received"
    with pytest.raises(Invalid, match="put right"):
        idea(ours, title="")


def test_every_answer_is_kept_and_not_now_says_why(ours: Partnership) -> None:
    one = idea(ours)
    actions.answer(one, state="looked_at", answer="Tak for ideen.", by=None, at=NOON)
    with pytest.raises(Invalid, match="put right"):
        actions.answer(one, state="not_now", by=None, at=NOON)
    actions.answer(one, state="not_now", answer="Der er ikke penge i år.", by=None, at=NOON)
    (told,) = queries.told([one])
    assert [step.state for step in told.steps] == ["received", "looked_at", "not_now"]
    with pytest.raises(DatabaseError), connection.cursor() as cursor:
        cursor.execute("UPDATE voices_step SET answer = ''")


def test_an_idea_grows_into_an_activity_once_and_for_ever(ours: Partnership) -> None:
    one = idea(ours)
    for _ in range(2):
        actions.grow(one, plan_key=KEY, ref="A-009", answer="Den er med.", by=None, at=NOON)
    assert queries.grown_from(KEY) == {"A-009": [one]}
    (told,) = queries.told([one])
    assert [step.state for step in told.steps] == ["received", "grows"]
    opened(ours)
    with pytest.raises(Refused, match="an idea only"):
        actions.grow(comment(ours), plan_key=KEY, ref="A-009", by=None, at=NOON)


def test_support_counts_each_device_once(ours: Partnership) -> None:
    opened(ours)
    one = idea(ours)
    assert [actions.support(one, who=who * 64, at=NOON) for who in "aab"] == [True, False, True]
    one.refresh_from_db()
    assert one.supports == 2


def test_ideas_that_are_alike_are_found_before_a_new_one_is_sent(ours: Partnership) -> None:
    opened(ours)
    garden, other = idea(ours), idea(ours, title="Cykelværksted")
    assert queries.alike(KEY, "Cykler til alle") == []
    assert queries.alike(KEY, "Køkkenhaver til alle") == [garden]
    actions.put_with(other, like=garden, by=None, at=NOON)
    with pytest.raises(Refused, match="like itself"):
        actions.put_with(garden, like=garden, by=None, at=NOON)


def test_contacts_stand_apart_and_are_forgotten_on_their_day(ours: Partnership) -> None:
    opened(ours)
    one = comment(ours, email="beboer@eksempel.dk")
    assert queries.contacts_of([one])[one.pk].until == date(2018, 3, 11)
    assert actions.forget_due(today=date(2018, 3, 10), at=NOON) == 0
    assert actions.forget_due(today=date(2018, 3, 11), at=NOON) == 1
    assert queries.contacts_of([one]) == {}
    with scope(partnership=ours):
        kept = [str(event.after) + str(event.before) for event in Event.objects.all()]
        assert not [text for text in kept if "beboer" in text or "legepladsen" in text]


def test_who_asks_has_their_contact_deleted_and_their_words_stay(ours: Partnership) -> None:
    one = idea(ours, email="sara@eksempel.dk")
    for _ in range(2):
        actions.forget_contact(one, at=NOON)
    assert queries.own(ours, "sara@eksempel.dk") == []
    found = queries.by_code(one.code)
    assert found is not None
    assert found.title == "Fælles køkkenhave"


def test_what_is_taken_back_is_gone_and_its_answers_stay(ours: Partnership) -> None:
    opened(ours)
    one = idea(ours, name="Sara", email="sara@eksempel.dk")
    actions.answer(one, state="looked_at", answer="Tak.", by=None, at=NOON)
    for _ in range(2):
        actions.withdraw(one, at=NOON)
    found = queries.by_code(one.code)
    assert found is not None
    assert (found.text, found.title, found.name, found.is_shown) == ("", "", "", False)
    with scope(partnership=ours):
        assert not Contact.objects.exists()
    with pytest.raises(Refused, match="taken back"):
        actions.answer(found, state="meeting", by=None, at=NOON)


def test_only_leaders_open_and_choose_how_voices_are_shown(ours: Partnership) -> None:
    editor = make_person(ours, Role.EDITOR)
    with pytest.raises(Refused, match="Only the leader"):
        actions.set_rules(partnership=ours, moderation="after", keep_months=6, by=editor, at=NOON)
    opened(ours)
    day = NOON.date()
    with pytest.raises(Invalid):
        actions.open_consultation(
            partnership=ours, plan_key=KEY, begins=day, ends=day, by=None, at=NOON
        )
    (one,) = queries.consultations_of(ours, KEY)
    actions.close_consultation(one, by=None, at=NOON + timedelta(days=2))
    assert not queries.is_open(ours, KEY, day + timedelta(days=2))
    assert queries.is_open(ours, KEY, day + timedelta(days=1))


def test_voices_of_another_partnership_are_not_answered_here(ours: Partnership) -> None:
    said_in(ours)
    stranger = make_person(make_partnership("nabo"), Role.LEADER)
    one = queries.in_office(ours, KEY)[0]
    with pytest.raises(Refused):
        actions.answer(one, state="looked_at", by=stranger, at=NOON)
    with pytest.raises(Refused):
        actions.hide(one, why="Nej", by=stranger, at=NOON)
    assert [one.why for one in queries.reports_of(ours, KEY)] == ["Reklame"]
