"""The author is told what came of what they said, when they left a way to be told."""

from django.conf import settings

from knopskud.core.addresses import voice_path
from knopskud.core.words import Language, Words
from knopskud.voices.models import Voice
from knopskud.voices.queries import contacts_of
from knopskud.voices.words import STATES
from knopskud.web.letters import NotSentError, send_letter

SUBJECT = Words("Svar på det, du skrev om planen", "Answer to what you wrote about the plan")
TEXT = Words(
    """Du har skrevet til os om planen. Her er, hvad der er sket: {state}.

{answer}

Følg det her: {address}

Du får brevet, fordi du gav os din mailadresse for at få svar. Vi sletter den {until}.""",
    """You have written to us about the plan. This is what has happened: {state}.

{answer}

Follow it here: {address}

You get this letter because you gave us your e-mail address to be answered. We delete it on {until}.""",
)
ANSWERED = Words("Svaret er gemt, og alle kan læse det.", "The answer is saved, and everybody can read it.")  # fmt: skip
TOLD = Words("Svaret er gemt, og den, der skrev, har fået brev.", "The answer is saved, and its author has got a letter.")  # fmt: skip
CALL = Words(
    "Svaret er gemt. Den, der skrev, har kun givet et telefonnummer: ring til dem.",
    "The answer is saved. Its author left a phone number only: call them.",
)
NOT_TOLD = Words(
    "Svaret er gemt, men brevet kunne ikke sendes. Prøv at svare igen senere.",
    "The answer is saved, but the letter could not be sent. Try to answer again later.",
)


def tell_author(voice: Voice, state: str, answer: str) -> Words:
    """Send the letter with the step that its voice has come to; the words that tell what came of it."""
    contact = contacts_of([voice]).get(voice.pk)
    if contact is None:
        return ANSWERED
    if not contact.email:
        return CALL
    speaks: Language = "da" if voice.language == "da" else "en"
    address = settings.KNOPSKUD_BASE_URL + voice_path(voice.plan_key, voice.code, speaks)
    text = TEXT.filled(
        state=STATES[state],
        answer=answer,
        address=address,
        until=contact.until.strftime("%d.%m.%Y"),
    )
    try:
        send_letter(to=contact.email, subject=SUBJECT, text=text, speaks=speaks)
    except NotSentError:
        return NOT_TOLD
    return TOLD
