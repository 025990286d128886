"""Where the library of sign-ins asks us instead of deciding itself."""

import base64
import hmac
from hashlib import sha256

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.conf import settings
from django.http import HttpRequest

from knopskud.accounts.place import address_of

SECRET_BYTES = 20  # what apps on phones expect


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # the library has no types
    """Nobody signs themselves up, and a place is what the server in front says."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Nobody signs themselves up."""
        return False

    def get_client_ip(self, request: HttpRequest) -> str:
        """Where a session was begun."""
        return address_of(request)


class SecondFactorAdapter(DefaultMFAAdapter):  # type: ignore[misc]  # the same
    """The database keeps random seeds; the secrets come from them and from SECRET_KEY together.

    So a copy of the database alone opens nothing, and a new SECRET_KEY makes every app and recovery code void.
    """

    def decrypt(self, encrypted_text: str) -> str:
        """The secret that belongs to a seed, in the letters that apps understand."""
        key = settings.SECRET_KEY.encode()
        made = hmac.new(key, b"knopskud.second-factor" + encrypted_text.encode(), sha256).digest()
        return base64.b32encode(made[:SECRET_BYTES]).decode()

    def get_totp_issuer(self) -> str:
        """What the app on the phone calls us."""
        return "Knopskud"
