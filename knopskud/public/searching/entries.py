"""What can be found, where it stands, and what it can be chosen by."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from knopskud.core.addresses import home
from knopskud.core.words import Language, Words
from knopskud.finding.index import Text
from knopskud.public.places import place_of
from knopskud.public.volume import Volume
from knopskud.snapshot.diff.said import text_of
from knopskud.snapshot.types import (
    Activity,
    Department,
    Meeting,
    Part,
    SubAgreement,
    SubGoal,
    translations_of,
)
from knopskud.snapshot.types.times import WEEKDAYS

IDEA, COMMENT, MINUTES = "idea", "comment", "minutes"
KINDS: dict[str, Words] = {
    "plan": Words("Plan", "Plan"),
    "activity": Words("Aktivitet", "Activity"),
    "sub_agreement": Words("Delaftale", "Sub-agreement"),
    "department": Words("Afdeling", "Department"),
    "sub_goal": Words("Delmål", "Sub-goal"),
    "meeting": Words("Møde", "Meeting"),
    IDEA: Words("Idé fra en beboer", "Idea from a resident"),
    COMMENT: Words("Kommentar", "Comment"),
    MINUTES: Words("Referat", "Minutes"),
}
"""The kinds of thing that are found, as readers call them."""
NOT_TEXT = frozenset(
    {"title", "name", "ref", "key", "banner", "follows", "programme", "current_scenario"}
)
"""Fields that are the title already, or that nobody reads as a text."""
EVERYWHERE: frozenset[str] = frozenset()
Key = tuple[str, str]
"""The plan's key, and the ref or code of what is found in it."""


@dataclass(frozen=True)
class Entry:
    """One thing that can be found. `path` is its address without the language.

    `departments` are those that it is for, none named means all of them; `days` its weekdays.
    """

    key: Key
    kind: str
    plan: str
    path: str
    text: Text[Key]
    is_open: bool = False
    is_targeted: bool = False
    youngest: int | None = None
    oldest: int | None = None
    days: frozenset[str] = frozenset()
    departments: frozenset[str] = EVERYWHERE
    tongue: str = "da"

    @property
    def called(self) -> Words:
        """What kind of thing it is."""
        return KINDS[self.kind]

    def href(self, language: Language) -> str:
        """Where it can be read."""
        return home(language) + self.path


def entries(volume: Volume) -> Iterator[Entry]:
    """Everything of an edition that can be found. `volume` is in Danish, at the plan's own address."""
    plan = volume.plan
    parts: tuple[Part, ...] = (plan.plan, *plan.activities, *plan.sub_agreements)
    for part in (*parts, *plan.departments, *plan.sub_goals, *plan.meetings):
        yield _entry(volume, part)


def _entry(volume: Volume, part: Part) -> Entry:
    key = (volume.edition.plan_key, part.ref)
    path = place_of(volume, part).removeprefix("/")
    entry = Entry(key, part.kind, volume.plan.plan.name, path, _text(volume, part, key))
    if isinstance(part, Activity):
        return replace(
            entry,
            is_open=part.reach == "open",
            is_targeted=part.reach == "targeted",
            youngest=part.ages.youngest,
            oldest=part.ages.oldest,
            days=frozenset(weekdays(part)),
            departments=frozenset(part.departments),
        )
    if isinstance(part, Department):
        return replace(entry, departments=frozenset({part.ref}))
    if isinstance(part, Meeting):
        return replace(entry, departments=frozenset(part.departments))
    return entry


def weekdays(activity: Activity) -> Iterator[str]:
    """The days of the week that an activity is on."""
    for slot in activity.times:
        if slot.weekday:
            yield slot.weekday
        elif slot.day:
            yield tuple(WEEKDAYS)[slot.day.weekday()]


def _text(volume: Volume, part: Part, key: Key) -> Text[Key]:
    if isinstance(part, Meeting):
        names = ", ".join(volume.lookup.called(ref) for ref in part.departments)
        return Text(key, f"Afdelingsmøde i {names}", part.place)
    title = part.text if isinstance(part, SubGoal) else part.called
    own = NOT_TEXT | ({"text"} if isinstance(part, SubGoal) else set())
    told = (
        text_of(type(part), name, getattr(part, name))
        for name in _told_first(part)
        if name not in own
    )
    other = "\n".join(one.text for one in translations_of(part))
    return Text(key, title, "\n".join(text for text in told if text), other)


def _told_first(part: Part) -> list[str]:
    """A part's fields with those that residents read at the front."""
    first = ("plain",) if isinstance(part, Activity) else ("short",)
    wanted = first if isinstance(part, Activity | SubAgreement) else ()
    return [*wanted, *(name for name in type(part).model_fields if name not in wanted)]
