"""The letter that invites somebody."""

from django.conf import settings
from django.urls import reverse
from django.utils.timezone import localtime

from knopskud.accounts.links import token_of
from knopskud.accounts.models import Invitation, Role
from knopskud.accounts.roles import NAMES, allowance_of
from knopskud.core.words import Language, Words
from knopskud.web.letters import send_letter
from knopskud.web.saying import said_day

SUBJECT = Words("Invitation til {partnership}", "Invitation to {partnership}")
TEXT = Words(
    "Hej\n\n{who} inviterer dig til {partnership}. I Knopskud bliver den boligsociale helhedsplan skrevet, og du "
    "kan være med.\n\nDin rolle bliver: {role}. Du må {allows}.\n\nSig ja her:\n\n{link}\n\nLinket virker én gang "
    "og til og med den {until}.\n\nDu får brevet, fordi {who} har skrevet din e-mail på {site}. Kender du ikke "
    "noget til det, skal du ikke gøre noget: så sker der ikke noget, og linket holder op med at virke.",
    "Hello\n\n{who} invites you to {partnership}. In Knopskud the social plan of the neighbourhood is written, and "
    "you can take part.\n\nYour role will be: {role}. You may {allows}.\n\nSay yes here:\n\n{link}\n\nThe link works "
    "once, and until {until}.\n\nYou get this letter because {who} wrote your e-mail on {site}. If you know nothing "
    "of it you need do nothing: then nothing happens, and the link stops working.",
)
SOMEBODY = Words("Sekretariatet", "The secretariat")


def send_invitation(invitation: Invitation, *, speaks: Language) -> None:
    """Send the letter of an invitation. Raises NotSentError when it did not leave."""
    role, site = Role(invitation.role), settings.KNOPSKUD_BASE_URL
    by = invitation.invited_by
    until = localtime(invitation.until)
    values = {
        "who": _one_line(str(by)) if by else SOMEBODY,
        "partnership": _one_line(invitation.partnership.name),
        "role": NAMES[role],
        "allows": allowance_of(role),
        "link": site + reverse("office:invited", args=[token_of(invitation)]),
        "until": Words(said_day(until, "da"), said_day(until, "en")),
        "site": site,
    }
    send_letter(
        to=invitation.email,
        subject=SUBJECT.filled(**values),
        text=TEXT.filled(**values),
        speaks=speaks,
    )


def _one_line(text: str) -> str:
    return " ".join(text.split())
