"""A talk in the margin of a draft, and people who may take part in it."""

from datetime import UTC, datetime
from typing import Any

from knopskud.accounts.models import Partnership, Role, User
from knopskud.margin.actions import begin_thread
from knopskud.margin.models import Comment
from knopskud.margin.presence import be_here
from tests.plan.drafting import make_person

KEY = "eksempelparken-2018-2021"
NOON = datetime(2017, 9, 11, 12, tzinfo=UTC)


def begun(partnership: Partnership, by: User | None, **changes: Any) -> Comment:
    """The first comment of a talk about the title of an activity."""
    fields: dict[str, Any] = {
        "plan_key": KEY,
        "ref": "A-001",
        "field": "title",
        "called": "Tryghedsvandring",
        "wording": "Tryghedsvandring",
        "text": "Skal den hedde det?",
        "at": NOON,
    }
    return begin_thread(partnership, by=by, **{**fields, **changes})


def talked_in(partnership: Partnership) -> None:
    """A row in every table of the margin."""
    colleague = make_person(partnership, Role.EDITOR)
    begun(partnership, None, mentioned=[colleague])
    be_here(partnership, KEY, ["A-001"], by=colleague, at=NOON)
