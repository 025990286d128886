"""Voices for the tests: a comment on an activity, and an idea."""

from datetime import UTC, datetime
from typing import Any

from knopskud.accounts.models import Partnership, User
from knopskud.voices.actions import Said, answer, grow, report, send, set_rules, support
from knopskud.voices.actions.opening import open_consultation
from knopskud.voices.models import Voice

KEY = "eksempelparken-2018-2021"
NOON = datetime(2017, 9, 11, 12, tzinfo=UTC)


def opened(of: Partnership, moderation: str = "after") -> None:
    """Comments are open in September; `moderation` says when they are shown."""
    day = NOON.date()
    open_consultation(
        partnership=of, plan_key=KEY, begins=day, ends=day.replace(day=30), by=None, at=NOON
    )
    set_rules(partnership=of, moderation=moderation, keep_months=6, by=None, at=NOON)


def comment(of: Partnership, at: datetime = NOON, by: User | None = None, **changes: Any) -> Voice:
    """A comment on an activity, as it was written on the site."""
    fields: dict[str, Any] = {
        "kind": "comment",
        "text": "Der mangler lys ved legepladsen.",
        "edition": 1,
        "ref": "A-001",
        "called": "Tryghedsvandring",
        "wording": "Vi går en tur i mørket.",
    }
    return send(partnership=of, plan_key=KEY, said=Said(**{**fields, **changes}), by=by, at=at)


def idea(of: Partnership, at: datetime = NOON, by: User | None = None, **changes: Any) -> Voice:
    """An idea, as it was written on the site."""
    fields: dict[str, Any] = {
        "kind": "idea",
        "title": "Fælles køkkenhave",
        "text": "Vi vil dyrke grøntsager.",
        "place": "Bag blok 4",
        "edition": 1,
    }
    return send(partnership=of, plan_key=KEY, said=Said(**{**fields, **changes}), by=by, at=at)


def said_in(of: Partnership) -> None:
    """A row in every table of voices."""
    opened(of)
    comment(of, email="beboer@eksempel.dk")
    one = idea(of)
    answer(one, state="looked_at", by=None, at=NOON)
    grow(one, plan_key=KEY, ref="A-009", by=None, at=NOON)
    support(one, who="a" * 64, at=NOON)
    report(one, why="Reklame", at=NOON)
