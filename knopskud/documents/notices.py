"""What hangs in the stairwell and the laundry: a notice of each open activity and of each residents' meeting.

One file holds all sizes: A4, A3, and two to cut apart for stairwells. A targeted activity never has a notice (R16).
"""

from collections.abc import Iterator
from functools import partial
from typing import Any

from knopskud.core.addresses import part_path
from knopskud.core.words import Words
from knopskud.documents.data import area_data, stamp_data
from knopskud.documents.foreign import settled, whole
from knopskud.documents.notice_words import (
    ABOUT,
    COME,
    EVERYBODY,
    FACTS,
    HERE,
    NO_PLACE,
    ON_THE_TABLE,
    WORDS,
)
from knopskud.documents.orders import PDF, Order, Source, file_name
from knopskud.documents.quick_code import qr
from knopskud.documents.reading import Reading, marked_part
from knopskud.documents.saying import brief
from knopskud.documents.speech import Speech
from knopskud.documents.writer import write
from knopskud.snapshot.lookup import Lookup
from knopskud.snapshot.types import Activity, Contact, Meeting

NOTICE = Words("Opslag: {name}", "Notice: {name}")
MEETING_NOTICE = Words("Opslag om mødet: {name}", "Notice of the meeting: {name}")
LONGEST = 420
"""Letters of an activity's text on a notice; the rest is read on its page."""
FACT = 150
"""Letters of each fact: what is longer ends with three dots, and the code leads to the rest."""


def notices(source: Source) -> Iterator[Order]:
    """A notice of every open activity."""
    for activity in source.plan.activities:
        if activity.reach == "open":
            title = NOTICE.filled(name=activity.title)
            name = file_name("opslag", activity, source.read_in)
            make = partial(notice, source, activity.ref, source.read_in)
            yield Order("notice", title, PDF, activity.ref, name, source.read_in, make)


def meeting_notices(source: Source) -> Iterator[Order]:
    """A notice of every residents' meeting, in every language that the plan is told in."""
    lookup = Lookup(source.plan)
    for meeting in source.plan.meetings:
        where = _where(meeting, lookup)
        title = MEETING_NOTICE.filled(name=brief(where, 120))
        for tongue in source.tongues:
            name = file_name("moedeopslag", meeting, tongue)
            make = partial(meeting_notice, source, meeting, tongue)
            yield Order("meeting-notice", title, PDF, meeting.ref, name, tongue, make)


def notice(source: Source, ref: str, language: str | None = None) -> bytes:
    """The notice of one open activity, the same bytes for the same text; in the language of the source unless told otherwise.

    Raises KeyError for a ref that is no open activity.
    """
    reading = Reading.of(source.plan, language or source.language)
    lookup, speech, stamp = Lookup(reading.plan), reading.speech, source.stamp
    one = lookup.part(ref)
    if not isinstance(one, Activity) or one.reach != "open":
        raise KeyError(ref)
    agreement = next(x for x in reading.plan.sub_agreements if x.ref == one.sub_agreement)
    danish = Lookup(source.plan).called(ref)  # an address is the same in every language
    address = part_path(stamp.address, "activity", ref, danish) if stamp.address else ""
    facts = {
        "when": reading.when(one),
        "where": one.where,
        "for_whom": _for_whom(one, lookup, speech),
        "ask": _asked(lookup.get(one.responsible), speech),
    }
    area = area_data(source.programme.area(agreement.area), speech.language)
    if not speech.is_interface:
        area["name"] = agreement.title
    texts = [whole(brief(one.plain, LONGEST))]
    return _made(source, reading, one.title, area, texts=texts, facts=facts, address=address)


def meeting_notice(source: Source, meeting: Meeting, language: str) -> bytes:
    """The notice of a meeting: one of the plan's, or the same text for a new day."""
    reading, where = Reading.of(source.plan, language), _where(meeting, Lookup(source.plan))
    speech, told = reading.speech, marked_part(meeting, language)
    facts = {
        "when": speech.moment(meeting),
        "where": told.place or speech.said(NO_PLACE),
        "for_whom": speech.said(HERE, departments=where),
    }
    texts = [
        speech.said(ABOUT, plan=reading.plan.plan.name),
        speech.said(ON_THE_TABLE, label=reading.label(source.stamp)),
    ]
    area = {"number": "", "name": where, "colour": "#9a3f1b"}
    address = source.stamp.address
    return _made(
        source, reading, speech.said(COME), area, texts=texts, facts=facts, address=address
    )


def _made(
    source: Source,
    reading: Reading,
    title: str,
    area: dict[str, Any],
    *,
    texts: list[str],
    facts: dict[str, str],
    address: str,
) -> bytes:
    speech = reading.speech
    data = {
        "language": speech.tag.partition("-")[0],
        "direction": speech.direction,
        "title": title,
        "head": title,
        "name": reading.plan.plan.name,
        "area": area,
        "texts": [text for text in texts if text],
        "facts": [
            [speech.said(FACTS[name]), whole(brief(said, FACT))]
            for name, said in facts.items()
            if said
        ],
        "address": address,
        "qr": qr(address),
        "banner": reading.plan.plan.banner,
        "stamp": stamp_data(source.stamp, speech.language) | {"label": reading.label(source.stamp)},
        "words": {name: speech.said(words) for name, words in WORDS.items()},
    }
    return write("notice", settled(data, speech.direction), source.stamp.day)


def _where(meeting: Meeting, lookup: Lookup) -> str:
    return ", ".join(lookup.called(ref) for ref in meeting.departments)


def _for_whom(one: Activity, lookup: Lookup, speech: Speech) -> str:
    mine = ", ".join(part.name for part in lookup.departments_of(one))
    who = speech.said(HERE, departments=mine) if mine else speech.said(EVERYBODY)
    return speech.comma.join(filter(None, (who, speech.ages(one.ages).lower())))


def _asked(contact: object, speech: Speech) -> str:
    if not isinstance(contact, Contact):
        return ""
    return speech.comma.join(
        filter(None, (contact.title, contact.place, contact.phone, contact.email))
    )
