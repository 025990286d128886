"""The five papers that a plan is agreed with, each as a `Content`. The same plan and stamp give the same content.

Lines to sign on come with `to_sign`: a text that is only shown has none.
"""

from collections.abc import Iterable, Iterator

from knopskud.core.words import Language, Words
from knopskud.documents.content import (
    activities,
    delaftaler,
    economy,
    indicators,
    milestones,
    strategic,
)
from knopskud.documents.content.model import AreaMark, Block, Content, Heading, NewPage, Paragraph
from knopskud.documents.content.telling import Telling, bullets, runs
from knopskud.documents.stamp import Stamp
from knopskud.frame.programmes import Programme
from knopskud.snapshot.parties import PartiesPlan
from knopskud.snapshot.public import PublicPlan
from knopskud.snapshot.types import SubAgreement

Agreed = PublicPlan | PartiesPlan
HELHEDSPLAN = Words("Boligsocial helhedsplan", "Social housing plan")
IN_SHORT = Words("Planen kort", "The plan in short")
BUDGET = Words("Budget", "Budget")
NOTHING = Words("Her er ikke skrevet noget endnu.", "Nothing is written here yet.")


def strategic_agreement(
    plan: Agreed,
    programme: Programme,
    stamp: Stamp,
    *,
    language: Language = "da",
    to_sign: bool = False,
) -> Content:
    """What the parties agree on for the whole plan, with bodies, calendar and attachments."""
    telling = Telling(plan, programme, stamp, language)
    blocks = [*strategic.sections(telling)]
    listed = tuple(strategic.attachments(telling))
    if listed:
        blocks += [telling.heading(2, strategic.ATTACHMENTS), *listed]
    if to_sign:
        blocks += strategic.signatures(telling)
    return _content(telling, telling.say(strategic.TITLE), blocks)


def sub_agreement(
    plan: Agreed,
    programme: Programme,
    stamp: Stamp,
    *,
    sub_agreement: str,
    language: Language = "da",
    to_sign: bool = False,
) -> Content:
    """The delaftale with the ref `sub_agreement`.

    Raises KeyError for a ref that is no delaftale or an area that the programme does not have.
    """
    telling = Telling(plan, programme, stamp, language)
    part = telling.lookup.part(sub_agreement)
    if not isinstance(part, SubAgreement):
        raise KeyError(sub_agreement)
    blocks = [*delaftaler.sections(telling, part)]
    if to_sign:
        blocks += strategic.signatures(telling)
    return _content(
        telling,
        part.title,
        blocks,
        kicker=delaftaler.kicker(telling, part),
        lead=part.short,
        area=delaftaler.area_mark(telling, part),
    )


def milestone_plan(
    plan: Agreed, programme: Programme, stamp: Stamp, *, language: Language = "da"
) -> Content:
    """Every milestone of the whole period, year by year."""
    telling = Telling(plan, programme, stamp, language)
    return _content(telling, telling.say(milestones.TITLE), milestones.by_year(telling))


def activity_schedule(
    plan: Agreed, programme: Programme, stamp: Stamp, *, language: Language = "da"
) -> Content:
    """Every activity in one wide table."""
    telling = Telling(plan, programme, stamp, language)
    return _content(telling, telling.say(activities.TITLE), activities.schedule(telling))


def budget(
    plan: Agreed, programme: Programme, stamp: Stamp, *, language: Language = "da"
) -> Content:
    """The money in tables: every budget that its readers may see."""
    telling = Telling(plan, programme, stamp, language)
    return _content(telling, telling.say(BUDGET), economy.budgets(telling))


def whole_plan(
    plan: Agreed,
    programme: Programme,
    stamp: Stamp,
    *,
    language: Language = "da",
    to_sign: bool = False,
) -> Content:
    """Everything in one book: the agreement, each delaftale, the plans, the money, and last the signatures."""
    telling = Telling(plan, programme, stamp, language)
    blocks = [*_chapters(telling)]
    if to_sign:
        blocks += _signed(telling)
    return _content(
        telling,
        plan.plan.name,
        blocks,
        kicker=telling.say(HELHEDSPLAN),
        lead=plan.plan.area,
        book=True,
    )


def _chapters(telling: Telling) -> Iterator[Block]:
    plan = telling.plan
    yield telling.heading(1, strategic.TITLE)
    if plan.plan.in_short:
        yield telling.heading(2, IN_SHORT)
        yield bullets(plan.plan.in_short)
    yield from strategic.sections(telling)
    for part in plan.sub_agreements:
        yield Heading(1, runs(part.title), part.ref, delaftaler.area_mark(telling, part))
        yield Paragraph(runs(delaftaler.kicker(telling, part)), "note")
        if part.short:
            yield Paragraph(runs(part.short), "lead")
        yield from delaftaler.sections(telling, part)
    yield from _chapter(telling, milestones.TITLE, milestones.by_year(telling))
    yield from _chapter(telling, activities.TITLE, activities.schedule(telling))
    yield from _chapter(telling, BUDGET, economy.budgets(telling))
    yield from _chapter(telling, indicators.TITLE, indicators.overview(telling))
    yield from _chapter(telling, strategic.ATTACHMENTS, strategic.attachments(telling))


def _chapter(telling: Telling, title: Words, told: Iterable[Block]) -> tuple[Block, ...]:
    """A chapter, or nothing when it has nothing to tell."""
    blocks = tuple(told)
    return (telling.heading(1, title), *blocks) if blocks else ()


def _signed(telling: Telling) -> tuple[Block, ...]:
    """The signatures as a chapter of their own; every chapter begins on a new page anyway."""
    told = strategic.signatures(telling)
    return (telling.heading(1, strategic.SIGNATURES), told[-1]) if told else ()


def _content(
    telling: Telling,
    title: str,
    blocks: Iterable[Block],
    *,
    kicker: str = "",
    lead: str = "",
    area: AreaMark | None = None,
    book: bool = False,
) -> Content:
    told = tuple(blocks)
    return Content(
        title,
        kicker or telling.stamp.plan_name,
        telling.language,
        telling.stamp,
        told if any(not isinstance(one, NewPage) for one in told) else (telling.note(NOTHING),),
        lead,
        telling.plan.plan.banner,
        area=area,
        book=book,
        keywords=(telling.stamp.digest,),
    )
