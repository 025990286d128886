"""Two telephones: a resident's, and that of the leader, who is signed in to the office."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from tests.project.journeys.clock import Clock
from tests.project.journeys.phone import Phone

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@pytest.fixture
def resident(browser: "Browser", server: str) -> Iterator[Phone]:
    phone = Phone(browser, server)
    yield phone
    phone.close()


@pytest.fixture
def staff(browser: "Browser", server: str) -> Iterator[Phone]:
    phone = Phone(browser, server)
    yield phone
    phone.close()


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    return Clock(monkeypatch)
