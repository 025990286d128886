"""Taking forms in and out of use: checked, then the rows and the record together."""

from datetime import datetime

from django.db import transaction
from django_scopes import scope

from knopskud.accounts.models import Partnership, User
from knopskud.audit.actions import record
from knopskud.blanks import queries, refusals
from knopskud.blanks.models import Blank, BlankFile, Withdrawal
from knopskud.core.errors import Invalid, Problem
from knopskud.core.text import tidy_line
from knopskud.documents.forms.package import opened
from knopskud.snapshot.canonical import digest as digest_of


def keep(
    *,
    partnership: Partnership,
    name: str,
    content: bytes,
    by: User | None,
    at: datetime,
    number: int | None = None,
    plan_key: str = "",
) -> Blank:
    """Keep a form, or a new version of the one with that number, which is used from now on.

    `plan_key` names the plan in whose log it is told; the form is for every plan of the partnership.

    A form with unknown names is kept: they are told where it is looked at. Raises Refused for those who do not lead, for
    a name or file that cannot be kept, and Invalid for what is no tame Word document. Raises KeyError for no such number.
    """
    refusals.of_strangers(partnership, by)
    called, digest = tidy_line(name), digest_of(content)
    refusals.of_name(called)
    refusals.of_size(content)
    _refuse_wild(content)
    with transaction.atomic(), scope(partnership=partnership):
        Partnership.objects.select_for_update().get(pk=partnership.pk)
        every = queries.blanks_of(partnership)
        before = None if number is None else every[number][0]
        others = [one for one in queries.used_in(partnership) if one.number != number]
        refusals.of_others(others, called, len(content))
        refusals.of_twins(before, called, digest)
        made = Blank.objects.create(
            partnership=partnership,
            number=before.number if before else max(every, default=0) + 1,
            version=before.version + 1 if before else 1,
            name=called,
            digest=digest,
            size=len(content),
            at=at,
            by=by,
        )
        BlankFile.objects.create(blank=made, content=content)
        record(
            partnership=partnership,
            at=at,
            by=by,
            act="blank.keep",
            plan_key=plan_key,
            before=_told(before) if before else None,
            after=_told(made),
        )
    return made


def withdraw(blank: Blank, *, by: User | None, at: datetime, plan_key: str = "") -> Withdrawal:
    """Take a form out of use; it stays to be read. Raises Refused for an older version, and the second time."""
    of = blank.partnership
    with transaction.atomic(), scope(partnership=of):
        refusals.of_strangers(of, by)
        Partnership.objects.select_for_update().get(pk=of.pk)
        newest = queries.blanks_of(of)[blank.number][0]
        refusals.of_withdrawing(blank, newest)
        made = Withdrawal.objects.create(blank=newest, at=at, by=by)
        record(
            partnership=of,
            at=at,
            by=by,
            act="blank.withdraw",
            plan_key=plan_key,
            after=_told(newest),
        )
    return made


def _refuse_wild(content: bytes) -> None:
    try:
        opened(content)
    except Invalid as error:
        raise Invalid(refusals.WRONG, (Problem("file", error.message),)) from error


def _told(blank: Blank) -> dict[str, object]:
    return {
        "blank": blank.number,
        "version": blank.version,
        "name": blank.name,
        "digest": blank.digest,
        "size": blank.size,
    }
