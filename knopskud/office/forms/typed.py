"""From the fields of a part to what stands in a form, and back. Reading what was written gives the same fields."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from knopskud.office.forms.figures import figure, said
from knopskud.office.forms.shapes import Shape

Typed = dict[str, list[str]]
"""What stands in a form, by the names of its controls: `title`, `origin.type`, `amounts.2018`, `partners.0.role`."""
MOST_ROWS = 60


@dataclass
class Reading:
    """What was typed as the fields of a part, and which control each numbered place of them came from."""

    fields: dict[str, Any] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)

    def name_of(self, place: str) -> str:
        """The name of the control that a place in the fields (`amounts[0].amount`) was typed in."""
        for numbered, name in self.names.items():
            if place.startswith(numbered):
                rest = place.removeprefix(numbered)
                return name if rest in ("", ".amount", ".value", ".hours", ".year") else name + rest
        return place.partition("[")[0]


def written(shapes: Iterable[Shape], fields: Mapping[str, Any], at: str = "") -> Typed:
    """What stands in the form of a part with these fields (as JSON-ready data)."""
    typed: Typed = {}
    for shape in shapes:
        typed |= _written(shape, fields.get(shape.name), at + shape.name)
    return typed


def _written(shape: Shape, value: Any, name: str) -> Typed:
    match shape.widget:
        case "group":
            return written(shape.inner, value or {}, f"{name}.")
        case "years":
            return {f"{name}.{one['year']}": [said(one[shape.of_year.name])] for one in value or ()}
        case "rows":
            typed: Typed = {}
            for number, one in enumerate(value or ()):
                typed |= written(shape.inner, one, f"{name}.{number}.")
            return typed
        case "links":
            return {name: list(value or ())}
        case "lines":
            return {name: ["\n".join(value or ())]}
        case "check":
            return {name: ["1"] if value else []}
        case "figure":
            return {name: [said(value)]}
        case "clock":
            return {name: [(value or "")[:5]]}
        case _:
            return {name: ["" if value is None else str(value)]}


def read(shapes: Iterable[Shape], typed: Mapping[str, list[str]], at: str = "") -> Reading:
    """The fields that were typed, as data for the part's type to check; nothing is refused here."""
    reading = Reading()
    for shape in shapes:
        reading.fields[shape.name] = _read(shape, typed, at + shape.name, reading.names)
    return reading


def _read(shape: Shape, typed: Mapping[str, list[str]], name: str, names: dict[str, str]) -> Any:
    first = (typed.get(name) or [""])[0].strip()
    match shape.widget:
        case "group":
            return read(shape.inner, typed, f"{name}.").fields
        case "years":
            return _years(shape, typed, name, names)
        case "rows":
            return _rows(shape, typed, name, names)
        case "links":
            return list(dict.fromkeys(one for one in typed.get(name, ()) if one))
        case "lines":
            return [line.strip() for line in first.splitlines() if line.strip()]
        case "check":
            return bool(first)
        case "figure" | "whole":
            return figure(first) if first else None if shape.nullable else "0"
        case "day" | "clock" | "link" | "choice":
            return first or (None if shape.nullable or shape.widget != "choice" else "")
        case _:
            return first or (None if shape.nullable else "")


def _years(
    shape: Shape, typed: Mapping[str, list[str]], name: str, names: dict[str, str]
) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for year in years_in(typed, name):
        text = typed[f"{name}.{year}"][0].strip()
        if text:
            names[f"{name}[{len(found)}]"] = f"{name}.{year}"
            found.append({"year": year, shape.of_year.name: figure(text)})
    return found


def years_in(typed: Mapping[str, list[str]], name: str) -> list[int]:
    """The years that something can stand for, in order."""
    found = (re.fullmatch(rf"{re.escape(name)}\.([0-9]{{4}})", key) for key in typed)
    return sorted(int(match[1]) for match in found if match)


def _rows(
    shape: Shape, typed: Mapping[str, list[str]], name: str, names: dict[str, str]
) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for number in rows_in(shape, typed, name):
        names[f"{name}[{len(found)}]"] = f"{name}.{number}"
        found.append(read(shape.inner, typed, f"{name}.{number}.").fields)
    return found


def _untouched(shape: Shape) -> Any:
    """What is read of a field in a row that nobody has written in: a list of choices stands at its first."""
    first = [next(iter(shape.choice))] if shape.choice and not shape.nullable else []
    return _read(shape, {shape.name: first}, shape.name, {})


def rows_in(shape: Shape, typed: Mapping[str, list[str]], name: str) -> list[int]:
    """The numbers of the rows that somebody has written in, in order."""
    found = (re.match(rf"{re.escape(name)}\.([0-9]{{1,3}})\.", key) for key in typed)
    empty = {inner.name: _untouched(inner) for inner in shape.inner}
    return [
        number
        for number in sorted({int(match[1]) for match in found if match})
        if read(shape.inner, typed, f"{name}.{number}.").fields != empty
    ][:MOST_ROWS]
