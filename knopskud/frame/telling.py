"""Words that give away where or when something is: what is certain, and what only may be.

Certain are a house number, a clock, a weekday and a date. A library or a street may also be spoken of in general.
"""

import re

_MONTHS = (
    "januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|"
    "january|february|march|may|june|july|october"
)
_ROAD = "vej|gade|gata|gatan|allé|alle|stræde|vägen"
_STREET = f"{_ROAD}|plads|torv|vænge|vænget|parken|huset|bakke"
_HOUSE = (
    r"\s+\d{1,3}\s?[A-ZÆØÅ]?\b"
    r"(?!\s*(dage?|gange?|timer?|uger?|måneder|år|minutter|unge|børn|familier|personer|hold)\b)"
)
"""A house number; not "praktikplads 3 dage" and not the year of a plan."""
CERTAIN = (
    # weekdays: "mandage", "onsdagsklub"; English and Swedish ones too, since texts may be in any language
    re.compile(
        r"\b(man|mån|tirs|tis|ons|tors|fre|lør|lör|søn|sön)dag\w*"
        r"|\b(mon|tues|wednes|thurs|fri|satur|sun)days?\b",
        re.IGNORECASE,
    ),
    # clocks: "kl. 16", "klokken fire", "16.30" (no price, share, date or third of a phone number), "4 pm"
    re.compile(
        r"\bkl\.?\s*\d{1,2}\b"
        r"|\bklokken\s+(\d|halv|kvart|et\b|to\b|tre\b|fire|fem|seks|syv|otte|ni\b|ti\b|elleve|tolv)\w*"
        r"|(?<![\d.,:])([01]?\d|2[0-3])[.:][0-5]\d(?![.,:]?\d)(?!\s*(kr|%|mio|mia|pct|procent|meter|m\b))"
        r"|\b\d{1,2}\s?[ap]\.?m\b",
        re.IGNORECASE,
    ),
    # dates: "12. marts", "den 3/4", "12.3.2018", "2018-03-12", "uge 7"; a phone number goes on after 12.34.56
    re.compile(
        rf"\b\d{{1,2}}\.?\s?({_MONTHS})\b|\b(den|d\.)\s?\d{{1,2}}(/\d|\.\s?\d)"
        r"|(?<![\d./-])\d{1,2}[./-]\d{1,2}[./-](19|20)?\d\d(?![./-]?\d)"
        r"|\b(19|20)\d\d-\d\d-\d\d\b|\buge\s+\d{1,2}\b",
        re.IGNORECASE,
    ),
    # addresses: "Eksempelvej 12", "Solvang Allé 3 B"; a road in small letters too, a place only as a name
    re.compile(rf"\b\w{{3,}}({_ROAD}){_HOUSE}"),
    re.compile(rf"\b[A-ZÆØÅÄÖ]\w+ ?(?i:{_STREET}){_HOUSE}"),
)
POSSIBLE = (
    # a name of a street inside a sentence, where Danish gives no other word a capital
    re.compile(rf"(?<=[a-zæøå,] )[A-ZÆØÅ]\w+({_STREET})\b"),
    # known kinds of places: "på biblioteket", "i beboerhuset", "ved Solskolen"
    re.compile(
        r"\b(på|i|ved|hos)\s+(?!sygehus|hus)\w*(bibliotek|[a-zæøå]{3}hus|klubb?|hall?|lokal|kontor|sekretariat|vaskeri|"
        r"kirke|moské?|rådhus|caf[eé]|cent[re]{1,2})(et|en|n|t)\b"
        r"|\b(på|ved)\s+\w*skolen\b",
        re.IGNORECASE,
    ),
)
SHORTEST = 5
"""Letters of a hidden place or time that are looked for; shorter ones stand in other words by chance."""


def certain(text: str, names: tuple[str, ...] = ()) -> str:
    """The first words that surely tell a place or a time, or one of `names`; an empty text when there are none."""
    return _first(CERTAIN, text) or _named(text, names)


def possible(text: str, hidden: tuple[str, ...] = ()) -> str:
    """The first words that may tell a place, or a piece of what is `hidden` elsewhere in the plan."""
    pieces = [piece.strip(" .") for value in hidden for piece in re.split(r"[,;/()]| og ", value)]
    return _first(POSSIBLE, text) or _named(
        text, tuple(piece for piece in pieces if len(piece) >= SHORTEST)
    )


def _first(patterns: tuple[re.Pattern[str], ...], text: str) -> str:
    return next((hit[0] for pattern in patterns if (hit := pattern.search(text))), "")


def _named(text: str, names: tuple[str, ...]) -> str:
    """A name as a word of its own, also with a genitive's s: Nord is not in nordisk."""
    for name in names:
        hit = re.search(rf"(?<!\w){re.escape(name)}s?(?!\w)", text, re.IGNORECASE) if name else None
        if hit:
            return hit[0]
    return ""
