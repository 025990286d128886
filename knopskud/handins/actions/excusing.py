"""Reasons that are kept until the plan is handed in, so that nothing is lost when something is put right first."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction
from django_scopes import scope

from knopskud.accounts.models import Partnership, User
from knopskud.audit.actions import record
from knopskud.core.text import tidy_text
from knopskud.handins import queries, refusals
from knopskud.handins.models import Excuse


def keep_excuses(
    *,
    partnership: Partnership,
    plan_key: str,
    excuses: Mapping[str, str],
    by: User | None,
    at: datetime,
) -> dict[str, str]:
    """Keep why open things do not stop the hand-in; an empty one is taken away. Return all that are kept.

    Raises Refused for those who do not write the plan, and for texts that cannot go to the funder; then none is kept.
    """
    refusals.of_readers(partnership, by)
    given = {about: tidy_text(why) for about, why in excuses.items()}
    refusals.of_texts(given)
    with transaction.atomic(), scope(partnership=partnership):
        Partnership.objects.select_for_update().get(pk=partnership.pk)
        kept = queries.excuses_of(partnership, plan_key)
        new = {about: why for about, why in given.items() if why != kept.get(about, "")}
        for about, why in new.items():
            rows = Excuse.objects.filter(plan_key=plan_key, about=about)
            if not why:
                rows.delete()
            elif not rows.update(why=why):
                Excuse.objects.create(
                    partnership=partnership, plan_key=plan_key, about=about, why=why
                )
        if new:
            before = {about: kept.get(about, "") for about in new}
            record(partnership=partnership, at=at, by=by, act="handin.excuse", plan_key=plan_key, before=before, after=new)  # fmt: skip
    return {about: why for about, why in {**kept, **new}.items() if why}
