"""Handing in: the package is kept together with the edition that it was made of, or not at all."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django_scopes import scope

from knopskud.accounts.models import Partnership, User
from knopskud.audit.actions import record
from knopskud.handins import queries, refusals
from knopskud.handins.models import Excuse, HandIn, Package
from knopskud.snapshot.canonical import digest as digest_of


def hand_in(
    *,
    partnership: Partnership,
    plan_key: str,
    edition: int,
    digest: str,
    day: date,
    package: bytes,
    files: int,
    excuses: Sequence[dict[str, Any]],
    said: Sequence[dict[str, Any]],
    by: User | None,
    at: datetime,
) -> HandIn:
    """Keep what was handed in, in the transaction that its edition is written in; the kept excuses go with it.

    `digest` is the edition's. Raises Refused for those who do not lead, and while an earlier hand-in stands.
    """
    with transaction.atomic(), scope(partnership=partnership):
        refusals.of_strangers(partnership, by)
        refusals.of_standing(partnership, plan_key)
        refusals.of_texts({str(one["about"]): str(one["why"]) for one in excuses})
        made = HandIn.objects.create(
            partnership=partnership,
            plan_key=plan_key,
            number=len(queries.hand_ins_of(partnership, plan_key)) + 1,
            edition=edition,
            digest=digest,
            day=day,
            package_digest=digest_of(package),
            size=len(package),
            files=files,
            excuses=list(excuses),
            said=list(said),
            at=at,
            by=by,
        )
        Package.objects.create(hand_in=made, content=package)
        Excuse.objects.filter(partnership=partnership, plan_key=plan_key).delete()
        after = {"round": made.number, "number": edition, "package": made.package_digest}
        record(partnership=partnership, at=at, by=by, act="handin.hand_in", plan_key=plan_key, after=after)  # fmt: skip
    return made
