"""The one way in which a plan is written as bytes, so that the same plan always has the same hash."""

import hashlib
import json
from functools import cache
from typing import Any

from knopskud.snapshot.types import LISTS, SINGLES, Later, PlanShape


def as_data(plan: PlanShape) -> dict[str, Any]:
    """The plan as JSON-ready data: amounts and days as text, the schema's name under `schema`."""
    return plan.model_dump(mode="json", by_alias=True)


def canonical(plan: PlanShape) -> bytes:
    """The plan as UTF-8 JSON with sorted keys and no spaces: equal plans give equal bytes.

    Every field is written out, but for those that came later and are empty.
    """
    data = as_data(plan)
    for name, field in _later():
        for part in data[name] if name in LISTS else [data[name]]:
            if not part[field]:
                del part[field]
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode("utf-8")


def digest(data: bytes) -> str:
    """SHA-256 as 64 small hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


@cache
def _later() -> tuple[tuple[str, str], ...]:
    """The fields that came after plans had been published, each with where its parts stand."""
    return tuple(
        (name, field)
        for name, part in (*SINGLES.items(), *LISTS.items())
        for field, info in part.model_fields.items()
        if any(isinstance(mark, Later) for mark in info.metadata)
    )
