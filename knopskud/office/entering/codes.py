"""A code by e-mail, good once and for a quarter of an hour, in the browser that asked for it.

Whether anybody signs in with an e-mail is told to nobody but the one who reads its letters: known and unknown are
answered the same, and for both a letter leaves.
"""

import secrets
from datetime import datetime, timedelta

from allauth.core.internal.cryptokit import generate_user_code, normalize_user_code
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.http import HttpRequest
from django.utils.crypto import constant_time_compare, salted_hmac

from knopskud.accounts import throttle
from knopskud.accounts.models import User
from knopskud.accounts.place import place_of
from knopskud.core.words import Language, Words
from knopskud.office.entering import letters
from knopskud.web.letters import NotSentError

KEY = "code"
GOOD_FOR = timedelta(minutes=15)
MOST_TRIES = 5
DIGITS = 8
NO_EMAIL = Words(
    "Skriv din e-mailadresse, for eksempel navn@eksempel.dk.",
    "Type your e-mail address, such as name@example.org.",
)
MANY = Words(
    "Der er bedt om mange breve. Vent et kvarter, og prøv igen.",
    "Many letters have been asked for. Wait a quarter of an hour and try again.",
)
WRONG = Words(
    "Koden passer ikke, eller den er for gammel. Se efter i det nyeste brev, eller bed om en ny.",
    "The code does not match, or it is too old. Look in the newest letter, or ask for a new one.",
)


def find(email: str) -> User | None:
    """The person who signs in with an e-mail, when there is one who may."""
    return User.objects.filter(email__iexact=email, is_active=True).first()


def refused(email: str, place: str, *, at: datetime) -> Words | None:
    """Why no letter is sent to an e-mail now; otherwise the letter that is about to leave is counted."""
    try:
        validate_email(email)
    except ValidationError:
        return NO_EMAIL
    if throttle.is_stopped(email, place, at, throttle.LETTERS):
        return MANY
    throttle.remember_failure(email, place, at, throttle.LETTERS)
    return None


def send(request: HttpRequest, email: str, *, speaks: Language, at: datetime) -> Words | None:
    """Send a code, or say why not. Whoever asks learns nothing of whether the e-mail is known."""
    if problem := refused(email, place_of(request), at=at):
        return problem
    user, code = find(email), generate_user_code(length=DIGITS, numeric=True)
    try:
        if user is None:
            letters.unknown(email, speaks=speaks)
        else:
            letters.code(user, code, speaks=speaks)
    except NotSentError as error:
        return error.message
    request.session[KEY] = {
        "email": email,
        "user": user.pk if user else None,
        "mark": _mark(code) if user else secrets.token_hex(),
        "until": (at + GOOD_FOR).timestamp(),
        "tries": 0,
    }
    return None


def is_sent(request: HttpRequest, *, at: datetime) -> str:
    """The e-mail that a code was sent to which is still good, or an empty text."""
    found = request.session.get(KEY)
    return str(found["email"]) if found and at.timestamp() < found["until"] else ""


def check(request: HttpRequest, code: str, *, at: datetime) -> User | None:
    """Who has typed the right code; it is spent by that, and by too many wrong ones."""
    found = request.session.get(KEY)
    if not found or at.timestamp() >= found["until"]:
        return None
    if not constant_time_compare(_mark(code[:40]), found["mark"]):
        found["tries"] += 1
        if found["tries"] >= MOST_TRIES:
            request.session.pop(KEY)
        request.session.modified = True
        return None
    request.session.pop(KEY)
    return User.objects.filter(pk=found["user"], is_active=True).first()


def _mark(code: str) -> str:
    """What the session keeps of a code: nobody reads it there."""
    return salted_hmac("knopskud.code", normalize_user_code(code), algorithm="sha256").hexdigest()
