"""What the funder can answer."""

from knopskud.core.words import Words

GRANTED, CHANGED, REFUSED = "granted", "changed", "refused"

OUTCOMES: dict[str, Words] = {
    GRANTED: Words("Bevilget som søgt", "Granted as applied for"),
    CHANGED: Words(
        "Bevilget med betingelser eller et andet beløb",
        "Granted with conditions or another amount",
    ),
    REFUSED: Words("Afslag", "Refused"),
}
GIVING = frozenset({GRANTED, CHANGED})
"""Answers that bring money."""
