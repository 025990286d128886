"""What can be done in the margin. Each act refuses, changes and records in one transaction."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import Max
from django_scopes import scope

from knopskud.accounts.models import Partnership, User
from knopskud.audit.actions import record
from knopskud.margin import refusals
from knopskud.margin.models import Comment, Mention, Thread

SENT_TWICE = timedelta(hours=1)
"""Within this time the same words of the same person at the same place are a form that was sent again."""


def begin_thread(
    partnership: Partnership,
    *,
    plan_key: str,
    ref: str,
    field: str,
    called: str,
    wording: str,
    text: str,
    by: User | None,
    at: datetime,
    mentioned: Iterable[User] = (),
) -> Comment:
    """Begin to talk about a place of a draft, against the `wording` that stands there now. Returns the first comment.

    The same sent twice begins one thread. Raises Refused for those who only read, Invalid for a text that cannot be
    kept and for mentioning somebody outside.
    """
    with transaction.atomic(), scope(partnership=partnership):
        refusals.of_those_who_only_read(partnership, by)
        tidy, named = _checked(partnership, text, mentioned)
        _in_turn(partnership)
        same = Comment.objects.filter(
            thread__plan_key=plan_key, thread__ref=ref, thread__field=field, number=1,
            by=by, text=tidy, at__gt=at - SENT_TWICE,
        )  # fmt: skip
        if again := same.select_related("thread").first():
            return again
        last = Thread.objects.filter(plan_key=plan_key).aggregate(last=Max("number"))["last"]
        thread = Thread.objects.create(
            partnership=partnership,
            plan_key=plan_key,
            number=(last or 0) + 1,
            ref=ref,
            field=field,
            called=called,
            wording=wording,
            begun_at=at,
            begun_by=by,
            latest_at=at,
        )
        comment = Comment(thread=thread, number=1, by=by, at=at, text=tidy)
        return _said(comment, named, "comment.begin")


def answer(
    thread: Thread, *, text: str, by: User | None, at: datetime, mentioned: Iterable[User] = ()
) -> Comment:
    """Answer in a thread; one that was resolved is open again. The same sent twice is said once. Raises as `begin_thread`."""
    with transaction.atomic(), scope(partnership=thread.partnership):
        refusals.of_those_who_only_read(thread.partnership, by)
        tidy, named = _checked(thread.partnership, text, mentioned)
        thread = _locked(thread)
        last = Comment.objects.filter(thread=thread).order_by("-number").first()
        if last and (last.by_id, last.text) == (by.pk if by else None, tidy):
            last.thread = thread
            return last
        if not thread.is_open:
            _turn(thread, by, at, resolved=False)
        number = (last.number if last else 0) + 1
        comment = Comment(thread=thread, number=number, by=by, at=at, text=tidy)
        return _said(comment, named, "comment.answer")


def edit_comment(
    comment: Comment, *, text: str, by: User | None, at: datetime, mentioned: Iterable[User] = ()
) -> Comment:
    """Put other words for what oneself said; the record keeps the old ones.

    Raises Refused for those who only read and for the words of others, Invalid as `begin_thread`.
    """
    with transaction.atomic(), scope(partnership=comment.thread.partnership):
        thread = _locked(comment.thread)
        refusals.of_those_who_only_read(thread.partnership, by)
        comment = Comment.objects.select_related("thread__partnership").get(pk=comment.pk)
        refusals.of_others_words(comment, by)
        tidy, named = _checked(thread.partnership, text, mentioned)
        Mention.objects.filter(comment=comment).exclude(user__in=named).delete()
        _mention(comment, named)
        if tidy == comment.text:
            return comment
        before = comment.text
        comment.text, comment.edited_at = tidy, at
        comment.save(update_fields=["text", "edited_at"])
        _record(thread, "comment.edit", by, at, comment, before)
    return comment


def resolve(thread: Thread, *, by: User | None, at: datetime) -> Thread:
    """Close a talk that is over. One that is closed stays so. Raises Refused for those who only read."""
    return _settled(thread, by, at, resolved=True)


def reopen(thread: Thread, *, by: User | None, at: datetime) -> Thread:
    """Open a talk again. One that is open stays so. Raises Refused for those who only read."""
    return _settled(thread, by, at, resolved=False)


def _settled(thread: Thread, by: User | None, at: datetime, *, resolved: bool) -> Thread:
    with transaction.atomic(), scope(partnership=thread.partnership):
        refusals.of_those_who_only_read(thread.partnership, by)
        thread = _locked(thread)
        if thread.is_open == resolved:
            _turn(thread, by, at, resolved=resolved)
    return thread


def _turn(thread: Thread, by: User | None, at: datetime, *, resolved: bool) -> None:
    thread.resolved_at, thread.resolved_by = (at, by) if resolved else (None, None)
    thread.save(update_fields=["resolved_at", "resolved_by"])
    _record(thread, "comment.resolve" if resolved else "comment.reopen", by, at)


def _checked(
    partnership: Partnership, text: str, mentioned: Iterable[User]
) -> tuple[str, list[User]]:
    named = list({one.pk: one for one in mentioned}.values())
    tidy = refusals.of_text(text)
    refusals.of_mentioning_strangers(partnership, named)
    return tidy, named


def _in_turn(partnership: Partnership) -> None:
    """Two who begin at once get a number each."""
    Partnership.objects.select_for_update().get(pk=partnership.pk)


def _locked(thread: Thread) -> Thread:
    of = thread.partnership
    _in_turn(of)
    found = Thread.objects.get(pk=thread.pk)
    found.partnership = of
    return found


def _said(comment: Comment, named: list[User], act: str) -> Comment:
    comment.save()
    _mention(comment, named)
    thread = comment.thread
    if thread.latest_at != comment.at:
        thread.latest_at = comment.at
        thread.save(update_fields=["latest_at"])
    _record(thread, act, comment.by, comment.at, comment)
    return comment


def _mention(comment: Comment, named: list[User]) -> None:
    Mention.objects.bulk_create(
        [Mention(comment=comment, user=one) for one in named], ignore_conflicts=True
    )


def _record(  # noqa: PLR0917 - one line of the record
    thread: Thread,
    act: str,
    by: User | None,
    at: datetime,
    comment: Comment | None = None,
    before: str | None = None,
) -> None:
    after: dict[str, Any] = {"thread": thread.number, "field": thread.field}
    if comment is not None:
        after |= {"comment": comment.number, "text": comment.text}
    record(
        partnership=thread.partnership,
        at=at,
        by=by,
        act=act,
        plan_key=thread.plan_key,
        ref=thread.ref,
        before=None if before is None else {"text": before},
        after=after,
    )
