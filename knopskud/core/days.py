"""Days as people say them."""

from datetime import date
from functools import cache

from babel.dates import format_date

from knopskud.core.words import Words


@cache
def said(day: date) -> Words:
    """`11. september 2017` in Danish, `11 September 2017` in English."""
    return Words(
        format_date(day, "d. MMMM y", "da_DK"),
        format_date(day, "d MMMM y", "en_GB"),
    )
