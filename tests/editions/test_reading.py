"""What an edition is called."""

from datetime import date

import pytest

from knopskud.editions.kinds import BINDING, KINDS, label_of


def test_a_draft_is_called_by_its_day() -> None:
    assert label_of("draft", date(2017, 9, 11)) == (
        "Udkast pr. 11. september 2017",
        "Draft of 11 September 2017",
    )


def test_only_a_draft_may_be_unfinished() -> None:
    assert set(KINDS) - BINDING == {"draft"}


def test_other_kinds_do_not_exist() -> None:
    with pytest.raises(KeyError):
        label_of("secret", date(2017, 9, 11))
