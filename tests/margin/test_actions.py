"""What is said in the margin is kept, told to the right people, and refused for a reason."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django_scopes import scope

from knopskud.accounts.models import Partnership, Role, User
from knopskud.audit.models import Event
from knopskud.core.errors import Invalid, Refused
from knopskud.margin import actions, queries
from knopskud.margin.models import Comment, Mention, Thread
from knopskud.margin.naming import named_in
from knopskud.margin.refusals import LONGEST
from tests.margin.talking import KEY, NOON, begun
from tests.plan.drafting import make_partnership, make_person

pytestmark = pytest.mark.django_db
LATER = NOON + timedelta(hours=2)


@pytest.fixture
def ours() -> Partnership:
    return make_partnership()


@pytest.fixture
def editor(ours: Partnership) -> User:
    return make_person(ours, Role.EDITOR)


@pytest.fixture
def reviewer(ours: Partnership) -> User:
    return make_person(ours, Role.REVIEWER)


def recorded(ours: Partnership) -> list[tuple[str, str, str]]:
    with scope(partnership=ours):
        rows = Event.objects.filter(act__startswith="comment.").order_by("pk")
        return [(row.act, row.ref, (row.after or {}).get("text", "")) for row in rows]


def test_a_talk_is_begun_answered_resolved_and_opened_again(
    ours: Partnership, editor: User, reviewer: User
) -> None:
    thread = begun(ours, editor).thread
    assert (thread.number, thread.wording, thread.is_open) == (1, "Tryghedsvandring", True)
    actions.answer(thread, text="Ja.", by=reviewer, at=LATER)
    actions.resolve(thread, by=reviewer, at=LATER)
    actions.resolve(thread, by=editor, at=LATER)
    kept = queries.thread_of(ours, KEY, 1)
    assert [str(one.by) for one in kept.said] == ["Editor", "Reviewer"]
    assert (kept.is_open, kept.resolved_by, kept.latest_at) == (False, reviewer, LATER)
    actions.reopen(thread, by=editor, at=LATER)
    assert queries.thread_of(ours, KEY, 1).is_open
    assert recorded(ours) == [
        ("comment.begin", "A-001", "Skal den hedde det?"),
        ("comment.answer", "A-001", "Ja."),
        ("comment.resolve", "A-001", ""),
        ("comment.reopen", "A-001", ""),
    ]


def test_an_answer_opens_a_talk_that_was_over(ours: Partnership, editor: User) -> None:
    thread = begun(ours, editor).thread
    actions.resolve(thread, by=editor, at=NOON)
    actions.answer(thread, text="Vent lidt.", by=editor, at=LATER)
    assert queries.thread_of(ours, KEY, 1).is_open


def test_the_same_form_sent_twice_is_said_once(ours: Partnership, editor: User) -> None:
    first, again = begun(ours, editor), begun(ours, editor, at=NOON + timedelta(seconds=2))
    assert first == again
    for _ in range(2):
        actions.answer(first.thread, text="Ja.", by=editor, at=LATER)
    begun(ours, editor, field="when")
    begun(ours, editor, at=LATER)
    with scope(partnership=ours):
        assert [one.number for one in Thread.objects.order_by("number")] == [1, 2, 3]
        assert Comment.objects.filter(thread=first.thread).count() == 2


def test_talks_are_numbered_in_each_plan(ours: Partnership, editor: User) -> None:
    numbers = [begun(ours, editor, plan_key=key).thread.number for key in (KEY, "en-anden", KEY)]
    assert numbers == [1, 1, 1]  # the third was the first sent again
    assert begun(ours, editor, text="Noget andet").thread.number == 2


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (" \n ", "Skriv noget"),
        ("x" * (LONGEST + 1), "Der er plads til 2000"),
        ("Ring om 010117-1234", "CPR-nummer"),
        ("Skjult \u202e tegn", "U+202E"),
    ],
)
def test_what_cannot_be_kept_is_told_beside_the_text(
    ours: Partnership, editor: User, text: str, why: str
) -> None:
    comment = begun(ours, editor)
    acts: tuple[Callable[[], object], ...] = (
        lambda: begun(ours, editor, text=text),
        lambda: actions.answer(comment.thread, text=text, by=editor, at=LATER),
        lambda: actions.edit_comment(comment, text=text, by=editor, at=LATER),
    )
    for act in acts:
        with pytest.raises(Invalid) as refused:
            act()
        (problem,) = refused.value.problems
        assert problem.place == "text"
        assert why in problem.message.da
    assert len(recorded(ours)) == 1


@pytest.mark.parametrize("role", Role)
def test_everybody_but_readers_takes_part(ours: Partnership, role: Role) -> None:
    person = make_person(ours, role)
    if role == Role.READER:
        with pytest.raises(Refused):
            begun(ours, person)
    else:
        assert begun(ours, person).by == person


def test_strangers_say_nothing_in_any_way(ours: Partnership, editor: User) -> None:
    stranger = make_person(make_partnership("naboen"), Role.LEADER)
    comment = begun(ours, editor)
    acts: tuple[Callable[[], object], ...] = (
        lambda: begun(ours, stranger),
        lambda: actions.answer(comment.thread, text="Hej", by=stranger, at=LATER),
        lambda: actions.edit_comment(comment, text="Hej", by=stranger, at=LATER),
        lambda: actions.resolve(comment.thread, by=stranger, at=LATER),
        lambda: actions.reopen(comment.thread, by=stranger, at=LATER),
    )
    for act in acts:
        with pytest.raises(Refused):
            act()
    assert len(recorded(ours)) == 1


def test_strangers_are_not_mentioned(ours: Partnership, editor: User) -> None:
    stranger = make_person(make_partnership("naboen"), Role.LEADER)
    with pytest.raises(Invalid) as refused:
        begun(ours, editor, mentioned=[stranger])
    assert refused.value.problems[0].place == "mention"


def test_who_has_left_is_not_mentioned(ours: Partnership, editor: User, reviewer: User) -> None:
    reviewer.is_active = False
    reviewer.save()
    with pytest.raises(Invalid):
        begun(ours, editor, mentioned=[reviewer])


def test_only_ones_own_words_are_put_right_and_the_record_keeps_the_old(
    ours: Partnership, editor: User, reviewer: User
) -> None:
    comment = begun(ours, editor, mentioned=[reviewer])
    with pytest.raises(Refused):
        actions.edit_comment(comment, text="Andet", by=reviewer, at=LATER)
    actions.edit_comment(comment, text="Skal det hedde aftentur?", by=editor, at=LATER)
    (kept,) = queries.thread_of(ours, KEY, 1).said
    assert (kept.text, kept.at, kept.edited_at) == ("Skal det hedde aftentur?", NOON, LATER)
    assert kept.named == ()
    with scope(partnership=ours):
        event = Event.objects.get(act="comment.edit")
        assert not Mention.objects.exists()
    assert event.before == {"text": "Skal den hedde det?"}


def test_the_longest_name_after_the_sign_is_meant() -> None:
    people = [User(email=f"{n}@x.dk", name=n) for n in ("Anna", "Anna Lund", "Åse", "anna lund")]
    called = [[str(one) for one in named_in(text, people)] for text in (
        "Se her, @anna lund!", "@Anna, se", "mail@Anna.dk", "@Annas", "@ÅSE og @Anna.", "Anna", "",
    )]  # fmt: skip
    assert called == [["Anna Lund", "anna lund"], ["Anna"], [], [], ["Åse", "Anna"], [], []]


def test_ones_own_talks_are_those_one_began_wrote_in_or_is_named_in(
    ours: Partnership, editor: User, reviewer: User
) -> None:
    leader = make_person(ours, Role.LEADER)
    begun(ours, leader, text="Et")
    answered = begun(ours, leader, text="To", at=NOON + timedelta(minutes=1)).thread
    actions.answer(answered, text="Ja", by=editor, at=NOON + timedelta(minutes=5))
    begun(ours, leader, text="Tre", mentioned=[editor], at=NOON + timedelta(minutes=2))
    begun(ours, editor, text="Fire", at=NOON + timedelta(minutes=3))
    found, count = queries.threads_of(ours, KEY, concerning=editor, most=2)
    assert ([one.number for one in found], count) == ([2, 4], 3)
    assert [one.number for one in queries.open_concerning(editor, [ours])] == [2, 4, 3]
    actions.resolve(answered, by=leader, at=LATER)
    assert [one.number for one in queries.open_concerning(editor, [ours])] == [4, 3]
    assert queries.open_concerning(editor, [make_partnership("naboen")]) == []
    assert queries.open_concerning(reviewer, [ours]) == []
