"""Against misuse, without cookies, third parties or riddles that some people cannot see.

A form carries a token of ours that says when it was opened; a field that people never see; and a small sum that the
browser works out meanwhile. Whoever has no scripts waits a little instead. A token is no secret and gives nobody any
power: what is sent is anonymous, so there is nothing for another site to borrow (see `living`).
"""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from django.core import signing

from knopskud.core.words import Words

SALT = "knopskud.voices.form"
LASTS = timedelta(hours=12)
WAIT = timedelta(seconds=15)
"""For those without scripts; shorter than anybody writes."""
SUMS, BITS = 8, 9
"""Numbers to be found, and how many bits of each one's SHA-256 have to be zero: 4,096 tries on average, half a second
on a phone. Several small sums take about as long for everybody; a single large one does not."""
TRAP = "hjemmeside"
TOKEN, WORK = "blanket", "regnet"

TOO_OLD = Words(
    "Siden har stået åben længe. Intet er gået tabt: tryk på knappen en gang til.",
    "The page has been open for long. Nothing is lost: press the button once more.",
)
TOO_QUICK = Words(
    "Det gik meget hurtigt. Vent et kvart minut, og tryk på knappen igen. Intet er gået tabt.",
    "That was very quick. Wait for a quarter of a minute and press the button again. Nothing is lost.",
)
TRAPPED = Words(
    "Din browser har udfyldt et felt, som kun er til for maskiner. Det er tømt nu. Tryk på knappen igen.",
    "Your browser has filled a field that is for machines only. It is empty now. Press the button again.",
)
FULL = Words(
    "Der er kommet meget herfra den sidste time. Intet er gået tabt: prøv igen om lidt, eller ring til os.",
    "A lot has come from here in the last hour. Nothing is lost: try again in a while, or call us.",
)


class HeldBackError(Exception):
    """A form is not taken in as it is; `words` say why, `status` is the answer's."""

    def __init__(self, words: Words, status: int = 400) -> None:
        super().__init__(words.en)
        self.words = words
        self.status = status


@dataclass(frozen=True)
class Passed:
    """A form that was taken in: its own number, and whether its sum was right."""

    form: str
    is_proved: bool


def token(key: str, at: datetime) -> str:
    """A new form's token, for one plan."""
    return signing.dumps([key, secrets.token_urlsafe(12), int(at.timestamp())], salt=SALT)


def read(text: str, key: str, at: datetime) -> tuple[str, timedelta] | None:
    """The number of a form and for how long it has been open; None for no token of ours, another plan's or an old one."""
    try:
        of, form, opened = signing.loads(text, salt=SALT)
    except (signing.BadSignature, ValueError, TypeError):
        return None
    age = timedelta(seconds=at.timestamp() - opened)
    return (form, age) if of == key and age < LASTS else None


def passed(sent: Mapping[str, str], key: str, at: datetime) -> Passed:
    """What was sent, when it may come in. Raises HeldBackError."""
    if sent.get(TRAP):
        raise HeldBackError(TRAPPED)
    found = read(sent.get(TOKEN, ""), key, at)
    if found is None:
        raise HeldBackError(TOO_OLD)
    form, age = found
    proved = is_worked_out(sent[TOKEN], sent.get(WORK, ""))
    if not proved and age < WAIT:
        raise HeldBackError(TOO_QUICK)
    return Passed(form, proved)


def is_worked_out(text: str, work: str) -> bool:
    """Whether the numbers are there, one for each sum."""
    found = work.split(",", SUMS) if len(work) < 200 else []
    return len(found) == SUMS and all(_is_sum(text, at, one) for at, one in enumerate(found))


def _is_sum(text: str, at: int, number: str) -> bool:
    if not (number.isascii() and number.isdecimal()):
        return False
    digest = sha256(f"{text}.{at}.{number}".encode()).digest()
    return int.from_bytes(digest[:4], "big") >> (32 - BITS) == 0
