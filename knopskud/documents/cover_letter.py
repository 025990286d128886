"""The letter on top of a package: what is handed in, what it costs, who has said yes, and what is still open."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from knopskud.core import days, money
from knopskud.core.words import Language, Words
from knopskud.documents.data import UNPRINTED, stamp_data
from knopskud.documents.orders import PDF, Source
from knopskud.documents.package import Entry
from knopskud.documents.writer import write
from knopskud.frame.programmes import Programme
from knopskud.snapshot.economy import Economy

PATH = "01 Følgebrev/foelgebrev.pdf"
TITLE = Words("Følgebrev", "Covering letter")
KICKER = Words("Aflevering nr. {number}", "Hand-in no. {number}")
INTRO = Words(
    "{parties} afleverer hermed {plan} for perioden {start} til {end}. Pakken er lavet af udgave {edition}, som er låst og dateret {day}.",
    "{parties} hereby hand in {plan} for the period from {start} to {end}. The package is made from edition {edition}, which is locked and dated {day}.",
)
HEADINGS = {
    "money": Words("Det koster den", "What it costs"),
    "approvals": Words("Hvem har sagt ja?", "Who has said yes?"),
    "open": Words("Det, der stadig er åbent, og hvorfor", "What is still open, and why"),
    "files": Words("Det ligger der i pakken", "What is in the package"),
}
COST = Words("Udgifter i alt", "Costs in all")
SOURCES = {
    "fund": Words("Søges hos fonden", "Applied for at the fund"),
    "local": Words("Lokal medfinansiering", "Local co-financing"),
    "other": Words("Andre kilder uden for rammen", "Other sources outside the frame"),
}
SHARE = Words("Lokal andel", "Local share")
LEAST = Words("{share} % (mindst {least} %)", "{share}% (at least {least}%)")
ONLY = Words("{share} %", "{share}%")
NOBODY = Words("Ingen skal godkende planen.", "Nobody has to approve the plan.")
CHECK = Words(
    "Filen manifest.json har en kontrolsum for hver fil. Pakken kan efterprøves med: knopskud verify",
    "The file manifest.json has a checksum for every file. The package can be checked by: knopskud verify",
)


@dataclass(frozen=True)
class Said:
    """What one body has said of the plan, in words; `is_yes` tells a yes from what is missing."""

    name: Words
    state: Words
    is_yes: bool


@dataclass(frozen=True)
class Open:
    """Something that is not in place, and why the plan is handed in all the same."""

    what: Words
    why: str


@dataclass(frozen=True)
class Accompanying:
    """What the office knows of a hand-in beside its text. `number` counts the hand-ins of the plan from 1."""

    number: int
    said: Sequence[Said]
    open: Sequence[Open]


def cover_letter(source: Source, told: Accompanying, entries: Iterable[Entry]) -> Entry:
    """The letter as a file of the package; `entries` are all the others."""
    data = _data(source, told, sorted(entries, key=lambda one: one.path))
    content = write("cover_letter", data, source.stamp.day)
    return Entry(PATH, TITLE, "letter", PDF, content)


def _data(source: Source, told: Accompanying, entries: Sequence[Entry]) -> dict[str, Any]:
    language = source.language

    def said(words: Words) -> str:
        return words.said_in(language)

    return {
        "title": f"{said(TITLE)}: {source.plan.plan.name}",
        "kicker": said(KICKER.filled(number=told.number)),
        "heading": source.plan.plan.name,
        "language": language,
        "stamp": stamp_data(source.stamp, language),
        "note": said(UNPRINTED),
        "intro": said(_intro(source)),
        "headings": {key: said(words) for key, words in HEADINGS.items()},
        "money": [[said(name), figure] for name, figure in _money(source, language)],
        "said": [[said(one.name), said(one.state), one.is_yes] for one in told.said],
        "nobody": said(NOBODY),
        "open": [[said(one.what), one.why] for one in told.open],
        "folders": [
            {"name": name, "files": [said(one.title) for one in of]}
            for name, of in groupby(entries, lambda one: one.path.partition("/")[0])
        ],
        "check": said(CHECK),
    }


def _intro(source: Source) -> Words:
    plan, stamp = source.plan, source.stamp
    names = [one.name for one in plan.parties if one.type != "fund"] or [plan.plan.name]
    return INTRO.filled(
        parties=Words(_listed(names, "og"), _listed(names, "and")),
        plan=plan.plan.name,
        start=days.said(plan.plan.period.start),
        end=days.said(plan.plan.period.end),
        edition=stamp.number or 0,
        day=days.said(stamp.day),
    )


def _listed(names: Sequence[str], last: str) -> str:
    *first, end = names
    return f"{', '.join(first)} {last} {end}" if first else end


def _money(source: Source, language: Language) -> Iterable[tuple[Words, str]]:
    economy = Economy(source.plan)
    if economy.is_empty:
        return
    yield COST, money.said(economy.cost.total, language)
    for kind, words in SOURCES.items():
        rows = [economy.row(one).total for one in economy.sources if one.type == kind]
        if rows:
            yield words, money.said(money.total(rows), language)
    if economy.local_share is not None:
        yield SHARE, share_said(source.programme, economy).said_in(language)


def share_said(programme: Programme | None, economy: Economy) -> Words:
    """`27,3 % (mindst 25 %)`; nothing without money."""
    if economy.local_share is None:
        return Words("", "")
    least = programme.minimum_local_share if programme else None
    share = Words(*_percent(economy.local_share * 100))
    if least is None:
        return ONLY.filled(share=share)
    return LEAST.filled(share=share, least=Words(*_percent(least * 100)))


def _percent(value: Any) -> tuple[str, str]:
    english = f"{value:.1f}".removesuffix(".0")
    return english.replace(".", ","), english
