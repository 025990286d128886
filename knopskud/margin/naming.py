"""Who is named in a text: `@` and the name that colleagues see."""

import re
from collections.abc import Iterable

from knopskud.accounts.models import User

AT = "@"


def named_in(text: str, colleagues: Iterable[User]) -> list[User]:
    """The colleagues whose name stands after an `@`, whatever the size of its letters; all who share that name.

    The longest name that fits is meant: `@Anna Lund` is not Anna.
    """
    by_name: dict[str, list[User]] = {}
    for one in colleagues:
        by_name.setdefault(str(one).casefold(), []).append(one)
    if AT not in text or not by_name:
        return []
    names = "|".join(re.escape(name) for name in sorted(by_name, key=len, reverse=True))
    found = re.findall(rf"(?<!\w){AT}({names})(?!\w)", text.casefold())
    return [one for name in dict.fromkeys(found) for one in by_name[name]]
