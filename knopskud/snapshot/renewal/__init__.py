"""From plan to plan: the text that a new plan begins with, made of the plans that it builds on [R17, R23]."""

from knopskud.snapshot.renewal.chosen import FATES, Chosen, Fate, Renewal
from knopskud.snapshot.renewal.renewing import renewed

__all__ = ["FATES", "Chosen", "Fate", "Renewal", "renewed"]
