"""Publishing: one act that checks, freezes, numbers and dates an edition, with its pages and papers [R5, R7]."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils.timezone import localdate
from django_scopes import scope

from knopskud.accounts.models import Partnership, User
from knopskud.accounts.paper_languages import paper_languages
from knopskud.audit.actions import record
from knopskud.core.errors import Refused
from knopskud.core.text import tidy_text
from knopskud.core.words import Words
from knopskud.documents.papers import Paper, Tell, nobody
from knopskud.editions import photos, preparing, queries, refusals
from knopskud.editions.amending import before_next, name_of_next
from knopskud.editions.candidates import candidate_of, edition_of, older_of
from knopskud.editions.models import Edition, EditionPaper, Reason
from knopskud.editions.photos import PhotoFile
from knopskud.editions.rows import paper_row
from knopskud.frame.programmes import load
from knopskud.snapshot.canonical import canonical, digest
from knopskud.snapshot.types import PlanSnapshot

Along = Callable[[Edition], None]
"""Something that is written together with an edition, or not at all."""
Beside = Callable[[Edition, Sequence[Paper]], Along]
"""Makes what costs time of an edition and its papers before anything is written, and gives what is written of it."""


def publish(
    *,
    partnership: Partnership,
    snapshot: PlanSnapshot,
    kind: str,
    label: Words | None = None,
    reasons: Mapping[str, str] | None = None,
    by: User | None,
    at: datetime,
    follows: int | None = None,
    along: Along | None = None,
    beside: Beside | None = None,
    tell: Tell = nobody,
) -> Edition:
    """Publish a plan as its next edition, and show it to readers; `reasons` say by ref why it was changed.

    Everything costly happens before anything is written; the rows and the record come in one transaction, and
    readers go from the whole of the old pages to the whole of the new ones after it. Raises Refused for somebody
    who may not publish, a plan with links that lead nowhere, one that equals its newest edition, a moment before the
    newest edition's, a reason that is too long, a key that is another partnership's, photos that are not there, not
    described or not agreed to, and, for kinds that somebody decides on, a plan with errors in it. `follows` is the number
    of the edition that it was planned to come after, `along` what is written in the same transaction; without them the
    kept reasons go, for they were given for this edition. `beside` is asked once the edition has its number, day and
    papers, such as for the package that is handed in; `tell` is told how many papers have been made. Raises RuntimeError inside a transaction: readers would see
    what may yet be undone.
    """
    refusals.of_strangers(partnership, by)
    given = {ref: tidy_text(why) for ref, why in (reasons or {}).items() if why.strip()}
    refusals.of_reasons(given)
    programmes = load(settings.KNOPSKUD_PROGRAMMES)
    refusals.of_the_plan(snapshot, kind, programmes)
    text = canonical(snapshot)
    shots = photos.brought(partnership, snapshot)
    with preparing.turn():
        newest = queries.newest_of(snapshot.plan.key)
        edition = Edition(
            partnership=partnership,
            plan_key=snapshot.plan.key,
            number=newest.number + 1 if newest else 1,
            kind=kind,
            published_at=at,
            day=localdate(at),
            by=by,
            schema=snapshot.schema_,
            snapshot=text.decode(),
            digest=digest(text),
            reasons=given,
        )
        refusals.of_another_newest(newest, follows)
        refusals.after_the_newest(newest, edition)
        said = label or name_of_next(edition.plan_key, kind, edition.day)
        edition.label_da, edition.label_en = said
        shown = edition_of(
            snapshot,
            number=edition.number,
            kind=kind,
            label=said,
            day=edition.day,
            reasons=given,
        )
        marked = before_next(newest, kind)
        before = older_of(queries.public_edition(marked), programmes) if marked else None
        programme = programmes[snapshot.plan.programme]
        candidate, made = candidate_of(
            shown, programme, shots, before, languages=paper_languages(partnership), tell=tell
        )
        edition.public = candidate.text.decode()
        edition.public_digest = candidate.edition.public_digest
        written = [along or _forget_reasons, *([beside(edition, made)] if beside else [])]
        with preparing.prepared(candidate) as switch:
            _write(edition, made, shots, written)
            switch()
    return edition


def _forget_reasons(edition: Edition) -> None:
    with scope(partnership=edition.partnership):
        Reason.objects.filter(plan_key=edition.plan_key).delete()


def _write(
    edition: Edition, made: Sequence[Paper], shots: Sequence[PhotoFile], written: Sequence[Along]
) -> None:
    """The rows and the record, all or none. The number is unique, so whoever came second is refused."""
    try:
        with transaction.atomic(durable=True):
            edition.save(force_insert=True)
            EditionPaper.objects.bulk_create(paper_row(edition, one) for one in made)
            photos.keep(edition, shots)
            for one in written:
                one(edition)
            record(
                partnership=edition.partnership,
                at=edition.published_at,
                by=edition.by,
                act="edition.publish",
                plan_key=edition.plan_key,
                after={"number": edition.number, "kind": edition.kind, "digest": edition.digest},
            )
    except IntegrityError as error:
        if queries.editions_of(edition.plan_key)[edition.number - 1 :]:
            raise Refused(refusals.OVERTAKEN) from error
        raise
