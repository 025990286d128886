"""What the afdelinger said to one point, in tables: the figures, and a no beside what the housing organisation did of it."""

from collections.abc import Iterator, Sequence

from knopskud.core import days
from knopskud.core.words import Language, Words
from knopskud.documents.content.minuted import Voted
from knopskud.documents.content.model import Block, Column, Paragraph, Row, Runs, Table
from knopskud.documents.content.telling import runs, under

WHO = Words("Afdeling", "Department")
ANSWER = Words("Svar", "Answer")
YES, NO, BLANK = Words("For", "For"), Words("Imod", "Against"), Words("Blanke", "Blank")
HOW = Words("Sådan blev der stemt", "How the vote was taken")
HOMES = Words("{count} boliger var til stede", "{count} homes were present")
PAPERS = Words(
    "{sent} stemmesedler sendt ud, {received} kom ind, {invalid} ugyldige",
    "{sent} papers sent out, {received} came in, {invalid} invalid",
)
NOTE = Words("Mødets bemærkning", "The meeting's remark")
LAW = Words("Nejet og almenboligloven § 37, stk. 4", "The no and § 37(4) of the act")
SAID_NO = Words("Afdelingen sagde nej", "The department said no")
CARRIED = Words("Planen gennemføres alligevel", "The plan is carried through all the same")
FIGURES = Words("{yes} for og {no} imod.", "{yes} for and {no} against.")
DECIDED = Words("Det besluttede {who} {day}.", "This was decided by {who} on {day}.")
OPEN = Words(
    "Det var ikke besluttet, da referatet blev udgivet.",
    "That had not been decided when the minutes were published.",
)


def point(title: str, voted: Sequence[Voted], language: Language) -> Iterator[Block]:
    """The figures of each afdeling, its remarks, and every no to the plan."""
    columns = (
        Column(WHO.said_in(language), share=1.8),
        Column(ANSWER.said_in(language), share=0.9),
        Column(YES.said_in(language), figures=True, share=0.7),
        Column(NO.said_in(language), figures=True, share=0.7),
        Column(BLANK.said_in(language), figures=True, share=0.95),
        Column(HOW.said_in(language), share=3),
    )
    rows = tuple(Row(_cells(one, language)) for one in voted)
    yield Table(title, columns, rows)
    for one in voted:
        if one.note:
            yield Paragraph((*runs(f"{one.department}, {NOTE.said_in(language).lower()}: ", strong=True), *runs(one.note)))  # fmt: skip
    against = tuple(one for one in voted if one.is_no)
    if against:
        sides = (Column(SAID_NO.said_in(language)), Column(CARRIED.said_in(language), share=2))
        both = tuple(Row(_sides(one, language)) for one in against)
        yield Table(LAW.said_in(language), sides, both)


def _cells(one: Voted, language: Language) -> tuple[Runs, ...]:
    figures = (one.yes, one.no, one.blank) if one.was_taken else ("", "", "")
    return (
        runs(one.department, strong=True),
        runs(one.answer.said_in(language)),
        *(runs(str(figure)) for figure in figures),
        runs(_how(one, language)),
    )


def _how(one: Voted, language: Language) -> str:
    told = [one.way, days.said(one.day)] if one.was_taken else [one.way]
    if one.homes:
        told.append(HOMES.filled(count=one.homes))
    if one.received is not None:
        told.append(PAPERS.filled(sent=one.sent or "–", received=one.received, invalid=one.invalid or 0))  # fmt: skip
    return ", ".join(words.said_in(language) for words in told)


def _sides(one: Voted, language: Language) -> tuple[Runs, Runs]:
    figures = FIGURES.filled(yes=one.yes, no=one.no).said_in(language)
    if one.decided is None:
        return under(one.department, figures), runs(OPEN.said_in(language))
    said = DECIDED.filled(who=one.decided.who, day=days.said(one.decided.day)).said_in(language)
    return under(one.department, figures), under(said, one.decided.why)
