"""Reasons that are kept until the next edition, so that they can be written one by one, by several people."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction
from django_scopes import scope

from knopskud.accounts import rules
from knopskud.accounts.models import Partnership, User
from knopskud.audit.actions import record
from knopskud.core.errors import Problem, Refused
from knopskud.core.text import tidy_text
from knopskud.core.words import Words
from knopskud.editions import queries, refusals
from knopskud.editions.models import Reason

NOT_YOURS = Words("Du har ikke lov til at skrive begrundelser.", "You may not write reasons.")
MEANWHILE = Words(
    "En anden har begrundet det samme imens. Din tekst er ikke gemt endnu: ret den, eller slet den, og gem igen.",
    "Somebody else has given a reason for the same meanwhile. Yours is not saved yet: mend it, or delete it, and save again.",
)
THEIRS = Words("En anden har skrevet: “{why}”", "Somebody else has written: “{why}”")


class Overtaken(Refused):
    """Somebody else was first. `theirs` are their reasons, by ref; the problems say them."""

    def __init__(self, theirs: Mapping[str, str]) -> None:
        problems = (Problem(ref, THEIRS.filled(why=why)) for ref, why in theirs.items())
        super().__init__(MEANWHILE, tuple(problems))
        self.theirs = theirs


def keep_reasons(
    *,
    partnership: Partnership,
    plan_key: str,
    reasons: Mapping[str, str],
    seen: Mapping[str, str],
    by: User | None,
    at: datetime,
) -> dict[str, str]:
    """Keep the reasons that are another than the writer has seen; an empty one is taken away. Return all that are kept.

    Raises Refused for those who do not write the plan and for a reason that no edition takes, Overtaken when
    somebody else has written another one since it was seen; then none is kept.
    """
    if not rules.may_edit(by, partnership):
        raise Refused(NOT_YOURS)
    given = {ref: tidy_text(why) for ref, why in reasons.items() if why.strip()}
    refusals.of_reasons(given)
    with transaction.atomic(), scope(partnership=partnership):
        Partnership.objects.select_for_update().get(pk=partnership.pk)
        kept = queries.reasons_of(partnership, plan_key)
        touched = [ref for ref in reasons if given.get(ref, "") != seen.get(ref, "").strip()]
        now = {ref: kept.get(ref, "") for ref in touched}
        theirs = {
            ref: why
            for ref, why in now.items()
            if why not in (seen.get(ref, "").strip(), given.get(ref, ""))
        }
        if theirs:
            raise Overtaken(theirs)
        new = {ref: given.get(ref, "") for ref in touched if given.get(ref, "") != now[ref]}
        put_reasons(partnership, plan_key, new)
        if new:
            before = {ref: now[ref] for ref in new}
            record(partnership=partnership, at=at, by=by, act="edition.reasons", plan_key=plan_key, before=before, after=new)  # fmt: skip
    return {ref: why for ref, why in {**kept, **new}.items() if why}


def put_reasons(partnership: Partnership, plan_key: str, reasons: Mapping[str, str]) -> None:
    """Write reasons down as they are; an empty one is taken away. For acts, inside their transaction."""
    for ref, why in reasons.items():
        rows = Reason.objects.filter(plan_key=plan_key, ref=ref)
        if not why:
            rows.delete()
        elif not rows.update(why=why):
            Reason.objects.create(partnership=partnership, plan_key=plan_key, ref=ref, why=why)
