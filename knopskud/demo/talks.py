"""What was said in the margin of the draft of 2018, through the real acts: examples, by roles and nobody's name."""

from dataclasses import dataclass
from datetime import timedelta

from django.db import transaction

from knopskud.accounts.models import Partnership, User
from knopskud.demo import people, story
from knopskud.margin.actions import answer, begin_thread, resolve
from knopskud.margin.models import Comment
from knopskud.margin.queries import threads_of
from knopskud.office.wording import wording_at
from knopskud.snapshot.diff.sentences import name_of
from knopskud.snapshot.lookup import Lookup


@dataclass(frozen=True)
class Said:
    """A talk about one field: who began it, who is mentioned, and the answer when there is one."""

    ref: str
    field: str
    by: people.Person
    text: str
    mentions: tuple[people.Person, ...] = ()
    answer: tuple[people.Person, str] | None = None
    is_over: bool = False


SAID = (
    Said("A-003", "times", people.PARTNER, "De mindste skal hjem at sove. Kan vi begynde lidt før? @Naboskabsmedarbejder", (people.EDITOR,), (people.EDITOR, "God idé. Jeg spørger børnehaverne og retter tiden.")),
    Said("A-006", "capacity", people.BOARD, "Er 24 pladser nok, når ventelisten er så lang?", (people.LEADER,)),
    Said("D-1", "challenge", people.LEADER, "Husk at skrive, hvor tallene kommer fra.", (), (people.EDITOR, "Det står der nu."), is_over=True),
)  # fmt: skip


def talk(of: Partnership, users: dict[str, User]) -> None:
    """Say it, unless something has been said already. `users` are the people by e-mail."""
    if threads_of(of, story.PLAN, most=1)[1]:
        return
    lookup = Lookup(story.editions()[-1].snapshot)
    with (
        transaction.atomic()
    ):  # all of it or nothing, since a second run asks only whether there is something
        for one in SAID:
            _talked(of, lookup, one, users)


def _talked(of: Partnership, lookup: Lookup, one: Said, users: dict[str, User]) -> None:
    thread = _begun(of, lookup, one, users).thread
    if one.answer:
        who, text = one.answer
        answer(thread, text=text, by=users[who.email], at=story.AFTERWARDS - timedelta(days=1))
    if one.is_over:
        resolve(thread, by=users[one.by.email], at=story.AFTERWARDS)


def _begun(of: Partnership, lookup: Lookup, one: Said, users: dict[str, User]) -> Comment:
    part = lookup.part(one.ref)
    return begin_thread(
        of,
        plan_key=story.PLAN,
        ref=one.ref,
        field=one.field,
        called=name_of(part).da,
        wording=wording_at(lookup, part, one.field),
        text=one.text,
        mentioned=[users[person.email] for person in one.mentions],
        by=users[one.by.email],
        at=story.AFTERWARDS - timedelta(days=3),
    )
