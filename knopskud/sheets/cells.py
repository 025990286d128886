"""One sheet's cells as texts, years and exact figures; what cannot be used is told of at its cell."""

import re
from collections.abc import Iterable
from decimal import Decimal, InvalidOperation
from typing import Any

from knopskud.core.errors import Invalid
from knopskud.core.figures import amount_in, checked_amount, checked_hours, hours_in, written
from knopskud.core.text import shown
from knopskud.core.words import Words
from knopskud.sheets.formulas import letters, worked_out
from knopskud.sheets.found import Complaints
from knopskud.sheets.opening import Raw, RawSheet

FORMULA = Words(
    "Her står formlen {formula}. Skriv tallet i stedet.",
    "Here stands the formula {formula}. Write the figure instead.",
)
OTHER_SUM = Words(
    "Formlen {formula} giver {ours}, men filen siger {theirs}. Lad Excel regne filen igennem, og gem den igen.",
    "The formula {formula} gives {ours}, but the file says {theirs}. Let Excel work out the file and save it again.",
)
TEXT_FORMULA = Words("Her står en formel. Skriv teksten i stedet.", "Here stands a formula. Write the text instead.")  # fmt: skip
NOT_A_FIGURE = Words("Her skal stå et tal, men her står “{found}”.", "A figure belongs here, but it says “{found}”.")  # fmt: skip
DISAGREES = Words(
    "I alt er {theirs} i filen, men årene giver {ours}. Ret årene, eller lad formlen regne.",
    "The total is {theirs} in the file, but the years give {ours}. Change the years, or let the formula work it out.",
)
DUST = Decimal("0.00001")
"""Excel counts in binary fractions; what is nearer than this to a whole øre is that øre."""
HALF_OERE = Decimal("0.005")
DEEPEST = 8
MOST_LOOKS = 200_000
"""Cells that the formulas of one sheet may ask for, all together."""


class Cells:
    """The cells of one sheet, by row and column counted from 0."""

    def __init__(self, sheet: RawSheet, told: Complaints) -> None:
        self.sheet = sheet
        self.told = told
        self.looks = MOST_LOOKS

    @staticmethod
    def at(row: int, column: int) -> str:
        """The cell as Excel names it: D7."""
        return f"{letters(column + 1)}{row + 1}"

    def width(self, row: int) -> int:
        """How many cells the row has."""
        return len(self.sheet.rows[row])

    def raw(self, row: int, column: int) -> Raw:
        """The cell; an empty one where the sheet has none."""
        rows = self.sheet.rows
        return rows[row][column] if row < len(rows) and column < len(rows[row]) else Raw()

    def text(self, row: int, column: int) -> str:
        """What stands in the cell, as text on one line."""
        value = self.raw(row, column).value
        if value is None:
            return ""
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        return str(value).strip()

    def typed_text(self, row: int, column: int) -> str:
        """A text that somebody may have changed. A formula is told of."""
        if self.raw(row, column).formula:
            self.told.add(self.at(row, column), TEXT_FORMULA)
            return ""
        return self.text(row, column)

    def year(self, row: int, column: int) -> int | None:
        """The year in a heading, or None."""
        text = self.text(row, column)
        return int(text) if re.fullmatch(r"(?:19[5-9]|20[0-9]|21[0-4])[0-9]|2150", text) else None

    def figure(self, row: int, column: int, kind: str) -> Decimal | int | None:
        """The amount or hours in a cell; None for an empty one, and for what cannot be used, which is told of."""
        raw, place = self.raw(row, column), self.at(row, column)
        if raw.formula:
            return self._by_formula(raw, place, kind)
        try:
            return self._figure_of(raw, kind)
        except Invalid as error:
            self.told.add(place, error.message)
            return None

    def agree(self, row: int, column: int, kind: str, figures: Iterable[Decimal | int]) -> None:
        """Tell when somebody has written another sum than that of the years."""
        raw = self.raw(row, column)
        if raw.value is None:  # saved by a program that works nothing out, or taken away
            return
        ours = sum(figures, Decimal(0))
        if not _is_near(raw, ours):
            said = [Words(self._said(x, "da"), self._said(x, "en")) for x in (raw.value, ours)]
            self.told.add(self.at(row, column), DISAGREES.filled(theirs=said[0], ours=said[1]))

    def _by_formula(self, raw: Raw, place: str, kind: str) -> Decimal | int | None:
        """What a formula came to, when it is a sum that we get to as well."""
        formula = shown(raw.formula)
        ours = worked_out(raw.formula, lambda cell: self._look(cell, kind, DEEPEST))
        if ours is None:
            self.told.add(place, FORMULA.filled(formula=formula))
            return None
        try:
            theirs = self._figure_of(raw, kind) if raw.value is not None else None
            found = checked_hours(ours) if kind == "in_kind" else checked_amount(ours)
        except Invalid as error:
            self.told.add(place, error.message)
            return None
        if theirs is not None and theirs != found:
            said = [Words(self._said(x, "da"), self._said(x, "en")) for x in (found, theirs)]
            self.told.add(place, OTHER_SUM.filled(formula=formula, ours=said[0], theirs=said[1]))
            return None
        return found

    def _look(self, cell: str, kind: str, deep: int) -> Decimal | None:
        found = re.fullmatch(r"([A-Z]+)([0-9]+)", cell)
        self.looks -= 1
        if found is None or deep == 0 or self.looks < 0:
            return None
        column = 0
        for letter in found[1]:
            column = column * 26 + ord(letter) - 64
        raw = self.raw(int(found[2]) - 1, column - 1)
        if raw.formula:
            return worked_out(raw.formula, lambda inner: self._look(inner, kind, deep - 1))
        try:
            value = self._figure_of(raw, kind)
        except Invalid:
            return None
        return Decimal(0) if value is None else Decimal(value)

    @staticmethod
    def _figure_of(raw: Raw, kind: str) -> Decimal | int | None:
        """The figure in a cell, exact to the øre. Raises Invalid."""
        value = raw.value
        if value is None:
            return None
        if isinstance(value, str):
            return hours_in(value) if kind == "in_kind" else amount_in(value)
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise Invalid(NOT_A_FIGURE.filled(found=shown(str(value))))
        exact = _exact(value)
        return checked_hours(exact) if kind == "in_kind" else checked_amount(exact)

    @staticmethod
    def _said(value: Any, language: str) -> str:
        if isinstance(value, int | float | Decimal) and not isinstance(value, bool):
            try:
                return written(_exact(value), "en" if language == "en" else "da")
            except Invalid:
                pass
        return shown(str(value))


def _is_near(raw: Raw, ours: Decimal | int) -> bool:
    """Whether a sum says what we get to; a sum may be larger than any single amount."""
    try:
        theirs = amount_in(raw.value) if isinstance(raw.value, str) else _exact(raw.value)
    except (Invalid, TypeError):
        return False
    return abs((theirs or Decimal(0)) - ours) < HALF_OERE


def _exact(value: float | Decimal) -> Decimal:
    """A figure as people mean it. Raises Invalid for what is no figure at all."""
    try:
        found = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
        nearest = found.quantize(Decimal("0.01"))
    except (InvalidOperation, ValueError) as error:
        raise Invalid(NOT_A_FIGURE.filled(found=shown(str(value)))) from error
    return nearest if abs(nearest - found) < DUST else found
