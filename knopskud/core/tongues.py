"""The languages that residents read: any that there is a code for, some of them by name.

The interface speaks two languages (`core.words`); the texts of a plan can be translated into any. A tongue is a
language tag of BCP 47 in its usual letters: `ar`, `pt-BR`, `zh-Hant`.
"""

import re
from typing import Literal, NamedTuple

from knopskud.core.words import Language, Words

Direction = Literal["ltr", "rtl"]
DANISH = "da"
TAG = r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$"
LONGEST = 30
"""Letters of a tag."""
READY = ("da", "en", "ar", "so", "tr", "ur")
"""The tongues in which the house has words of its own, in the order in which they are offered."""
FROM_THE_RIGHT = frozenset(
    {"ar", "arc", "ckb", "dv", "fa", "he", "ks", "nqo", "prs", "ps", "sd", "syr", "ug", "ur", "yi"}
)
RIGHT_SCRIPTS = frozenset({"Arab", "Hebr", "Nkoo", "Syrc", "Thaa", "Rohg", "Adlm"})


class Tongue(NamedTuple):
    """A language: its tag, what its own speakers call it, and what it is called here."""

    tag: str
    own: str
    words: Words

    @property
    def direction(self) -> Direction:
        """Where its lines begin."""
        return direction(self.tag)


def _named(tag: str, own: str, da: str, en: str) -> Tongue:
    return Tongue(tag, own, Words(da, en))


KNOWN = {
    one.tag: one
    for one in (
        _named("da", "Dansk", "dansk", "Danish"),
        _named("en", "English", "engelsk", "English"),
        _named("ar", "العربية", "arabisk", "Arabic"),
        _named("so", "Soomaali", "somali", "Somali"),
        _named("tr", "Türkçe", "tyrkisk", "Turkish"),
        _named("ur", "اردو", "urdu", "Urdu"),
        _named("fa", "فارسی", "persisk", "Persian"),
        _named("prs", "دری", "dari", "Dari"),
        _named("ps", "پښتو", "pashto", "Pashto"),
        _named("ku", "Kurdî", "kurdisk", "Kurdish"),
        _named("ckb", "کوردی", "sorani", "Sorani"),
        _named("bs", "Bosanski", "bosnisk", "Bosnian"),
        _named("sr", "Srpski", "serbisk", "Serbian"),
        _named("sq", "Shqip", "albansk", "Albanian"),
        _named("pl", "Polski", "polsk", "Polish"),
        _named("ro", "Română", "rumænsk", "Romanian"),
        _named("lt", "Lietuvių", "litauisk", "Lithuanian"),
        _named("uk", "Українська", "ukrainsk", "Ukrainian"),
        _named("ru", "Русский", "russisk", "Russian"),
        _named("de", "Deutsch", "tysk", "German"),
        _named("fr", "Français", "fransk", "French"),
        _named("es", "Español", "spansk", "Spanish"),
        _named("pt", "Português", "portugisisk", "Portuguese"),
        _named("vi", "Tiếng Việt", "vietnamesisk", "Vietnamese"),
        _named("am", "አማርኛ", "amharisk", "Amharic"),
        _named("ti", "ትግርኛ", "tigrinya", "Tigrinya"),
        _named("ta", "தமிழ்", "tamil", "Tamil"),
        _named("th", "ไทย", "thai", "Thai"),
        _named("zh", "中文", "kinesisk", "Chinese"),
        _named("he", "עברית", "hebraisk", "Hebrew"),
    )
}
"""The languages that have a name here; every other one is called by its tag."""


def tidy_tag(tag: str) -> str:
    """The tag in its usual letters, so that one language has one tag. Raises ValueError for what is no tag.

    >>> tidy_tag("PT-br"), tidy_tag("zh-hant")
    ('pt-BR', 'zh-Hant')
    """
    if len(tag) > LONGEST or not re.match(TAG, tag, re.ASCII):
        raise ValueError(tag)
    language, *rest = tag.lower().split("-")
    return "-".join([language, *map(_subtag, rest)])


def tongue(tag: str) -> Tongue:
    """The language with that tag; with an unknown script or region, it is called by its language and them."""
    if found := KNOWN.get(tag):
        return found
    language, _, rest = tag.partition("-")
    known = KNOWN.get(language) if rest else None
    if known is None:
        return Tongue(tag, tag, Words(tag, tag))
    words = Words(f"{known.words.da} ({rest})", f"{known.words.en} ({rest})")
    return Tongue(tag, f"{known.own} ({rest})", words)


def direction(tag: str) -> Direction:
    """Where the lines of a language begin, by its script when the tag names one."""
    language, *rest = tag.split("-")
    script = next((one for one in rest if len(one) == 4 and one.isalpha()), "")
    from_right = script in RIGHT_SCRIPTS if script else language in FROM_THE_RIGHT
    return "rtl" if from_right else "ltr"


def spoken(tag: str) -> Language:
    """The language of the interface that goes with a tongue."""
    return "en" if tag.partition("-")[0] == "en" else "da"


def in_order(tags: set[str] | frozenset[str]) -> tuple[str, ...]:
    """The tags as they are offered: those that are ready first, then the others by tag."""
    return (*(tag for tag in READY if tag in tags), *sorted(tags - set(READY)))


def to_write_in() -> list[tuple[str, str]]:
    """The languages that somebody chooses from, by their own names: those that are read most first."""
    rest = sorted((one for tag, one in KNOWN.items() if tag not in READY), key=lambda one: one.own)
    return [(tag, KNOWN[tag].own) for tag in READY] + [(one.tag, one.own) for one in rest]


def _subtag(of: str) -> str:
    if len(of) == 4 and of.isalpha():
        return of.capitalize()
    return of.upper() if len(of) == 2 else of
