"""What kind of paper, of which part, of which day: read from the arguments, or refused with the choices."""

from argparse import Namespace
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from knopskud.core.errors import Refused
from knopskud.core.text import forbidden_sign
from knopskud.core.words import Words
from knopskud.snapshot.types import Department, Part, PlanShape, SubAgreement

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
LONGEST_ADDRESS = 300
"""Letters. A QR code of more is hard to read from paper."""
OPTIONS = {"folder": "--department", "delaftale": "--sub-agreement"}
WORDS = {"folder": Department.words, "delaftale": SubAgreement.words}
NO_DAY = Words(
    "--as-of {given}: Skriv en dag, der findes, som 2017-09-11.",
    "--as-of {given}: write a day that exists as 2017-09-11.",
)
NO_ADDRESS = Words(
    "--address {given}: Skriv en hel adresse på højst {most} tegn, som https://plan.eksempel.dk/.",
    "--address {given}: write a whole address of at most {most} characters, such as https://plan.example.org/.",
)
OTHER_KIND = Words("{option} hører ikke til {kind}.", "{option} does not belong to {kind}.")
NONE = Words("Planen har ingen {part}.", "The plan has no {part}.")
UNCLEAR = Words(
    "Vælg en af disse, eller giv en mappe, der findes, som -o for at få dem alle:",
    "Choose one of these, or give a folder that exists as -o to get all of them:",
)
NO_SUCH = Words("{ref}: Der er ingen sådan {part}. Vælg en af disse:", "{ref}: there is no such {part}. Choose one of these:")  # fmt: skip
CHOICE = Words("  {option} {ref}   {called}", "  {option} {ref}   {called}")


def parts_asked_for(plan: PlanShape, asked: Namespace) -> Sequence[Part]:
    """The part or parts that papers are asked of.

    Raises Refused with the choices when that is unclear: several parts fit, none is named, and OUT is no folder.
    """
    kind: str = asked.kind
    for other, option in OPTIONS.items():
        if other != kind and _ref(asked, other):
            raise Refused(OTHER_KIND.filled(option=option, kind=kind))
    parts: Sequence[Part] = plan.departments if kind == "folder" else plan.sub_agreements
    if not parts:
        raise Refused(NONE.filled(part=WORDS[kind]))
    if ref := _ref(asked, kind):
        found = [part for part in parts if part.ref == ref.upper()]
        if not found:
            raise Refused(_with_choices(NO_SUCH.filled(ref=ref, part=WORDS[kind]), parts, kind))
        return found
    if len(parts) > 1 and not Path(asked.out).is_dir():
        raise Refused(_with_choices(UNCLEAR, parts, kind))
    return parts


def day_asked_for(given: str | None) -> date:
    """The day that is printed; today in the plans' time zone when none is asked for. Raises Refused."""
    if given is None:
        return datetime.now(COPENHAGEN).date()
    try:
        return date.fromisoformat(given)
    except ValueError as error:
        raise Refused(NO_DAY.filled(given=given)) from error


def address_asked_for(given: str) -> str:
    """The address for the QR code, or nothing. Raises Refused for what a phone could not open."""
    if not given or _is_address(given):
        return given
    raise Refused(NO_ADDRESS.filled(given=given[:LONGEST_ADDRESS], most=LONGEST_ADDRESS))


def _is_address(given: str) -> bool:
    try:
        parts = urlsplit(given)
    except ValueError:
        return False
    plain = not forbidden_sign(given) and not any(sign.isspace() for sign in given)
    web = parts.scheme in ("http", "https") and bool(parts.hostname)
    return web and plain and len(given) <= LONGEST_ADDRESS


def _ref(asked: Namespace, kind: str) -> str | None:
    ref: str | None = asked.department if kind == "folder" else asked.sub_agreement
    return ref


def _with_choices(words: Words, parts: Sequence[Part], kind: str) -> Words:
    lines = [
        CHOICE.filled(option=OPTIONS[kind], ref=part.ref, called=part.called) for part in parts
    ]
    return Words(*("\n".join(said) for said in zip(words, *lines, strict=True)))
