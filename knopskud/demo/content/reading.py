"""From a folder of TOML files to a plan.

A file holds lists of parts by the names of `PlanSnapshot` (`[[activities]]`), in the order in which they shall stand.
Three things are written shorter than in a plan: `thousands` for amounts of a budget line or source, one figure a year;
`hours` as one figure a year; `targets` as a table of years. Long texts may stand apart, under `[texts.A-001]`, and
translations too: `[translations.A-001]` with `title.ar`, made from the text as it is read here.
"""

import tomllib
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from knopskud.snapshot.types import (
    LISTS,
    SINGLES,
    Part,
    Period,
    PlanSnapshot,
    Translation,
    danish_of,
    digest_of,
)

HERE = Path(__file__).parent
Foreign = dict[str, dict[str, str]]
"""Texts in other languages, by field and language."""


def plan_in(folder: str) -> PlanSnapshot:
    """The plan written in the files of a folder beside this module, read in the order of their names.

    Raises pydantic's ValidationError when a text breaks the shape of a plan, KeyError for a name that plans have not.
    """
    written: dict[str, Any] = defaultdict(list)
    texts: dict[str, dict[str, str]] = {}
    foreign: dict[str, Foreign] = {}
    for file in sorted((HERE / folder).glob("*.toml")):
        for name, value in _read(file).items():
            if name == "texts":
                texts |= value
            elif name == "translations":
                foreign |= value
            elif name in SINGLES:
                written[name] = value
            else:
                written[name] += value
    years = Period(**written["plan"]["period"]).years
    singles = {name: written[name] for name in SINGLES if name in written}
    lists = {name: [_whole(p, years, texts) for p in written.pop(name, [])] for name in LISTS}
    unknown = set(written) - set(SINGLES)
    if unknown:
        raise KeyError(*unknown)
    plan = PlanSnapshot.model_validate({**singles, **lists})
    return _translated(plan, foreign)


def spelled_out(fields: dict[str, Any], years: tuple[int, ...]) -> dict[str, Any]:
    """The fields of one part with the short ways of writing replaced by the plan's own."""
    whole = dict(fields)
    if "thousands" in whole:
        by_year = zip(years, whole.pop("thousands"), strict=True)
        whole["amounts"] = [{"year": year, "amount": kroner * 1000} for year, kroner in by_year]
    if "hours" in whole:
        whole["hours"] = [
            {"year": year, "hours": hours}
            for year, hours in zip(years, whole["hours"], strict=True)
        ]
    if "targets" in whole:
        whole["targets"] = [{"year": int(y), "value": v} for y, v in whole["targets"].items()]
    return whole


def _translated(plan: PlanSnapshot, foreign: dict[str, Foreign]) -> PlanSnapshot:
    """The plan with its translations. Raises KeyError for refs of parts that it does not have."""
    left = dict(foreign)

    def now(part: Part) -> Part:
        given = left.pop(part.ref, {})
        fields = part.model_dump() | {"translations": [*_each(part, given)]}
        return type(part).model_validate(fields) if given else part

    fields: dict[str, Any] = {name: now(getattr(plan, name)) for name in SINGLES}
    fields |= {name: [now(part) for part in getattr(plan, name)] for name in LISTS}
    if left:
        raise KeyError(*left)
    return PlanSnapshot(**fields)


def _each(part: Part, given: Foreign) -> Iterator[Translation]:
    for field, by_language in given.items():
        source = digest_of(danish_of(part, field))
        for language, text in by_language.items():
            yield Translation(language=language, field=field, text=text, source=source)


def _whole(
    fields: dict[str, Any], years: tuple[int, ...], texts: dict[str, dict[str, str]]
) -> dict[str, Any]:
    return spelled_out(fields | texts.get(fields["ref"], {}), years)


def _read(file: Path) -> dict[str, Any]:
    return tomllib.loads(file.read_text(encoding="utf-8"), parse_float=Decimal)
