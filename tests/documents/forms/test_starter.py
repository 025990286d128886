"""The form to begin with can be used as it is, by every programme, and asks for all that any of them requires."""

from datetime import date

import pytest

from knopskud.documents.forms.reading import reading_of
from knopskud.documents.forms.starter import starter
from knopskud.frame.programmes import load
from tests.documents.forms.made import fill, lines_of

DAY = date(2017, 9, 1)


@pytest.mark.parametrize("key", sorted(load(None)))
def test_it_is_sound_for_every_programme(key: str) -> None:
    found = reading_of(starter(DAY), load(None)[key])
    assert (found.problems, found.untold) == ((), ())
    assert [kind.name for kind in found.repeated] == ["delaftale"]


def test_it_is_filled_to_the_last_name() -> None:
    lines = lines_of(fill(starter(DAY)))
    assert "Delaftale 1: Tryghed og trivsel" in lines
    assert not [line for line in lines if "{{" in line]
    assert starter(DAY) == starter(DAY)
