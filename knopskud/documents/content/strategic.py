"""The strategic agreement: what the parties have agreed on for the whole plan."""

from collections.abc import Iterator

from knopskud.core import days
from knopskud.core.words import Words
from knopskud.documents.content.model import (
    Block,
    Fact,
    Facts,
    NewPage,
    Row,
    Signature,
    Signatures,
    Table,
)
from knopskud.documents.content.telling import Telling, listed, runs, under
from knopskud.snapshot.types import BODY_KINDS, PARTY_KINDS, STEP_KINDS

TITLE = Words("Strategisk samarbejdsaftale", "Strategic co-operation agreement")
AREA, MUNICIPALITY = Words("Område", "Area"), Words("Kommune", "Municipality")
PERIOD, FROM_TO = Words("Gælder", "In force"), Words("{start} - {end}", "{start} - {end}")
PROGRAMME = Words("Pulje", "Programme")
PARTIES = Words("Aftalens parter", "The parties")
PARTY, KIND, ROLE = Words("Part", "Party"), Words("Slags", "Kind"), Words("Rolle", "Role")
DEPARTMENTS = Words("Afdelinger", "Housing departments")
DEPARTMENT, OWNER = Words("Afdeling", "Department"), Words("Boligorganisation", "Organisation")
HOMES = Words("Boliger", "Homes")
TOTAL = Words("I alt", "Total")
PURPOSE, ORGANISATION = Words("Formål", "Purpose"), Words("Organisering", "Organisation")
BODIES = Words("Hvem styrer hvad", "Who steers what")
BODY, TASK = Words("Organ", "Body"), Words("Opgave", "Task")
MEMBERS = Words("Medlemmer", "Members")
AGREEMENTS = Words("Indsatsområder og delaftaler", "Focus areas and sub-agreements")
NUMBER, AGREEMENT = Words("Nr.", "No."), Words("Delaftale", "Sub-agreement")
SHORT = Words("Kort fortalt", "In short")
ROLES = Words("Roller og ansvar", "Roles and responsibilities")
ECONOMY, FOLLOW_UP = Words("Økonomi", "Economy"), Words("Opfølgning", "Follow-up")
STEPS, DAY = Words("Planens kalender", "The plan's calendar"), Words("Dato", "Day")
WHAT, HAPPENED = Words("Hvad sker der", "What happens"), Words("Skete", "Happened")
ATTACHMENTS, ATTACHMENT = Words("Bilag", "Attachments"), Words("Bilag", "Attachment")
STATE = Words("Status", "State")
READY, MISSING = Words("Klar", "Ready"), Words("Mangler endnu", "Still missing")
SIGNATURES = Words("Underskrifter", "Signatures")


def sections(telling: Telling) -> Iterator[Block]:
    """All that is agreed, under headings of the second level."""
    agreement = telling.plan.agreement
    yield facts(telling)
    yield from _parties(telling)
    yield from _departments(telling)
    yield from telling.section(PURPOSE, agreement.purpose)
    yield from telling.section(ORGANISATION, agreement.organisation)
    yield from _bodies(telling)
    yield from _agreements(telling)
    yield from telling.section(ROLES, agreement.roles)
    yield from telling.section(ECONOMY, agreement.economy)
    yield from telling.section(FOLLOW_UP, agreement.follow_up)
    yield from _steps(telling)


def facts(telling: Telling) -> Facts:
    """Where, when and by which programme."""
    head = telling.plan.plan
    start, end = days.said(head.period.start), days.said(head.period.end)
    told = (
        (AREA, head.area),
        (MUNICIPALITY, head.municipality),
        (PERIOD, telling.say(FROM_TO.filled(start=start, end=end))),
        (PROGRAMME, telling.programme.name.said_in(telling.language)),
    )
    return Facts(tuple(Fact(telling.say(name), runs(said)) for name, said in told if said))


def attachments(telling: Telling) -> Iterator[Block]:
    """The papers that belong to the agreement, and whether they are there."""
    if telling.plan.attachments:
        columns = (telling.column(ATTACHMENT, 3), telling.column(STATE, 1))
        rows = tuple(
            Row((runs(one.title), runs(telling.say(READY if one.done else MISSING))), one.ref)
            for one in telling.plan.attachments
        )
        yield Table(telling.say(ATTACHMENTS), columns, rows)


def signatures(telling: Telling) -> tuple[Block, ...]:
    """A page with one line for each party that signs; nothing when nobody does."""
    signing = [party for party in telling.plan.parties if party.signs]
    lines = tuple(
        Signature(one.name, one.role or telling.say(PARTY_KINDS[one.type])) for one in signing
    )
    heading = telling.heading(2, SIGNATURES)
    return (NewPage(), heading, Signatures(lines)) if lines else ()


def _parties(telling: Telling) -> Iterator[Block]:
    if telling.plan.parties:
        columns = (telling.column(PARTY, 2), telling.column(KIND, 1.5), telling.column(ROLE, 3))
        rows = tuple(
            Row((runs(one.name), runs(telling.say(PARTY_KINDS[one.type])), runs(one.role)), one.ref)
            for one in telling.plan.parties
        )
        yield telling.heading(2, PARTIES)
        yield Table(telling.say(PARTIES), columns, rows)


def _departments(telling: Telling) -> Iterator[Block]:
    told = telling.plan.departments
    if not told:
        return
    columns = (
        telling.column(DEPARTMENT, 3),
        telling.column(OWNER, 2),
        telling.column(HOMES, 1, figures=True),
    )
    rows = [
        Row(
            (
                under(one.name, one.about),
                runs(telling.lookup.called(one.organisation)),
                runs(str(one.homes)),
            ),
            one.ref,
        )
        for one in told
    ]
    if len(rows) > 1:
        homes = f"{telling.lookup.homes:,}"
        homes = homes if telling.language == "en" else homes.replace(",", ".")
        rows.append(Row((runs(telling.say(TOTAL)), (), runs(homes)), total=True))
    yield telling.heading(2, DEPARTMENTS)
    yield Table(telling.say(DEPARTMENTS), columns, tuple(rows))


def _bodies(telling: Telling) -> Iterator[Block]:
    if telling.plan.bodies:
        columns = (telling.column(BODY, 2), telling.column(TASK, 3), telling.column(MEMBERS, 3))
        rows = tuple(
            Row(
                (
                    under(one.name, telling.say(BODY_KINDS[one.type])),
                    runs(one.task),
                    listed(one.members),
                ),
                one.ref,
            )
            for one in telling.plan.bodies
        )
        yield telling.heading(2, BODIES)
        yield Table(telling.say(BODIES), columns, rows)


def _agreements(telling: Telling) -> Iterator[Block]:
    if telling.plan.sub_agreements:
        columns = (
            telling.column(NUMBER, 0.6),
            telling.column(AGREEMENT, 2),
            telling.column(SHORT, 4),
        )
        rows = tuple(
            Row(
                (
                    runs(str(telling.programme.area(one.area).number)),
                    runs(one.title),
                    runs(one.short),
                ),
                one.ref,
            )
            for one in telling.plan.sub_agreements
        )
        yield telling.heading(2, AGREEMENTS)
        yield Table(telling.say(AGREEMENTS), columns, rows)


def _steps(telling: Telling) -> Iterator[Block]:
    steps = sorted(telling.plan.steps, key=lambda one: one.day)
    if not steps:
        return
    happened = any(one.happened for one in steps)
    columns = [telling.column(DAY, 1.4), telling.column(WHAT, 4)]
    if happened:
        columns.append(telling.column(HAPPENED, 1.4))
    rows = []
    for one in steps:
        kind = "" if one.type == "other" else telling.say(STEP_KINDS[one.type])
        cells = [runs(telling.say(days.said(one.day))), under(one.what, kind)]
        if happened:
            cells.append(runs(telling.say(days.said(one.happened)) if one.happened else ""))
        rows.append(Row(tuple(cells), one.ref))
    yield telling.heading(2, STEPS)
    yield Table(telling.say(STEPS), tuple(columns), tuple(rows))
