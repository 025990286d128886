"""Why something is not taken in, in plain words that a resident understands."""

from collections.abc import Collection, Iterable
from datetime import date

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from knopskud.accounts import rules
from knopskud.accounts.models import Partnership, User
from knopskud.core.errors import Invalid, Problem, Refused
from knopskud.core.words import Words
from knopskud.frame import typed
from knopskud.frame.civil import civil_number
from knopskud.voices import queries
from knopskud.voices.models import Voice
from knopskud.voices.words import COMMENT, IDEA, MODERATION, NOT_NOW, SOURCES, STATES, WEB

LONGEST = {
    "text": 4_000,
    "title": 120,
    "place": 120,
    "name": 80,
    "answer": 4_000,
    "why": 500,
    "photo_alt": 300,
}
"""Characters that there is room for."""

NOT_SENT = Words("Der er noget, der skal rettes. Intet er gået tabt.", "Something must be put right. Nothing is lost.")  # fmt: skip
EMPTY = {
    "text": Words("Skriv, hvad du vil sige.", "Write what you want to say."),
    "title": Words("Giv ideen et navn.", "Give the idea a name."),
    "answer": Words("Skriv hvorfor. Det læses af alle.", "Write why. Everybody reads it."),
    "why": Words("Skriv hvorfor.", "Write why."),
}
TOO_LONG = Words(
    "Her er {count} tegn. Der er plads til {most}.",
    "There are {count} characters. There is room for {most}.",
)
CIVIL = Words(
    "Her står noget, der ligner et CPR-nummer. Slet det. Vi gemmer ikke CPR-numre, og alle kan læse, hvad du skriver.",
    "Something here looks like a civil registration number. Delete it. We do not store them, and everybody can read what you write.",
)
NO_EMAIL = Words(
    "Det ligner ikke en mailadresse. Den kan også udelades.",
    "That does not look like an e-mail address. It may be left out.",
)
NO_PHONE = Words(
    "Et telefonnummer er mindst 8 tal. Det kan også udelades.",
    "A phone number has at least 8 figures. It may be left out.",
)
CLOSED = Words(
    "Der er ikke åbent for kommentarer til planen lige nu. Du kan stadig komme med en idé.",
    "The plan is not open for comments right now. You can still come with an idea.",
)
NO_SOURCE = Words("Vælg, hvordan den kom.", "Choose how it came.")
NO_STATE = Words("Vælg, hvad der er sket.", "Choose what has happened.")
NOT_YOURS = Words(
    "Din rolle giver ikke lov til at skrive svar og stemmer ind.",
    "Your role does not allow you to write answers and voices.",
)
NOT_LEADING = Words(
    "Kun lederen bestemmer, hvornår der er åbent, og hvordan stemmer vises.",
    "Only the leader decides when it is open and how voices are shown.",
)
NOT_AN_IDEA = Words("Det kan kun gøres med en idé.", "That can be done with an idea only.")
WITHDRAWN = Words("Den er trukket tilbage af den, der skrev den.", "It was taken back by its author.")  # fmt: skip
HIDDEN = Words("Den vises ikke lige nu.", "It is not shown right now.")
ITSELF = Words("Den kan ikke ligne sig selv.", "It cannot be like itself.")
NO_DAYS = Words("Skriv både den første og den sidste dag.", "Write both the first and the last day.")  # fmt: skip
BACKWARDS = Words("Den sidste dag ligger før den første.", "The last day lies before the first.")
MONTHS = Words("Skriv et tal fra 1 til 24.", "Write a figure from 1 to 24.")
OVERLAP = Words(
    "Der er allerede åbent i nogle af de dage.", "It is open on some of those days already."
)


def of_strangers(partnership: Partnership, by: User | None) -> None:
    """Those who write in the whole plan answer residents."""
    if not rules.may_edit(by, partnership):
        raise Refused(NOT_YOURS)


def of_others_than_leaders(partnership: Partnership, by: User | None) -> None:
    """The leader sets the rules."""
    if not rules.may_publish(by, partnership):
        raise Refused(NOT_LEADING)


def of_closed(partnership: Partnership, plan_key: str, kind: str, source: str, today: date) -> None:
    """Comments from the site come while it is open; what reached the secretariat on paper is never too late to be kept."""
    if kind == COMMENT and source == WEB and not queries.is_open(partnership, plan_key, today):
        raise Refused(CLOSED)


def of_words(voice: Voice, email: str, phone: str, also: Iterable[Problem] = ()) -> None:
    """Everything that can be wrong in what was typed, and `also`, at once. Raises Invalid with one problem a field."""
    problems: list[Problem] = []
    if voice.source not in SOURCES:
        problems.append(Problem("source", NO_SOURCE))
    if voice.kind == IDEA:
        problems += text_problems("title", voice.title, required=True)
    problems += text_problems("text", voice.text, required=voice.kind == COMMENT)
    problems += text_problems("place", voice.place)
    problems += text_problems("name", voice.name)
    if email and not _is_email(email):
        problems.append(Problem("email", NO_EMAIL))
    if phone and not 8 <= sum(sign.isdecimal() for sign in phone) <= 15:
        problems.append(Problem("phone", NO_PHONE))
    elif civil_number(phone):
        problems.append(Problem("phone", CIVIL))
    problems += also
    if problems:
        raise Invalid(NOT_SENT, tuple(problems))


def of_answer(state: str, answer: str, known: Collection[str] = STATES) -> None:
    """A step is one of those that are `known`, and `not now` says why."""
    problems = [] if state in known else [Problem("state", NO_STATE)]
    problems += text_problems("answer", answer, required=state == NOT_NOW)
    if problems:
        raise Invalid(NOT_SENT, tuple(problems))


def of_why(why: str) -> None:
    """A reason that everybody or the secretariat will read."""
    if problems := tuple(text_problems("why", why, required=True)):
        raise Invalid(NOT_SENT, problems)


def of_days(
    partnership: Partnership, plan_key: str, begins: date | None, ends: date | None
) -> tuple[date, date]:
    """Two days in order, and in no other time that is open. Raises Invalid for others."""
    if begins is None or ends is None:
        raise Invalid(NOT_SENT, (Problem("ends" if begins else "begins", NO_DAYS),))
    if ends < begins:
        raise Invalid(NOT_SENT, (Problem("ends", BACKWARDS),))
    for one in queries.consultations_of(partnership, plan_key):
        if one.begins <= ends and begins <= one.ends:
            raise Invalid(NOT_SENT, (Problem("begins", OVERLAP),))
    return begins, ends


def of_rules(moderation: str, keep_months: int | None) -> int:
    """How voices are shown, and for how many months contacts are kept: one to 24. Raises Invalid for others."""
    problems = [] if moderation in MODERATION else [Problem("moderation", NO_STATE)]
    if keep_months is None or not 1 <= keep_months <= 24:
        problems.append(Problem("keep_months", MONTHS))
    if problems or keep_months is None:
        raise Invalid(NOT_SENT, tuple(problems))
    return keep_months


def text_problems(place: str, text: str, *, required: bool = False) -> Iterable[Problem]:
    """What may not be kept in a text that anybody types (R19)."""
    empty = EMPTY[place] if required else None
    most = LONGEST[place]
    return typed.text_problems(place, text, most, too_long=TOO_LONG, civil=CIVIL, empty=empty)


def _is_email(text: str) -> bool:
    try:
        validate_email(text)
    except ValidationError:
        return False
    return True
