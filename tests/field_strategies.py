"""What any field of a plan may hold, found out from its type, so that a new field is drawn as soon as it exists."""

from datetime import date, time
from decimal import Decimal
from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from hypothesis import strategies as st

from knopskud.core import richtext
from knopskud.snapshot.links import link_paths
from knopskud.snapshot.types import (
    MONTHS,
    RHYTHMS,
    WEEKDAYS,
    AgeBand,
    Idea,
    LinkTo,
    Period,
    Rich,
    Slot,
    Target,
    Translation,
    Value,
    YearAmount,
    YearHours,
    digest_of,
    translatable,
)
from knopskud.snapshot.types.fields import DIGEST_PATTERN

Refs = dict[str, list[str]]
"""The refs that a plan has, by kind."""

LETTERS = "abcdefghijklmnoprstuvyæøåÆØÅéüß ابتكلمن 0123456789 .,;:!?-–()“”/%&<>'\"🌱" + "e\u0301"
YEARS = st.integers(2017, 2022)
DAYS = st.dates(date(2016, 1, 1), date(2026, 12, 31))
CODES = st.sampled_from(("abcdef", "-Z_9xyzabcdefghijklmnop"))
DIGESTS = st.sampled_from(("0" * 64, "0123456789abcdef" * 4))
KEYS = st.sampled_from(("lbf-2015-18", "tryghed-og-trivsel", "eksempelparken-2014-2017", "a"))
SAYINGS = (
    "Vi går en tur i mørket.",
    "Flere skal kende deres naboer",
    "Æblegrød på plænen, året rundt",
    "مرحبا بكم في الحي",
    "Løn & <b>timer</b>",
    "3 < 4",
)

lines = st.sampled_from(SAYINGS) | st.text(LETTERS, min_size=1, max_size=20).filter(str.strip)
"""One line of text that people could have written: Danish, Arabic, signs that HTML knows, composed or not."""
texts = st.lists(lines, max_size=3).map("\n\n".join)
"""A few lines of text, or none."""
amounts = st.integers(0, 999_999_999_999).map(lambda oere: Decimal(oere) / 100)
"""Kroner and øre."""
quantities = st.decimals(-1_000, 1_000, places=2) | st.integers(-100, 100).map(Decimal)
"""Measured figures, whole or not."""

_spans = st.builds(
    richtext.Span,
    lines,
    st.booleans(),
    st.booleans(),
    st.sampled_from(("", "https://eksempel.dk/?a=1&b=2", "mailto:kontor@eksempel.dk")),
)
_blocks = st.builds(
    richtext.Block,
    st.sampled_from(("p", "h3", "ul", "ol")),
    st.lists(_spans, min_size=1, max_size=2).map(tuple),
)
rich_texts = st.lists(_blocks, max_size=3).map(lambda blocks: richtext.render(tuple(blocks)))
"""Paragraphs, headings and lists with emphasis and links."""

_clocks = st.times().map(lambda at: at.replace(second=0, microsecond=0))
_months = st.sampled_from((*MONTHS,))
slots: st.SearchStrategy[Slot] = st.builds(
    lambda how, hours, season: Slot.model_validate(
        how | hours | (season if "day" not in how else {})
    ),
    st.fixed_dictionaries(
        {"every": st.sampled_from((*RHYTHMS,)), "weekday": st.sampled_from((*WEEKDAYS,))}
    )
    | st.fixed_dictionaries({"day": DAYS}),
    st.fixed_dictionaries({"start": _clocks})
    | st.lists(_clocks, min_size=2, max_size=2, unique=True).map(
        lambda two: dict(zip(("start", "end"), sorted(two), strict=True))
    ),
    st.just({}) | st.fixed_dictionaries({"first_month": _months, "last_month": _months}),
)
"""Times of an activity."""


def value_of(model: type[Value], name: str, refs: Refs) -> st.SearchStrategy[Any]:
    """Values that a field of a type may hold in a plan with these refs."""
    if name == "translations":
        return translations(model)
    kinds = _links(model, name)
    return _kept(model, name, tuple((kind, tuple(refs[kind])) for kind in kinds))


TONGUES = st.sampled_from(("ar", "pl", "zh-Hant"))
"""Of these there are papers in the first only."""


@cache
def translations(part: Any) -> st.SearchStrategy[Any]:
    """Translations of the texts of a part, made from another Danish text than the one that stands there."""
    one = st.builds(
        Translation,
        language=TONGUES,
        field=st.sampled_from(translatable(part)),
        text=lines,
        source=DIGESTS | lines.map(digest_of),
    )
    places = st.lists(one, max_size=3, unique_by=lambda one: (one.language, one.field))
    return places.map(lambda all_: tuple(sorted(all_, key=lambda one: (one.language, one.field))))


@cache
def _kept(
    model: type[Value], name: str, refs: tuple[tuple[str, tuple[str, ...]], ...]
) -> st.SearchStrategy[Any]:
    """The field's values, put together once for the same refs: that takes longer than drawing one."""
    return _linked(model, name, {kind: [*found] for kind, found in refs})


@cache
def _links(model: type[Value], name: str) -> tuple[str, ...]:
    """The kinds that a field leads to."""
    return tuple(sorted({kind for path, kind, _ in link_paths(model) if path[0] == name}))


def _linked(model: type[Value], name: str, refs: Refs) -> st.SearchStrategy[Any]:
    field = model.model_fields[name]
    return _of(field.annotation, tuple(field.metadata), refs)


def _of(annotation: Any, marks: tuple[Any, ...], refs: Refs) -> st.SearchStrategy[Any]:
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _of(inner[0], (*annotation.__metadata__, *marks), refs)
    if origin in (Union, UnionType):
        (kind,) = (one for one in inner if one is not type(None))
        return st.none() | _of(kind, marks, refs)
    if origin is tuple:
        return _tuple(inner[0], marks, refs)
    if origin is Literal:
        return st.sampled_from(inner)
    if annotation is str:
        return _text(marks, refs)
    if isinstance(annotation, type) and issubclass(annotation, Value):
        return _value(annotation, refs)
    return _plain(annotation, marks)


def _tuple(of: Any, marks: tuple[Any, ...], refs: Refs) -> st.SearchStrategy[Any]:
    least = next((m.min_length for m in marks if hasattr(m, "min_length")), 0)
    by_year = of in (YearAmount, YearHours, Target)
    unique = {"unique_by": (lambda one: one.year)} if by_year else {"unique": True}
    one = _of(of, (), refs)
    if one.is_empty:  # a link, and nothing to lead to
        return st.just(())
    return st.lists(one, min_size=least, max_size=3, **unique).map(tuple)


def _text(marks: tuple[Any, ...], refs: Refs) -> st.SearchStrategy[str]:
    link = next((m for m in _flat(marks) if isinstance(m, LinkTo)), None)
    if link:
        return st.sampled_from(refs[link.kind]) if refs[link.kind] else st.nothing()
    pattern = next((m.pattern for m in _flat(marks) if getattr(m, "pattern", None)), "")
    if pattern.endswith("-[0-9]{1,6}$"):
        prefix = pattern.removeprefix("^").partition("-")[0]
        return st.integers(1, 999).map(lambda number: f"{prefix}-{number}")
    if pattern == DIGEST_PATTERN:
        return DIGESTS
    if pattern:
        return KEYS
    if any(isinstance(m, Rich) for m in marks):
        return rich_texts
    longest = max((m.max_length for m in _flat(marks) if hasattr(m, "max_length")), default=0)
    least = any(getattr(m, "min_length", 0) for m in _flat(marks))
    if longest > 300:
        return texts
    return lines if least else st.just("") | lines


def _flat(marks: tuple[Any, ...]) -> list[Any]:
    """Marks of our own and of pydantic, those inside `Field(...)` too."""
    return [one for mark in marks for one in (mark, *getattr(mark, "metadata", ()))]


def _plain(annotation: Any, marks: tuple[Any, ...]) -> st.SearchStrategy[Any]:
    if annotation is Decimal:
        negative = any(getattr(m, "ge", 0) < 0 for m in _flat(marks) if hasattr(m, "ge"))
        return quantities if negative else amounts
    if annotation is int:
        least = max((m.ge for m in _flat(marks) if hasattr(m, "ge")), default=0)
        return YEARS if least else st.integers(0, 120)
    return {
        bool: st.booleans(),
        date: DAYS,
        time: st.times().map(lambda t: t.replace(second=0, microsecond=0)),
    }[annotation]


@cache
def _ordered() -> dict[type[Value], st.SearchStrategy[Any]]:
    """Values whose fields must fit together."""
    pairs = st.lists(DAYS, min_size=2, max_size=2).map(sorted)
    ages = st.lists(st.integers(0, 99), min_size=2, max_size=2).map(sorted)
    return {
        Period: pairs.map(lambda two: Period(start=two[0], end=two[1])),
        Slot: slots,
        Idea: st.builds(Idea, plan=KEYS, code=CODES, title=lines, language=TONGUES),
        AgeBand: st.just(AgeBand()) | ages.map(lambda two: AgeBand(youngest=two[0], oldest=two[1])),
    }


def _value(model: type[Value], refs: Refs) -> st.SearchStrategy[Any]:
    if model in _ordered():
        return _ordered()[model]
    fields = {name: _linked(model, name, refs) for name in model.model_fields}
    return st.fixed_dictionaries(fields).map(model.model_validate)
