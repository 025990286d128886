"""Civil registration numbers (CPR): day, month, year and four digits."""

import re
from calendar import monthrange

# Hyphens of all kinds and spaces between, also in the day; never inside a longer row of digits. Phone numbers have
# eight digits. A day with dots needs a hyphen of its own: "01.09.17 1900" is a day and an hour.
NUMBER = re.compile(
    r"(?<![\d+])(?P<day>[0-3]\d)(?:(?P<month>[01]\d)(?P<year>\d\d)\s?[-\u2010-\u2015]?"
    r"|(?P<gap>[ ./-])(?P<month_>[01]\d)(?P=gap)(?P<year_>\d\d)(?:\s?[-\u2010-\u2015]|(?<= \d\d)))"
    r"\s?\d{4}(?!\d)"
)


def civil_number(text: str) -> str:
    """The first thing in `text` that has the form of a Danish CPR number, or an empty text.

    The day must exist. The control digit says nothing: since 2007 numbers are given out that do not keep it.
    """
    for found in NUMBER.finditer(text):
        day = int(found["day"])
        month = int(found["month"] or found["month_"])
        year = int(found["year"] or found["year_"])
        # a year of two digits is one of two centuries; 2000 was a leap year, and so was every other year mod 4
        if 1 <= month <= 12 and 1 <= day <= monthrange(2000 + year, month)[1]:
            return found[0]
    return ""
