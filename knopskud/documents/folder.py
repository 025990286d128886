"""The folder that is handed out at the residents' meeting: A4, folded in three, for one afdeling."""

from typing import Any

import segno

from knopskud.core import days, money
from knopskud.core.words import Language, Words
from knopskud.documents.data import area_data, stamp_data
from knopskud.documents.saying import ages, brief, clock, weekday
from knopskud.documents.stamp import Stamp
from knopskud.documents.writer import write
from knopskud.frame.programmes import Programme
from knopskud.snapshot.economy import Economy
from knopskud.snapshot.lookup import Lookup
from knopskud.snapshot.public import PublicPlan
from knopskud.snapshot.types import Activity, Department, Meeting, Part
from knopskud.tree.drawing import draw

WORDS = {
    "meeting": Words("Kom til afdelingsmøde", "Come to the residents' meeting"),
    "read": Words("Læs hele planen", "Read the whole plan"),
    "scan": Words(
        "Ret kameraet mod koden, eller skriv adressen. Der kan du læse alt og se, hvad der er ændret.",
        "Point your camera at the code, or type the address. There you can read everything and see what has changed.",
    ),
    "qr": Words("QR-kode med adressen", "QR code with the address"),
    "next": Words("Det sker der nu", "What happens now"),
    "ask": Words("Spørg os", "Ask us"),
    "digest": Words("Kontroltal:", "Checksum:"),
    "short": Words("Planen kort", "The plan in short"),
    "cost": Words("Hvad koster det dig?", "What does it cost you?"),
    "each": Words("pr. bolig om måneden", "per home per month"),
    "total": Words("Hele planen koster", "The whole plan costs"),
    "quiet": Words("Hjælp, der kommer til den enkelte", "Help that comes to the person"),
    "quiet-why": Words(
        "Noget af planen ser man ikke på en plakat. Det er hjælp til enkelte og familier, der har brug for den:",
        "Some of the plan is not seen on a poster. It is help for persons and families who need it:",
    ),
    "tree": Words("Planens træ", "The plan's tree"),
    "here": Words("hos jer", "where you live"),
    "and": Words("Og", "And"),
    "others": Words("andre aktiviteter. Læs om dem alle på planens side.", "other activities. Read about all of them on the plan's page."),
}  # fmt: skip
TITLE = Words("Planen i {name}", "The plan in {name}")
COVER = Words("Hvad betyder planen for os i {name}?", "What does the plan mean for us in {name}?")
TREE_ALT = Words(
    "Et træ. Stammen er planen. Grenene er {areas}. Bladene er {count} aktiviteter.",
    "A tree. The trunk is the plan. The branches are {areas}. The leaves are {count} activities.",
)
BRIEF = 90
"""Letters of an activity's text where the whole of it has no room."""
MOST_STEPS, MOST_CONTACTS = 4, 3


def folder(
    plan: PublicPlan,
    programme: Programme,
    stamp: Stamp,
    *,
    department: str,
    language: Language = "da",
) -> bytes:
    """The folder for the afdeling with the ref `department`, always two pages. The same bytes for the same plan.

    Texts that have no room are told shorter, and what still has none is counted. Raises KeyError for a ref that is
    no afdeling.
    """
    lookup = Lookup(plan)
    part = lookup.part(department)
    if not isinstance(part, Department):
        raise KeyError(department)
    data = _outside(plan, stamp, part, lookup, language) | {
        "groups": _groups(plan, programme, part, lookup, language),
        "tree": _tree(plan, programme, language),
    }
    return write("folder", data, stamp.day)


def _outside(
    plan: PublicPlan, stamp: Stamp, part: Department, lookup: Lookup, language: Language
) -> dict[str, Any]:
    """What stands around the tree and the activities."""

    def said(words: Words, **values: object) -> str:
        return words.filled(**values).said_in(language) if values else words.said_in(language)

    areas = ", ".join(d.title for d in plan.sub_agreements)
    return {
        "language": language,
        "title": said(TITLE, name=part.name),
        "cover": said(COVER, name=part.name),
        "words": {name: said(words) for name, words in WORDS.items()},
        "stamp": stamp_data(stamp, language),
        "banner": plan.plan.banner,
        "short": list(plan.plan.in_short),
        "meeting": _meeting(lookup.meeting_of(part.ref), language),
        "qr": _qr(stamp.address),
        "steps": [
            [days.said(step.day).said_in(language), step.what]
            for step in plan.steps
            if step.day >= stamp.day
        ][:MOST_STEPS],
        "contacts": [
            [one.title, " · ".join(filter(None, (one.ask_about, one.place, one.phone, one.email)))]
            for one in plan.contacts
        ][:MOST_CONTACTS],
        "cost": _cost(plan, language),
        "targeted": [a.title for a in plan.activities if a.reach == "targeted"],
        "tree-alt": said(TREE_ALT, areas=areas, count=len(plan.activities)),
    }


def _meeting(meeting: Meeting | None, language: Language) -> dict[str, str] | None:
    if meeting is None:
        return None
    return {
        "day": weekday(meeting, language),
        "time": clock(meeting.starts, language),
        "place": meeting.place,
    }


def _qr(address: str) -> str:
    if not address:
        return ""
    return str(segno.make(address, error="m").svg_inline(border=2, omitsize=True, dark="#1f2c25"))


def _cost(plan: PublicPlan, language: Language) -> dict[str, str] | None:
    economy = Economy(plan)
    if economy.per_home_per_month is None:
        return None
    return {
        "figure": money.said(economy.per_home_per_month, language, decimals=True),
        "assumption": economy.assumption.said_in(language),
        "total": money.said(economy.cost.total, language),
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
        "plain": activity.plain,
        "brief": brief(activity.plain, BRIEF),
        "facts": " · ".join(filter(None, facts)),
        "here": part.ref in activity.departments,
    }


def _tree(plan: PublicPlan, programme: Programme, language: Language) -> str:
    if not plan.activities:
        return ""
    return draw(plan, programme, language=language, href=_nowhere, for_paper=True)


def _nowhere(_: Part) -> str:
    """A leaf on paper leads nowhere."""
    return ""
