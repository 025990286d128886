"""All names of a programme: those that stand once, those that repeat, and those of each focus area by its number."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from knopskud.core.words import Words
from knopskud.documents.forms.catalogue import amounts, around, work
from knopskud.documents.forms.catalogue.fields import Field, Group
from knopskud.documents.forms.catalogue.head import names_of_head
from knopskud.documents.forms.names import Kind, Name, Names
from knopskud.documents.forms.saying import NOTHING, Value
from knopskud.documents.forms.spelling import folded
from knopskud.documents.forms.telling import Telling
from knopskud.frame.programmes import Area, Programme

Items = Callable[[Telling, str | None], tuple[Any, ...]]
DELAFTALE = "delaftale"
APART = " – "
"""Between the heading of a delaftale and what repeats in it."""


def _all(list_: str) -> Items:
    return lambda t, _: getattr(t.plan, list_)


def _under(list_: str, of: Callable[[Telling, str], tuple[Any, ...]]) -> Items:
    return lambda t, ref: getattr(t.plan, list_) if ref is None else of(t, ref)


def _lines(t: Telling, ref: str | None) -> tuple[Any, ...]:
    return tuple(x for x in t.economy.lines if ref is None or x.sub_agreement == ref)


ALWAYS_WHOLE = (
    Group(Kind(DELAFTALE, Words("Delaftaler (gentages)", "Sub-agreements (repeated)"), _all("sub_agreements"), narrows=True), work.SUB_AGREEMENT),
    Group(Kind("part", Words("Parter (gentages)", "Parties (repeated)"), _all("parties")), around.PARTY),
    Group(Kind("afdeling", Words("Afdelinger (gentages)", "Departments (repeated)"), _all("departments")), around.DEPARTMENT),
    Group(Kind("møde", Words("Afdelingsmøder (gentages)", "Department meetings (repeated)"), _all("meetings")), around.MEETING),
    Group(Kind("trin", Words("Planens kalender (gentages)", "The plan's calendar (repeated)"), _all("steps")), around.STEP),
    Group(Kind("bilag", Words("Bilag (gentages)", "Attachments (repeated)"), _all("attachments")), around.ATTACHMENT),
    Group(Kind("organ", Words("Organer (gentages)", "Bodies (repeated)"), _all("bodies")), around.BODY),
    Group(Kind("kontakt", Words("Kontakter (gentages)", "Contacts (repeated)"), _all("contacts")), around.CONTACT),
    Group(Kind("samarbejdspart", Words("Samarbejdsparter (gentages)", "Partners (repeated)"), _all("partners")), around.PARTNER),
    Group(Kind("kilde", Words("Finansiering (gentages)", "Sources of money (repeated)"), lambda t, _: t.economy.sources), amounts.SOURCE),
    Group(Kind("timer", Words("Timer uden betaling (gentages)", "Hours in kind (repeated)"), lambda t, _: t.economy.in_kind), amounts.HOURS),
)  # fmt: skip
OF_AN_AREA = (
    Group(Kind("delmål", Words("Delmål (gentages)", "Sub-goals (repeated)"), _under("sub_goals", lambda t, ref: t.lookup.sub_goals_of(ref))), work.GOAL),
    Group(Kind("aktivitet", Words("Aktiviteter (gentages)", "Activities (repeated)"), _under("activities", lambda t, ref: t.lookup.activities_of(ref))), work.ACTIVITY),
    Group(Kind("indikator", Words("Indikatorer (gentages)", "Indicators (repeated)"), _under("indicators", lambda t, ref: t.lookup.indicators_of(ref))), work.INDICATOR),
    Group(Kind("milepæl", Words("Milepæle (gentages)", "Milestones (repeated)"), _under("milestones", lambda t, ref: t.lookup.milestones_of(ref))), work.MILESTONE),
    Group(Kind("nøgletal", Words("Nøgletal (gentages)", "Key figures (repeated)"), _under("data_points", lambda t, ref: t.lookup.data_points_of(ref))), work.DATA_POINT),
    Group(Kind("budgetlinje", Words("Budgetlinjer (gentages)", "Budget lines (repeated)"), _lines), amounts.LINE),
)  # fmt: skip


def names_of(programme: Programme) -> Names:
    """Every name that a form of the programme can hold."""
    groups = (*ALWAYS_WHOLE, *OF_AN_AREA)
    of_areas = [(area, list(_groups_of(area))) for area in programme.areas]
    names = [*names_of_head(), *(one for group in groups for one in group.names())]
    for area, own in of_areas:
        names += _names_of(area)
        names += [one for group in own for one in group.names()]
    kinds = [group.kind for group in (*groups, *(g for _, own in of_areas for g in own))]
    other = {folded(f"{DELAFTALE}_{area.key}"): folded(area_stem(area)) for area in programme.areas}
    return Names.of(tuple(names), tuple(kinds), other)


def area_stem(area: Area) -> str:
    """How names of the delaftale on a focus area begin: `delaftale_1`."""
    return f"{DELAFTALE}_{area.number}"


def _heading(area: Area) -> Words:
    return Words(f"Delaftale {area.number}: {area.name.da}", f"Sub-agreement {area.number}: {area.name.en}")  # fmt: skip


def _names_of(area: Area) -> Iterator[Name]:
    """The fields of the delaftale on a focus area, such as `delaftale_1.formål`."""
    for one in work.SUB_AGREEMENT:
        say = partial(_on_area, area.key, one)
        yield Name(
            f"{area_stem(area)}.{one.name}", one.about, say, _heading(area), None, one.position
        )


def _on_area(area: str, field: Field, t: Telling, _: object) -> Value:
    agreement = t.agreement_on(area)
    return field.say(t, agreement) if agreement else NOTHING


def _groups_of(area: Area) -> Iterator[Group]:
    """What repeats in the delaftale on a focus area, such as `delaftale_1.aktivitet`."""
    for group in OF_AN_AREA:
        kind = group.kind
        items = partial(_items_on, area.key, kind.items)
        words = Words(
            *(f"{head}{APART}{of}" for head, of in zip(_heading(area), kind.words, strict=True))
        )
        yield Group(Kind(f"{area_stem(area)}.{kind.name}", words, items), group.fields)


def _items_on(area: str, items: Items, t: Telling, _: str | None) -> tuple[Any, ...]:
    agreement = t.agreement_on(area)
    return items(t, agreement.ref) if agreement else ()
