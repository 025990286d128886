"""Reading the margin."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db.models import Exists, OuterRef, Q, QuerySet
from django_scopes import scope

from knopskud.accounts.models import Partnership, User
from knopskud.margin.models import Comment, Mention, Presence, Thread

FORGOTTEN_AFTER = timedelta(minutes=1)


def open_threads(partnership: Partnership, plan_key: str) -> list[Thread]:
    """Every open thread of a plan with all that was said, the oldest first. Three queries."""
    with scope(partnership=partnership):
        rows = Thread.objects.filter(plan_key=plan_key, resolved_at=None)
        return _told(rows.order_by("number"))


def threads_of(
    partnership: Partnership,
    plan_key: str,
    *,
    is_open: bool | None = None,
    concerning: User | None = None,
    most: int,
    after: int = 0,
) -> tuple[list[Thread], int]:
    """Threads of a plan, the latest word first, and how many there are in all. Four queries.

    `concerning` somebody are those that they began, wrote in or are mentioned in.
    """
    with scope(partnership=partnership):
        rows = Thread.objects.filter(plan_key=plan_key)
        if is_open is not None:
            rows = rows.filter(resolved_at__isnull=is_open)
        if concerning is not None:
            rows = rows.filter(_concerns(concerning))
        ordered = rows.order_by("-latest_at", "-number")
        return _told(ordered[after : after + most]), rows.count()


def thread_of(partnership: Partnership, plan_key: str, number: int) -> Thread:
    """One thread with all that was said. Raises Thread.DoesNotExist."""
    with scope(partnership=partnership):
        found = _told(Thread.objects.filter(plan_key=plan_key, number=number))
        if not found:
            raise Thread.DoesNotExist
        return found[0]


def open_concerning(user: User, partnerships: Iterable[Partnership]) -> list[Thread]:
    """The open threads of all plans that somebody began, wrote in or is mentioned in, the latest word first."""
    with scope(partnership=list(partnerships)):
        rows = Thread.objects.filter(_concerns(user), resolved_at=None)
        return _told(rows.order_by("-latest_at", "-number"))


def present_in(
    partnership: Partnership, plan_key: str, *, now: datetime, but: User | None = None
) -> list[Presence]:
    """Who has a form of this plan open now, by part; `but` is the one who asks. One query."""
    with scope(partnership=partnership):
        rows = Presence.objects.filter(plan_key=plan_key, at__gt=now - FORGOTTEN_AFTER)
        if but is not None:
            rows = rows.exclude(user=but)
        return list(rows.select_related("user").order_by("ref", "user__name", "pk"))


def _told(rows: QuerySet[Thread]) -> list[Thread]:
    """The threads, each with what was said and who was mentioned. Three queries."""
    threads = list(rows.select_related("partnership", "begun_by", "resolved_by"))
    said: dict[int, list[Comment]] = defaultdict(list)
    comments = Comment.objects.filter(thread__in=threads).select_related("by").order_by("number")
    named = _named(threads)
    for one in comments:
        one.named = tuple(named[one.pk])
        said[one.thread_id].append(one)
    for thread in threads:
        thread.said = tuple(said[thread.pk])
    return threads


def _named(threads: list[Thread]) -> dict[int, list[User]]:
    found: dict[int, list[User]] = defaultdict(list)
    rows = Mention.objects.filter(comment__thread__in=threads).select_related("user")
    for one in rows.order_by("pk"):
        found[one.comment_id].append(one.user)
    return found


def _concerns(user: User) -> Q:
    own = Comment.objects.filter(thread=OuterRef("pk"), by=user)
    named = Mention.objects.filter(comment__thread=OuterRef("pk"), user=user)
    return Q(begun_by=user) | Q(Exists(own)) | Q(Exists(named))
