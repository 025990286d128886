"""The years and months of a plan's period."""

from calendar import monthrange
from datetime import date
from decimal import Decimal


def years_of(start: date, end: date) -> tuple[int, ...]:
    """Every calendar year that the period from `start` to `end` (both included) touches."""
    return tuple(range(start.year, end.year + 1))


def months_of(start: date, end: date) -> Decimal:
    """The length of the period in months (both days included), to two places; a part of a month counts by its days,
    so that two periods that follow each other are together as long as the whole.
    """
    whole = (end.year - start.year) * 12 + end.month - start.month
    before = Decimal(start.day - 1) / Decimal(_days_in(start))
    return (whole - before + Decimal(end.day) / Decimal(_days_in(end))).quantize(Decimal("0.01"))


def _days_in(day: date) -> int:
    return monthrange(day.year, day.month)[1]
