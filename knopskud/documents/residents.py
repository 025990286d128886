"""What the residents of one afdeling are told: the data of every paper for them."""

from typing import Any

from knopskud.core.tongues import direction
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
from knopskud.documents.foreign import whole
from knopskud.documents.quick_code import qr
from knopskud.documents.reading import Reading, marked_part
from knopskud.documents.saying import brief
from knopskud.documents.speech import Speech
from knopskud.documents.stamp import Stamp
from knopskud.frame.programmes import Programme
from knopskud.snapshot.economy import Economy
from knopskud.snapshot.lookup import Lookup
from knopskud.snapshot.types import ORIGINS, Activity, Contact, Department, Meeting
from knopskud.tree.paper import leaf

BRIEF = (220, 170, 125, 80)
"""Letters of a text where the whole of it has no room, and ever less of it."""


def told(
    reading: Reading,
    programme: Programme,
    stamp: Stamp,
    *,
    department: str,
    meeting: Meeting | None,
    paper: str,
) -> dict[str, Any]:
    """All that a paper for the afdeling says, without the tree; texts that may be shortened as `[whole, brief, briefer, …]`.

    Raises KeyError for a ref that is no afdeling.
    """
    plan, speech = reading.plan, reading.speech
    said, lookup = speech.said, Lookup(plan)
    part = lookup.part(department)
    if not isinstance(part, Department):
        raise KeyError(department)
    there = marked_part(meeting, speech.tag) if meeting else lookup.meeting_of(part.ref)
    return {
        "language": speech.tag.partition("-")[0],
        "direction": direction(speech.tag),
        "title": said(TITLES[paper], name=part.name),
        "name": plan.plan.name,
        "cover": said(COVER, name=part.name),
        "words": {name: said(words) for name, words in WORDS.items()},
        "more": {name: [said(one), said(many)] for name, (one, many) in MORE.items()},
        "stamp": stamp_data(stamp, speech.language) | {"label": reading.label(stamp)},
        "remarks": reading.remarks,
        "banner": plan.plan.banner,
        "short": [_told(sentence) for sentence in plan.plan.in_short],
        "meeting": _meeting(there, speech),
        "slip": _told(_where_to(plan.contacts, there, speech)),
        "qr": qr(stamp.address),
        "steps": [
            [speech.day(step.day), *_told(step.what)]
            for step in plan.steps
            if step.day >= stamp.day
        ],
        "contacts": [[_told(one.title), _told(_contact(one, speech))] for one in plan.contacts],
        "cost": _cost(reading),
        "targeted": [_told(a.title) for a in plan.activities if a.reach == "targeted"],
        "groups": _groups(reading, programme, part, lookup),
        "ornament": tree_data.bare(plan, programme),
    }


def more(reading: Reading, programme: Programme, department: str) -> dict[str, Any]:
    """What a paper with many pages tells besides: help for persons in words, what others have, what each area costs."""
    plan, speech = reading.plan, reading.speech
    areas = {d.ref: (d.title, programme.area(d.area).colour) for d in plan.sub_agreements}
    lookup, economy = Lookup(plan), Economy(plan)
    elsewhere = [
        a for a in plan.activities
        if a.reach == "open" and a.departments and department not in a.departments
    ]  # fmt: skip
    return {
        "help": [
            {"title": a.title, "plain": a.plain, "area": title, **_origin(a, colour, speech)}
            for ref, (title, colour) in areas.items()
            for a in lookup.activities_of(ref)
            if a.reach == "targeted"
        ],
        "elsewhere": [
            [a.title, ", ".join(d.name for d in lookup.departments_of(a))] for a in elsewhere
        ],
        "by_area": [
            [row.called or speech.said(COMMON), speech.money(row.total)]
            for row in economy.areas
            if row.total
        ],
    }


def _where_to(contacts: tuple[Contact, ...], meeting: Meeting | None, speech: Speech) -> str:
    """Where a slip with an idea is handed in: at the meeting, and at the first place where somebody is found."""
    place = next((one.place for one in contacts if one.place), "")
    if meeting:
        or_else = speech.said(OR_AT, place=place) if place else ""
        return speech.said(TO_MEETING, or_else=or_else)
    return speech.said(HAND_IN, place=place) if place else speech.said(TO_SECRETARIAT)


def _told(text: str) -> list[str]:
    return [text, *(whole(brief(text, most)) for most in BRIEF)]


def _contact(one: Contact, speech: Speech) -> str:
    return speech.dot.join(filter(None, (one.ask_about, one.place, one.phone, one.email)))


def _meeting(meeting: Meeting | None, speech: Speech) -> dict[str, str] | None:
    if meeting is None:
        return None
    return {
        "day": speech.weekday(meeting),
        "time": speech.clock(meeting.starts),
        "place": meeting.place,
    }


def _cost(reading: Reading) -> dict[str, str] | None:
    economy, speech = Economy(reading.plan), reading.speech
    if economy.per_home_per_month is None:
        return None
    total = speech.said(TOTAL, amount=speech.money(economy.cost.total))
    words, values = economy.assumption_of
    return {
        "figure": speech.money(economy.per_home_per_month, decimals=True),
        "assumption": speech.said(words, **values),
        "total": total.removesuffix(".") + speech.stop,
    }


def _groups(
    reading: Reading, programme: Programme, part: Department, lookup: Lookup
) -> list[dict[str, Any]]:
    """The open activities that this afdeling's residents can join, its own first, under their delaftaler."""
    groups = []
    for agreement in reading.plan.sub_agreements:
        mine = [a for a in lookup.activities_in(part.ref) if a.sub_agreement == agreement.ref]
        if mine:
            area = area_data(programme.area(agreement.area), reading.speech.language)
            activities = [_activity(a, part, area["colour"], reading) for a in mine]
            groups.append({**area, "name": agreement.title, "activities": activities})
    return groups


def _activity(
    activity: Activity, part: Department, colour: str, reading: Reading
) -> dict[str, Any]:
    facts = (reading.speech.ages(activity.ages), reading.when(activity), activity.where)
    return {
        "title": activity.title,
        "plain": _told(activity.plain),
        "facts": _told(reading.speech.dot.join(filter(None, facts))),
        "here": part.ref in activity.departments,
        **_origin(activity, colour, reading.speech),
    }


def _origin(activity: Activity, colour: str, speech: Speech) -> dict[str, str]:
    """Whether it is new, renewed, continued or a bud: in a word, and as its leaf on the tree."""
    return {
        "origin": speech.said(ORIGINS[activity.origin.type]),
        "leaf": leaf(activity, colour),
    }
