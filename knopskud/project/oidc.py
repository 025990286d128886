"""Who else may say who somebody is: OpenID Connect providers, such as a municipality's Entra ID or a Keycloak."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from knopskud.project.refused import SettingError

NUMBERS = ("", "_2", "_3", "_4", "_5")
FIELDS = ("SERVER", "CLIENT", "SECRET", "NAME", "DOMAINS")
NEEDED = FIELDS[:4]
NAMES = frozenset(f"KNOPSKUD_OIDC{number}_{field}" for number in NUMBERS for field in FIELDS)
HOME = {"localhost", "127.0.0.1"}
# In these anybody can make an organisation of their own and give its people whatever e-mail they like.
ANYBODYS = re.compile(r"//login\.microsoftonline\.com/(?:common|organizations|consumers)\b", re.I)
DOMAIN = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+")


@dataclass(frozen=True)
class Provider:
    """One provider. `domains` are those of the e-mails that it vouches for although it does not say so."""

    key: str
    name: str
    server: str
    client: str
    secret: str
    domains: tuple[str, ...]

    def as_app(self) -> dict[str, Any]:
        """The provider as the library of sign-ins wants it."""
        return {
            "provider_id": self.key,
            "name": self.name,
            "client_id": self.client,
            "secret": self.secret,
            "settings": {"server_url": self.server, "oauth_pkce_enabled": True},
        }


def providers(given: Mapping[str, str]) -> tuple[Provider, ...]:
    """The providers of this host. Raises SettingError for one that is half said or cannot be."""
    found = (_provider(given, number, f"KNOPSKUD_OIDC{number}_") for number in NUMBERS)
    return tuple(one for one in found if one)


def _provider(given: Mapping[str, str], number: str, prefix: str) -> Provider | None:
    said = {field: given.get(prefix + field, "").strip() for field in FIELDS}
    if not any(said.values()):
        return None
    for field in NEEDED:
        if not said[field]:
            raise SettingError(prefix + field, f"is needed with the other {prefix} settings")
    domains = tuple(said["DOMAINS"].lower().replace(",", " ").split())
    for domain in domains:
        if not DOMAIN.fullmatch(domain):
            raise SettingError(f"{prefix}DOMAINS", f"has {domain!r}; write kommune.example")
    return Provider(
        key=number.strip("_") or "1",
        name=said["NAME"],
        server=_server(said["SERVER"], f"{prefix}SERVER"),
        client=said["CLIENT"],
        secret=said["SECRET"],
        domains=domains,
    )


def _server(url: str, name: str) -> str:
    parts = urlsplit(url)
    safe = parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in HOME)
    if not safe or not parts.hostname or parts.query or parts.fragment:
        raise SettingError(name, f"is {url!r}; give the provider's https address")
    if ANYBODYS.search(url):
        raise SettingError(
            name, "must name your own tenant: in this one anybody can have any e-mail"
        )
    return url.rstrip("/")
