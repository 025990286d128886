"""What papers say of a plan's values, in the paper's language."""

from datetime import time

from babel.dates import format_date

from knopskud.core.words import Language, Words
from knopskud.snapshot.lookup import Lookup
from knopskud.snapshot.types import ORIGINS, REACHES, Activity, AgeBand, Contribution, Meeting

LOCALES = {"da": "da_DK", "en": "en_GB"}
FROM_AGE, TO_AGE = Words("Fra {age} år", "From age {age}"), Words("Til {age} år", "To age {age}")
BETWEEN = Words("{youngest}-{oldest} år", "Ages {youngest}-{oldest}")


def weekday(meeting: Meeting, language: Language) -> str:
    """`Tirsdag 12. september 2017`; the date itself never breaks over two lines."""
    pattern = "EEEE d\u00a0MMMM\u00a0y" if language == "en" else "EEEE d.\u00a0MMMM\u00a0y"
    said = format_date(meeting.day, pattern, LOCALES[language])
    return said[:1].upper() + said[1:]


def clock(at: time | None, language: Language) -> str:
    """`kl. 19.00`, or nothing."""
    if at is None:
        return ""
    return f"{at:%H:%M}" if language == "en" else f"kl. {at:%H.%M}"


def ages(band: AgeBand, language: Language) -> str:
    """Who can join by age; nothing for everybody."""
    found = ages_in_words(band)
    return found[0].filled(**found[1]).said_in(language) if found else ""


def ages_in_words(band: AgeBand) -> tuple[Words, dict[str, int]] | None:
    """The words for an age, and the years to fill in."""
    if band.youngest is not None and band.oldest is not None:
        return BETWEEN, {"youngest": band.youngest, "oldest": band.oldest}
    if band.youngest is not None:
        return FROM_AGE, {"age": band.youngest}
    return (TO_AGE, {"age": band.oldest}) if band.oldest is not None else None


def badges(activity: Activity, language: Language) -> str:
    """Origin and reach: `Ny udgave · Åben for alle`."""
    words = (ORIGINS[activity.origin.type], REACHES[activity.reach])
    return " · ".join(one.said_in(language) for one in words)


def given(contribution: Contribution, lookup: Lookup) -> str:
    """Who takes part, as what, and what they give: `Skolen: vært, et lokale`."""
    more = ", ".join(filter(None, (contribution.role, contribution.gives)))
    return ": ".join(filter(None, (lookup.called(contribution.partner), more)))


def brief(text: str, longest: int) -> str:
    """Whole sentences of a text as long as there is room; at least the first, cut after a word when need be.

    A word longer than that is cut itself.
    """
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    end = max(line.rfind(sign, 0, longest) for sign in ".!?")
    if end > longest // 4:
        return line[: end + 1]
    words = line[:longest].rpartition(" ")[0].rstrip(" ,;:-")
    return f"{words} …" if words else f"{line[:longest]}…"
