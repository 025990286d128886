"""What the tests of the office share."""

import pytest

from tests.office.cast import Cast, make_cast


@pytest.fixture
def cast(db: None) -> Cast:
    """The people around a draft of the small plan."""
    return make_cast()
