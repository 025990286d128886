"""A letter to the partner who is asked to confirm. One that does not leave is no fault of the question: it is on their list."""

from contextlib import suppress

from django.conf import settings
from django.urls import reverse

from knopskud.approvals.models import Question
from knopskud.core.words import Words
from knopskud.web.letters import NotSentError, send_letter

SUBJECT = Words("Passer det, planen siger om {name}?", "Is it right what the plan says of {name}?")
TEXT = Words(
    """{who} beder dig se, om det passer, hvad planen siger, at {name} giver.

Læs teksten, og svar ja eller nej her: {address}

Spørgsmålet står også på din opgaveliste på kontoret.""",
    """{who} asks you to see whether it is right what the plan says that {name} gives.

Read the text and answer yes or no here: {address}

The question also stands in your task list in the office.""",
)
SECRETARIAT = Words("Sekretariatet", "The secretariat")


def tell_asked(question: Question) -> None:
    """Send the letter. It names the partner and who asks, and holds none of the plan's words."""
    page = reverse("office:confirmation", args=[question.plan_key, question.pk])
    text = TEXT.filled(
        who=str(question.by) if question.by else SECRETARIAT,
        name=question.name,
        address=f"{settings.KNOPSKUD_BASE_URL}{page}",
    )
    subject = SUBJECT.filled(name=question.name)
    with suppress(NotSentError):  # the log tells the host
        send_letter(to=question.asked.email, subject=subject, text=text, speaks="da")
