"""Somebody who follows, for the tests."""

from datetime import UTC, datetime

from knopskud.accounts.models import Partnership
from knopskud.following.actions import Wish, ask, confirm
from knopskud.following.models import Followed
from tests.editions.published import FIRST_DAY

KEY = "eksempelparken-2018-2021"
EMAIL = "beboer@eksempel.dk"
NOON = datetime(2017, 9, 13, 10, tzinfo=UTC)


def follows(of: Partnership, ref: str = "", *, email: str = EMAIL, **more: object) -> Followed:
    """Somebody who has said yes to letters about the first edition, or a part of it."""
    wish = Wish(KEY, "Tryghedsvandring" if ref else "Planen", 1, ref=ref, **more)  # type: ignore[arg-type]
    followed = ask(partnership=of, email=email, language="da", wish=wish, at=FIRST_DAY)
    confirm(followed, at=FIRST_DAY)
    return followed
