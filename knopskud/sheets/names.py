"""Names of sheets that Excel accepts: short, without certain signs, each once."""

import re
from collections.abc import Iterable

from knopskud.snapshot.types import Scenario

LONGEST = 31
REFUSED = re.compile(r"[\[\]:*?/\\\x00-\x1f\x7f]")
OWN = frozenset({"history", "_knopskud"})


def sheet_names(scenarios: Iterable[Scenario], others: Iterable[str] = ()) -> dict[str, str]:
    """The name of every budget's sheet by the budget's ref; `others` are the names of the file's other sheets."""
    names: dict[str, str] = {}
    taken = OWN | {name.casefold() for name in others}
    for scenario in scenarios:
        wish = REFUSED.sub(" ", scenario.name).strip(" '") or scenario.ref
        name, number = _short(wish, LONGEST), 2
        while name.casefold() in taken:
            ending = f" ({number})"
            name, number = _short(wish, LONGEST - len(ending)) + ending, number + 1
        taken |= {name.casefold()}
        names[scenario.ref] = name
    return names


def _short(text: str, longest: int) -> str:
    """The beginning of a text; Excel counts a sign outside the basic plane as two."""
    while len(text.encode("utf-16-le")) // 2 > longest:
        text = text[:-1]
    return text.rstrip(" '")
