"""A published plan that is open for comments, and forms as a browser sends them."""

from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

from django.test import Client
from django.utils.timezone import localdate, now

from knopskud.accounts.models import Partnership
from knopskud.public.voicing import guard
from knopskud.voices.actions import open_consultation, set_rules
from tests.editions.published import partnership, published
from tests.office.filled import parsed, sent_from, words_in

KEY = "eksempelparken-2018-2021"
PLAN = f"/{KEY}/"
SAY, IDEA = f"{PLAN}stemmer/ny/", f"{PLAN}ideer/ny/"
X = "{http://www.w3.org/1999/xhtml}"
__all__ = ["IDEA", "KEY", "PLAN", "SAY", "form_at", "opened", "said_at", "words_in", "worked_out"]


def opened(moderation: str = "after", *, is_open: bool = True) -> Partnership:
    """A partnership with a published plan; comments are open today and for a week."""
    owner = partnership()
    published(owner)
    day = localdate(now())
    if is_open:
        open_consultation(partnership=owner, plan_key=KEY, begins=day, ends=day + timedelta(days=7), by=None, at=now())  # fmt: skip
    set_rules(partnership=owner, moderation=moderation, keep_months=6, by=None, at=now())
    return owner


def form_at(client: Client, path: str, *, worked: bool = True) -> dict[str, Any]:
    """What the large form of a page would send, with its sum worked out."""
    (form,) = [one for one in parsed(client.get(path).content).iter(f"{X}form") if one.get("data-voice") is not None]  # fmt: skip
    sent: dict[str, Any] = sent_from(form)
    if worked:
        sent[guard.WORK] = worked_out(sent[guard.TOKEN][0])
    return sent


def said_at(client: Client, path: str, **more: Any) -> Any:
    """The answer to a form that was filled in and sent."""
    return client.post(path.partition("?")[0], form_at(client, path) | more)


def worked_out(token: str) -> str:
    """The numbers that the browser finds."""
    return ",".join(str(_number(f"{token}.{at}.")) for at in range(guard.SUMS))


def _number(begun: str) -> int:
    number = 0
    while int.from_bytes(sha256(f"{begun}{number}".encode()).digest()[:4], "big") >> (
        32 - guard.BITS
    ):
        number += 1
    return number


def token_of(age: timedelta, at: datetime | None = None) -> str:
    """The token of a form that was opened so long ago."""
    return guard.token(KEY, (at or now()) - age)
