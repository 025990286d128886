"""The folder that is handed out at the residents' meeting: A4, folded in three, for one afdeling."""

from typing import Any

from knopskud.core import days, money
from knopskud.core.words import Language, Words
from knopskud.documents import tree_data
from knopskud.documents.data import area_data, stamp_data
from knopskud.documents.folder_words import COVER, MORE, TITLE, TOTAL, WORDS
from knopskud.documents.quick_code import qr
from knopskud.documents.saying import ages, brief, clock, weekday
from knopskud.documents.stamp import Stamp
from knopskud.documents.writer import write
from knopskud.frame.programmes import Programme
from knopskud.snapshot.economy import Economy
from knopskud.snapshot.lookup import Lookup
from knopskud.snapshot.public import PublicPlan
from knopskud.snapshot.types import Activity, Contact, Department, Meeting

DOT = "\u00a0· "
"""Between facts: never the first thing of a line."""
BRIEF = (170, 125, 80)
"""Letters of a text where the whole of it has no room, and ever less of it."""


def folder(
    plan: PublicPlan,
    programme: Programme,
    stamp: Stamp,
    *,
    department: str,
    language: Language = "da",
    meeting: Meeting | None = None,
) -> bytes:
    """The folder for the afdeling with the ref `department`, always two pages. The same bytes for the same plan.

    `meeting` is told instead of the one in the plan: the same text is handed out again for another day. Texts that
    have no room are told shorter, and what still has none is counted. Raises KeyError for a ref that is no afdeling.
    """
    lookup = Lookup(plan)
    part = lookup.part(department)
    if not isinstance(part, Department):
        raise KeyError(department)
    data = _outside(plan, stamp, part, language) | {
        "meeting": _meeting(meeting or lookup.meeting_of(part.ref), language),
        "groups": _groups(plan, programme, part, lookup, language),
        "tree": tree_data.named(plan, programme, lookup, language),
        "ornament": tree_data.bare(plan, programme),
    }
    return write("folder", data, stamp.day)


def _outside(
    plan: PublicPlan, stamp: Stamp, part: Department, language: Language
) -> dict[str, Any]:
    """What stands around the tree and the activities; each text as `[whole, brief, briefer, briefest]`."""

    def said(words: Words, **values: object) -> str:
        return words.filled(**values).said_in(language) if values else words.said_in(language)

    return {
        "language": language,
        "title": said(TITLE, name=part.name),
        "cover": said(COVER, name=part.name),
        "words": {name: said(words) for name, words in WORDS.items()},
        "more": {name: [said(one), said(many)] for name, (one, many) in MORE.items()},
        "stamp": stamp_data(stamp, language),
        "banner": plan.plan.banner,
        "short": [_told(sentence) for sentence in plan.plan.in_short],
        "qr": qr(stamp.address),
        "steps": [
            [days.said(step.day).said_in(language), *_told(step.what)]
            for step in plan.steps
            if step.day >= stamp.day
        ],
        "contacts": [[_told(one.title), _told(_contact(one))] for one in plan.contacts],
        "cost": _cost(plan, language),
        "targeted": [_told(a.title) for a in plan.activities if a.reach == "targeted"],
    }


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
            activities = [_activity(a, part, language) for a in mine]
            groups.append({**area, "name": agreement.title, "activities": activities})
    return groups


def _activity(activity: Activity, part: Department, language: Language) -> dict[str, Any]:
    facts = (ages(activity.ages, language), activity.when, activity.where)
    return {
        "title": activity.title,
        "plain": _told(activity.plain),
        "facts": _told(DOT.join(filter(None, facts))),
        "here": part.ref in activity.departments,
    }
