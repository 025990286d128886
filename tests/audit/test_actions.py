"""Writing the record."""

from datetime import UTC, datetime
from typing import Any

import pytest
from django_scopes import scope, scopes_disabled

from knopskud.accounts.models import Role
from knopskud.audit.actions import record
from knopskud.audit.models import Event
from tests.plan.drafting import make_partnership, make_person

pytestmark = pytest.mark.django_db

NOW = datetime(2017, 9, 11, 10, 30, tzinfo=UTC)


def test_what_was_done_is_kept_whole() -> None:
    ours = make_partnership()
    editor = make_person(ours, Role.EDITOR)
    record(
        partnership=ours,
        at=NOW,
        by=editor,
        act="part.change",
        plan_key="plan-1",
        ref="A-001",
        before={"title": "Før", "ages": {"youngest": None}},
        after={"title": "Nu", "ages": {"youngest": 13}},
    )
    with scope(partnership=ours):
        event = Event.objects.get()
    assert (event.at, event.by, event.act) == (NOW, editor, "part.change")
    assert (event.plan_key, event.ref) == ("plan-1", "A-001")
    assert event.before == {"title": "Før", "ages": {"youngest": None}}
    assert event.after == {"title": "Nu", "ages": {"youngest": 13}}
    assert str(event) == "2017-09-11 10:30 part.change plan-1 A-001"


@pytest.mark.parametrize(
    ("before", "after"), [(None, None), ({}, None), (None, {}), ({"a": 1}, {"a": None})]
)
def test_nothing_and_an_empty_value_are_told_apart(
    before: dict[str, Any] | None, after: dict[str, Any] | None
) -> None:
    ours = make_partnership()
    record(partnership=ours, at=NOW, by=None, act="part.add", before=before, after=after)
    with scopes_disabled():
        event = Event.objects.get()
    assert (event.before, event.after, event.by) == (before, after, None)
    assert str(event) == "2017-09-11 10:30 part.add"


def test_a_partnership_reads_its_own_record() -> None:
    ours, theirs = make_partnership(), make_partnership("naboen")
    record(partnership=ours, at=NOW, by=None, act="plan.load", plan_key="vores")
    record(partnership=theirs, at=NOW, by=None, act="plan.load", plan_key="deres")
    with scope(partnership=theirs):
        assert [event.plan_key for event in Event.objects.all()] == ["deres"]
