"""What a case hands back: one line of the table."""

from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True)
class Figure:
    """Measurements of one thing in one unit, and what we aim at.

    `yardstick` are measurements of what it is compared with, taken in the same run.
    Exactly one of `at_most`, `at_least` (of the median) and `ratio_at_least` may be given.
    """

    name: str
    unit: str
    values: tuple[float, ...]
    yardstick: tuple[float, ...] = ()
    at_most: float | None = None
    at_least: float | None = None
    ratio_at_least: float | None = None

    @property
    def ratio(self) -> float | None:
        """Our median over the yardstick's."""
        return median(self.values) / median(self.yardstick) if self.yardstick else None

    @property
    def reached(self) -> bool | None:
        """Whether the goal is reached; None where there is none."""
        middle = median(self.values)
        if self.at_most is not None:
            return middle <= self.at_most
        if self.at_least is not None:
            return middle >= self.at_least
        if self.ratio_at_least is not None and self.ratio is not None:
            return self.ratio >= self.ratio_at_least
        return None

    def row(self) -> tuple[str, ...]:
        """Return the cells: figure, median, min, max, ratio, goal."""
        cells = (median(self.values), min(self.values), max(self.values))
        ratio = "" if self.ratio is None else short(self.ratio)
        return (f"{self.name}, {self.unit}", *map(short, cells), ratio, self._goal())

    def _goal(self) -> str:
        goals = (
            ("at most ", self.at_most),
            ("at least ", self.at_least),
            ("ratio ", self.ratio_at_least),
        )
        asked = next((f"{word}{short(value)}" for word, value in goals if value is not None), "")
        verdict = {True: " : reached", False: " : NOT REACHED", None: ""}[self.reached]
        return asked + verdict


@dataclass(frozen=True)
class Missing:
    """A figure that could not be taken, and the command that brings what is missing."""

    name: str
    why: str

    def row(self) -> tuple[str, ...]:
        """Return the cells; the reason stands where the goal would."""
        return (self.name, "-", "-", "-", "", f"not taken: {self.why}")


@dataclass(frozen=True)
class Broken(Missing):
    """A case that ended in an error, in the error's words."""

    def row(self) -> tuple[str, ...]:
        """Return the cells; the error stands where the goal would."""
        return (self.name, "-", "-", "-", "", f"BROKE: {self.why}")


def short(value: float) -> str:
    """Write three figures that matter: 0.46, 4.89, 1,127."""
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"


def table(rows: list[tuple[str, ...]]) -> str:
    """Line the columns up."""
    head = ("figure", "median", "min", "max", "ratio", "goal")
    widths = [max(len(row[i]) for row in [head, *rows]) for i in range(len(head))]
    lines = []
    for row in [head, tuple("-" * width for width in widths), *rows]:
        numbers = [cell.rjust(width) for cell, width in zip(row[1:5], widths[1:5], strict=True)]
        lines.append("  ".join([row[0].ljust(widths[0]), *numbers, row[5]]).rstrip())
    return "\n".join(lines)
