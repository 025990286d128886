"""The link of an invitation: it names the invitation and the letter, and cannot be made up."""

from datetime import datetime

from django.core.signing import BadSignature, Signer
from django_scopes import scopes_disabled

from knopskud.accounts.models import Invitation

SALT = "knopskud.invitation"


def token_of(invitation: Invitation) -> str:
    """What stands in the link of the newest letter."""
    return Signer(salt=SALT).sign_object([invitation.pk, invitation.sends])


def invitation_behind(token: str, *, at: datetime) -> Invitation | None:
    """The invitation that a link opens, with its partnership and who invited; None for one that opens nothing any more."""
    try:
        number, sends = map(int, Signer(salt=SALT).unsign_object(token))
    except (BadSignature, ValueError, TypeError):  # made up, or not a link of ours
        return None
    with scopes_disabled():  # whoever has the link knows no partnership yet
        rows = Invitation.objects.select_related("partnership", "invited_by")
        found = rows.filter(pk=number, sends=sends).first()
    return found if found is not None and at < found.until else None
