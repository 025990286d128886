"""A publishing that is planned: frozen when it is planned, carried out once when it is due, or refused in plain words."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import DatabaseError, transaction
from django_scopes import scopes_disabled

from knopskud.accounts.models import Membership, Partnership, Role, User
from knopskud.audit.models import Event
from knopskud.core.errors import Refused
from knopskud.editions import queries
from knopskud.editions.models import Planned, PlannedEnd
from knopskud.editions.planning import _carried_out, plan_publishing, publish_due, withdraw
from knopskud.editions.reasons import keep_reasons
from tests.editions.published import FIRST_DAY, partnership, plan_called, published

KEY = "eksempelparken-2018-2021"
HOUR = timedelta(hours=1)
DUE = FIRST_DAY + 24 * HOUR
pytestmark = pytest.mark.django_db(transaction=True)


def planned(owner: Partnership, title: str = "Tryghedsvandring", **more: Any) -> Planned:
    given: dict[str, Any] = {
        "snapshot": plan_called(title),
        "kind": "draft",
        "reasons": {},
        "due": DUE,
        "by": None,
        "at": FIRST_DAY,
    }
    return plan_publishing(partnership=owner, **(given | more))


def ends() -> list[tuple[str, int | None]]:
    with scopes_disabled():
        return list(PlannedEnd.objects.order_by("pk").values_list("how", "number"))


def acts() -> list[str]:
    with scopes_disabled():
        return list(Event.objects.order_by("pk").values_list("act", flat=True))


def test_it_is_published_when_it_is_due_and_not_before() -> None:
    owner = partnership()
    one = planned(owner, reasons={"A-001": "Derfor."})
    assert publish_due(DUE - HOUR) == []
    assert queries.editions_of(KEY) == []
    assert publish_due(DUE + HOUR) == [one]
    (edition,) = queries.editions_of(KEY)
    assert queries.snapshot_of(edition) == plan_called("Tryghedsvandring")
    assert (edition.published_at, edition.reasons) == (DUE + HOUR, {"A-001": "Derfor."})
    assert edition.label.da == "Udkast pr. 12. september 2017"
    assert queries.written_at(edition) == FIRST_DAY
    assert publish_due(DUE + 2 * HOUR) == []
    assert ends() == [("published", 1)]
    assert acts() == ["edition.plan", "edition.publish"]


def test_what_was_frozen_is_published_whatever_became_of_the_draft() -> None:
    owner = partnership()
    published(owner, "Før")
    planned(owner, "Frosset", at=FIRST_DAY + HOUR)
    publish_due(DUE)
    assert [e.snapshot.count("Frosset") > 0 for e in queries.editions_of(KEY)] == [False, True]


def test_several_processes_that_found_it_due_carry_it_out_once() -> None:
    owner = partnership()
    planned(owner)
    found = [queries.due(DUE) for _ in range(3)]
    assert [_carried_out(one, DUE) for (one,) in found] == [True, False, False]
    assert len(queries.editions_of(KEY)) == 1
    assert ends() == [("published", 1)]
    assert acts() == ["edition.plan", "edition.publish"]


def test_it_is_refused_when_something_newer_was_published_meanwhile() -> None:
    owner = partnership()
    planned(owner)
    published(owner, "Hastværk")
    publish_due(DUE)
    publish_due(DUE + HOUR)
    assert [edition.number for edition in queries.editions_of(KEY)] == [1]
    latest = queries.latest_planned(owner, KEY)
    assert latest
    end = queries.end_of(latest)
    assert end
    assert (end.how, end.at) == ("refused", DUE)
    assert "Der er udgivet noget nyere" in end.why.da
    assert acts()[-1] == "edition.refuse"


def test_one_refusal_does_not_stop_the_next_plan() -> None:
    owner, other = partnership(), partnership("naboen")
    planned(owner)
    published(owner, "Hastværk")
    planned(other, snapshot=plan_called("Naboens", key="naboen-2018"), due=DUE + HOUR)
    publish_due(DUE + HOUR)
    assert ends() == [("refused", None), ("published", 1)]
    assert len(queries.editions_of("naboen-2018")) == 1


def leader_of(owner: Partnership, role: Role = Role.LEADER) -> User:
    user = User.objects.create(email=f"{role.value}@eksempel.dk")
    Membership.objects.create(user=user, partnership=owner, role=role)
    return user


def test_who_is_no_leader_any_more_publishes_nothing() -> None:
    owner = partnership()
    leader = leader_of(owner)
    planned(owner, by=leader)
    Membership.objects.filter(user=leader).update(role=Role.EDITOR)
    publish_due(DUE)
    assert queries.editions_of(KEY) == []
    latest = queries.latest_planned(owner, KEY)
    assert latest
    end = queries.end_of(latest)
    assert end
    assert "ikke leder længere" in end.why.da


def test_it_can_be_withdrawn_once_and_its_reasons_come_back() -> None:
    owner = partnership()
    keep_reasons(partnership=owner, plan_key=KEY, reasons={"A-001": "Derfor."}, seen={}, by=None, at=FIRST_DAY)  # fmt: skip
    one = planned(owner, reasons={"A-001": "Derfor.", "A-002": "Også."})
    assert queries.reasons_of(owner, KEY) == {}
    keep_reasons(partnership=owner, plan_key=KEY, reasons={"A-002": "Nyt."}, seen={}, by=None, at=FIRST_DAY)  # fmt: skip
    withdraw(one, by=None, at=FIRST_DAY + HOUR)
    assert queries.reasons_of(owner, KEY) == {"A-001": "Derfor.", "A-002": "Nyt."}
    assert publish_due(DUE) == []
    with pytest.raises(Refused, match="already been carried out or withdrawn"):
        withdraw(one, by=None, at=DUE)
    planned(owner, at=FIRST_DAY + 2 * HOUR)
    assert ends() == [("withdrawn", None)]


def test_what_is_withdrawn_while_it_is_carried_out_is_not_published() -> None:
    one = planned(partnership())
    (found,) = queries.due(DUE)
    withdraw(one, by=None, at=DUE)
    assert not _carried_out(found, DUE)
    assert ends() == [("withdrawn", None)]
    assert queries.editions_of(KEY) == []
    assert acts() == ["edition.plan", "edition.withdraw"]


@pytest.mark.parametrize(
    ("due", "why"),
    [
        (FIRST_DAY, "passed already"),
        (FIRST_DAY - HOUR, "passed already"),
        (FIRST_DAY + timedelta(days=400), "more than a year"),
    ],
)
def test_only_a_moment_ahead_can_be_planned(due: datetime, why: str) -> None:
    with pytest.raises(Refused, match=why):
        planned(partnership(), due=due)
    assert acts() == []


def test_what_cannot_be_published_cannot_be_planned() -> None:
    owner = partnership()
    published(owner)
    with pytest.raises(Refused, match="not changed since edition 1"):
        planned(owner)
    with pytest.raises(Refused, match="may not publish"):
        planned(owner, "Ny", by=leader_of(owner, Role.EDITOR))
    with pytest.raises(Refused, match="civil registration number"):
        planned(owner, "Ny", reasons={"A-001": "Om 010117-1234"})
    planned(owner, "Ny")
    with pytest.raises(Refused, match="planned already"):
        planned(owner, "Nyere")


@pytest.mark.parametrize("table", [Planned, PlannedEnd])
def test_what_was_planned_and_how_it_ended_is_never_changed(table: type[Any]) -> None:
    one = planned(partnership())
    withdraw(one, by=None, at=FIRST_DAY)
    with scopes_disabled():
        with pytest.raises(DatabaseError), transaction.atomic():
            table.objects.all().update(**{"kind" if table is Planned else "how": "x"})
        with pytest.raises(DatabaseError), transaction.atomic():
            table.objects.all().delete()


def test_the_command_publishes_what_is_due(monkeypatch: pytest.MonkeyPatch) -> None:
    from io import StringIO

    from django.core.management import call_command

    planned(partnership())
    monkeypatch.setattr("knopskud.editions.management.commands.publish_due.now", lambda: DUE)
    said = StringIO()
    call_command("publish_due", stdout=said)
    assert said.getvalue().startswith(KEY)
    assert len(queries.editions_of(KEY)) == 1
