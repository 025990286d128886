"""What is wished for of an edition as orders."""

from datetime import time

import pytest

from knopskud.documents.calendar import calendars
from knopskud.documents.orders import Source
from knopskud.editions.wishes import InEnglish, orders_of
from knopskud.snapshot.public import public
from knopskud.snapshot.types import Slot
from tests.documents.made import make_stamp, programme_of
from tests.make import make_activity, make_plan


@pytest.mark.papers
def test_the_calendar_of_one_month_comes_in_english_without_those_of_the_others() -> None:
    weekly = Slot(weekday="tuesday", start=time(16), end=time(18))
    plan = make_plan(activities=(make_activity("A-001", times=(weekly,)),))
    source = Source(public(plan), programme_of(plan), make_stamp())
    stems = [one.name.removesuffix(".pdf") for one in calendars(source)]
    every = orders_of(source, InEnglish("calendar"))
    assert len(every) == len(stems) == 3
    (one,) = orders_of(source, InEnglish("calendar", "", stems[1]))
    assert one.name == f"{stems[1]}.en.pdf"
