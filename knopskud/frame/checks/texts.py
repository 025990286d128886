"""Do the texts tell what they may, and not more than there is room for?"""

import re
from collections.abc import Iterator

from knopskud.core.words import Words
from knopskud.frame.findings import Finding
from knopskud.frame.looking import Looking, found
from knopskud.snapshot.diff.said import label_of, text_of
from knopskud.snapshot.public import every_part

CPR = re.compile(r"(?<!\d)(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])\d{2}[- ]?\d{4}(?!\d)")
"""Day, month, year and four digits. Phone numbers have eight digits and amounts are not texts."""
TIME = re.compile(
    r"\b(man|tirs|ons|tors|fre|lør|søn)dag(e|en|s)?\b|\bkl(\.|okken)\s*\d|\b\d{1,2}[.:]\d{2}\b",
    re.IGNORECASE,
)
PLACE = re.compile(
    r"\b\w{3,}(vej|gade|allé|alle|stræde|plads|torv|parken|huset)\s+\d+", re.IGNORECASE
)


def targeted(at: Looking) -> Iterator[Finding]:
    """The public text of a targeted activity tells neither where nor when [R16]."""
    names = [d.name for d in at.plan.departments]
    for part in at.plan.activities:
        if part.reach != "targeted":
            continue
        for field in ("title", "plain"):
            if told := _place_or_time(getattr(part, field), names):
                yield found(
                    "public.targeted-tells",
                    part.ref,
                    field,
                    Words("Den målrettede aktivitet “{title}” fortæller sted eller tid: “{told}”.", "The targeted activity “{title}” tells place or time: “{told}”.").filled(title=part.title, told=told),
                    Words("Skriv om hjælpen i almindelighed. Sted og tid får familierne direkte.", "Write about the help in general. Families get place and time directly."),
                )  # fmt: skip


def _place_or_time(text: str, names: list[str]) -> str:
    for pattern in (TIME, PLACE):
        if hit := pattern.search(text):
            return hit[0]
    return next((name for name in names if name.lower() in text.lower()), "")


def lengths(at: Looking) -> Iterator[Finding]:
    """No text is longer than the programme allows [R3]."""
    limits = at.programme.limits if at.programme else {}
    for part in every_part(at.plan):
        for name in type(part).model_fields:
            limit = limits.get(f"{part.kind}.{name}")
            text = text_of(type(part), name, getattr(part, name)) if limit else None
            if limit and text and len(text) > limit:
                yield found(
                    "text.too-long",
                    part.ref,
                    name,
                    Words("{label} i “{called}” har {count} tegn. Der er plads til {limit}.", "{label} in “{called}” has {count} characters. There is room for {limit}.").filled(label=label_of(type(part), name), called=part.called, count=len(text), limit=limit),
                    Words("Gør teksten kortere.", "Make the text shorter."),
                )  # fmt: skip


def civil_numbers(at: Looking) -> Iterator[Finding]:
    """Nothing looks like a civil registration number (docs/decisions/0007)."""
    for part in every_part(at.plan):
        for name, value in part:
            if isinstance(value, str | tuple) and CPR.search(str(value)):
                yield found(
                    "text.cpr",
                    part.ref,
                    name,
                    Words("Der står noget, der ligner et CPR-nummer.", "Something looks like a civil registration number."),
                    Words("Slet det. Planen må ikke indeholde oplysninger om enkeltpersoner.", "Delete it. The plan may not hold data on single persons."),
                )  # fmt: skip


ALL = (targeted, lengths, civil_numbers)
