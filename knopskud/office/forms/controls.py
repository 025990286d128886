"""The controls of a form: what stands in each, what can be chosen, what is wrong with it, and what helps."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from knopskud.core import richtext
from knopskud.core.errors import Problem
from knopskud.core.words import Words
from knopskud.frame.findings import Finding
from knopskud.office.forms.choices import NOTHING, Choices, Option
from knopskud.office.forms.helping import help_for
from knopskud.office.forms.shapes import Shape
from knopskud.office.forms.typed import Reading, Typed, rows_in, years_in
from knopskud.snapshot.messages import message_of

EMPTY_ROWS = 2
WIDE, SPARE_ROWS = 5, 3
"""A row of so many fields takes much room: one empty one is shown, and so many more when somebody wants them."""
FILL_IN = Words("Feltet skal udfyldes.", "Please fill this in.")
IN_A_FORM = {
    message_of("decimal_parsing", {}): Words(
        "Her skal stå et tal, for eksempel 1.250,50.", "A number belongs here, such as 1.250,50."
    ),
    message_of("too_short", {"field_type": "Tuple", "actual_length": 0, "min_length": 1}): Words(
        "Vælg mindst én.", "Choose at least one."
    ),
    message_of("string_pattern_mismatch", {"pattern": "^A-[0-9]{1,6}$"}): Words(
        "Skriv nummeret som A-004.", "Write the ref as A-004."
    ),
}
"""What is said otherwise in a form than in a plan file, where figures are written for machines."""


@dataclass(frozen=True)
class Control:
    """One control. A group, a row or a list of years holds others; `problems` are of this control alone."""

    name: str
    shape: Shape
    values: tuple[str, ...] = ()
    options: tuple[Option, ...] = ()
    inner: tuple["Control", ...] = ()
    problems: tuple[Words, ...] = ()
    findings: tuple[Finding, ...] = ()
    help: Words | None = None
    limit: int | None = None
    label: Words = Words("", "")
    at: str = ""

    @property
    def id(self) -> str:
        """What the control is called in the page: `at` tells it from one of the same name in another form there."""
        return f"f-{self.at}{self.name}"

    @property
    def value(self) -> str:
        """What stands in a control that holds one thing."""
        return self.values[0] if self.values else ""

    @property
    def shown(self) -> tuple["Control", ...]:
        """The rows that are seen at once."""
        return self.inner[:-SPARE_ROWS] if len(self.shape.inner) >= WIDE else self.inner

    @property
    def spare(self) -> tuple["Control", ...]:
        """The empty rows that open when somebody wants more."""
        return self.inner[len(self.shown) :]

    @property
    def letters(self) -> int:
        """How long the text is, as the programme's limit counts: without markup."""
        if self.shape.widget != "rich":
            return len(self.value)
        try:
            return len(richtext.plain(self.value))
        except richtext.RichTextError:
            return len(self.value)

    @property
    def groups(self) -> tuple[tuple[str, tuple[Option, ...]], ...]:
        """The options under what they belong to, in their own order."""
        return tuple(
            (group, tuple(found)) for group, found in groupby(self.options, lambda one: one.group)
        )

    @property
    def all_problems(self) -> int:
        """How many things are wrong here and inside."""
        return len(self.problems) + sum(one.all_problems for one in self.inner)


@dataclass(frozen=True)
class Told:
    """What a form is made of beside its shapes: what stands in it, what can be chosen, and what is said of it."""

    typed: Typed
    choices: Choices
    problems: Mapping[str, tuple[Words, ...]]
    findings: Mapping[str, tuple[Finding, ...]]
    limits: Mapping[str, int]
    at: str = ""


def problems_by_name(
    problems: Iterable[Problem], reading: Reading, typed: Typed
) -> dict[str, tuple[Words, ...]]:
    """The problems of an act by the name of the control that each belongs to; "" for those of the whole."""
    found: dict[str, tuple[Words, ...]] = {}
    for problem in problems:
        name = reading.name_of(problem.place)
        blank = name in typed and not "".join(typed[name]).strip()
        said = FILL_IN if blank else IN_A_FORM.get(problem.message, problem.message)
        found[name] = (*found.get(name, ()), said)
    return found


def controls_of(
    kind: str,
    shapes: Sequence[Shape],
    typed: Typed,
    choices: Choices,
    *,
    problems: Mapping[str, tuple[Words, ...]] | None = None,
    findings: Iterable[Finding] = (),
    limits: Mapping[str, int] | None = None,
    at: str = "",
) -> tuple[Control, ...]:
    """The controls of a part's form. `limits` are the programme's lengths by `kind.field`; `at` begins their ids."""
    by_field: dict[str, tuple[Finding, ...]] = {}
    for one in findings:
        by_field[one.field] = (*by_field.get(one.field, ()), one)
    told = Told(typed, choices, problems or {}, by_field, limits or {}, at)
    return tuple(_control(kind, shape, shape.name, told) for shape in shapes)


def _control(kind: str, shape: Shape, name: str, told: Told) -> Control:
    return Control(
        name=name,
        shape=shape,
        values=tuple(told.typed.get(name, ())),
        options=_options(told.choices.of(kind, shape), told.typed.get(name, ())),
        inner=_inner(kind, shape, name, told),
        problems=told.problems.get(name, ()),
        findings=told.findings.get(name, ()),
        help=help_for(kind, name, told.choices.programme),
        limit=told.limits.get(f"{kind}.{name}"),
        label=shape.label,
        at=told.at,
    )


def _options(offered: tuple[Option, ...], values: Sequence[str]) -> tuple[Option, ...]:
    """What is offered, and what stands there already although nobody would offer it now."""
    known = {option.value for option in offered}
    kept = [
        Option(value, Words(value, value) if value else NOTHING)
        for value in values
        if value not in known
    ]
    return (*offered, *kept) if offered else ()


def _inner(kind: str, shape: Shape, name: str, told: Told) -> tuple[Control, ...]:
    match shape.widget:
        case "group":
            return _group(kind, shape, name, told)
        case "rows":
            return _rows(kind, shape, name, told)
        case "years":
            years = sorted({*told.choices.years, *years_in(told.typed, name)})
            return tuple(_year(shape, year, f"{name}.{year}", told) for year in years)
    return ()


def _rows(kind: str, shape: Shape, name: str, told: Told) -> tuple[Control, ...]:
    """The rows that are written in, and empty ones, which are not saved, so that nothing in them has to be filled in."""
    written = rows_in(shape, told.typed, name)
    first_empty = max(written, default=-1) + 1
    empty = EMPTY_ROWS if len(shape.inner) < WIDE else 1 + SPARE_ROWS
    return tuple(
        Control(
            f"{name}.{n}",
            shape,
            inner=_row(_group(kind, optional(shape), f"{name}.{n}", told), is_first=not at),
            problems=told.problems.get(f"{name}.{n}", ()),
            at=told.at,
        )
        for at, n in enumerate((*written, *range(first_empty, first_empty + empty)))
    )


def _row(controls: tuple[Control, ...], *, is_first: bool) -> tuple[Control, ...]:
    """The controls of a row; what helps is said once, in the first."""
    return controls if is_first else tuple(replace(one, help=None) for one in controls)


def _group(kind: str, shape: Shape, name: str, told: Told) -> tuple[Control, ...]:
    return tuple(
        _control(f"{kind}.{shape.name}", one, f"{name}.{one.name}", told) for one in shape.inner
    )


def optional(shape: Shape) -> Shape:
    """The same shape with nothing inside that is asked for."""
    return replace(shape, inner=tuple(replace(one, required=False) for one in shape.inner))


def _year(shape: Shape, year: int, name: str, told: Told) -> Control:
    return Control(
        name=name,
        shape=shape.of_year,
        values=tuple(told.typed.get(name, ())),
        problems=told.problems.get(name, ()),
        label=Words(str(year), str(year)),
        at=told.at,
    )
