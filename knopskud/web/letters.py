"""Letters that the program sends: short, in plain words, text only, each saying why it came."""

import logging
from collections.abc import Mapping
from smtplib import SMTPException

from django.core.mail import EmailMessage

from knopskud.core.errors import Refused
from knopskud.core.words import Language, Words

NOT_SENT = Words(
    "Brevet kunne ikke sendes lige nu. Prøv igen om lidt. Bliver det ved, så sig det til dem, der driver siden.",
    "The letter could not be sent just now. Try again in a while. If it goes on, tell those who run the site.",
)
MACHINE = {"Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All"}
log = logging.getLogger(__name__)


class NotSentError(Refused):
    """The letter did not leave: the server for letters cannot be reached, or will not take it."""


def send_letter(
    *,
    to: str,
    subject: Words,
    text: Words,
    speaks: Language,
    headers: Mapping[str, str] | None = None,
) -> None:
    """Send one letter, in the reader's language. `text` is whole paragraphs with an empty line between.

    `headers` are for programs that read the letter.

    Raises NotSentError when it did not leave. The log tells why, and neither to whom nor what.
    """
    letter = EmailMessage(
        subject=" ".join(subject.said_in(speaks).split()),  # a line break would end the headers
        body=text.said_in(speaks).strip() + "\n",
        to=[to],
        headers={**MACHINE, "Content-Language": speaks, **(headers or {})},
    )
    try:
        letter.send()
    except (SMTPException, OSError) as error:
        log.error("a letter was not sent: %s", type(error).__name__)  # noqa: TRY400 - a traceback holds the letter
        raise NotSentError(NOT_SENT) from error
