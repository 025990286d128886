"""Agreements with what has changed since an older edition, as orders."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from knopskud.core.words import Words
from knopskud.documents.agreements import each
from knopskud.documents.content import builders
from knopskud.documents.content.marking import marked
from knopskud.documents.content.model import Content
from knopskud.documents.orders import Older, Order, Source
from knopskud.snapshot.types import SubAgreement

WHOLE = Words("Hele planen med ændringerne markeret", "The whole plan with its changes marked")
ONE = Words("{name} med ændringerne markeret", "{name} with its changes marked")


def marked_plans(source: Source) -> Iterator[Order]:
    """The whole plan with what has changed since the older edition, when there is one."""
    if source.older is not None:
        yield from each(source, "plan-marked", WHOLE, partial(_plan, source, source.older))


def marked_sub_agreements(source: Source) -> Iterator[Order]:
    """Every delaftale that stood in the older edition and reads otherwise now."""
    for part in source.plan.sub_agreements:
        pair = _pair(source, part)
        if pair and source.older and _said(pair[0]) != _said(pair[1]):
            build = partial(_compared, *pair, source.older)
            title = ONE.filled(name=part.title)
            yield from each(source, "delaftale-marked", title, build, part)


def _said(content: Content) -> object:
    return content.title, content.lead, content.blocks


def _pair(source: Source, part: SubAgreement) -> tuple[Content, Content] | None:
    """The delaftale as it was and as it is; None for one that is new."""
    older = source.older
    if older is None or not any(one.ref == part.ref for one in older.plan.sub_agreements):
        return None
    build = partial(builders.sub_agreement, sub_agreement=part.ref, language=source.language)
    return (
        build(older.plan, older.programme, older.stamp),
        build(source.plan, source.programme, source.stamp),
    )


def _plan(source: Source, older: Older) -> Content:
    language = source.language
    before = builders.whole_plan(older.plan, older.programme, older.stamp, language=language)
    now = builders.whole_plan(source.plan, source.programme, source.stamp, language=language)
    return _compared(before, now, older)


def _compared(before: Content, now: Content, older: Older) -> Content:
    since = older.stamp.edition_label.said_in(now.language)
    return replace(marked(before, now), since=since[:1].lower() + since[1:])
