"""What people choose when a plan is renewed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from knopskud.core.words import Words
from knopskud.snapshot.types import Period, PlanSnapshot

Fate = Literal["keep", "change", "stop"]
FATES: dict[Fate, Words] = {
    "keep": Words("Videreføres, som den er", "Goes on as it is"),
    "change": Words("Kommer i en ny udgave", "Comes in a new version"),
    "stop": Words("Stopper", "Stops"),
}
"""What can become of an activity, in the order in which it is offered."""


@dataclass(frozen=True)
class Chosen:
    """One plan that is renewed, and what was chosen for it.

    `areas` gives, by the ref of a delaftale, the areas of the new programme that it goes to; the first is where its
    goals and figures go. `fates` and `homes` give, by the ref of an activity, what becomes of it and the area that it
    goes to; without a word it is kept, and follows its delaftale.
    """

    plan: PlanSnapshot
    areas: Mapping[str, tuple[str, ...]]
    fates: Mapping[str, Fate] = field(default_factory=dict)
    homes: Mapping[str, str] = field(default_factory=dict)

    def home_of(self, activity: str, sub_agreement: str) -> str:
        """The area that an activity goes to, or nothing when it stops or has nowhere to go."""
        if self.fates.get(activity, "keep") == "stop":
            return ""
        return self.homes.get(activity) or next(iter(self.areas.get(sub_agreement, ())), "")


@dataclass(frozen=True)
class Renewal:
    """A whole new plan: its name and frame, the plans it builds on (several are merged), and what is quite new.

    `titles` are the titles of the new programme's areas by key, in the programme's order; `new` are titles of new
    activities by area.
    """

    key: str
    name: str
    programme: str
    period: Period
    titles: Mapping[str, str]
    sources: tuple[Chosen, ...]
    new: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def areas(self) -> tuple[str, ...]:
        """The areas that the new plan has a delaftale for: those that something goes to."""
        wanted = {area for area, titles in self.new.items() if titles}
        for source in self.sources:
            wanted |= {area for areas in source.areas.values() for area in areas}
            wanted |= {source.home_of(a.ref, a.sub_agreement) for a in source.plan.activities}
        return tuple(area for area in self.titles if area in wanted)
