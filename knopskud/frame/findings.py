"""What the funder would ask about."""

from dataclasses import dataclass
from typing import Literal

from knopskud.core.words import Words

Severity = Literal["error", "warning", "advice"]
SEVERITIES: dict[Severity, Words] = {
    "error": Words("Skal rettes", "Must be put right"),
    "warning": Words("Bør rettes", "Should be put right"),
    "advice": Words("Gode råd", "Good advice"),
}
"""From what stops a hand-in to what only helps."""


@dataclass(frozen=True)
class Rule:
    """One thing that is looked for, and where the demand comes from."""

    id: str
    severity: Severity
    what: Words
    source: str


@dataclass(frozen=True)
class Finding:
    """One place where a rule is not met: the part, its field, what is wrong, and what to do about it."""

    rule: str
    severity: Severity
    ref: str
    field: str
    message: Words
    remedy: Words
