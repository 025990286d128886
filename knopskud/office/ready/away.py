"""How far a day is from today, as people say it."""

from datetime import date

from knopskud.core.words import Words

TODAY, TOMORROW, YESTERDAY = (
    Words("i dag", "today"),
    Words("i morgen", "tomorrow"),
    Words("i går", "yesterday"),
)
AHEAD = {
    "days": Words("om {count} dage", "in {count} days"),
    "months": Words("om {count} måneder", "in {count} months"),
    "years": Words("om {count} år", "in {count} years"),
}
BEHIND = {
    "days": Words("for {count} dage siden", "{count} days ago"),
    "months": Words("for {count} måneder siden", "{count} months ago"),
    "years": Words("for {count} år siden", "{count} years ago"),
}
MOST_DAYS, MOST_MONTHS = 90, 24
DAYS_A_MONTH, DAYS_A_YEAR = 30.44, 365.25


def away(day: date, today: date) -> Words:
    """`om 12 dage`, `i går`, `for 4 måneder siden`; whole days up to three months, then whole months and years."""
    days = (day - today).days
    near = {0: TODAY, 1: TOMORROW, -1: YESTERDAY}.get(days)
    if near:
        return near
    words = AHEAD if days > 0 else BEHIND
    count = abs(days)
    if count <= MOST_DAYS:
        return words["days"].filled(count=count)
    if count <= MOST_MONTHS * DAYS_A_MONTH:
        return words["months"].filled(count=int(count / DAYS_A_MONTH))
    return words["years"].filled(count=int(count / DAYS_A_YEAR))
