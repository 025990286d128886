"""A paper that was made afterwards with a mistake is taken down; what came with the edition stays."""

from datetime import UTC, date, datetime

import pytest
from django.db import DatabaseError, connection, transaction
from django_scopes import scopes_disabled

from knopskud.accounts.models import Membership, Role, User
from knopskud.audit.models import Event
from knopskud.core.errors import Refused
from knopskud.editions import queries
from knopskud.editions.adding import add_papers
from knopskud.editions.models import Edition, EditionPaper
from knopskud.editions.taking_down import LONGEST_REASON, take_down
from knopskud.editions.wishes import ForMeeting, ForMonth
from tests.editions.published import partnership, published
from tests.office.cast import make_user

pytestmark = pytest.mark.django_db
LATER = datetime(2017, 9, 28, 9, tzinfo=UTC)
THEN = datetime(2017, 9, 29, 9, tzinfo=UTC)
MISTYPED = ForMeeting("AF-1", frozenset({"meeting-notice"}), date(2017, 10, 4))
NOTICE = "moedeopslag-af-1-egely-moede-2017-10-04.pdf"
WHY = "Mødet er den 3. oktober."


def with_a_mistake() -> Edition:
    edition = published(partnership())
    assert add_papers(edition, MISTYPED, by=None, at=LATER).new == (NOTICE,)
    return edition


def listed(edition: Edition) -> list[str]:
    return [one.name for one in queries.public_edition(edition).papers if one.added]


def refusal(edition: Edition, name: str, by: User | None = None) -> str:
    with pytest.raises(Refused) as refused:
        take_down(edition, name, WHY, by=by, at=THEN)
    return refused.value.message.da


def test_it_is_listed_no_more_but_kept_and_the_record_says_who_and_why() -> None:
    edition = with_a_mistake()
    before = queries.public_edition(edition)
    take_down(edition, NOTICE, f" {WHY} ", by=None, at=THEN)
    after = queries.public_edition(edition)
    assert NOTICE not in {one.name for one in after.papers}
    assert [(one.name, one.day, one.why) for one in after.withdrawn] == [
        (NOTICE, date(2017, 9, 29), WHY)
    ]
    assert queries.paper_content(edition.plan_key, 1, NOTICE).startswith(b"%PDF")
    assert (edition.number, after.state) in queries.published()[edition.plan_key]
    assert before.state != after.state
    with scopes_disabled():
        event = Event.objects.get(act="edition.take-down-paper")
    assert event.after == {"number": 1, "paper": NOTICE, "why": WHY}


def test_it_cannot_be_put_back_and_the_same_made_again_gets_a_number() -> None:
    edition = with_a_mistake()
    take_down(edition, NOTICE, WHY, by=None, at=THEN)
    with pytest.raises(DatabaseError, match="never changed or deleted"), transaction.atomic():
        connection.cursor().execute("DELETE FROM editions_takendown")
    again = add_papers(edition, MISTYPED, by=None, at=THEN)
    assert again.new == ("moedeopslag-af-1-egely-moede-2017-10-04-2.pdf",)
    assert add_papers(edition, MISTYPED, by=None, at=THEN).there == again.new
    assert listed(edition) == list(again.new)


def test_a_calendar_that_was_taken_down_can_be_made_again_once() -> None:
    edition = published(partnership())
    march = ForMonth(date(2018, 3, 1), "AF-1")
    (name,) = add_papers(edition, march, by=None, at=LATER).new
    take_down(edition, name, WHY, by=None, at=THEN)
    again = add_papers(edition, march, by=None, at=THEN)
    assert again.new != (name,)
    assert add_papers(edition, march, by=None, at=THEN).there == again.new


@pytest.mark.parametrize(
    ("why", "told"),
    [
        ("  ", "Skriv hvorfor"),
        ("x" * (LONGEST_REASON + 1), "højst"),
        ("Ring til 010190-1234", "CPR"),
    ],
)
def test_a_reason_that_cannot_stand_is_refused_at_its_field(why: str, told: str) -> None:
    edition = with_a_mistake()
    with pytest.raises(Refused) as refused:
        take_down(edition, NOTICE, why, by=None, at=THEN)
    (problem,) = refused.value.problems
    assert problem.place == "why"
    assert told in problem.message.da
    assert listed(edition) == [NOTICE]


def test_papers_of_the_edition_itself_stay_and_nothing_is_taken_down_twice() -> None:
    edition = with_a_mistake()
    own = queries.papers_of(edition)[0].name
    assert "kom med udgaven" in refusal(edition, own)
    take_down(edition, NOTICE, WHY, by=None, at=THEN)
    assert "allerede" in refusal(edition, NOTICE)
    with pytest.raises(EditionPaper.DoesNotExist):
        take_down(edition, "findes-ikke.pdf", WHY, by=None, at=THEN)


def test_only_the_leader_takes_papers_down() -> None:
    edition = with_a_mistake()
    writer = make_user("skriver@example.org")
    with scopes_disabled():
        Membership.objects.create(partnership=edition.partnership, user=writer, role=Role.EDITOR)
    assert "Kun lederen" in refusal(edition, NOTICE, writer)
    assert listed(edition) == [NOTICE]
