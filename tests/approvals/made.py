"""Entries and bodies for tests."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from knopskud.accounts.models import Membership, Partnership, Role, User
from knopskud.approvals.actions import enter
from knopskud.approvals.bodies import BOARD, ApprovingBody
from knopskud.approvals.models import Approval
from knopskud.core.words import Words

KEY = "eksempelparken-2018-2021"
NOW = datetime(2017, 11, 30, 10, tzinfo=UTC)
THE_BOARD = ApprovingBody("O-1", BOARD, Words("Bestyrelsen", "The board"))
DAY = date(2017, 11, 1)


@dataclass
class Said:
    """An entry without a database."""

    pk: int
    edition: int = 1
    body: str = "O-1"
    about: str = "content"
    outcome: str = "approved"
    day: date = DAY
    corrects_id: int | None = None


def make_partnership(slug: str = "eksempelparken") -> Partnership:
    return Partnership.objects.get_or_create(slug=slug, defaults={"name": slug})[0]


def make_person(of: Partnership, role: Role) -> User:
    user = User.objects.create(email=f"{role.value}@{of.slug}.dk")
    Membership.objects.create(user=user, partnership=of, role=role)
    return user


def entered(of: Partnership, **more: Any) -> Approval:
    """What the board said of the first edition."""
    fields: dict[str, Any] = {
        "plan_key": KEY,
        "edition": 1,
        "body": THE_BOARD,
        "about": "content",
        "outcome": "approved",
        "day": DAY,
        "by": None,
        "at": NOW,
    }
    return enter(partnership=of, **{**fields, **more})
