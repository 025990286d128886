"""Older plan files, brought up to the newest schema one version at a time."""

from collections.abc import Callable
from copy import deepcopy
from typing import Any

from knopskud.core.errors import Invalid, Problem
from knopskud.core.text import shown
from knopskud.core.words import Words

NEWEST = "helhedsplan/1"
PUBLIC = "helhedsplan-offentlig/1"
UNREADABLE = Words("Planfilen kan ikke bruges.", "The plan file cannot be used.")
NO_SCHEMA = Words(
    'Feltet schema mangler. En planfil begynder med {{"schema": "{newest}"}}.',
    'The field schema is missing. A plan file begins with {{"schema": "{newest}"}}.',
)
UNKNOWN = Words(
    "Filen er skrevet som {found}. Dette program læser {known}. Er filen nyere, skal programmet opdateres.",
    "The file is written as {found}. This program reads {known}. If the file is newer, update the program.",
)
IS_PUBLIC = Words(
    "Det er en offentlig fil. Den mangler det, som kun sekretariatet må se, og kan ikke blive til en plan igen.",
    "This is a public file. It lacks what only the secretariat may see, and cannot become a plan again.",
)
LABEL = Words("Skema", "Schema")

Data = dict[str, Any]


def upgraded(data: Data) -> Data:
    """The same plan in the newest schema; `data` is left as it is. Raises Invalid for versions nobody knows."""
    schema = data.get("schema")
    if schema == NEWEST:
        return data
    if schema is None:
        raise _refused(NO_SCHEMA.filled(newest=NEWEST))
    if schema == PUBLIC:
        raise _refused(IS_PUBLIC)
    if not isinstance(schema, str) or schema not in STEPS:
        known = ", ".join([*STEPS, NEWEST])
        raise _refused(UNKNOWN.filled(found=shown(str(schema)), known=known))
    return upgraded(STEPS[schema](deepcopy(data)))


def _from_0(data: Data) -> Data:
    """Schema 0 had sub-goals inside their delaftale and one sum of money for a budget line instead of amounts by year.

    A value of the wrong shape is left where it is: the types name its place afterwards.
    """
    goals = data.setdefault("sub_goals", [])
    for agreement in _objects(data, "sub_agreements"):
        for goal in _objects(agreement, "sub_goals"):
            if isinstance(goals, list):
                goals.append({**goal, "sub_agreement": agreement.get("ref")})
        agreement.pop("sub_goals", None)
    first = _first_year(data)
    for line in [*_objects(data, "budget_lines"), *_objects(data, "sources")]:
        if "amount" in line and first is not None:
            line["amounts"] = [{"year": first, "amount": line.pop("amount")}]
    return {**data, "schema": "helhedsplan/1"}


def _objects(data: Data, name: str) -> list[Data]:
    found = data.get(name)
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []


def _first_year(data: Data) -> int | None:
    head = data.get("plan")
    period = head.get("period") if isinstance(head, dict) else None
    start = period.get("start") if isinstance(period, dict) else None
    return int(start[:4]) if isinstance(start, str) and start[:4].isdecimal() else None


def _refused(words: Words) -> Invalid:
    return Invalid(UNREADABLE, (Problem("schema", words, LABEL),))


STEPS: dict[str, Callable[[Data], Data]] = {"helhedsplan/0": _from_0}
"""From each older schema to the next one."""
