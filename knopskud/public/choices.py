"""The words of every choice that a public page shows."""

from knopskud.core.words import Words
from knopskud.snapshot.types import BODY_KINDS, ORIGINS, PARTY_KINDS, REACHES

EDITIONS = {
    "draft": Words("Udkast", "Draft"),
    "hand_in": Words("Indsendt til fonden", "Handed in to the fund"),
    "adopted": Words("Vedtaget", "Adopted"),
    "revised": Words("Revideret", "Revised"),
}
CHOICES = {
    "origin": ORIGINS,
    "reach": REACHES,
    "party": PARTY_KINDS,
    "body": BODY_KINDS,
    "edition": EDITIONS,
}
