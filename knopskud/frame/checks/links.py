"""Does every ref lead to something? The other checks can only look at a plan whose links do."""

import re
from collections.abc import Iterator

from knopskud.core.words import Words
from knopskud.frame.findings import Finding
from knopskud.frame.looking import Looking, found
from knopskud.snapshot.links import link_problems, placed

FIELD = re.compile(r"\w+")


def lost(at: Looking) -> Iterator[Finding]:
    """Every ref stands once and every link leads to a part of the right kind [R3]."""
    parts = dict(placed(at.plan))
    for problem in link_problems(at.plan):
        place, _, inside = problem.place.partition(".")
        field = FIELD.match(inside)
        yield found(
            "plan.links",
            parts[place].ref,
            field[0] if field else "",
            problem.message,
            Words("Ret nummeret. Det står i {place}.", "Change the ref. It stands in {place}.").filled(place=problem.place),
        )  # fmt: skip
