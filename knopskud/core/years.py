"""The years and months of a plan's period."""

from datetime import date
from decimal import Decimal


def years_of(start: date, end: date) -> tuple[int, ...]:
    """Every calendar year that the period from `start` to `end` (both included) touches."""
    return tuple(range(start.year, end.year + 1))


def months_of(start: date, end: date) -> Decimal:
    """The length of the period in months (both days included), to two places; a part of a month counts by its days."""
    whole = (end.year - start.year) * 12 + end.month - start.month
    days = end.day - start.day + 1
    return (Decimal(whole) + Decimal(days) / Decimal(_days_in(end))).quantize(Decimal("0.01"))


def _days_in(day: date) -> int:
    following = date(day.year + day.month // 12, day.month % 12 + 1, 1)
    return (following - day.replace(day=1)).days
