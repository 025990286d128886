"""Amounts in Danish kroner: exact decimals with two places, never floats."""

from decimal import ROUND_HALF_UP, Decimal

from knopskud.core.words import Language

OERE = Decimal("0.01")
LARGEST = Decimal("9999999999.99")
ZERO = Decimal("0.00")


def kroner(value: Decimal | int | str) -> Decimal:
    """`value` as an amount with two places, rounded half up to the øre."""
    return Decimal(value).quantize(OERE, rounding=ROUND_HALF_UP)


def total(amounts: "list[Decimal] | tuple[Decimal, ...]") -> Decimal:
    """The sum of the amounts, 0.00 for none."""
    return sum(amounts, ZERO)


def share(part: Decimal, whole: Decimal) -> Decimal:
    """`part` of `whole` as a fraction between 0 and 1, unrounded; 0 when there is no whole."""
    return part / whole if whole else Decimal(0)


def said(amount: Decimal, language: Language = "da", decimals: bool = False) -> str:
    """`1.234.567 kr.` in Danish, `DKK 1,234,567` in English; whole kroner unless `decimals`."""
    digits = (
        f"{amount:,.2f}" if decimals else f"{amount.quantize(Decimal(1), rounding=ROUND_HALF_UP):,}"
    )
    if language == "en":
        return f"DKK {digits}"
    return digits.translate(str.maketrans(",.", ".,")) + " kr."
