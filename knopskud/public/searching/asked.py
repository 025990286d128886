"""What a reader asks for: words, and what else shall fit."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from knopskud.core.numbers import number_in
from knopskud.core.words import Words
from knopskud.finding.search import LONGEST
from knopskud.public.searching.entries import COMMENT, IDEA, MINUTES, Entry
from knopskud.snapshot.types.times import WEEKDAYS

WORDS, KIND, OPEN, AGES, DAY, PLACE, PAGE = "q", "slags", "aaben", "for", "dag", "sted", "side"
"""The names of the fields in the address."""
AGE_GROUPS: dict[str, tuple[Words, int, int]] = {
    "boern": (Words("Børn (0-12 år)", "Children (0-12)"), 0, 12),
    "unge": (Words("Unge (13-17 år)", "Teenagers (13-17)"), 13, 17),
    "unge-voksne": (Words("Unge voksne (18-29 år)", "Young adults (18-29)"), 18, 29),
    "voksne": (Words("Voksne (30-64 år)", "Adults (30-64)"), 30, 64),
    "aeldre": (Words("Ældre (fra 65 år)", "Older people (65 and over)"), 65, 200),
}
KINDS_ASKED: dict[str, tuple[Words, frozenset[str]]] = {
    "aktiviteter": (Words("Aktiviteter", "Activities"), frozenset({"activity"})),
    "planen": (Words("Planens mål og delaftaler", "The plan's goals and sub-agreements"), frozenset({"plan", "sub_agreement", "sub_goal", "department"})),
    "moeder": (Words("Møder", "Meetings"), frozenset({"meeting"})),
    "referater": (Words("Referater", "Minutes"), frozenset({MINUTES})),
    "ideer": (Words("Ideer", "Ideas"), frozenset({IDEA})),
    "kommentarer": (Words("Kommentarer", "Comments"), frozenset({COMMENT})),
}  # fmt: skip
MOST_PAGES = 500


@dataclass(frozen=True)
class Asked:
    """A search. `plan` is the plan that is searched in, or nothing for all; what is empty does not count.

    `place` is an afdeling in one plan, and a plan among all of them.
    """

    words: str = ""
    kind: str = ""
    is_open: bool = False
    ages: str = ""
    day: str = ""
    place: str = ""
    page: int = 1
    plan: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing was asked for."""
        return not (self.words.strip() or self.is_narrowed)

    @property
    def is_narrowed(self) -> bool:
        """Whether anything but the words counts."""
        return bool(self.kind or self.is_open or self.ages or self.day or self.place)

    @property
    def is_of_activities(self) -> bool:
        """Whether something was asked for that only activities have."""
        return bool(self.is_open or self.ages or self.day)

    def fits(self, entry: Entry) -> bool:
        """Whether something may be found: what is for everybody fits every age and every afdeling.

        Of a targeted activity nobody is told who it is for, so it is found by its words alone.
        """
        if self.plan and entry.key[0] != self.plan:
            return False
        if self.kind and entry.kind not in KINDS_ASKED[self.kind][1]:
            return False
        if self.is_of_activities and (entry.kind != "activity" or entry.is_targeted):
            return False
        return (
            (not self.is_open or entry.is_open)
            and (not self.day or self.day in entry.days)
            and self._fits_age(entry)
            and self._fits_place(entry)
        )

    def _fits_age(self, entry: Entry) -> bool:
        if not self.ages:
            return True
        _, youngest, oldest = AGE_GROUPS[self.ages]
        from_age = 0 if entry.youngest is None else entry.youngest
        to_age = oldest if entry.oldest is None else entry.oldest
        return from_age <= oldest and to_age >= youngest

    def _fits_place(self, entry: Entry) -> bool:
        if not self.place:
            return True
        if not self.plan:
            return entry.key[0] == self.place
        if entry.kind not in ("activity", "department", "meeting", MINUTES) or entry.is_targeted:
            return False
        return not entry.departments or self.place in entry.departments

    @property
    def words_alone(self) -> str:
        """The address of the same search without the other choices."""
        return "?" + urlencode({WORDS: self.words})

    def query(self, **changes: str) -> str:
        """The search as it stands in an address, with some fields changed."""
        fields = {
            WORDS: self.words, KIND: self.kind, OPEN: "1" if self.is_open else "", AGES: self.ages, DAY: self.day, PLACE: self.place,
        }  # fmt: skip
        return "?" + urlencode({k: v for k, v in {**fields, **changes}.items() if v})


def asked(sent: Mapping[str, str], places: Mapping[str, str], plan: str = "") -> Asked:
    """What was sent, as far as it can be understood; what cannot is left out. `places` can be chosen from."""

    def one_of(name: str, choices: Mapping[str, object]) -> str:
        return sent.get(name, "") if sent.get(name, "") in choices else ""

    return Asked(
        words=sent.get(WORDS, "").replace("\x00", "")[:LONGEST],
        kind=one_of(KIND, KINDS_ASKED),
        is_open=sent.get(OPEN) == "1",
        ages=one_of(AGES, AGE_GROUPS),
        day=one_of(DAY, WEEKDAYS),
        place=one_of(PLACE, places),
        page=max(1, min(number_in(sent.get(PAGE, "")[:6]) or 1, MOST_PAGES)),
        plan=plan,
    )
