"""The stem that the forms of a Danish word share, by the Snowball project's algorithm for Danish.

https://snowballstem.org/algorithms/danish/stemmer.html. A few words that change their vowel stand in a table, and `aktivitet`
has the stem of `aktiviteten`, which that algorithm tells apart.
"""

import re
from functools import lru_cache

_FIRST_REGION = re.compile(r"[aeiouyæøå][^aeiouyæøå]")
_ENDINGS = sorted(
    [
        "hed",
        "ethed",
        "ered",
        "e",
        "erede",
        "ende",
        "erende",
        "ene",
        "erne",
        "ere",
        "en",
        "heden",
        "eren",
        "er",
        "heder",
        "erer",
        "heds",
        "es",
        "endes",
        "erendes",
        "enes",
        "ernes",
        "eres",
        "ens",
        "hedens",
        "erens",
        "ers",
        "ets",
        "erets",
        "et",
        "eret",
    ],
    key=len,
    reverse=True,
)
_BEFORE_S = frozenset("abcdfghjklmnoprtvyzå")
_PAIRS = ("gd", "dt", "gt", "kt")
_DERIVED = ("elig", "els", "lig", "ig")
_DOUBLE = re.compile(r"([b-df-hj-np-tv-xz])\1\Z")
_SHORTEST = 3
"""Letters that stay, whatever is cut."""
CHANGED = {
    "børn": "barn", "mænd": "mand", "bøger": "bog", "fædre": "far", "mødre": "mor", "brødre": "bror", "døtre": "datter",
    "hænder": "hånd", "fødder": "fod", "tænder": "tand", "nætter": "nat", "kræfter": "kraft", "stænger": "stang",
    "yngre": "ung", "yngst": "ung", "bedre": "god", "bedst": "god", "ældst": "ældre", "gæs": "gås",
}  # fmt: skip
"""Forms whose vowel is another one, by their stem or themselves, and what they are counted as."""


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The stem of a folded word: `bolig`, `boligen`, `boliger` and `boligerne` have the same one."""
    if not word.isalpha() or len(word) <= _SHORTEST:
        return CHANGED.get(word, word)
    if word in CHANGED:
        return _cut(CHANGED[word])
    cut = _cut(word)
    return _cut(_BY_STEM[cut]) if cut in _BY_STEM else cut


def _cut(word: str) -> str:
    found = _FIRST_REGION.search(word)
    if found is None:
        return word
    region = max(found.end(), _SHORTEST)
    word = _without_second(_without_ending(word, region), region)
    if word.endswith("itet"):
        word = word.removesuffix("et")
    if word.endswith("igst"):
        word = word.removesuffix("st")
    word = _without_derived(word, region)
    return word[:-1] if _DOUBLE.search(word, max(region - 1, 0)) and len(word) > region else word


def _without_ending(word: str, region: int) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= region:
            return word[: -len(ending)]
    if word.endswith("s") and len(word) - 1 >= region and word[-2:-1] in _BEFORE_S:
        return word[:-1]
    return word


def _without_second(word: str, region: int) -> str:
    return word[:-1] if word.endswith(_PAIRS) and len(word) - 2 >= region else word


def _without_derived(word: str, region: int) -> str:
    if word.endswith("bolig"):
        return word  # a home: else it has the stem of a bun (bolle)
    if word.endswith("løst") and len(word) - 4 >= region:
        return word[:-1]
    for ending in _DERIVED:
        if word.endswith(ending) and len(word) - len(ending) >= region:
            return _without_second(word[: -len(ending)], region)
    return word


_BY_STEM = {_cut(form): base for form, base in CHANGED.items()}
