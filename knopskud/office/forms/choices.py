"""What can be chosen in a form: parts of the same plan, the programme's areas and papers, other plans."""

from collections.abc import Sequence
from dataclasses import dataclass

from knopskud.core.words import Words
from knopskud.frame.programmes import Programme
from knopskud.office.forms.shapes import Shape
from knopskud.snapshot.types import LISTS, PlanSnapshot

NAMES = {kind.kind: name for name, kind in LISTS.items()}
NOTHING = Words("(vælg)", "(choose)")
NONE_OF_THEM = Words("(ingen)", "(none)")
WHOLE_PLAN = Words("Hele planen", "The whole plan")
ALL_YEAR = Words("(hele året)", "(all year)")
CHOSEN_NOT = {
    ("budget_line", "sub_agreement"): WHOLE_PLAN,
    ("milestone", "sub_agreement"): WHOLE_PLAN,
    ("activity.times", "weekday"): NOTHING,
    ("activity.times", "first_month"): ALL_YEAR,
    ("activity.times", "last_month"): ALL_YEAR,
}
"""What it means to choose nothing, where that is not just nothing."""


@dataclass(frozen=True)
class Option:
    """One thing that can be chosen. `group` is what it stands under in a long list."""

    value: str
    text: Words
    group: str = ""


@dataclass(frozen=True)
class Choices:
    """Everything that can be chosen in the forms of a plan. `plans` are key and name of plans to build on; what
    belongs to the delaftale `under` is offered first.
    """

    plan: PlanSnapshot
    programmes: Sequence[Programme]
    plans: Sequence[tuple[str, str]] = ()
    years: Sequence[int] = ()
    under: str = ""

    def of(self, kind: str, shape: Shape) -> tuple[Option, ...]:
        """The options of one field; nothing for a field that is typed freely."""
        found = self._of(kind, shape)
        if found is None:
            return ()
        if shape.widget == "links" or (shape.choice and not shape.nullable):
            return found
        usual = NOTHING if shape.required else NONE_OF_THEM
        return (Option("", CHOSEN_NOT.get((kind, shape.name), usual)), *found)

    def _of(self, kind: str, shape: Shape) -> tuple[Option, ...] | None:
        if shape.choice:
            return tuple(Option(value, words) for value, words in shape.choice.items())
        if shape.link:
            return self._parts(shape.link)
        match kind, shape.name:
            case "plan", "programme":
                return tuple(Option(one.key, one.name) for one in self.programmes)
            case "plan", "current_scenario":
                return self._parts("scenario")
            case "sub_agreement", "area":
                own = self.programme
                return tuple(Option(a.key, a.name) for a in own.areas) if own else None
            case "attachment", "item":
                own = self.programme
                return (
                    tuple(
                        Option(a.key, a.name)
                        for a in own.attachments_for(self.plan.plan.period.start)
                    )
                    if own
                    else None
                )
            case "activity.origin", "plan":
                return tuple(Option(key, Words(name, name)) for key, name in self.plans)
        return None

    @property
    def programme(self) -> Programme | None:
        """The plan's own programme, or None when the host has none of that key."""
        return next((p for p in self.programmes if p.key == self.plan.plan.programme), None)

    def _parts(self, kind: str) -> tuple[Option, ...]:
        titles = {part.ref: part.title for part in self.plan.sub_agreements}
        order = {ref: at for at, ref in enumerate(titles)}
        options = [
            (order.get(home, -1) - (home == self.under) * len(order), part, titles.get(home, ""))
            for part in getattr(self.plan, NAMES[kind])
            for home in (getattr(part, "sub_agreement", None) or "",)
        ]
        options.sort(key=lambda one: one[0])
        return tuple(
            Option(part.ref, Words(part.called, part.called), group) for _, part, group in options
        )
