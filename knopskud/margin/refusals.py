"""Why something is not taken into the margin, in plain words."""

from collections.abc import Iterable

from knopskud.accounts import rules
from knopskud.accounts.models import Membership, Partnership, User
from knopskud.core.errors import Invalid, Problem, Refused
from knopskud.core.text import CONTROL, forbidden_sign, tidy_text
from knopskud.core.words import Words
from knopskud.frame.civil import civil_number
from knopskud.margin.models import Comment

LONGEST = 2000
NOT_YOURS = Words(
    "Din rolle giver ikke lov til at kommentere.", "Your role does not allow you to comment."
)
NOT_SAVED = Words("Kommentaren er ikke gemt.", "The comment is not saved.")
EMPTY = Words("Skriv noget i kommentaren.", "Write something in the comment.")
TOO_LONG = Words(
    "Kommentaren er på {count} tegn. Der er plads til {most}.",
    "The comment has {count} characters. There is room for {most}.",
)
CIVIL = Words(
    "Her står noget, der ligner et CPR-nummer. Det gemmes ikke. Skriv ikke om enkeltpersoner.",
    "Something here looks like a civil registration number. It is not stored. Do not write about individual people.",
)
NOT_HERE = Words(
    "Den, du vil nævne, er ikke med i partnerskabet.",
    "The person you want to mention is not in the partnership.",
)
NOT_OWN = Words(
    "Kun den, der har skrevet en kommentar, kan rette den.",
    "Only the one who wrote a comment can change it.",
)


def of_those_who_only_read(partnership: Partnership, by: User | None) -> None:
    """Readers and strangers leave nothing in the margin."""
    if not rules.may_comment(by, partnership):
        raise Refused(NOT_YOURS)


def of_text(text: str) -> str:
    """The text as it will be kept. Raises Invalid when it is empty, too long, or holds what may not be stored (R19)."""
    tidy = tidy_text(text)
    if not tidy.strip():
        raise _wrong(EMPTY)
    if len(tidy) > LONGEST:
        raise _wrong(TOO_LONG.filled(count=len(tidy), most=LONGEST))
    if sign := forbidden_sign(tidy):
        raise _wrong(CONTROL.filled(sign=sign))
    if civil_number(tidy):
        raise _wrong(CIVIL)
    return tidy


def of_mentioning_strangers(partnership: Partnership, mentioned: Iterable[User]) -> None:
    """Only people of the partnership are mentioned; others could not read what they were told about."""
    asked = {one.pk for one in mentioned}
    if not asked:
        return
    there = Membership.objects.filter(partnership=partnership, user__in=asked)
    if there.filter(user__is_active=True).count() < len(asked):
        raise Invalid(NOT_SAVED, (Problem("mention", NOT_HERE),))


def of_others_words(comment: Comment, by: User | None) -> None:
    """Nobody changes what somebody else said."""
    if by is None or comment.by_id != by.pk:
        raise Refused(NOT_OWN)


def _wrong(words: Words) -> Invalid:
    return Invalid(NOT_SAVED, (Problem("text", words),))
