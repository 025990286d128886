"""What goes into a package, and in which folder a case officer finds it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, time

from knopskud.core.slugs import slug
from knopskud.core.words import Language, Words
from knopskud.documents.orders import DOCX, XLSX, Order, Source
from knopskud.documents.package import Entry, Handed
from knopskud.documents.papers import Paper, Tell, nobody, orders_in, papers
from knopskud.documents.shelves import SHELVES
from knopskud.sheets.writing import workbook
from knopskud.snapshot.canonical import canonical, digest
from knopskud.snapshot.parties import PartiesPlan, for_parties
from knopskud.snapshot.schema import text as schema_of
from knopskud.snapshot.types import LISTS, SINGLES, PlanSnapshot

LETTER, AGREEMENTS, BUDGET = "01 Følgebrev", "02 Aftaler", "03 Budget"
ATTACHMENTS, RESIDENTS, DATA = "04 Bilag", "05 Til beboerne", "06 Data"
FORMS = "07 Fondens skemaer"
FOR_RESIDENTS = frozenset(kind for shelf in SHELVES if shelf.residents for kind in shelf.kinds)
"""Kinds of paper that go in as residents got them; all others are made from what the parties may read."""
PLAN_FILE, PUBLIC_FILE = f"{DATA}/plan-parter.json", f"{DATA}/plan-offentlig.json"
SCHEMA_FILE, BUDGET_FILE = f"{DATA}/plan-parter.schema.json", f"{BUDGET}/budget.xlsx"
JSON = "application/json"
PLAN_DATA = Words("Planen som data, til parter og fond", "The plan as data, for parties and funder")
PUBLIC_DATA = Words(
    "Planen som data, som alle må læse den", "The plan as data, as everybody may read it"
)
SCHEMA = Words(
    "JSON Schema: hvad planens data kan holde", "JSON Schema: what the plan's data can hold"
)
BUDGETS = Words("Budgetter med formler", "Budgets with formulas")


def handed_of(snapshot: PlanSnapshot, source: Source, whole_digest: str) -> Handed:
    """What a package says of the edition in it. Raises ValueError for what has no number."""
    if source.stamp.number is None:
        raise ValueError("only an edition is handed in")
    return Handed(
        plan=snapshot.plan.key,
        plan_name=snapshot.plan.name,
        programme=source.programme.key,
        edition=source.stamp.number,
        label=source.stamp.edition_label.da,
        label_en=source.stamp.edition_label.en,
        day=source.stamp.day.isoformat(),
        digest=whole_digest,
        public_digest=digest(canonical(source.plan)),
        parties_digest=digest(canonical(for_parties(snapshot))),
    )


def made_of(
    snapshot: PlanSnapshot, source: Source, kept: Sequence[Paper], tell: Tell = nobody
) -> Iterator[Entry]:
    """The papers, the budget and the data of an edition. `source` is what its public papers in `kept` were made from."""
    parties = for_parties(snapshot)
    agreed = replace(source, parties=parties, older=None)
    own = {one.name: one for one in kept if one.kind in FOR_RESIDENTS}
    made = papers(agreed, without=frozenset(own), tell=tell)
    for one in (*made, *own.values()):
        yield entry_of(one)
    yield from data_of(snapshot, source, budget=not any(one.content_type == XLSX for one in made))


def promised(source: Source, languages: Sequence[Language]) -> tuple[Order, ...]:
    """The papers of a package before they are made: residents' in every language, the agreements in the source's."""
    return tuple(
        one
        for one in orders_in(source, languages)
        if one.language == source.language or one.kind in FOR_RESIDENTS
    )


def data_of(snapshot: PlanSnapshot, source: Source, *, budget: bool) -> Iterator[Entry]:
    """What goes in for machines, and the budgets as a sheet where no paper is one."""
    parties = for_parties(snapshot)
    if budget:
        yield Entry(BUDGET_FILE, BUDGETS, "budget", XLSX, _budgets(parties, source))
    yield Entry(PLAN_FILE, PLAN_DATA, "data", JSON, canonical(parties))
    yield Entry(PUBLIC_FILE, PUBLIC_DATA, "data", JSON, canonical(source.plan))
    yield Entry(SCHEMA_FILE, SCHEMA, "schema", JSON, schema_of(PartiesPlan).encode())


def entry_of(paper: Paper) -> Entry:
    """A paper in its folder."""
    if paper.kind in FOR_RESIDENTS:
        folder = RESIDENTS
    else:
        folder = BUDGET if paper.kind.startswith("budget") else AGREEMENTS
    path = f"{folder}/{paper.name}"
    return Entry(path, paper.title, paper.kind, paper.content_type, paper.content)


def form_entry(number: int, name: str, content: bytes) -> Entry:
    """One of the funder's own forms, filled in; `number` tells the partnership's forms apart."""
    path = f"{FORMS}/{number:02}-{slug(name) or 'skema'}.docx"
    return Entry(path, Words(name, name), "form", DOCX, content)


def _budgets(parties: PartiesPlan, source: Source) -> bytes:
    """Every budget without the notes that stay in the house."""
    plan = PlanSnapshot(**{name: getattr(parties, name) for name in (*SINGLES, *LISTS)})
    at = datetime.combine(source.stamp.day, time(12), UTC)
    return workbook(plan, language=source.language, at=at)
