"""The words of every choice that a public page shows."""

from knopskud.editions.kinds import KINDS
from knopskud.snapshot.types import BODY_KINDS, ORIGINS, PARTY_KINDS, REACHES

CHOICES = {
    "origin": ORIGINS,
    "reach": REACHES,
    "party": PARTY_KINDS,
    "body": BODY_KINDS,
    "edition": KINDS,
}
