"""`knopskud export`: a draft or an edition as a plan file."""

import json
from argparse import Namespace

from knopskud.core.errors import Refused
from knopskud.core.words import Words
from knopskud.editions import queries as editions
from knopskud.editions.models import Edition
from knopskud.exchange import drafts
from knopskud.exchange.database import reached
from knopskud.exchange.telling import Voice
from knopskud.exchange.writing import write
from knopskud.plan.queries import snapshot_of
from knopskud.snapshot.canonical import canonical
from knopskud.snapshot.public import public

NO_NUMBER = Words("--edition {given}: Skriv udgavens nummer.", "--edition {given}: write the edition's number.")  # fmt: skip
NO_EDITION = Words("{plan} har ingen udgave {number}. Der er: {numbers}.", "{plan} has no edition {number}. There are: {numbers}.")  # fmt: skip
UNPUBLISHED = Words("{plan} er ikke udgivet endnu. --draft henter udkastet.", "{plan} is not published yet. --draft gets the draft.")  # fmt: skip
SPOILT = Words(
    "Udgaven i databasen er ikke den, der blev udgivet: kontroltallet passer ikke. Intet er hentet.",
    "The edition in the database is not what was published: its checksum does not fit. Nothing has been exported.",
)


def run(asked: Namespace, _: Voice) -> int:
    """Write the plan. Raises Refused for what is not there or cannot be written."""
    with reached():
        content = _draft(asked) if asked.draft else _edition(asked)
    if asked.indent:
        data = json.loads(content)
        content = (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()
    write(content, asked.out)
    return 0


def _draft(asked: Namespace) -> bytes:
    plan = snapshot_of(drafts.draft(asked.plan))
    return canonical(public(plan) if asked.public else plan)


def _edition(asked: Namespace) -> bytes:
    found = _found(asked)
    try:
        if asked.public:
            return editions.public_text(found)
        editions.snapshot_of(found)  # holds its text against its hash
    except editions.HashMismatchError as error:
        raise Refused(SPOILT) from error
    return found.snapshot.encode()


def _found(asked: Namespace) -> Edition:
    """The edition asked for, the newest when no number is given."""
    if asked.edition is not None and not (asked.edition.isascii() and asked.edition.isdigit()):
        raise Refused(NO_NUMBER.filled(given=asked.edition))
    there = {str(edition.number): edition for edition in editions.editions_of(asked.plan)}
    if not there:
        drafts.draft(asked.plan)  # tells of a name that nothing has
        raise Refused(UNPUBLISHED.filled(plan=asked.plan))
    number = asked.edition.lstrip("0") if asked.edition is not None else [*there][-1]
    if number not in there:
        numbers = ", ".join(there)
        raise Refused(NO_EDITION.filled(plan=asked.plan, number=asked.edition, numbers=numbers))
    return there[number]
