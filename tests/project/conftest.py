"""What the tests of the ground share."""

from collections.abc import Iterator

import pytest
from pytest_django import DjangoDbBlocker


@pytest.fixture
def own_files(django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Let a test open SQLite files of its own; it does not touch the shared database."""
    with django_db_blocker.unblock():
        yield
