"""Letters to those who are mentioned in the margin. A letter that does not leave is no fault of the comment: it is on their list."""

from contextlib import suppress
from datetime import datetime

from django.conf import settings
from django.urls import reverse

from knopskud.core.words import Words
from knopskud.margin.letters import take_letters
from knopskud.margin.models import Comment
from knopskud.web.letters import NotSentError, send_letter

SUBJECT = Words("{who} nævner dig i en kommentar", "{who} mentions you in a comment")
TEXT = Words(
    """{who} nævner dig i en kommentar til “{called}”.

Læs den, og svar her: {address}

Du får brevet, fordi du er nævnt med navn. Der kommer højst et brev i timen om den samme tråd; alt står på din opgaveliste på kontoret.""",
    """{who} mentions you in a comment on “{called}”.

Read it and answer here: {address}

You get this letter because you are mentioned by name. At most one letter an hour comes about the same thread; everything stands in your task list in the office.""",
)


def tell_mentioned(comment: Comment, *, at: datetime) -> None:
    """Send the letters about a comment that are due. They name the part and the writer, and hold none of its words."""
    thread = comment.thread
    page = reverse("office:thread", args=[thread.plan_key, thread.number])
    who = str(comment.by or "Knopskud")
    text = TEXT.filled(
        who=who,
        called=thread.called,
        address=f"{settings.KNOPSKUD_BASE_URL}{page}#k-{comment.number}",
    )
    for user in take_letters(comment, at=at):
        with suppress(NotSentError):  # the log tells the host
            send_letter(to=user.email, subject=SUBJECT.filled(who=who), text=text, speaks="da")
