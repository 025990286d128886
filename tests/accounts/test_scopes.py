"""A query that forgets its partnership raises, for every table that belongs to one."""

import pytest
from django.apps import apps
from django.db.models import Model
from django_scopes import scope
from django_scopes.exceptions import ScopeError

from knopskud.accounts.models import CalendarAddress, FailedSignIn, Membership, Partnership, User
from tests.editions.published import published
from tests.files.made import make_kept
from tests.following.following_made import follows
from tests.margin.talking import talked_in
from tests.meetings.held import met_in
from tests.plan.drafting import make_draft, make_partnership
from tests.voices.said import said_in

pytestmark = pytest.mark.django_db

EVERYBODYS = {User, Partnership, Membership, FailedSignIn, CalendarAddress}
"""What stands above the partnerships: people, the partnerships themselves, and who is in which."""
SCOPED = [
    model
    for model in apps.get_models()
    if model.__module__.startswith("knopskud.") and model not in EVERYBODYS
]


def test_the_tables_with_peoples_work_are_among_them() -> None:
    assert {model.__name__ for model in SCOPED} >= {"Plan", "Part", "Edition", "Event"}


@pytest.mark.parametrize("model", SCOPED)
@pytest.mark.parametrize("ask", ["count", "first", "delete", "exists"])
def test_without_a_scope_nothing_is_read_or_deleted(model: type[Model], ask: str) -> None:
    with pytest.raises(ScopeError):
        getattr(model._default_manager.all(), ask)()


def test_in_the_scope_of_one_partnership_the_others_have_nothing() -> None:
    ours, theirs = make_partnership(), make_partnership("naboen")
    make_draft(partnership=ours)
    published(ours)
    talked_in(ours)
    said_in(ours)
    follows(ours)
    met_in(ours)
    make_kept(ours)
    with scope(partnership=ours):
        filled = [model for model in SCOPED if model._default_manager.exists()]
    assert {model.__name__ for model in filled} >= {"Plan", "Part", "Edition", "Event"}
    with scope(partnership=theirs):
        assert [model for model in filled if model._default_manager.exists()] == []
