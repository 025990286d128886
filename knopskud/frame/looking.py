"""What every check is given: the plan, the way around in it, and the programme it is written in."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from knopskud.core.words import Words
from knopskud.frame.findings import Finding
from knopskud.frame.programmes import Programme
from knopskud.frame.rules import RULES
from knopskud.snapshot.economy import Economy
from knopskud.snapshot.lookup import Lookup
from knopskud.snapshot.types import PlanSnapshot


@dataclass(frozen=True)
class Looking:
    """A plan with its tables, made once for all checks."""

    plan: PlanSnapshot
    programmes: Mapping[str, Programme] = field(default_factory=dict)

    @cached_property
    def programme(self) -> Programme | None:
        """The programme that the plan names, or None when there is none of that key."""
        return self.programmes.get(self.plan.plan.programme)

    @cached_property
    def lookup(self) -> Lookup:
        """From refs to parts and back."""
        return Lookup(self.plan)

    @cached_property
    def economy(self) -> Economy:
        """The budget in force, added up."""
        return Economy(self.plan)


def found(rule: str, ref: str, field: str, message: Words, remedy: Words) -> Finding:
    """A finding with its rule's severity. Raises KeyError for a rule nobody knows."""
    return Finding(rule, RULES[rule].severity, ref, field, message, remedy)
