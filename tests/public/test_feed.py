"""The calendar that programs follow: every day of the plan's times, and nothing of what is targeted."""

from calendar import monthrange
from datetime import date, time, timedelta

import pytest
from hypothesis import given, settings

from knopskud.core.addresses import calendar_path, plan_path
from knopskud.core.icalendar import folded
from knopskud.public.feed import feed
from knopskud.public.occurring import DAYS, Run, runs
from knopskud.snapshot.public import public
from knopskud.snapshot.times import days_of
from knopskud.snapshot.types import Activity, Period, Slot
from tests.field_strategies import slots
from tests.make import make_activity, make_plan
from tests.public.made import KEY, make_edition, site_of

YEARS = Period(start=date(2018, 1, 1), end=date(2021, 12, 31))
SEVEN = [*DAYS.values()]
WEEKLY = Slot(weekday="tuesday", start=time(16), end=time(18))


def repeated(run: Run) -> list[date]:
    """The days that a calendar program makes of a run, read from RFC 5545 one by one."""
    said = dict(part.split("=") for part in run.rule.split(";") if part)
    if not said:
        return [run.first]
    number, weekday = said["BYDAY"][:-2], SEVEN.index(said["BYDAY"][-2:])
    months = [int(one) for one in said.get("BYMONTH", "").split(",") if one] or [*range(1, 13)]
    monday = run.first - timedelta(days=run.first.weekday())
    found = []
    for n in range((run.last - run.first).days + 1):
        day = run.first + timedelta(days=n)
        long = monthrange(day.year, day.month)[1]
        nth = -1 if number == "-1" and day.day > long - 7 else (day.day - 1) // 7 + 1
        fits = (
            day.weekday() == weekday,
            day.month in months,
            not number or int(number) == nth,
            (day - monday).days // 7 % int(said.get("INTERVAL", "1")) == 0,
        )
        if all(fits):
            found.append(day)
    return found


@settings(max_examples=60)
@given(slots)
def test_the_rules_give_the_days_that_the_times_give(slot: Slot) -> None:
    months = [(year, month) for year in range(2018, 2022) for month in range(1, 13)]
    days = [day for month in months for day in days_of(slot, *month)]
    told = [day for run in runs(slot, YEARS) for day in repeated(run)]
    assert told == days


def lines_of(*activities: Activity) -> list[str]:
    made = feed(
        public(make_plan(activities=activities)), 2, date(2017, 9, 11), "https://plan.example"
    )
    return made.decode().replace("\r\n ", "").split("\r\n")


def test_an_event_says_what_when_and_where() -> None:
    told = lines_of(make_activity(title="Te, kaffe; \\ kage", times=(WEEKLY,)))
    expected = [
        "SUMMARY:Te\\, kaffe\\; \\\\ kage",
        "LOCATION:Vi mødes ved beboerhuset",
        "DTSTART;TZID=Europe/Copenhagen:20180102T160000",
        "DTEND;TZID=Europe/Copenhagen:20180102T180000",
        "RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20211228T150000Z",
    ]
    assert [line for line in expected if line not in told] == []
    assert told.count("BEGIN:VEVENT") == told.count("END:VEVENT") == 1


def test_a_targeted_activity_has_no_event_and_an_event_keeps_its_name() -> None:
    quiet = make_activity("A-002", reach="targeted", times=(WEEKLY,))
    first = lines_of(make_activity(times=(WEEKLY,)), quiet)
    later = lines_of(quiet, make_activity(title="Nyt navn", times=(WEEKLY,)))
    names = [[one for one in lines if one.startswith("UID")] for lines in (first, later)]
    assert names[0] == names[1]
    assert len(names[0]) == 1


@pytest.mark.parametrize("text", ["Æ" * 200, "x" * 75, "x" * 76, "🌱" * 50, ""])
def test_long_lines_go_on_in_the_next_and_no_letter_is_parted(text: str) -> None:
    pieces = folded(text).split(b"\r\n")
    assert max(len(piece) for piece in pieces) <= 75
    assert "".join(piece.decode() if not n else piece.decode()[1:] for n, piece in enumerate(pieces)) == text  # fmt: skip


def test_the_plans_page_leads_to_the_newest_editions_calendar_and_to_none_without_times() -> None:
    timed = make_plan(activities=(make_activity(times=(WEEKLY,)),))
    site = site_of([make_edition(timed), make_edition(timed, 2)])
    path = calendar_path(KEY)
    assert b"SEQUENCE:2" in site[path].body
    linked = [
        at
        for at in (plan_path(KEY), plan_path(KEY, "en"), plan_path(KEY, edition=2))
        if f'"{path}"' in site[at].body.decode()
    ]
    assert linked == [plan_path(KEY), plan_path(KEY, "en")]
    without = site_of([make_edition(make_plan())])
    assert path not in without
    assert b"kalender" not in without[plan_path(KEY)].body
