"""The agreements as orders: each is one content, and every format is made from that."""

from collections.abc import Callable, Iterator

from knopskud.core.words import Words
from knopskud.documents.book import book
from knopskud.documents.content import activities, budget, delaftale, schedules, strategic, whole
from knopskud.documents.content.model import Content
from knopskud.documents.orders import PDF, Order, Source, file_name
from knopskud.snapshot.types import Part

DELAFTALE = Words("Delaftale: {name}", "Sub-agreement: {name}")
WHOLE = Words("Hele planen", "The whole plan")
STEMS = {
    "plan": "planen",
    "strategic": "strategisk-aftale",
    "delaftale": "delaftale",
    "milestones": "milepaelsplan",
    "activities": "aktivitetsskema",
    "budget": "budget",
}
"""How the file of each kind is called: people find it among their downloads."""

FORMATS: dict[str, Callable[[Content], bytes]] = {PDF: book}
"""What can be made of a content, by content type."""


def strategic_agreements(source: Source) -> Iterator[Order]:
    """The strategic agreement; those who sign get the page to sign on."""

    def content() -> Content:
        return strategic.strategic_agreement(
            source.agreed,
            source.programme,
            source.stamp,
            language=source.language,
            signed=source.parties is not None,
        )

    yield from _each(source, "strategic", strategic.TITLE, content)


def sub_agreements(source: Source) -> Iterator[Order]:
    """Every delaftale."""
    for part in source.plan.sub_agreements:

        def content(ref: str = part.ref) -> Content:
            return delaftale.sub_agreement(
                source.agreed,
                source.programme,
                source.stamp,
                sub_agreement=ref,
                language=source.language,
            )

        title = DELAFTALE.filled(name=part.title)
        yield from _each(source, "delaftale", title, content, part)


def milestone_plans(source: Source) -> Iterator[Order]:
    """The milestone plan, when there are milestones."""
    if source.plan.milestones:

        def content() -> Content:
            return schedules.milestone_plan(source.agreed, source.stamp, language=source.language)

        yield from _each(source, "milestones", schedules.MILESTONES, content)


def activity_schedules(source: Source) -> Iterator[Order]:
    """The schedule of activities, when there are activities."""
    if source.plan.activities:

        def content() -> Content:
            return schedules.activity_schedule(
                source.agreed, source.stamp, language=source.language
            )

        yield from _each(source, "activities", activities.SCHEDULE, content)


def budgets(source: Source) -> Iterator[Order]:
    """The money in tables, when there is any."""
    if source.agreed.budget_lines or source.agreed.sources:

        def content() -> Content:
            return budget.budget(source.agreed, source.stamp, language=source.language)

        yield from _each(source, "budget", budget.TITLE, content)


def whole_plans(source: Source) -> Iterator[Order]:
    """The whole plan as one book."""

    def content() -> Content:
        return whole.whole_plan(
            source.agreed,
            source.programme,
            source.stamp,
            language=source.language,
            signed=source.parties is not None,
        )

    yield from _each(source, "plan", WHOLE, content)


def _each(
    source: Source,
    kind: str,
    title: Words,
    content: Callable[[], Content],
    part: Part | None = None,
) -> Iterator[Order]:
    """One order for each format."""
    for content_type, write in FORMATS.items():

        def made(write: Callable[[Content], bytes] = write) -> bytes:
            return write(content())

        name = file_name(STEMS[kind], part, source.language, content_type)
        ref = part.ref if part else ""
        yield Order(kind, title, content_type, ref, name, source.language, made)
