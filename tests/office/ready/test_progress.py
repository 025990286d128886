"""The board's page: written, missing, approved, part by part."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from knopskud.accounts.models import User
from knopskud.approvals.actions import enter
from knopskud.approvals.bodies import BOARD, FUNDER, MUNICIPALITY, ApprovingBody
from knopskud.core.words import Words
from knopskud.editions.actions import publish
from knopskud.office.draft import Draft
from knopskud.office.ready.approving import Approving
from knopskud.office.ready.progress import Piece, pieces_of
from knopskud.plan.actions import add_part, change_part
from tests.office.cast import BEGUN, DESK, Cast, make_cast, now_in
from tests.office.filled import parsed, words_in

PAGE = f"{DESK}overblik/"
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def cast(transactional_db: None) -> Cast:
    """A plan that has been published once."""
    cast = make_cast()
    publish(
        partnership=cast.plan.partnership,
        snapshot=now_in(cast.plan),
        kind="draft",
        by=None,
        at=BEGUN,
    )
    return cast


def say_yes(cast: Cast, key: str, level: str, about: str = "content") -> None:
    enter(
        partnership=cast.plan.partnership,
        plan_key=cast.plan.key,
        edition=1,
        body=ApprovingBody(key, level, Words(key, key)),
        about=about,
        outcome="approved",
        day=BEGUN.date(),
        by=None,
        at=BEGUN + timedelta(days=1),
    )


def pieces(cast: Cast) -> list[Piece]:
    draft = Draft(cast.plan, User.objects.get(email="leader@eksempel.dk"))
    return list(pieces_of(draft, Approving(draft)))


def test_every_part_says_what_is_written_of_how_much(cast: Cast) -> None:
    agreement, first, second, money = pieces(cast)
    assert (agreement.done, agreement.all, agreement.state) == (0, 2, "none")
    assert (first.heading.da, first.done, first.all, first.state) == (
        "Tryghed og trivsel", 2, 7, "begun",
    )  # fmt: skip
    assert first.written.da == "2 af 7 tekster"
    assert second.holds.da == "2 aktiviteter, 1 delmål, 1 indikator"
    assert (first.errors, money.errors, money.written.da) == (5, 0, "")


def test_a_delaftale_is_approved_until_it_changes(cast: Cast) -> None:
    assert [one.yes.is_given for one in pieces(cast)] == [False] * 4
    say_yes(cast, "plan_board", BOARD)
    assert [one.yes.is_given for one in pieces(cast)] == [False, True, True, False]
    change_part(cast.plan, "A-001", fields={"title": "Aftentur"}, by=None, at=BEGUN)
    _, first, second, _ = pieces(cast)
    assert (first.yes.words.da, second.yes.words.da) == (
        "Ændret siden ja’et 1. september 2017",
        "Godkendt 1. september 2017",
    )


def test_the_agreement_waits_for_the_fund_and_the_money_for_all_who_pay(cast: Cast) -> None:
    say_yes(cast, "PA-3", FUNDER)
    say_yes(cast, "PA-3", FUNDER, "money")
    agreement, *_, money = pieces(cast)
    assert agreement.yes.is_given
    assert money.yes.words.da == "Frigivet af 1 af 2, der betaler"
    say_yes(cast, "PA-2", MUNICIPALITY, "money")
    assert pieces(cast)[-1].yes.words.da == "Frigivet 1. september 2017"


def test_everybody_in_the_partnership_reads_the_page_in_both_languages(cast: Cast) -> None:
    say_yes(cast, "plan_board", BOARD)
    for language, said in (("da", "Hvor langt er planen?"), ("en", "How far is the plan?")):
        cast.board.cookies["sprog"] = language
        body = cast.board.get(PAGE).content
        assert parsed(body) is not None
        assert said in words_in(body)


def test_a_plan_that_was_never_published_has_a_page_too(cast: Cast) -> None:
    from knopskud.plan.actions import load_snapshot
    from tests.make import make_head, make_plan

    new = make_plan(plan=make_head(key="ny-plan"), sub_agreements=(), sub_goals=(), activities=(), indicators=(), milestones=(), budget_lines=())  # fmt: skip
    load_snapshot(partnership=cast.plan.partnership, snapshot=new, by=None, at=BEGUN)
    assert "0/8" in words_in(cast.reader.get("/kontor/planer/ny-plan/overblik/").content)


def test_more_parts_do_not_cost_more_queries(cast: Cast) -> None:
    counted = []
    for more in (1, 3):
        for number in range(more):
            fields = {"area": f"omraade-{more}-{number}", "title": f"Delaftale {number}"}
            add_part(cast.plan, kind="sub_agreement", fields=fields, by=None, at=BEGUN)
            say_yes(cast, "plan_board", BOARD)
        with CaptureQueriesContext(connection) as queries:
            assert cast.leader.get(PAGE).status_code == 200
        counted.append(len(queries))
    assert counted[0] == counted[1] <= 20
