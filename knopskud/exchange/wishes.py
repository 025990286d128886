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
from knopskud.documents.orders import ENDINGS, PDF, Order
from knopskud.snapshot.lookup import Lookup
from knopskud.snapshot.public import PublicPlan
from knopskud.snapshot.types import Activity, Department, Meeting, Part, SubAgreement

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
LONGEST_ADDRESS = 300
"""Letters. A QR code of more is hard to read from paper."""
ALL = "all"
MARKED = ("plan-marked", "delaftale-marked")
PARTS: dict[str, type[Part]] = {
    "folder": Department,
    "folder-large": Department,
    "booklet": Department,
    "booklet-print": Department,
    "notice": Activity,
    "meeting-notice": Meeting,
    "delaftale": SubAgreement,
    "delaftale-marked": SubAgreement,
}
"""The kinds of paper that are of one part; all others are of the whole plan."""
OPTIONS: dict[type[Part], str] = {Department: "--department", SubAgreement: "--sub-agreement"}
TYPES = {f".{ending}": content_type for content_type, ending in ENDINGS.items()}
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
NOT_ANY = Words("Planen har intet at lave {kind} af.", "The plan has nothing to make {kind} from.")
NO_OLDER = Words(
    "{kind}: Giv den ældre planfil med --since.", "{kind}: give the older plan file with --since."
)
SAME = Words("Der er ikke ændret noget siden --since.", "Nothing has changed since --since.")
NO_FORM = Words(
    "{kind} laves som {endings}. Giv en fil med den endelse, eller en mappe.",
    "{kind} is made as {endings}. Give a file that ends so, or a folder.",
)
FILE = Words("  {name}", "  {name}")
CHOICE = Words("  {option} {ref}   {called}", "  {option} {ref}   {called}")


def chosen(
    todo: Sequence[Order], plan: PublicPlan, asked: Namespace, *, into_folder: bool
) -> Sequence[Order]:
    """Those of one kind that are asked for: of a part where one is named, and in the form of the file that they go to.

    Raises Refused with the choices when that is unclear: several fit, none is named, and OUT is no folder.
    """
    kind: str = asked.kind
    option, ref = _named(asked)
    if option and option not in _options(kind):
        raise Refused(OTHER_KIND.filled(option=option, kind=kind))
    if not todo:
        raise Refused(_nothing(kind, asked))
    found = [one for one in todo if not ref or one.ref == ref.upper()]
    if not found:
        part = PARTS[kind].words
        raise Refused(_with_choices(NO_SUCH.filled(ref=ref, part=part), todo, plan, kind))
    if into_folder:
        return found
    form = TYPES.get(Path(asked.out).suffix.lower(), PDF)
    if not any(one.content_type == form for one in found):
        endings = sorted({ENDINGS[one.content_type] for one in found})
        raise Refused(NO_FORM.filled(kind=kind, endings=", ".join(f".{one}" for one in endings)))
    found = [one for one in found if one.content_type == form]
    if len(found) > 1:
        raise Refused(_with_choices(UNCLEAR, found, plan, kind))
    return found


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


def _named(asked: Namespace) -> tuple[str, str]:
    """The option that names a part, and the ref; nothing when none is named."""
    given = {
        "--department": asked.department,
        "--sub-agreement": asked.sub_agreement,
        "--part": asked.part,
    }
    return next(((option, ref) for option, ref in given.items() if ref), ("", ""))


def _options(kind: str) -> tuple[str, ...]:
    """The options that name a part of this kind of paper."""
    part = PARTS.get(kind)
    return () if part is None else ("--part", OPTIONS.get(part, "--part"))


def _nothing(kind: str, asked: Namespace) -> Words:
    """Why a plan has no paper of a kind."""
    if kind in MARKED:
        return SAME if asked.since else NO_OLDER.filled(kind=kind)
    return NONE.filled(part=PARTS[kind].words) if kind in PARTS else NOT_ANY.filled(kind=kind)


def _with_choices(words: Words, todo: Sequence[Order], plan: PublicPlan, kind: str) -> Words:
    option, lookup = (_options(kind) or ("",))[-1], Lookup(plan)
    refs = dict.fromkeys(one.ref for one in todo if one.ref)
    lines = [CHOICE.filled(option=option, ref=ref, called=lookup.called(ref)) for ref in refs] or [
        FILE.filled(name=one.name) for one in todo
    ]
    return Words(*("\n".join(said) for said in zip(words, *lines, strict=True)))
