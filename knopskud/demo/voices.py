"""What residents said of the plan of 2018, through the real acts: examples, and nobody's name.

The story's own time for comments is over. So that one can try, comments are open for a year from the day that the demo is made.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import transaction
from django.utils.timezone import localdate, now

from knopskud.accounts.models import Partnership, User
from knopskud.demo import story
from knopskud.snapshot.lookup import Lookup
from knopskud.snapshot.public import public
from knopskud.voices import actions, queries
from knopskud.voices.models import Voice
from knopskud.voices.wording import wording_of
from knopskud.voices.words import AFTER, COMMENT, IDEA, WEB

SEPTEMBER = story.editions()[0]
KEEP_MONTHS = 6
CLUB = "en-klub-haandarb"
"""The address that the published plan and a meeting's agenda name the idea of a club by."""
Answer = tuple[str, str]
"""A step, and what was said to everybody about it."""


@dataclass(frozen=True)
class Spoken:
    """One voice: how many days after the first draft it came, what it said, and what came of it.

    `code` is the address that the published plan names it by.
    """

    day: int
    text: str
    ref: str = ""
    title: str = ""
    place: str = ""
    name: str = ""
    language: str = "da"
    source: str = WEB
    answers: tuple[Answer, ...] = ()
    grew: str = ""
    code: str = ""
    supports: int = 0


SPOKEN = (
    Spoken(1, "Det lyder som et spørgeskema. Hvis I bare vil snakke, så skriv det.", "A-001", source="meeting", answers=(("in_plan", "Det har du ret i. I den næste udgave står der, at vi tager en snak om stort og småt."),)),
    Spoken(2, "Min søn er 15. Han er for stor til lommepengejob og for ung til butikkerne. Kan han ikke være med?", "A-006", name="En mor", answers=(("looked_at", "Tak. Det er der flere, der siger. Vi tager det op med fritidsvejlederne."), ("in_plan", "Fra næste udgave er lommepengejob for dem på 13-15 år."))),
    Spoken(3, "هل يمكن لأطفالي الحضور إذا كانوا لا يتحدثون الدنماركية جيدًا بعد؟", "A-010", language="ar", answers=(("answered", "Ja. Der er altid en voksen, der kan arabisk, om onsdagen."),)),
    Spoken(5, "Husk os, der bor i stueetagen. Lysene skinner lige ind ad vinduet.", "A-003", source="paper"),
    Spoken(6, "Hvorfor skal jeg betale for det her over huslejen?", source="phone", answers=(("answered", "Det meste betaler fonden og kommunen. På siden “Pengene” står, hvad planen koster for en bolig om måneden."),)),
    Spoken(4, "Fire af os kan sy, strikke og brodere, og der står en symaskine, der ikke vil. Vi kan mødes om mandagen.", title="En klub for håndarbejde", place="Beboerhuset", source="door", answers=(("looked_at", "Den er god. Kom til åbent hus på torsdag, så finder vi et rum."),), grew="A-018", code=CLUB, supports=9),
    Spoken(9, "For os, der gerne vil cykle, men ikke tør i byen. Jeg kan godt lære fra mig.", title="Cykelskole for voksne", place="Skolegården", name="Cykelglad", supports=6, answers=(("looked_at", "Tak. Vi spørger Cyklistforbundet, om de har cykler, vi kan låne."),)),
    Spoken(12, "Çocuklar için bir oyun alanı daha, ama kışın da kullanılabilsin.", title="Kışın da oyun alanı", place="Remisevænget Øst", language="tr", supports=3),
    Spoken(15, "Så behøver ingen at køre til genbrugspladsen med en enkelt lampe.", title="Byttehylde i vaskeriet", place="Vaskeriet i blok 3", supports=4, answers=(("not_now", "Ikke nu, fordi brandreglerne ikke tillader hylder i vaskeriet. Vi leder efter et andet rum og siger til."),)),
)  # fmt: skip


def speak(of: Partnership, editor: User) -> None:
    """Say it, unless something has been said already, and have the plan open for comments today."""
    _open(of)
    if queries.in_office(of, story.PLAN).exists():
        return
    with transaction.atomic():  # all of it or nothing
        for one in SPOKEN:
            _said(of, one, editor)


def _open(of: Partnership) -> None:
    """In September 2017, and for a year from today; what is shown is read afterwards, so that one sees it at once."""
    first, today = localdate(SEPTEMBER.at), localdate(now())
    if not queries.consultations_of(of, story.PLAN):
        actions.set_rules(partnership=of, moderation=AFTER, keep_months=KEEP_MONTHS, by=None, at=SEPTEMBER.at)  # fmt: skip
        _opened(of, first, first + timedelta(days=21), SEPTEMBER.at)
    if not queries.is_open(of, story.PLAN, today):
        _opened(of, today, today + timedelta(days=365), now())


def _opened(of: Partnership, begins: date, ends: date, at: datetime) -> None:
    actions.open_consultation(partnership=of, plan_key=story.PLAN, begins=begins, ends=ends, by=None, at=at)  # fmt: skip


def _said(of: Partnership, one: Spoken, editor: User) -> None:
    """One voice with its answers, a day after each other, and those who support it."""
    at = SEPTEMBER.at + timedelta(days=one.day, hours=3)
    by = None if one.source == WEB else editor
    voice = actions.send(partnership=of, plan_key=story.PLAN, said=_words(one), by=by, at=at)
    if one.code:
        voice.code = one.code
        voice.save(update_fields=["code"])
    for number, (state, told) in enumerate(one.answers, 1):
        actions.answer(voice, state=state, answer=told, by=editor, at=at + timedelta(days=number))
    if one.grew:
        told = "Ideen er blevet til en aktivitet i planen."
        last = story.editions()[1].at
        actions.grow(voice, plan_key=story.PLAN, ref=one.grew, answer=told, by=editor, at=last)
    for who in _devices(voice, one.supports):
        actions.support(voice, who=who, at=at)


def _words(one: Spoken) -> actions.Said:
    part = Lookup(public(SEPTEMBER.snapshot)).get(one.ref)
    head = public(SEPTEMBER.snapshot).plan
    return actions.Said(
        kind=IDEA if one.title else COMMENT,
        text=one.text,
        edition=1,
        ref=one.ref,
        called=part.called if part else "" if one.title else head.called,
        wording=wording_of(part) if part else "" if one.title else "\n".join(head.in_short),
        title=one.title,
        place=one.place,
        name=one.name,
        language=one.language,
        source=one.source,
    )


def _devices(voice: Voice, count: int) -> Iterator[str]:
    return (f"{voice.code:>40}{number:024}" for number in range(count))
