"""Taking down a paper that was made afterwards with a mistake in it: it stays in the table and is served no more."""

from datetime import datetime

from django.db import IntegrityError, transaction

from knopskud.accounts import rules
from knopskud.accounts.models import User
from knopskud.audit.actions import record
from knopskud.core.errors import Refused
from knopskud.core.text import tidy_line
from knopskud.core.words import Words
from knopskud.editions import preparing, queries
from knopskud.editions.models import Edition, EditionPaper, TakenDown
from knopskud.frame.typed import text_problems

NOT_YOURS = Words("Kun lederen tager papirer ned.", "Only the leader takes papers down.")
ITS_OWN = Words(
    "Papiret kom med udgaven og kan ikke tages ned.",
    "The paper came with the edition and cannot be taken down.",
)
ALREADY = Words("Papiret er allerede taget ned.", "The paper has been taken down already.")
WRONG = Words("Papiret er ikke taget ned endnu.", "The paper has not been taken down yet.")
NO_REASON = Words("Skriv hvorfor. Alle kan læse det.", "Write why. Everybody can read it.")
LONG_REASON = Words(
    "Grunden må højst fylde {most} tegn.", "The reason may have at most {most} characters."
)
CIVIL = Words(
    "Her står noget, der ligner et CPR-nummer. Slet det.",
    "Something here looks like a civil registration number. Delete it.",
)
LONGEST_REASON = 300


def take_down(edition: Edition, name: str, why: str, *, by: User | None, at: datetime) -> None:
    """The paper of that name is listed and served no more; its address says when and why. Its bytes are kept.

    Raises Refused for those who do not publish, for a paper that the edition was published with or that is down
    already, and for a reason that cannot stand (place `why`); EditionPaper.DoesNotExist.
    """
    if not rules.may_publish(by, edition.partnership):
        raise Refused(NOT_YOURS)
    paper = queries.paper_of(edition, name)
    check(paper)
    reason = _reason(why)
    try:
        with transaction.atomic(durable=True):
            TakenDown.objects.create(paper=paper, at=at, by=by, why=reason)
            record(
                partnership=edition.partnership,
                at=at,
                by=by,
                act="edition.take-down-paper",
                plan_key=edition.plan_key,
                after={"number": edition.number, "paper": name, "why": reason},
            )
    except IntegrityError as error:
        raise Refused(ALREADY) from error
    preparing.renew()


def check(paper: EditionPaper) -> None:
    """Raises Refused for a paper that cannot be taken down."""
    if paper.added_at is None:
        raise Refused(ITS_OWN)
    if queries.taken_down(paper):
        raise Refused(ALREADY)


def _reason(why: str) -> str:
    told = tidy_line(why)
    problems = text_problems("why", told, LONGEST_REASON, too_long=LONG_REASON, civil=CIVIL, empty=NO_REASON)  # fmt: skip
    if wrong := tuple(problems):
        raise Refused(WRONG, wrong)
    return told
