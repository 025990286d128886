"""The residents' meetings in the story of the plan of 2018, prepared, held and told of through the office's own acts."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db import transaction

from knopskud.accounts.models import User
from knopskud.demo import story
from knopskud.demo.voices import CLUB
from knopskud.meetings import actions
from knopskud.meetings.actions import Counted, Facts, Line
from knopskud.meetings.deadlines import USUAL, deadlines
from knopskud.meetings.models import Gathering
from knopskud.meetings.queries import meeting_of, meetings_of
from knopskud.meetings.words import HANDS, ON_ELSE, ON_THE_PLAN, POSTPONED, SLIPS
from knopskud.office.draft import Draft
from knopskud.office.meetings.deciding import vote
from knopskud.office.ready.approving import Approving
from knopskud.plan.models import Plan


@dataclass(frozen=True)
class Held:
    """One meeting: where the plan has it, how the votes went, and what its minutes say; the figures are examples."""

    ref: str
    department: str
    day: date
    counted: Counted
    starts: time = time(19)
    place: str = ""
    edition: int = 1
    text: str = ""
    proposal: str = ""
    idea: str = ""


def _hands(day: date, homes: int, yes: int, no: int, *, blank: int = 0, note: str = "") -> Counted:
    return Counted(HANDS, day, homes, yes, no, blank, note=note)


FIRST, SECOND, THIRD, FOURTH, FIFTH = (date(2017, 9, day) for day in (12, 14, 19, 21, 26))
AGAIN = date(2017, 10, 5)
HELD = (
    Held("MO-1", "AF-1", FIRST, _hands(FIRST, 34, 58, 6, blank=2), place="Fælleslokalet i Hørgården", proposal="Sæt en bænk ved legepladsen, så bedsteforældre kan sidde der.", text="<p>Lederen af sekretariatet fortalte om planen. Der blev spurgt til lommepengejob og til lyset på stien.</p><h3>Det blev besluttet</h3><ul><li>Planen blev godkendt.</li><li>Bænken ved legepladsen kommer med i afdelingens budget.</li></ul>"),
    Held("MO-2", "AF-2", SECOND, _hands(SECOND, 24, 41, 3), place="Beboerhuset, store sal"),
    Held("MO-3", "AF-3", THIRD, Counted(POSTPONED, THIRD, note="Mødet ville se budgettet først."), time(18, 30), "Beboerhuset, store sal"),
    Held("MO-4", "AF-4", FOURTH, _hands(FOURTH, 12, 22, 0), place="Selskabslokalet i Remisevænget Nord"),
    Held("MO-5", "AF-5", FIFTH, _hands(FIFTH, 26, 37, 9, blank=4, note="Der skal være flere beboere i bestyrelsen."), time(18, 30), "Fælleslokalet i Dyvekevænget", idea=CLUB, text="<p>Der var mange spørgsmål om, hvem der bestemmer i planen.</p><h3>Det blev besluttet</h3><p>Planen blev godkendt. Mødet vil have flere beboere med i bestyrelsen.</p>"),
    Held("", "AF-3", AGAIN, Counted(SLIPS, AGAIN, 25, 37, 9, 1), time(18, 30), "Beboerhuset, store sal", edition=2),
)  # fmt: skip


def meet(plan: Plan, leader: User) -> None:
    """Hold the meetings, unless there are some already. All of it or nothing."""
    if meetings_of(plan.partnership, plan.key):
        return
    approving = Approving(Draft(plan, leader))
    departments = {
        one.ref: {"ref": one.ref, "name": one.name, "homes": one.homes, "organisation": one.organisation}
        for one in story.editions()[0].snapshot.departments
    }  # fmt: skip
    with transaction.atomic():
        for one in HELD:
            made = _called(plan, leader, one, departments[one.department])
            _decided(approving, made, one)


def _called(plan: Plan, leader: User, one: Held, department: dict[str, Any]) -> Gathering:
    last = deadlines(USUAL, one.day)
    soon = AGAIN - timedelta(days=14) if one.day == AGAIN else last.notice
    at = _at(soon)
    kind = "extraordinary" if one.day == AGAIN else "ordinary"
    facts = Facts(kind, (department,), one.day, one.starts, one.place, one.edition, one.ref)
    made = actions.arrange(partnership=plan.partnership, plan_key=plan.key, facts=facts, by=leader, at=at)  # fmt: skip
    actions.mark(made, "called", soon, by=leader, at=at)
    papers = max(last.papers, date(2017, 9, 11) if one.edition == 1 else date(2017, 10, 4))
    if one.proposal or one.edition > 1:
        lines = [Line(x.title, x.text, x.ref, x.decides, x.number) for x in _points(made)]
        about = Line("Mere trygge stier", "Hvad er ændret i delaftalen?", "D-1")
        actions.set_agenda(made, [*lines[:2], about, *lines[2:]], by=leader, at=at)
    if one.proposal:
        actions.propose(made, text=one.proposal, received=last.proposals, rules=USUAL, by=leader, at=_at(last.papers))  # fmt: skip
    if one.idea:
        line = Line("Idé fra en beboer: En klub for håndarbejde", "Må klubben bruge beboerhuset om mandagen?", decides=ON_ELSE, voice=one.idea)  # fmt: skip
        actions.take_up(made, line, by=leader, at=at)
    actions.mark(made, "papers", papers, by=leader, at=_at(papers))
    return made


def _decided(approving: Approving, made: Gathering, one: Held) -> None:
    after, leader = _at(one.day + timedelta(days=1)), approving.draft.user
    told = meeting_of(made.partnership, made.plan_key, made.number)
    assert told is not None  # just made
    said = next(x for x in told.on_plan if x.point.decides == ON_THE_PLAN)
    vote(approving, made, said, one.counted, corrects=None, at=after)
    for point in (x for x in told.points if x.voice):
        yes = replace(one.counted, yes=48, no=1, blank=1, note="")
        actions.vote(made, point, one.department, yes, corrects=None, by=leader, at=after)
    if one.text:
        actions.write(made, one.text, seen=0, by=leader, at=after)
        actions.publish_minutes(made, by=leader, at=after + timedelta(days=6))


def _points(made: Gathering) -> tuple[Any, ...]:
    told = meeting_of(made.partnership, made.plan_key, made.number)
    return told.points if told else ()


def _at(day: date) -> datetime:
    return datetime.combine(day, story.AFTERWARDS.timetz())
