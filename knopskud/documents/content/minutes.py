"""Minutes as a paper: the meeting, its agenda, how each afdeling voted, a no beside what came of it, and what was said."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from knopskud.core import days
from knopskud.core.words import Language, Words
from knopskud.documents.content import votes
from knopskud.documents.content.minuted import Minuted, Point
from knopskud.documents.content.model import (
    Block,
    Bullets,
    Content,
    Fact,
    Facts,
    Heading,
    Item,
)
from knopskud.documents.content.telling import rich, runs
from knopskud.documents.saying import clock
from knopskud.documents.stamp import Stamp

TITLE = Words("Referat: {names}", "Minutes: {names}")
WHEN = Words("Hvornår", "When")
WHERE = Words("Hvor", "Where")
WHO = Words("Afdelinger", "Departments")
ON_TABLE = Words("På bordet", "On the table")
EDITION = Words(
    "Udgave {number}: {label}, kontroltal {digest}", "Edition {number}: {label}, checksum {digest}"
)
VERSION = Words("Version", "Version")
CORRECTED = Words("{version}. Rettet: {why}", "{version}. Corrected: {why}")
AGENDA = Words("Dagsorden", "Agenda")
VOTED = Words("Afstemning", "Vote")
PROPOSALS = Words("Forslag fra beboerne", "Proposals from residents")
LATE = Words("Kom for sent.", "Came too late.")
SAID = Words("Det blev sagt og besluttet", "What was said and decided")


@dataclass(frozen=True)
class Table:
    """The edition that was on the table: its label and the first digits of its hash."""

    label: Words
    digest: str


def minutes(
    told: Minuted,
    stamp: Stamp,
    *,
    table: Table | None = None,
    banner: str = "",
    language: Language = "da",
) -> Content:
    """The paper of one published version. The stamp is that of the minutes: their version, day, hash and address."""
    names = ", ".join(told.departments)
    return Content(
        TITLE.filled(names=names).said_in(language),
        f"{told.kind.said_in(language)} · {stamp.plan_name}",
        language,
        stamp,
        tuple(_blocks(told, table, language)),
        banner=banner,
        keywords=(stamp.digest,),
    )


def _blocks(told: Minuted, table: Table | None, language: Language) -> Iterator[Block]:
    yield Facts(tuple(_facts(told, table, language)))
    yield _heading(AGENDA, language)
    yield Bullets(
        tuple(
            Item((*runs(_titled(one, language), strong=True), *runs(one.text and f"\n{one.text}")))
            for one in told.agenda
        ),
        ordered=True,
    )
    if told.proposals:
        yield _heading(PROPOSALS, language)
        late = LATE.said_in(language)
        yield Bullets(
            tuple(
                Item(runs(text if in_time else f"{text} ({late})"))
                for text, in_time in told.proposals
            )
        )
    for title, some in groupby(told.votes, lambda one: one.point):
        yield Heading(2, runs(title))
        yield from votes.point(title, tuple(some), language)
    yield _heading(SAID, language)
    yield from rich(told.text, 3)


def _titled(one: Point, language: Language) -> str:
    return f"{one.title} ({VOTED.said_in(language).lower()})" if one.is_voted else one.title


def _facts(told: Minuted, table: Table | None, language: Language) -> Iterator[Fact]:
    when = " ".join(filter(None, (days.said(told.day).said_in(language), clock(told.starts, language))))  # fmt: skip
    edition = ""
    if told.edition:
        label = table.label if table else Words("", "")
        digest = table.digest if table else ""
        edition = EDITION.filled(number=told.edition, label=label, digest=digest).said_in(language)
    version = str(told.version)
    if told.why:
        version = CORRECTED.filled(version=version, why=told.why).said_in(language)
    for name, said in (
        (WHEN, when),
        (WHERE, told.place),
        (WHO, ", ".join(told.departments)),
        (ON_TABLE, edition),
        (VERSION, version),
    ):
        if said:
            yield Fact(name.said_in(language), runs(said))


def _heading(words: Words, language: Language) -> Heading:
    return Heading(2, runs(words.said_in(language)))
