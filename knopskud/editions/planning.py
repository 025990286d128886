"""Publishing that is planned for a moment: frozen now, carried out then, once, or refused in plain words."""

import logging
from collections.abc import Mapping
from datetime import datetime

from django.conf import settings
from django.db import IntegrityError, transaction
from django_scopes import scope

from knopskud.accounts import rules
from knopskud.accounts.models import Partnership, User
from knopskud.audit.actions import record
from knopskud.core.errors import Invalid, Refused
from knopskud.core.text import tidy_text
from knopskud.core.words import Words
from knopskud.editions import actions, photos, queries, refusals
from knopskud.editions.models import Edition, Planned, PlannedEnd
from knopskud.editions.reasons import put_reasons
from knopskud.frame.programmes import load
from knopskud.snapshot.canonical import canonical, digest
from knopskud.snapshot.types import PlanSnapshot

log = logging.getLogger(__name__)


def plan_publishing(
    *,
    partnership: Partnership,
    snapshot: PlanSnapshot,
    kind: str,
    reasons: Mapping[str, str],
    due: datetime,
    by: User | None,
    at: datetime,
) -> Planned:
    """Freeze a plan to be published at the moment `due`. What is written in the draft after this waits for the next edition.

    Raises Refused for somebody who may not publish, a moment that does not lie ahead, while another one waits, and for
    all that `publish` would refuse now.
    """
    refusals.of_strangers(partnership, by)
    refusals.of_times(due, at)
    given = {ref: tidy_text(why) for ref, why in reasons.items() if why.strip()}
    refusals.of_reasons(given)
    refusals.of_the_plan(snapshot, kind, load(settings.KNOPSKUD_PROGRAMMES))
    photos.brought(partnership, snapshot)
    text, key = canonical(snapshot), snapshot.plan.key
    with transaction.atomic(), scope(partnership=partnership):
        Partnership.objects.select_for_update().get(pk=partnership.pk)
        if queries.waiting(partnership, key):
            raise Refused(refusals.WAITING)
        newest = queries.newest_of(key)
        planned = Planned(
            partnership=partnership,
            plan_key=key,
            kind=kind,
            snapshot=text.decode(),
            digest=digest(text),
            reasons=given,
            follows=newest.number if newest else 0,
            planned_at=at,
            due_at=due,
            by=by,
        )
        refusals.after_the_newest(newest, _as_edition(planned))
        planned.save()
        put_reasons(partnership, key, dict.fromkeys(queries.reasons_of(partnership, key), ""))
        _record(planned, "edition.plan", by, at, {"due": due.isoformat(), "kind": kind})
    return planned


def withdraw(planned: Planned, *, by: User | None, at: datetime) -> None:
    """Take a planned publishing back; its reasons are kept for the next edition, where nobody has given another.

    Raises Refused for somebody who may not publish, and when it has ended already.
    """
    refusals.of_strangers(planned.partnership, by)
    try:
        with transaction.atomic(), scope(partnership=planned.partnership):
            _end(planned, PlannedEnd.How.WITHDRAWN, at)
            kept = queries.reasons_of(planned.partnership, planned.plan_key)
            put_reasons(planned.partnership, planned.plan_key, {**planned.reasons, **kept})
            _record(planned, "edition.withdraw", by, at, {"due": planned.due_at.isoformat()})
    except IntegrityError as error:
        raise Refused(refusals.ENDED) from error


def publish_due(at: datetime) -> list[Planned]:
    """Carry out every planned publishing whose time has come; return those that ended now, published or refused.

    Safe in several processes at once: each is carried out by one of them. Raises RuntimeError inside a transaction.
    """
    return [planned for planned in queries.due(at) if _carried_out(planned, at)]


def _carried_out(planned: Planned, at: datetime) -> bool:
    """Publish, or refuse for good. Tells whether it was this process that ended it."""
    if planned.by and not rules.may_publish(planned.by, planned.partnership):
        return _refused(planned, refusals.NO_LEADER, at)
    try:
        snapshot = queries.frozen_text(planned)
    except (queries.HashMismatchError, Invalid):
        return _refused(planned, refusals.DAMAGED, at)
    try:
        actions.publish(
            partnership=planned.partnership,
            snapshot=snapshot,
            kind=planned.kind,
            reasons=planned.reasons,
            by=planned.by,
            at=at,
            follows=planned.follows,
            along=lambda edition: _end(planned, PlannedEnd.How.PUBLISHED, at, edition=edition),
        )
    except Refused as error:
        return _refused(planned, error.message, at)
    except IntegrityError:  # withdrawn, or carried out by another process, in this very moment
        if queries.has_ended(planned):
            return False
        raise
    log.info("%s was published as planned", planned)
    return True


def _refused(planned: Planned, why: Words, at: datetime) -> bool:
    """Write down that it was not carried out, unless it has ended otherwise."""
    try:
        with transaction.atomic(), scope(partnership=planned.partnership):
            _end(planned, PlannedEnd.How.REFUSED, at, why=why)
            _record(planned, "edition.refuse", None, at, {"why": why.en})
    except IntegrityError:
        return False
    log.warning("%s was not published: %s", planned, why.en)
    return True


def _end(
    planned: Planned,
    how: str,
    at: datetime,
    *,
    edition: Edition | None = None,
    why: Words = Words("", ""),
) -> None:
    """The one end of a planned publishing. Raises IntegrityError when it has one."""
    with scope(partnership=planned.partnership):
        number = edition.number if edition else None
        PlannedEnd.objects.create(
            planned=planned, how=how, at=at, number=number, why_da=why.da, why_en=why.en
        )


def _as_edition(planned: Planned) -> Edition:
    """The edition that it will be, as far as it can be held against the newest one."""
    return Edition(
        partnership=planned.partnership,
        plan_key=planned.plan_key,
        kind=planned.kind,
        digest=planned.digest,
        published_at=planned.due_at,
    )


def _record(
    planned: Planned, act: str, by: User | None, at: datetime, after: dict[str, str]
) -> None:
    of = planned.partnership
    record(partnership=of, at=at, by=by, act=act, plan_key=planned.plan_key, after=after)
