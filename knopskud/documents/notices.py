"""What hangs in the stairwell and the laundry: a notice of each open activity and of each residents' meeting.

One file holds all sizes: A4, A3, and two to cut apart for stairwells. A targeted activity never has a notice (R16).
"""

from collections.abc import Iterator
from functools import partial
from typing import Any

from knopskud.core.addresses import part_path
from knopskud.core.words import Language, Words
from knopskud.documents.data import UNPRINTED, area_data, stamp_data
from knopskud.documents.orders import PDF, Order, Source, file_name
from knopskud.documents.quick_code import qr
from knopskud.documents.saying import ages, brief, clock, weekday
from knopskud.documents.writer import write
from knopskud.snapshot.lookup import Lookup
from knopskud.snapshot.times_said import when_of
from knopskud.snapshot.types import Activity, Contact, Meeting

NOTICE = Words("Opslag: {name}", "Notice: {name}")
MEETING_NOTICE = Words("Opslag om mødet: {name}", "Notice of the meeting: {name}")
LONGEST = 420
"""Letters of an activity's text on a notice; the rest is read on its page."""
FACT = 150
"""Letters of each fact: what is longer ends with three dots, and the code leads to the rest."""
WORDS = {
    "digest": Words("kontroltal", "checksum"),
    "qr": Words("QR-kode med adressen", "QR code with the address"),
    "scan": Words("Ret kameraet mod koden og læs mere", "Point your camera at the code and read more"),
    "unprinted": UNPRINTED,
}  # fmt: skip
FACTS = {
    "when": Words("Hvornår", "When"),
    "where": Words("Hvor", "Where"),
    "for_whom": Words("For hvem", "For whom"),
    "ask": Words("Spørg", "Ask"),
}
EVERYBODY = Words("Alle, der bor her", "Everybody who lives here")
HERE = Words("Beboere i {departments}", "Residents of {departments}")
COME = Words("Kom til afdelingsmøde", "Come to the residents' meeting")
ABOUT = Words(
    "Vi taler om {plan}. Du får at vide, hvad planen betyder for dig, og hvad den koster. Du kan spørge, sige din mening og stemme: "
    "hver bolig har to stemmer.",
    "We talk about {plan}. You hear what the plan means for you and what it costs. You can ask, say what you think and vote: each home "
    "has two votes.",
)
ON_THE_TABLE = Words("På bordet ligger: {label}", "On the table: {label}")
NO_PLACE = Words("Stedet følger", "The place follows")


def notices(source: Source) -> Iterator[Order]:
    """A notice of every open activity."""
    for activity in source.plan.activities:
        if activity.reach == "open":
            title = NOTICE.filled(name=activity.title)
            name = file_name("opslag", activity, source.language)
            make = partial(notice, source, activity.ref)
            yield Order("notice", title, PDF, activity.ref, name, source.language, make)


def meeting_notices(source: Source) -> Iterator[Order]:
    """A notice of every residents' meeting."""
    lookup = Lookup(source.plan)
    for meeting in source.plan.meetings:
        where = _where(meeting, lookup)
        title = MEETING_NOTICE.filled(name=brief(where, 120))
        name = file_name("moedeopslag", meeting, source.language)
        make = partial(meeting_notice, source, meeting)
        yield Order("meeting-notice", title, PDF, meeting.ref, name, source.language, make)


def notice(source: Source, ref: str) -> bytes:
    """The notice of one open activity, the same bytes for the same text.

    Raises KeyError for a ref that is no open activity.
    """
    lookup = Lookup(source.plan)
    one = lookup.part(ref)
    if not isinstance(one, Activity) or one.reach != "open":
        raise KeyError(ref)
    agreement = next(x for x in source.plan.sub_agreements if x.ref == one.sub_agreement)
    stamp = source.stamp
    address = part_path(stamp.address, "activity", ref, one.title) if stamp.address else ""
    facts = {
        "when": when_of(one).said_in(source.language),
        "where": one.where,
        "for_whom": _for_whom(one, lookup, source.language),
        "ask": _asked(lookup.get(one.responsible)),
    }
    area = area_data(source.programme.area(agreement.area), source.language)
    return _made(
        source, one.title, area, texts=[brief(one.plain, LONGEST)], facts=facts, address=address
    )


def meeting_notice(source: Source, meeting: Meeting) -> bytes:
    """The notice of a meeting: one of the plan's, or the same text for a new day."""
    language, where = source.language, _where(meeting, Lookup(source.plan))
    day = weekday(meeting, language)
    facts = {
        "when": " ".join(filter(None, (day, clock(meeting.starts, language)))),
        "where": meeting.place or NO_PLACE.said_in(language),
        "for_whom": HERE.filled(departments=where).said_in(language),
    }
    about = ABOUT.filled(plan=source.stamp.plan_name)
    table = ON_THE_TABLE.filled(label=source.stamp.edition_label)
    texts = [about.said_in(language), table.said_in(language)]
    area = {"number": "", "name": where, "colour": "#9a3f1b"}
    return _made(
        source, COME.said_in(language), area, texts=texts, facts=facts, address=source.stamp.address
    )


def _made(
    source: Source,
    title: str,
    area: dict[str, Any],
    *,
    texts: list[str],
    facts: dict[str, str],
    address: str,
) -> bytes:
    language = source.language
    data = {
        "language": language,
        "title": title,
        "area": area,
        "texts": [text for text in texts if text],
        "facts": [
            [FACTS[name].said_in(language), brief(said, FACT)]
            for name, said in facts.items()
            if said
        ],
        "address": address,
        "qr": qr(address),
        "banner": source.plan.plan.banner,
        "stamp": stamp_data(source.stamp, language),
        "words": {name: words.said_in(language) for name, words in WORDS.items()},
    }
    return write("notice", data, source.stamp.day)


def _where(meeting: Meeting, lookup: Lookup) -> str:
    return ", ".join(lookup.called(ref) for ref in meeting.departments)


def _for_whom(one: Activity, lookup: Lookup, language: Language) -> str:
    mine = ", ".join(part.name for part in lookup.departments_of(one))
    who = HERE.filled(departments=mine) if mine else EVERYBODY
    return ", ".join(filter(None, (who.said_in(language), ages(one.ages, language).lower())))


def _asked(contact: object) -> str:
    if not isinstance(contact, Contact):
        return ""
    return ", ".join(filter(None, (contact.title, contact.place, contact.phone, contact.email)))
