"""The agreements as orders: each is one content, and every format is made from that."""

from collections.abc import Callable, Iterator
from functools import cache, partial

from knopskud.core.words import Words
from knopskud.documents.book import book
from knopskud.documents.content import activities, builders, milestones, strategic
from knopskud.documents.content.model import Content
from knopskud.documents.orders import DOCX, PDF, Order, Source, file_name
from knopskud.documents.word.writer import word
from knopskud.snapshot.types import Part

DELAFTALE = Words("Delaftale: {name}", "Sub-agreement: {name}")
WHOLE = Words("Hele planen", "The whole plan")
STEMS = {
    "plan": "planen",
    "plan-marked": "planen-med-aendringer",
    "strategic": "strategisk-aftale",
    "delaftale": "delaftale",
    "delaftale-marked": "delaftale-med-aendringer",
    "milestones": "milepaelsplan",
    "activities": "aktivitetsskema",
    "budget": "budget",
}
"""How the file of each kind is called: people find it among their downloads."""
FORMATS: dict[str, Callable[[Content], bytes]] = {PDF: book, DOCX: word}
"""What can be made of a content, by content type."""

Build = Callable[[], Content]


def whole_plans(source: Source) -> Iterator[Order]:
    """The whole plan as one book; those who sign get the page to sign on."""
    built = _built(builders.whole_plan, source, to_sign=source.parties is not None)
    yield from each(source, "plan", WHOLE, built)


def strategic_agreements(source: Source) -> Iterator[Order]:
    """The strategic agreement; those who sign get the page to sign on."""
    built = _built(builders.strategic_agreement, source, to_sign=source.parties is not None)
    yield from each(source, "strategic", strategic.TITLE, built)


def sub_agreements(source: Source) -> Iterator[Order]:
    """Every delaftale; those who sign get the page to sign on."""
    to_sign = source.parties is not None
    for part in source.plan.sub_agreements:
        build = builders.sub_agreement
        built = _built(build, source, sub_agreement=part.ref, to_sign=to_sign)
        yield from each(source, "delaftale", DELAFTALE.filled(name=part.title), built, part)


def milestone_plans(source: Source) -> Iterator[Order]:
    """The milestone plan, when there are milestones."""
    if source.plan.milestones:
        built = _built(builders.milestone_plan, source)
        yield from each(source, "milestones", milestones.TITLE, built)


def activity_schedules(source: Source) -> Iterator[Order]:
    """The schedule of activities, when there are activities."""
    if source.plan.activities:
        built = _built(builders.activity_schedule, source)
        yield from each(source, "activities", activities.TITLE, built)


def budgets(source: Source) -> Iterator[Order]:
    """The money in tables, when there is any."""
    if source.agreed.budget_lines or source.agreed.sources:
        built = _built(builders.budget, source)
        yield from each(source, "budget", builders.BUDGET, built)


def _built(build: Callable[..., Content], source: Source, **more: object) -> Build:
    return partial(
        build, source.agreed, source.programme, source.stamp, language=source.language, **more
    )


def each(
    source: Source, kind: str, title: Words, build: Build, part: Part | None = None
) -> Iterator[Order]:
    """One order for each format; what it says is worked out once for all of them."""
    built = cache(build)
    for content_type, write in FORMATS.items():
        name = file_name(STEMS[kind], part, source.language, content_type)
        make = partial(_made, write, built)
        ref = part.ref if part else ""
        yield Order(kind, title, content_type, ref, name, source.language, make)


def _made(write: Callable[[Content], bytes], build: Build) -> bytes:
    return write(build())
