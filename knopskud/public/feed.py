"""The open activities as a calendar that phones and computers take in and follow (iCalendar, RFC 5545)."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from hashlib import sha256
from zoneinfo import ZoneInfo

from knopskud.core.addresses import part_path, plan_path
from knopskud.core.icalendar import PLACE, REFRESHED, calendar, stamp, text
from knopskud.public.occurring import Run, runs
from knopskud.snapshot.public import PublicPlan
from knopskud.snapshot.types import Activity, Slot

CONTENT_TYPE = "text/calendar; charset=utf-8"


def has_times(plan: PublicPlan) -> bool:
    """Whether anything of the plan can stand in a calendar."""
    return any(one.times for one in plan.activities if one.reach == "open")


def feed(plan: PublicPlan, number: int, day: date, base_url: str) -> bytes:
    """The calendar of an edition with that number and day. The same bytes for the same edition.

    An event keeps its name from edition to edition while its activity and its time stay, so that calendars change it
    and do not show it twice.
    """
    lines: list[str] = []
    for activity in plan.activities:
        if activity.reach == "open":
            for slot in dict.fromkeys(activity.times):
                for nth, run in enumerate(runs(slot, plan.plan.period)):
                    lines += [
                        "BEGIN:VEVENT", f"UID:{_name(activity, slot, nth)}@{plan.plan.key}",
                        f"DTSTAMP:{day:%Y%m%d}T000000Z", f"SEQUENCE:{number}",
                        *_when(slot, run), *_about(plan, activity, base_url), "END:VEVENT",
                    ]  # fmt: skip
    return calendar(plan.plan.name, lines, REFRESHED)


def _name(activity: Activity, slot: Slot, nth: int) -> str:
    mark = sha256(slot.model_dump_json().encode()).hexdigest()[:12]
    return f"{activity.ref.lower()}-{mark}-{nth}"


def _when(slot: Slot, run: Run) -> Iterator[str]:
    yield f"DTSTART;TZID={PLACE}:{_moment(run.first, slot.start)}"
    if slot.end:
        yield f"DTEND;TZID={PLACE}:{_moment(run.first, slot.end)}"
    if run.rule:
        last = datetime.combine(run.last, slot.start, ZoneInfo(PLACE)).astimezone(UTC)
        yield f"RRULE:{run.rule};UNTIL={stamp(last)}"


def _about(plan: PublicPlan, activity: Activity, base_url: str) -> Iterator[str]:
    yield f"SUMMARY:{text(activity.title)}"
    if activity.where:
        yield f"LOCATION:{text(activity.where)}"
    address = base_url + part_path(
        plan_path(plan.plan.key), "activity", activity.ref, activity.title
    )
    about = "\n".join(filter(None, (activity.plain, activity.when, address)))
    yield f"DESCRIPTION:{text(about)}"
    yield f"URL:{address}"


def _moment(day: date, at: time) -> str:
    return f"{day:%Y%m%d}T{at:%H%M%S}"
