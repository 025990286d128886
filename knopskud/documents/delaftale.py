"""One delaftale as a tagged PDF."""

from collections.abc import Sequence
from typing import Any

from knopskud.core import days, money
from knopskud.core.words import Language, Words
from knopskud.documents.data import UNPRINTED, area_data, stamp_data
from knopskud.documents.rich import blocks
from knopskud.documents.saying import ages, badges, brief
from knopskud.documents.stamp import Stamp
from knopskud.documents.writer import write
from knopskud.frame.programmes import Programme
from knopskud.snapshot.economy import Economy
from knopskud.snapshot.lookup import Lookup
from knopskud.snapshot.parties import PartiesPlan
from knopskud.snapshot.public import PublicPlan
from knopskud.snapshot.types import Activity, Indicator, SubAgreement

RUNNING = 60
"""Letters of a title at the top of each page."""
MOST_COLUMNS = 6
"""Columns of figures that a page has room for."""
BEFORE = {
    "challenge": Words("Derfor er det nødvendigt", "Why it is needed"),
    "purpose": Words("Formål", "Purpose"),
    "target_groups": Words("Målgrupper", "Target groups"),
}
AFTER = {
    "evidence": Words("Det bygger vi på", "What we build on"),
    "roles": Words("Roller og ansvar", "Roles and responsibilities"),
    "resources": Words("Ressourcer", "Resources"),
    "anchoring": Words("Når planen slutter", "When the plan ends"),
}
KICKER = Words("Delaftale {number} i {plan}", "Sub-agreement {number} of {plan}")
WORDS = {
    "digest": Words("kontroltal", "checksum"),
    "made": Words("Papiret er lavet af teksten med kontroltallet", "Made from the text with the checksum"),
    "read": Words("Læs den på", "Read it at"),
    "page": Words("Side", "Page"),
    "of": Words("af", "of"),
    "figures": Words("Tal", "Figures"),
    "says": Words("Hvad tallet siger", "What the figure says"),
    "figure": Words("Tal", "Figure"),
    "source": Words("Kilde", "Source"),
    "goals": Words("Delmål", "Sub-goals"),
    "activities": Words("Aktiviteter", "Activities"),
    "indicators": Words("Indikatorer", "Indicators"),
    "indicator": Words("Indikator", "Indicator"),
    "baseline": Words("Udgangspunkt", "Baseline"),
    "milestones": Words("Milepæle", "Milestones"),
    "milestone": Words("Milepæl", "Milestone"),
    "day": Words("Dato", "Day"),
    "money": Words("Budget i kroner", "Budget in Danish kroner"),
    "line": Words("Budgetlinje", "Budget line"),
    "total": Words("I alt", "Total"),
    "unprinted": UNPRINTED,
}  # fmt: skip
FACTS = {
    "ages": Words("Alder", "Ages"),
    "capacity": Words("Pladser", "Places"),
    "when": Words("Hvornår", "When"),
    "where": Words("Hvor", "Where"),
    "departments": Words("Afdelinger", "Departments"),
    "partners": Words("Sammen med", "Together with"),
    "sub_goals": Words("Delmål", "Sub-goals"),
    "responsible": Words("Ansvarlig", "Responsible"),
}


def sub_agreement(
    plan: PublicPlan | PartiesPlan,
    programme: Programme,
    stamp: Stamp,
    *,
    sub_agreement: str,
    language: Language = "da",
) -> bytes:
    """The whole delaftale with the ref `sub_agreement`, A4. The same bytes for the same plan and stamp.

    Raises KeyError for a ref that is no delaftale or an area that the programme does not have.
    """
    lookup = Lookup(plan)
    part = lookup.part(sub_agreement)
    if not isinstance(part, SubAgreement):
        raise KeyError(sub_agreement)
    data = _data(plan, part, lookup, language)
    area = programme.area(part.area)
    kicker = KICKER.filled(number=area.number, plan=stamp.plan_name).said_in(language)
    called = area.name.said_in(language)
    data["kicker"] = kicker if called == part.title else f"{kicker} · {called}"
    data["area"] = area_data(area, language)
    data["stamp"] = stamp_data(stamp, language)
    data["banner"] = plan.plan.banner
    data["title"] = part.title
    data["running"] = {"title": brief(part.title, RUNNING), "plan": brief(stamp.plan_name, RUNNING)}
    data["language"] = language
    return write("delaftale", data, stamp.day)


def _data(
    plan: PublicPlan | PartiesPlan, part: SubAgreement, lookup: Lookup, language: Language
) -> dict[str, Any]:
    return {
        "words": {name: words.said_in(language) for name, words in WORDS.items()},
        "short": part.short,
        "before": _sections(part, BEFORE, language),
        "after": _sections(part, AFTER, language),
        "figures": [
            [point.text, point.value, _source(point.source, point.year)]
            for point in lookup.data_points_of(part.ref)
        ],
        "goals": [goal.text for goal in lookup.sub_goals_of(part.ref)],
        "activities": [_activity(a, lookup, language) for a in lookup.activities_of(part.ref)],
        "indicators": _indicators(lookup.indicators_of(part.ref), language),
        "milestones": [
            [days.said(one.day).said_in(language), one.text]
            for one in lookup.milestones_of(part.ref)
        ],
        "money": _money(Economy(plan), part, language),
    }


def _money(economy: Economy, part: SubAgreement, language: Language) -> list[list[Any]]:
    """Tables of `[head, rows]`, each of few years; the last ends with the sum of all years."""
    lines = [economy.row(x) for x in economy.lines if x.sub_agreement == part.ref]
    if not lines:
        return []
    said = WORDS["total"].said_in(language)
    rows = [(row.called, row) for row in lines]
    total = next((row for row in economy.areas if row.ref == part.ref), None)
    if total and len(lines) > 1:
        rows.append((said, total))
    head = [*(str(year) for year in economy.years), said]
    cells = [[_amount(x, language) for x in (*row.by_year, row.total)] for _, row in rows]
    return [
        [head[some], [[called, *row[some]] for (called, _), row in zip(rows, cells, strict=True)]]
        for some in _few(len(head))
    ]


def _few(count: int) -> list[slice]:
    """As many columns at a time as a page is wide, shared out evenly."""
    tables = -(-count // MOST_COLUMNS)
    wide = -(-count // max(tables, 1))
    return [slice(start, start + wide) for start in range(0, count, wide or 1)]


def _sections(
    part: SubAgreement, names: dict[str, Words], language: Language
) -> list[dict[str, Any]]:
    return [
        {"title": title.said_in(language), "blocks": blocks(getattr(part, name))}
        for name, title in names.items()
        if getattr(part, name)
    ]


def _activity(activity: Activity, lookup: Lookup, language: Language) -> dict[str, Any]:
    facts = {
        "ages": ages(activity.ages, language),
        "capacity": "" if activity.capacity is None else str(activity.capacity),
        "when": activity.when,
        "where": activity.where,
        "departments": ", ".join(d.name for d in lookup.departments_of(activity)),
        "partners": "; ".join(
            ": ".join(filter(None, (lookup.called(c.partner), ", ".join(filter(None, (c.role, c.gives))))))
            for c in activity.partners
        ),
        "sub_goals": "; ".join(lookup.called(ref) for ref in activity.sub_goals),
        "responsible": lookup.called(activity.responsible),
    }  # fmt: skip
    return {
        "title": activity.title,
        "badges": badges(activity, language),
        "plain": activity.plain,
        "blocks": blocks(activity.full),
        "facts": [[FACTS[name].said_in(language), said] for name, said in facts.items() if said],
    }


def _indicators(indicators: Sequence[Indicator], language: Language) -> list[list[Any]]:
    """Tables of `[years, rows]`, each of few years."""
    if not indicators:
        return []
    years = sorted({target.year for one in indicators for target in one.targets})
    return [
        [
            [str(year) for year in years[some]],
            [_indicator(x, years[some], language) for x in indicators],
        ]
        for some in _few(len(years)) or [slice(0)]
    ]


def _indicator(one: Indicator, years: list[int], language: Language) -> list[str]:
    """Its name with its unit, the baseline, and a figure or nothing for each year; per cent stand by the figures."""
    percent = "\u00a0%" if one.unit == "%" else ""
    name = f"{one.name} ({one.unit})" if one.unit and not percent else one.name
    targets = {target.year: _figure(target.value, language) + percent for target in one.targets}
    baseline = "" if one.baseline is None else _figure(one.baseline, language) + percent
    if baseline and one.baseline_year:
        baseline += f" ({one.baseline_year})"
    return [name, baseline, *(targets.get(year, "") for year in years)]


def _figure(value: object, language: Language) -> str:
    said = f"{value:f}"
    return said if language == "en" else said.replace(".", ",")


def _amount(value: object, language: Language) -> str:
    return money.said(money.kroner(str(value)), language).removesuffix(" kr.").removeprefix("DKK ")


def _source(source: str, year: int | None) -> str:
    return ", ".join(filter(None, (source, str(year) if year else "")))
