"""Which fields somebody has touched since they opened the form: only those are saved, and only those can collide."""

from collections.abc import Iterable, Mapping
from hashlib import sha256

from knopskud.office.forms.shapes import Shape
from knopskud.office.forms.typed import rows_in

SEPARATOR = "\x1f"


def marks(shapes: Iterable[Shape], typed: Mapping[str, list[str]]) -> dict[str, str]:
    """A short mark of what stands in every field: equal for equal contents, whatever the ends of its lines."""
    return {shape.name: _mark(shape, typed) for shape in shapes}


def touched(
    shapes: Iterable[Shape], typed: Mapping[str, list[str]], seen: Mapping[str, str]
) -> frozenset[str]:
    """The names of the fields that are not as they were `seen`; a field without a mark counts as touched."""
    now = marks(shapes, typed)
    return frozenset(name for name, mark in now.items() if seen.get(name) != mark)


def _mark(shape: Shape, typed: Mapping[str, list[str]]) -> str:
    beginnings: tuple[str, ...] = (f"{shape.name}.",)
    if shape.widget == "rows":  # a choice in an empty row is sent along, though nobody chose it
        beginnings = tuple(f"{shape.name}.{n}." for n in rows_in(shape, typed, shape.name))
    own = {
        name: [_plain(value) for value in values if value.strip()]
        for name, values in typed.items()
        if name == shape.name or name.startswith(beginnings)
    }
    said = [f"{name}={SEPARATOR.join(values)}" for name, values in sorted(own.items()) if values]
    return sha256(SEPARATOR.join(said).encode()).hexdigest()[:12]


def _plain(value: str) -> str:
    return value.replace("\r\n", "\n").strip()
