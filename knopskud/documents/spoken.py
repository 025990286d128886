"""Every word of the house that residents read on paper, under the key by which a language gives its own.

Danish and English stand where they are used; every other language has a file in `tongues/` with the same keys.
"""

import tomllib
from functools import cache
from pathlib import Path

from knopskud.core.words import Words
from knopskud.documents import folder_words as folder
from knopskud.documents import notice_words as notice
from knopskud.documents.saying import BETWEEN, FROM_AGE, TO_AGE
from knopskud.snapshot.economy import PER_HOME
from knopskud.snapshot.times_said import EVERY_MONTH, NUMBERED, ONE_MONTH, SAID, SEASON
from knopskud.snapshot.types import ORIGINS, REACHES

FILES = Path(__file__).with_name("tongues")
EVERY: dict[str, dict[str, Words]] = {
    "words": folder.WORDS,
    "more": {
        f"{kind}-{count}": words
        for kind, both in folder.MORE.items()
        for count, words in zip(("one", "many"), both, strict=True)
    },
    "said": {
        **{f"title-{paper}": words for paper, words in folder.TITLES.items()},
        "cover": folder.COVER,
        "common": folder.COMMON,
        "total": folder.TOTAL,
        "per-home": PER_HOME,
        "to-meeting": folder.TO_MEETING,
        "or-at": folder.OR_AT,
        "hand-in": folder.HAND_IN,
        "to-secretariat": folder.TO_SECRETARIAT,
        "leaves": folder.LEAVES,
        "one-leaf": folder.ONE_LEAF,
        "tree-alt": folder.TREE_ALT,
        "bough": folder.BOUGH,
        "no-leaves": folder.NO_LEAVES,
        "danish": folder.NOT_TRANSLATED,
        "outdated": folder.OUTDATED,
        "draft": folder.DRAFT_OF,
        "edition": folder.EDITION_OF,
        "unpublished": folder.UNPUBLISHED_OF,
    },
    "choices": {**ORIGINS, **REACHES},
    "facts": {
        "from-age": FROM_AGE,
        "to-age": TO_AGE,
        "between": BETWEEN,
        **notice.FACTS,
        "everybody": notice.EVERYBODY,
        "here": notice.HERE,
        "about": notice.ABOUT,
        "table": notice.ON_THE_TABLE,
        "no-place": notice.NO_PLACE,
        "scan": notice.WORDS["scan"],
    },
    "times": {**SAID, **NUMBERED, "month": EVERY_MONTH, "season": SEASON, "one-month": ONE_MONTH},
}


@cache
def house_words(tag: str) -> dict[Words, str]:
    """What the house's words are in a language that has a file of its own; nothing for every other."""
    file = FILES / f"{tag.partition('-')[0]}.toml"
    if not file.is_file():
        return {}
    given = tomllib.loads(file.read_text(encoding="utf-8"))
    found = {
        words: given[section][key] for section, all_ in EVERY.items() for key, words in all_.items()
    }
    same = {
        notice.COME: folder.WORDS["meeting"],
        notice.WORDS["digest"]: folder.WORDS["digest"],
    }
    return found | {words: found[like] for words, like in same.items()}
