"""How a field is typed in, read off its type in the snapshot."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from functools import cache
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from knopskud.core.words import Words
from knopskud.snapshot.links import link_paths
from knopskud.snapshot.types import (
    KINDS,
    AttachedFile,
    Choice,
    Idea,
    Label,
    Photo,
    Private,
    Rich,
    Translation,
    Value,
)

Widget = Literal[
    "line", "text", "rich", "choice", "link", "links", "check", "day", "clock", "whole", "figure",
    "lines", "years", "group", "rows",
]  # fmt: skip
LONGEST_LINE = 300
UPLOADED = (Photo, AttachedFile)
"""What is not typed in but sent as a file, on a page of its own."""
TRANSLATED = tuple[Translation, ...]
"""Texts in other languages: they are written beside the Danish ones, on a page of their own."""
GROWN = tuple[Idea, ...]
"""The ideas that an activity grew from: the link is made where the idea is answered, and stays for ever."""
SIMPLE: dict[type, Widget] = {
    bool: "check",
    date: "day",
    time: "clock",
    int: "whole",
    Decimal: "figure",
}


@dataclass(frozen=True)
class Shape:
    """One field as it is typed in.

    `inner` are the shapes inside a group, a row or a year; `link` the kind of part that can be chosen.
    """

    name: str
    label: Words
    widget: Widget
    required: bool = False
    nullable: bool = False
    private: bool = False
    longest: int | None = None
    link: str = ""
    choice: Mapping[str, Words] | None = None
    inner: tuple["Shape", ...] = ()

    @property
    def of_year(self) -> "Shape":
        """What is typed for a year: the one inner shape that is not the year itself."""
        return next(shape for shape in self.inner if shape.name != "year")


@cache
def shapes_of(kind: str) -> tuple[Shape, ...]:
    """The fields of a kind of part in the order of its type; its ref is not typed. Raises KeyError."""
    return _shapes(KINDS[kind])


def _shapes(of: type[Value]) -> tuple[Shape, ...]:
    links = {path[0]: kind for path, kind, _ in link_paths(of) if len(path) == 1}
    return tuple(
        _shape(name, field, links.get(name, ""))
        for name, field in of.model_fields.items()
        if (name != "ref" or not hasattr(of, "prefix"))
        and _without_none(field.annotation)[1] not in (*UPLOADED, TRANSLATED, GROWN)
    )


def _shape(name: str, field: FieldInfo, link: str) -> Shape:
    nullable, kind = _without_none(field.annotation)
    label = next(
        (mark.words for mark in field.metadata if isinstance(mark, Label)), Words(name, name)
    )
    choice = next((mark.words for mark in field.metadata if isinstance(mark, Choice)), None)
    least = next((m.min_length for m in field.metadata if hasattr(m, "min_length")), 0)
    widget, inner = _widget(field, kind, link, has_choice=choice is not None)
    return Shape(
        name=name,
        label=label,
        widget=widget,
        required=field.is_required() or least > 0,
        nullable=nullable,
        private=any(mark is Private or isinstance(mark, Private) for mark in field.metadata),
        longest=next((m.max_length for m in field.metadata if hasattr(m, "max_length")), None),
        link=link,
        choice=choice,
        inner=_shapes(inner) if inner else (),
    )


def _widget(
    field: FieldInfo, kind: Any, link: str, *, has_choice: bool
) -> tuple[Widget, type[Value] | None]:
    if has_choice:
        return "choice", None
    if get_origin(kind) is tuple:
        return _several(get_args(kind)[0], link)
    if isinstance(kind, type) and issubclass(kind, Value):
        return "group", kind
    if link:
        return "link", None
    if kind in SIMPLE:
        return SIMPLE[kind], None
    if any(mark is Rich or isinstance(mark, Rich) for mark in field.metadata):
        return "rich", None
    longest = next((m.max_length for m in field.metadata if hasattr(m, "max_length")), 0)
    return ("text" if longest > LONGEST_LINE else "line"), None


def _several(of: Any, link: str) -> tuple[Widget, type[Value] | None]:
    if isinstance(of, type) and issubclass(of, Value):
        return ("years" if "year" in of.model_fields else "rows"), of
    return ("links" if link else "lines"), None


def _without_none(annotation: Any) -> tuple[bool, Any]:
    """Whether the field may be nothing, and its type without that and without marks."""
    nullable = False
    if get_origin(annotation) in (Union, UnionType):
        kinds = [one for one in get_args(annotation) if one is not type(None)]
        nullable, annotation = len(kinds) < len(get_args(annotation)), kinds[0]
    if hasattr(annotation, "__metadata__"):
        annotation = annotation.__origin__
    return nullable, annotation
