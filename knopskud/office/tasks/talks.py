"""What waits in the margin: where somebody is mentioned, has been answered, or began a talk that goes on."""

from collections.abc import Iterator

from django.urls import reverse

from knopskud.accounts.models import User
from knopskud.core.words import Words
from knopskud.margin.models import Comment, Thread
from knopskud.office.tasks.asked import Asked, Task

MENTIONED = Words("{who} nævner dig om “{called}”", "{who} mentions you about “{called}”")
ANSWERED = Words(
    "{who} har skrevet i en tråd om “{called}”", "{who} has written in a thread about “{called}”"
)
OPEN = Words("Din kommentar til “{called}” er åben", "Your comment on “{called}” is open")
HOST = "Knopskud"


def mentions(asked: Asked) -> Iterator[Task]:
    """Open talks in which one is mentioned and has not answered since."""
    for thread in asked.threads:
        if found := _mention_of(asked.user, thread):
            yield _task(asked, thread, found, MENTIONED)


def answers(asked: Asked) -> Iterator[Task]:
    """Open talks that one has taken part in, where somebody else has the last word."""
    for thread in asked.threads:
        last = thread.said[-1]
        takes_part = any(one.by_id == asked.user.pk for one in thread.said)
        if takes_part and last.by_id != asked.user.pk and not _mention_of(asked.user, thread):
            yield _task(asked, thread, last, ANSWERED)


def own(asked: Asked) -> Iterator[Task]:
    """Open talks that one began and has the last word in: to be resolved when they are over."""
    for thread in asked.threads:
        if asked.user.pk == thread.begun_by_id and thread.said[-1].by_id == asked.user.pk:
            yield _task(asked, thread, thread.said[-1], OPEN)


def _mention_of(user: User, thread: Thread) -> Comment | None:
    """The last comment that mentions somebody, unless they have written after it."""
    for comment in reversed(thread.said):
        if comment.by_id == user.pk:
            return None
        if any(one.pk == user.pk for one in comment.named):
            return comment
    return None


def _task(asked: Asked, thread: Thread, comment: Comment, words: Words) -> Task:
    page = reverse("office:thread", args=[thread.plan_key, thread.number])
    return Task(
        what=words.filled(who=str(comment.by or HOST), called=thread.called),
        plan=asked.names.get(thread.plan_key, thread.plan_key),
        href=f"{page}#k-{comment.number}",
        words=comment.text,
        at=comment.at,
    )
