"""Why a decision cannot be entered, in plain words."""

from collections.abc import Iterable
from datetime import date
from urllib.parse import urlsplit

from knopskud.accounts.models import Partnership, User
from knopskud.approvals.models import Approval
from knopskud.approvals.outcomes import ABOUT, MISTAKEN, OUTCOMES
from knopskud.approvals.rules import may_enter
from knopskud.core.errors import Invalid, Problem, Refused
from knopskud.core.words import Words
from knopskud.frame.typed import text_problems

LONGEST_NOTE, LONGEST_LINK = 2_000, 500
WRONG = Words("Der er noget, der skal rettes.", "Something must be put right.")
NOT_YOURS = Words(
    "Det er lederen, der skriver ind, hvad andre organer har besluttet.",
    "It is the leader who enters what other bodies have decided.",
)
NO_OUTCOME = Words("Vælg, hvad der blev besluttet.", "Choose what was decided.")
NO_ABOUT = Words("Vælg, hvad beslutningen handler om.", "Choose what the decision is about.")
NO_DAY = Words("Skriv den dag, det blev besluttet.", "Write the day of the decision.")
AHEAD = Words("Dagen ligger ude i fremtiden.", "The day lies in the future.")
TOO_LONG = Words(
    "Teksten må højst fylde {most} tegn.", "The text may have at most {most} characters."
)
CIVIL = Words(
    "Her står noget, der ligner et CPR-nummer. Det gemmes ikke.",
    "Something here looks like a civil registration number. It is not stored.",
)
NO_LINK = Words(
    "Et link begynder med https:// eller http://.", "A link begins with https:// or http://."
)
WHY = Words("Skriv, hvad der var forkert.", "Write what was wrong.")
CORRECTED = Words(
    "Indførslen er allerede rettet. Ret den nyeste.",
    "The entry has been corrected already. Correct the newest one.",
)
OTHER = Words(
    "En rettelse skal handle om det samme organ og den samme udgave.",
    "A correction must be about the same body and the same edition.",
)


def of_strangers(partnership: Partnership, by: User | None, level: str) -> None:
    """Only the leader enters, and board members for their board."""
    if not may_enter(by, partnership, level):
        raise Refused(NOT_YOURS)


def of_fields(
    *, about: str, outcome: str, day: date | None, note: str, link: str, corrects: bool, today: date
) -> None:
    """Everything that can be wrong in the form at once. Raises Invalid with one problem a field."""
    problems: list[Problem] = []
    if about not in ABOUT:
        problems.append(Problem("about", NO_ABOUT))
    if outcome not in OUTCOMES and not (corrects and outcome == MISTAKEN):
        problems.append(Problem("outcome", NO_OUTCOME))
    if day is None or day > today:
        problems.append(Problem("day", AHEAD if day else NO_DAY))
    problems += of_text("note", note, LONGEST_NOTE)
    if outcome == MISTAKEN and not note:
        problems.append(Problem("note", WHY))
    problems += of_text("link", link, LONGEST_LINK)
    if link and not _is_web(link):
        problems.append(Problem("link", NO_LINK))
    if problems:
        raise Invalid(WRONG, tuple(problems))


def of_text(place: str, text: str, longest: int) -> Iterable[Problem]:
    """What may not be kept in a text that people type freely (R19)."""
    return text_problems(place, text, longest, too_long=TOO_LONG, civil=CIVIL)


def of_correcting(older: Approval, entry: Approval, is_corrected: bool) -> None:
    """A correction is about the same body and edition, and an entry is corrected once."""
    same = ("partnership_id", "plan_key", "edition", "body", "about")
    if any(getattr(older, name) != getattr(entry, name) for name in same):
        raise Refused(OTHER)
    if is_corrected:
        raise Refused(CORRECTED)


def _is_web(link: str) -> bool:
    try:
        found = urlsplit(link)
    except ValueError:
        return False
    return found.scheme in ("http", "https") and bool(found.netloc) and " " not in link
