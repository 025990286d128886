"""What comes of a voice: answers, the activity that an idea grew into, and ideas that are put together."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from django.db import transaction
from django_scopes import scope

from knopskud.accounts.models import User
from knopskud.audit.actions import record
from knopskud.core.errors import Refused
from knopskud.core.text import tidy_text
from knopskud.voices import refusals
from knopskud.voices.models import Growth, Step, Voice
from knopskud.voices.words import GROWS, IDEA, answers_to


def answer(voice: Voice, *, state: str, answer: str = "", by: User | None, at: datetime) -> Step:
    """Say publicly what has come of a voice. An earlier step is never changed.

    Raises Refused for those who may not and for a voice that was taken back, Invalid for a step that its kind has not
    and for `not now` without why.
    """
    told = tidy_text(answer)
    with _held(voice, by) as now:
        refusals.of_answer(state, told, answers_to(now.kind))
        step = Step.objects.create(voice=now, state=state, answer=told, at=at, by=by)
        now.state = state
        now.save(update_fields=["state"])
        after = {"voice": now.pk, "state": state}
        record(partnership=now.partnership, at=at, by=by, act="voice.answer", plan_key=now.plan_key, ref=now.ref, after=after)  # fmt: skip
    return step


def grow(voice: Voice, *, plan_key: str, ref: str, answer: str = "", by: User | None, at: datetime) -> Growth:  # fmt: skip
    """An idea grew into the activity `ref` of a plan, which the caller has seen to. The link is for ever.

    Once for each activity. Raises Refused for those who may not, for comments and for ideas that were taken back.
    """
    told = tidy_text(answer)
    with _held(voice, by) as now:
        if now.kind != IDEA:
            raise Refused(refusals.NOT_AN_IDEA)
        refusals.of_answer(GROWS, told)
        made, is_new = Growth.objects.get_or_create(
            voice=now, plan_key=plan_key, ref=ref, defaults={"at": at, "by": by}
        )
        if is_new:
            Step.objects.create(voice=now, state=GROWS, answer=told, at=at, by=by)
            now.state = GROWS
            now.save(update_fields=["state"])
            record(partnership=now.partnership, at=at, by=by, act="voice.grow", plan_key=plan_key, ref=ref, after={"voice": now.pk})  # fmt: skip
    return made


def put_with(voice: Voice, *, like: Voice | None, by: User | None, at: datetime) -> Voice:
    """Say that an idea is about the same as another, or that it stands alone again. Both keep their words and support.

    Raises Refused for those who may not, for comments, for itself and for another plan's.
    """
    with _held(voice, by) as now:
        if now.kind != IDEA or (like is not None and like.kind != IDEA):
            raise Refused(refusals.NOT_AN_IDEA)
        if like is not None and (like.pk == now.pk or like.plan_key != now.plan_key):
            raise Refused(refusals.ITSELF)
        if now.like_id != (like.pk if like else None):
            now.like = like
            now.save(update_fields=["like"])
            after = {"voice": now.pk, "like": like.pk if like else None}
            record(partnership=now.partnership, at=at, by=by, act="voice.group", plan_key=now.plan_key, after=after)  # fmt: skip
    return now


@contextmanager
def _held(voice: Voice, by: User | None) -> Iterator[Voice]:
    """The voice as it is now, held until the end of the transaction, for those who answer."""
    with transaction.atomic(), scope(partnership=voice.partnership):
        refusals.of_strangers(voice.partnership, by)
        now = Voice.objects.select_for_update().get(pk=voice.pk)
        if now.is_withdrawn:
            raise Refused(refusals.WITHDRAWN)
        now.partnership = voice.partnership
        yield now
