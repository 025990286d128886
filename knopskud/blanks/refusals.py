"""Why a form is not taken in or withdrawn, in plain words."""

from collections.abc import Sequence

from knopskud.accounts import rules
from knopskud.accounts.models import Partnership, User
from knopskud.blanks.models import Blank
from knopskud.blanks.queries import withdrawal_of
from knopskud.core.errors import Problem, Refused
from knopskud.core.text import CONTROL, forbidden_sign
from knopskud.core.words import Words
from knopskud.frame.civil import civil_number

MEGABYTE = 1024 * 1024
LARGEST = 10 * MEGABYTE
LARGEST_TOGETHER = 50 * MEGABYTE
"""All forms in use: they go into one package that is made in memory."""
LONGEST_NAME = 120
MOST = 30
NOT_YOURS = Words("Kun lederen lægger fondens skemaer op.", "Only the leader uploads the funder's forms.")  # fmt: skip
EMPTY = Words("Vælg en Word-fil (DOCX) på din computer.", "Choose a Word file (DOCX) on your computer.")  # fmt: skip
TOO_LARGE = Words(
    "Skemaet er for stort: det må højst fylde {most} MB. Gør billederne i det mindre.",
    "The form is too large: it may be at most {most} MB. Make the pictures in it smaller.",
).filled(most=LARGEST // MEGABYTE)
NO_NAME = Words("Skriv, hvad skemaet hedder.", "Write what the form is called.")
LONG_NAME = Words(
    "Navnet er for langt: højst {most} tegn.", "The name is too long: at most {most} characters."
).filled(most=LONGEST_NAME)
TAKEN = Words(
    "I har allerede et skema med det navn. Læg en ny udgave op under det, eller vælg et andet navn.",
    "You have a form of that name already. Upload a new version of it, or choose another name.",
)
CIVIL = Words(
    "Navnet ligner et CPR-nummer. Vælg et andet navn.",
    "The name looks like a civil registration number. Choose another name.",
)
TOO_MANY = Words(
    "I har allerede {most} skemaer. Tag dem, der ikke bruges, ud af brug først.",
    "You have {most} forms already. Withdraw those that are not used first.",
).filled(most=MOST)
TOO_MUCH = Words(
    "Skemaerne fylder tilsammen over {most} MB. Gør billederne i dem mindre.",
    "The forms have more than {most} MB together. Make the pictures in them smaller.",
).filled(most=LARGEST_TOGETHER // MEGABYTE)
SAME = Words(
    "Det er den samme fil med det samme navn, som ligger her i forvejen.",
    "This is the same file with the same name that is here already.",
)
GONE = Words("Skemaet er allerede taget ud af brug.", "The form has been withdrawn already.")
OVERTAKEN = Words(
    "Der er kommet en nyere udgave af skemaet, siden du åbnede siden. Se på den først.",
    "A newer version of the form has come since you opened the page. Look at it first.",
)
WRONG = Words("Skemaet er ikke gemt.", "The form has not been saved.")


def of_strangers(partnership: Partnership, by: User | None) -> None:
    """Only the partnership's leaders keep forms, and the host."""
    if not rules.may_publish(by, partnership):
        raise Refused(NOT_YOURS)


def of_name(name: str) -> None:
    """One line that can stand on a page and in a file's name; the record keeps it for ever, so no civil number (R19)."""
    wrong: Words | None = None
    if not name:
        wrong = NO_NAME
    elif sign := forbidden_sign(name):
        wrong = CONTROL.filled(sign=sign)
    elif len(name) > LONGEST_NAME:
        wrong = LONG_NAME
    elif civil_number(name):
        wrong = CIVIL
    if wrong:
        raise Refused(WRONG, (Problem("name", wrong),))


def of_size(content: bytes) -> None:
    """A file there must be, and not a large one."""
    if not content or len(content) > LARGEST:
        wrong = TOO_LARGE if content else EMPTY
        raise Refused(WRONG, (Problem("file", wrong),))


def of_others(others: Sequence[Blank], name: str, size: int) -> None:
    """Two forms in use are not called the same, and there is an end to how many and how large they are together."""
    if len(others) >= MOST:
        raise Refused(TOO_MANY)
    if size + sum(one.size for one in others) > LARGEST_TOGETHER:
        raise Refused(WRONG, (Problem("file", TOO_MUCH),))
    if any(one.name.casefold() == name.casefold() for one in others):
        raise Refused(WRONG, (Problem("name", TAKEN),))


def of_twins(before: Blank | None, name: str, digest: str) -> None:
    """A new version says something new, unless it brings back what was withdrawn."""
    if before and withdrawal_of(before) is None and (before.name, before.digest) == (name, digest):
        raise Refused(WRONG, (Problem("file", SAME),))


def of_withdrawing(blank: Blank, newest: Blank) -> None:
    """The newest version is withdrawn, and once."""
    if newest.pk != blank.pk:
        raise Refused(OVERTAKEN)
    if withdrawal_of(newest) is not None:
        raise Refused(GONE)
