"""What the residents of one afdeling are told: the data of every paper for them."""

from typing import Any

from knopskud.core import days, money
from knopskud.core.words import Language, Words
from knopskud.documents import tree_data
from knopskud.documents.data import area_data, stamp_data
from knopskud.documents.folder_words import (
    COMMON,
    COVER,
    HAND_IN,
    MORE,
    OR_AT,
    TITLES,
    TO_MEETING,
    TO_SECRETARIAT,
    TOTAL,
    WORDS,
)
from knopskud.documents.quick_code import qr
from knopskud.documents.saying import ages, brief, clock, weekday
from knopskud.documents.stamp import Stamp
from knopskud.frame.programmes import Programme
from knopskud.snapshot.economy import Economy
from knopskud.snapshot.lookup import Lookup
from knopskud.snapshot.public import PublicPlan
from knopskud.snapshot.times_said import when_of
from knopskud.snapshot.types import ORIGINS, Activity, Contact, Department, Meeting
from knopskud.tree.paper import leaf

DOT = "\u00a0· "
"""Between facts: never the first thing of a line."""
BRIEF = (220, 170, 125, 80)
"""Letters of a text where the whole of it has no room, and ever less of it."""


def told(
    plan: PublicPlan,
    programme: Programme,
    stamp: Stamp,
    *,
    department: str,
    language: Language,
    meeting: Meeting | None,
    paper: str,
) -> dict[str, Any]:
    """All that a paper for the afdeling says, without the tree; texts that may be shortened as `[whole, brief, briefer, …]`.

    Raises KeyError for a ref that is no afdeling.
    """
    lookup = Lookup(plan)
    part = lookup.part(department)
    if not isinstance(part, Department):
        raise KeyError(department)
    meeting = meeting or lookup.meeting_of(part.ref)

    def said(words: Words, **values: object) -> str:
        return words.filled(**values).said_in(language) if values else words.said_in(language)

    return {
        "language": language,
        "title": said(TITLES[paper], name=part.name),
        "cover": said(COVER, name=part.name),
        "words": {name: said(words) for name, words in WORDS.items()},
        "more": {name: [said(one), said(many)] for name, (one, many) in MORE.items()},
        "stamp": stamp_data(stamp, language),
        "banner": plan.plan.banner,
        "short": [_told(sentence) for sentence in plan.plan.in_short],
        "meeting": _meeting(meeting, language),
        "slip": _told(_where_to(plan.contacts, meeting, language)),
        "qr": qr(stamp.address),
        "steps": [
            [days.said(step.day).said_in(language), *_told(step.what)]
            for step in plan.steps
            if step.day >= stamp.day
        ],
        "contacts": [[_told(one.title), _told(_contact(one))] for one in plan.contacts],
        "cost": _cost(plan, language),
        "targeted": [_told(a.title) for a in plan.activities if a.reach == "targeted"],
        "groups": _groups(plan, programme, part, lookup, language),
        "ornament": tree_data.bare(plan, programme),
    }


def more(
    plan: PublicPlan, programme: Programme, department: str, language: Language
) -> dict[str, Any]:
    """What a paper with many pages tells besides: help for persons in words, what others have, what each area costs."""
    areas = {d.ref: (d.title, programme.area(d.area).colour) for d in plan.sub_agreements}
    lookup, economy = Lookup(plan), Economy(plan)
    elsewhere = [
        a for a in plan.activities
        if a.reach == "open" and a.departments and department not in a.departments
    ]  # fmt: skip
    return {
        "help": [
            {"title": a.title, "plain": a.plain, "area": title, **_origin(a, colour, language)}
            for ref, (title, colour) in areas.items()
            for a in lookup.activities_of(ref)
            if a.reach == "targeted"
        ],
        "elsewhere": [
            [a.title, ", ".join(d.name for d in lookup.departments_of(a))] for a in elsewhere
        ],
        "by_area": [
            [row.called or COMMON.said_in(language), money.said(row.total, language)]
            for row in economy.areas
            if row.total
        ],
    }


def _where_to(contacts: tuple[Contact, ...], meeting: Meeting | None, language: Language) -> str:
    """Where a slip with an idea is handed in: at the meeting, and at the first place where somebody is found."""
    place = next((one.place for one in contacts if one.place), "")
    if meeting:
        or_else: Words | str = OR_AT.filled(place=place) if place else ""
        words = TO_MEETING.filled(or_else=or_else)
    else:
        words = HAND_IN.filled(place=place) if place else TO_SECRETARIAT
    return words.said_in(language)


def _told(text: str) -> list[str]:
    return [text, *(brief(text, most) for most in BRIEF)]


def _contact(one: Contact) -> str:
    return DOT.join(filter(None, (one.ask_about, one.place, one.phone, one.email)))


def _meeting(meeting: Meeting | None, language: Language) -> dict[str, str] | None:
    if meeting is None:
        return None
    return {
        "day": weekday(meeting, language),
        "time": clock(meeting.starts, language),
        "place": meeting.place,
    }


def _cost(plan: PublicPlan, language: Language) -> dict[str, str] | None:
    economy = Economy(plan)
    if economy.per_home_per_month is None:
        return None
    total = TOTAL.filled(amount=money.said(economy.cost.total, language)).said_in(language)
    return {
        "figure": money.said(economy.per_home_per_month, language, decimals=True),
        "assumption": economy.assumption.said_in(language),
        "total": total.removesuffix(".") + ".",
    }


def _groups(
    plan: PublicPlan,
    programme: Programme,
    part: Department,
    lookup: Lookup,
    language: Language,
) -> list[dict[str, Any]]:
    """The open activities that this afdeling's residents can join, its own first, under their delaftaler."""
    groups = []
    for agreement in plan.sub_agreements:
        mine = [a for a in lookup.activities_in(part.ref) if a.sub_agreement == agreement.ref]
        if mine:
            area = area_data(programme.area(agreement.area), language)
            activities = [_activity(a, part, area["colour"], language) for a in mine]
            groups.append({**area, "name": agreement.title, "activities": activities})
    return groups


def _activity(
    activity: Activity, part: Department, colour: str, language: Language
) -> dict[str, Any]:
    facts = (ages(activity.ages, language), when_of(activity).said_in(language), activity.where)
    return {
        "title": activity.title,
        "plain": _told(activity.plain),
        "facts": _told(DOT.join(filter(None, facts))),
        "here": part.ref in activity.departments,
        **_origin(activity, colour, language),
    }


def _origin(activity: Activity, colour: str, language: Language) -> dict[str, str]:
    """Whether it is new, renewed, continued or a bud: in a word, and as its leaf on the tree."""
    return {
        "origin": ORIGINS[activity.origin.type].said_in(language),
        "leaf": leaf(activity, colour),
    }
