"""The small plan as data that a test can break."""

import json
from collections.abc import Callable
from typing import Any

from knopskud.snapshot.canonical import as_data
from tests.make import make_plan

Data = dict[str, Any]
Break = Callable[[Data], object]


def whole() -> Data:
    """The small plan as JSON-ready data of its own."""
    return as_data(make_plan())


def in_bytes(data: object) -> bytes:
    """Data as a plan file."""
    return json.dumps(data, ensure_ascii=False).encode()


def broken(change: Break) -> Data:
    """The small plan after `change` has been at it."""
    data = whole()
    change(data)
    return data


def put(place: str, value: object) -> Break:
    """Put a value at a place (`activities.0.title`)."""

    def change(data: Data) -> None:
        *way, last = place.split(".")
        at: Any = data
        for step in way:
            at = at[int(step)] if step.isdecimal() else at[step]
        at[int(last) if last.isdecimal() else last] = value

    return change
