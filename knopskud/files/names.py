"""The name that a file came with, fit to stand on a page and in a header: never a path, never what turns text around."""

import re

from knopskud.core.text import FORBIDDEN, tidy_line

LONGEST = 120
SIGNS = re.compile(r'[<>:"|?*\u200e\u200f]')
"""What some disks refuse in a name, and marks that change the direction of what follows."""
PLAIN = "fil"


def name_of(given: str, ending: str) -> str:
    r"""`given` without folders and signs that deceive, with the ending of what the file really is.

    `..\budget.exe` that is a PDF becomes `budget.pdf`; letters of every script stay.
    """
    last = re.split(r"[/\\]", given)[-1]
    tidy = tidy_line(SIGNS.sub(" ", FORBIDDEN.sub("", last))).strip(". ")
    stem, dot, end = tidy.rpartition(".")
    bare = stem if dot and 0 < len(end) <= 5 and end.isascii() and end.isalnum() else tidy
    bare = bare.strip(". ")[: LONGEST - len(ending) - 1].strip(". ") or PLAIN
    return f"{bare}.{ending}"
