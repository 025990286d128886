"""Passkeys: what the browser is asked for, and what it answers. The library keeps the challenge in the session."""

import json
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn.internal import auth
from django.core.exceptions import ValidationError
from django.http import HttpRequest

from knopskud.accounts.models import User
from knopskud.core.errors import Refused
from knopskud.core.words import Words

LONGEST = 20_000  # signs; an answer is about one thousand
NOT_TAKEN = Words(
    "Adgangsnøglen blev ikke taget imod. Prøv igen.", "The passkey was not accepted. Try again."
)


def can_be_used_at(request: HttpRequest) -> bool:
    """Whether the site has a name: browsers make no passkeys for numbers such as 127.0.0.1."""
    host = request.get_host().rpartition(":")[0] or request.get_host()
    return not host.replace(".", "").isdigit() and not host.startswith("[")


def asked_for_proof(user: User) -> str:
    """What the browser is asked when somebody proves themselves, as JSON; empty for who has no passkey."""
    rows = Authenticator.objects.filter(user_id=user.pk, type=Authenticator.Type.WEBAUTHN)
    return json.dumps(auth.begin_authentication(user)) if rows.exists() else ""


def asked_for_new(user: User) -> str:
    """What the browser is asked when somebody makes a new passkey, as JSON."""
    return json.dumps(auth.begin_registration(user, passwordless=False))


def proved(user: User, answer: str) -> Authenticator:
    """The passkey that the browser's answer proves. Raises Refused for any other answer."""
    found = _read(answer)
    try:
        auth.parse_authentication_response(found)
        return auth.complete_authentication(user, found)
    except (ValidationError, ValueError, KeyError, TypeError) as error:
        raise Refused(NOT_TAKEN) from error


def made(answer: str) -> dict[str, Any]:
    """The new passkey in the browser's answer, checked. Raises Refused for any other answer."""
    found = _read(answer)
    try:
        auth.parse_registration_response(found)
        auth.complete_registration(found)
    except (ValidationError, ValueError, KeyError, TypeError) as error:
        raise Refused(NOT_TAKEN) from error
    return found


def _read(answer: str) -> dict[str, Any]:
    try:
        found = json.loads(answer) if len(answer) <= LONGEST else None
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        raise Refused(NOT_TAKEN)
    return found
