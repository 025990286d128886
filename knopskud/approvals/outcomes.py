"""What a body can say, and what it says it about."""

from typing import Literal

from knopskud.core.words import Words

Outcome = Literal["approved", "remarks", "rejected", "postponed", "mistaken"]
OUTCOMES: dict[str, Words] = {
    "approved": Words("Godkendt", "Approved"),
    "remarks": Words("Godkendt med bemærkninger", "Approved with remarks"),
    "rejected": Words("Afvist", "Rejected"),
    "postponed": Words("Udsat", "Postponed"),
}
MISTAKEN = "mistaken"
MISTAKE = Words("Indført ved en fejl", "Entered by mistake")
"""Only a correction can say that: the older entry then counts for nothing."""
YES = frozenset({"approved", "remarks"})

About = Literal["content", "money"]
ABOUT: dict[str, Words] = {
    "content": Words("Planens indhold", "The content of the plan"),
    "money": Words("Frigivelse af pengene", "Release of the money"),
}
"""Two decisions that are taken apart: a real plan had its content approved and began without its money."""


def outcome_words(outcome: str) -> Words:
    """The words of an outcome, that of a mistake too. Raises KeyError."""
    return MISTAKE if outcome == MISTAKEN else OUTCOMES[outcome]
