"""The clock of the program: the stories begin in the autumn when the plan was written, and take weeks."""

from datetime import UTC, date, datetime, timedelta, tzinfo

import pytest
from django.utils.timezone import localdate

BEGINS = datetime(2017, 9, 1, 8, tzinfo=UTC)


class Clock:
    """What `django.utils.timezone.now` reads, for everybody who has imported it."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.ahead = BEGINS - datetime.now(UTC)
        clock = self

        class Then(datetime):
            @classmethod
            def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]  # no Then, but the usual kind
                return datetime.now(tz) + clock.ahead

        patch.setattr("django.utils.timezone.datetime", Then)

    @property
    def today(self) -> date:
        """The day that it is."""
        return localdate()

    def goes(self, *, days: int) -> None:
        """Let so many days pass."""
        self.ahead += timedelta(days=days)
