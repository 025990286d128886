"""Who may do what: everybody in the partnership sees it, its leader changes it, and the table of roles never lies."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django_scopes import scope

from knopskud.accounts.actions import give_role, take_role
from knopskud.accounts.inviting import invite
from knopskud.accounts.models import Membership, Role, User
from knopskud.accounts.roles import ACTS, allowance_of
from knopskud.approvals.actions import answer, ask
from knopskud.approvals.bodies import BOARD, FUNDER
from knopskud.approvals.models import Question
from knopskud.approvals.refusals import of_strangers as enters
from knopskud.audit.models import Event
from knopskud.core.errors import Refused
from knopskud.editions.actions import publish
from knopskud.files.refusals import of_strangers as keeps_files
from knopskud.plan import access
from knopskud.plan.actions import change_part, close_plan, start_plan
from knopskud.plan.models import Plan
from knopskud.plan.queries import snapshot_of
from tests.office.cast import BEGUN, Cast, make_user
from tests.office.filled import words_in

pytestmark = pytest.mark.django_db

PEOPLE = "/kontor/partnerskaber/eksempelparken/hvem/"
NOW = datetime(2017, 10, 2, 9, tzinfo=UTC)


def page_of(email: str) -> str:
    number = Membership.objects.get(user__email=email, partnership__slug="eksempelparken").pk
    return f"{PEOPLE}{number}/"


def role_of(email: str) -> tuple[str, object] | None:
    rows = Membership.objects.filter(user__email=email, partnership__slug="eksempelparken")
    return rows.values_list("role", "only").first()


def test_everybody_sees_who_is_in_it_and_only_the_leader_when_they_came(cast: Cast) -> None:
    User.objects.filter(email="board@eksempel.dk").update(last_login=NOW)
    User.objects.filter(email="reader@eksempel.dk").update(last_login=None)
    leaders, readers = (words_in(one.get(PEOPLE).content) for one in (cast.leader, cast.reader))
    for said in (leaders, readers):
        assert "Bestyrelse (1) Må læse udkastet, kommentere og godkende. Board board@eksempel.dk" in said  # fmt: skip
        assert "fremmed@eksempel.dk" not in said
    assert "Sidst logget ind 2. oktober 2017" in leaders
    assert "Har ikke logget ind endnu" in leaders
    assert "ogget ind endnu" not in readers
    assert "2017" not in readers


def test_the_page_speaks_english(cast: Cast) -> None:
    cast.leader.cookies["sprog"] = "en"
    said = words_in(cast.leader.get(PEOPLE).content)
    assert "Board (1) May read the draft, comment and approve." in said


def test_more_people_do_not_cost_more_queries(cast: Cast) -> None:
    counted = []
    for more in (0, 3):
        for number in range(more):
            user = make_user(f"ny-{number}@eksempel.dk")
            only = {cast.plan.key: ["D-1"]}
            give_role(cast.plan.partnership, email=user.email, role=Role.EDITOR, only=only, by=None, at=BEGUN)  # fmt: skip
        for path in (PEOPLE, page_of("board@eksempel.dk")):
            with CaptureQueriesContext(connection) as queries:
                assert cast.leader.get(path).status_code == 200
            counted.append(len(queries))
    assert counted[:2] == counted[2:]
    assert max(counted) <= 20


def test_a_role_is_changed_and_recorded(cast: Cast) -> None:
    answer = cast.leader.post(page_of("board@eksempel.dk"), {"role": "reader"}, follow=True)
    assert "Board er nu: Læser." in words_in(answer.content)
    assert role_of("board@eksempel.dk") == ("reader", None)
    with scope(partnership=cast.plan.partnership):
        event = Event.objects.latest("pk")
    assert (event.act, str(event.by), event.after) == (
        "member.role", "Leader", {"email": "board@eksempel.dk", "role": "reader"},
    )  # fmt: skip


def test_an_editor_is_limited_to_what_is_ticked_and_of_that_to_what_is_offered(cast: Cast) -> None:
    key = cast.plan.key
    ticked = [f"{key}:D-2", f"{key}:D-9", "fremmed-plan:D-1"]
    sent = {"role": "editor", "reach": "some", "only": ticked}
    cast.leader.post(page_of("editor@eksempel.dk"), sent)
    assert role_of("editor@eksempel.dk") == ("editor", {key: ["D-2"]})
    said = words_in(cast.leader.get(PEOPLE).content)
    assert "Skriver kun i: Eksempelparken helhedsplan (Kriminalpræventiv indsats)" in said
    assert f'value="{key}:D-2" checked' in cast.leader.get(page_of("editor@eksempel.dk")).content.decode()  # fmt: skip
    cast.leader.post(page_of("editor@eksempel.dk"), sent | {"reach": "all"})
    assert role_of("editor@eksempel.dk") == ("editor", None)


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({}, "Vælg en rolle."),
        ({"role": "konge"}, "Vælg en rolle."),
        ({"role": "editor", "reach": "some"}, "Vælg mindst én delaftale"),
    ],
)
def test_what_cannot_be_is_told_and_changes_nothing(
    cast: Cast, sent: dict[str, str], said: str
) -> None:
    answer = cast.leader.post(page_of("editor@eksempel.dk"), sent)
    assert answer.status_code == 400
    assert said in words_in(answer.content)
    assert role_of("editor@eksempel.dk") == ("editor", None)


@pytest.mark.parametrize("path", ["", "fjern/"])
def test_the_last_leader_stays(cast: Cast, path: str) -> None:
    answer = cast.leader.post(page_of("leader@eksempel.dk") + path, {"role": "reader"})
    assert answer.status_code == 400
    assert "skal have en leder" in words_in(answer.content)
    assert role_of("leader@eksempel.dk") == ("leader", None)


def test_who_has_left_finds_nothing(cast: Cast) -> None:
    answer = cast.leader.post(page_of("board@eksempel.dk") + "fjern/", follow=True)
    assert "Board er ikke med længere." in words_in(answer.content)
    assert role_of("board@eksempel.dk") is None
    assert cast.board.get(PEOPLE).status_code == 404


def test_a_leader_who_leaves_comes_to_their_other_plans(cast: Cast) -> None:
    give_role(cast.plan.partnership, email="editor@eksempel.dk", role=Role.LEADER, by=None, at=NOW)
    answer = cast.leader.post(page_of("leader@eksempel.dk") + "fjern/")
    assert answer.headers["Location"] == "/kontor/"


def test_members_of_other_partnerships_are_not_found(cast: Cast) -> None:
    number = Membership.objects.get(user__email="fremmed@eksempel.dk").pk
    for path in (f"{PEOPLE}{number}/", f"{PEOPLE}{number}/fjern/", f"{PEOPLE}999999/"):
        assert cast.leader.get(path).status_code == 404
        assert cast.leader.post(path, {"role": "reader"}).status_code == 404
    assert Membership.objects.get(pk=number).role == Role.LEADER


def _publish(plan: Plan, by: User) -> Any:
    whole = snapshot_of(plan)
    return publish(
        partnership=plan.partnership, snapshot=whole, kind="draft", reasons={}, by=by, at=NOW
    )


def _start(plan: Plan, by: User) -> Any:
    days = {"start": date(2022, 1, 1), "end": date(2025, 12, 31)}
    named = {"key": "ny-2022", "name": "Ny", "programme": "lbf-2019-26"}
    return start_plan(partnership=plan.partnership, by=by, at=NOW, **named, **days)  # type: ignore[arg-type]  # a short way


def _ask(plan: Plan, by: User, asked: str = "reviewer@eksempel.dk") -> Question:
    return ask(
        partnership=plan.partnership,
        plan_key=plan.key,
        partner="SP-1",
        name="Driften",
        text="Redskaber",
        asked=User.objects.get(email=asked),
        by=by,
        at=NOW,
    )


def _confirm(plan: Plan, by: User) -> Any:
    asked = _ask(plan, User.objects.get(email="leader@eksempel.dk"), by.email)
    return answer(asked, yes=True, text="Redskaber", by=by, at=NOW)


def _give(plan: Plan, by: User) -> None:
    give_role(plan.partnership, email="ny@eksempel.dk", role=Role.READER, by=by, at=NOW)
    take_role(plan.partnership, email="ny@eksempel.dk", by=by, at=NOW)


def _invite(plan: Plan, by: User) -> Any:
    return invite(plan.partnership, email="ny@eksempel.dk", role=Role.READER, by=by, at=NOW)


DONE: dict[str, Callable[[Plan, User], Any]] = {
    "Read the draft and its history": lambda plan, by: access.readable(by, plan.key),
    "Comment on the draft": lambda plan, by: access.commentable(by, plan.key),
    "Write in the plan and the budget": lambda plan, by: change_part(
        plan, "A-001", fields={"when": "Juni"}, by=by, at=NOW
    ),
    "Begin a new plan": _start,
    "Put in photos and attachments": lambda plan, by: keeps_files(plan.partnership, by),
    "Enter what the board decides": lambda plan, by: enters(plan.partnership, by, BOARD),
    "Enter what others decide": lambda plan, by: enters(plan.partnership, by, FUNDER),
    "Ask partners to confirm": _ask,
    "Confirm when the leader asks": _confirm,
    "Publish the plan to everybody": _publish,
    "Close a plan": lambda plan, by: close_plan(plan, by=by, at=NOW),
    "Invite people": _invite,
    "Give and take roles": _give,
}


def test_the_table_tells_of_acts_that_are_tried_here() -> None:
    assert {act.words.en for act in ACTS} == set(DONE)


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("act", ACTS, ids=lambda act: act.words.en)
def test_the_table_of_roles_never_lies(cast: Cast, act: Any, role: Role) -> None:
    user = User.objects.get(email=f"{role.value}@eksempel.dk")
    try:
        DONE[act.words.en](cast.plan, user)
        done = True
    except (Refused, PermissionDenied):
        done = False
    assert done is act.allowed(role)


def test_every_right_is_told_in_short() -> None:
    assert allowance_of(Role.LEADER).en == (
        "read the draft, comment, write, approve, publish and give roles"
    )
    assert allowance_of(Role.READER) == ("læse udkastet", "read the draft")
