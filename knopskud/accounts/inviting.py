"""Inviting people by e-mail. Each act refuses, changes and records in one transaction; the letter is sent afterwards."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django_scopes import scope

from knopskud.accounts.actions import NO_EMAIL, limits_of, new_user, refuse_strangers, told_of
from knopskud.accounts.models import Invitation, Membership, Partnership, Role, User
from knopskud.accounts.own import CIVIL, refuse_weak, tidy_name
from knopskud.audit.actions import record
from knopskud.core.errors import Invalid, Problem, Refused
from knopskud.core.words import Words
from knopskud.frame.civil import civil_number

PUT_RIGHT = Words("Der er noget, der skal rettes.", "Something must be put right.")
THERE = Words(
    "{email} er allerede med. Ret rollen på listen.",
    "{email} is in it already. Change the role on the list.",
)
INVITED = Words(
    "{email} er allerede inviteret. Send invitationen igen fra listen, eller træk den tilbage.",
    "{email} is invited already. Send the invitation again from the list, or withdraw it.",
)
NAMELESS = Words(
    "Skriv et navn, som kollegerne kender dig på.", "Write a name that colleagues know you by."
)
GONE = Words("Invitationen gælder ikke længere.", "The invitation is not valid any more.")
SIGN_IN = Words(
    "Du har allerede adgang til Knopskud. Log ind, og sig så ja.",
    "You have access to Knopskud already. Sign in, then say yes.",
)
NOT_FOR_YOU = Words("Invitationen er til {email}.", "The invitation is for {email}.")


def invite(
    partnership: Partnership,
    *,
    email: str,
    role: Role,
    by: User | None,
    at: datetime,
    only: Mapping[str, Iterable[str]] | None = None,
) -> Invitation:
    """Offer somebody a role; it is theirs once they say yes. `only` limits an editor as in `give_role`.

    Raises Refused for strangers and an editor who would be limited to nothing, Invalid with what is wrong with the
    address: none, somebody who is in already, or somebody whose invitation still can be accepted.
    """
    email = email.strip()
    with transaction.atomic(), scope(partnership=partnership):
        refuse_strangers(partnership, by)
        chosen = limits_of(role, only)
        Partnership.objects.select_for_update().get(pk=partnership.pk)  # one invitation a person
        _refuse_address(partnership, email, at)
        made = Invitation.objects.create(
            partnership=partnership, email=email, role=role, only=chosen, invited_by=by, sent_at=at
        )
        _record(made, "invitation.send", by, at)
    return made


def send_again(
    partnership: Partnership, number: int, *, by: User | None, at: datetime
) -> Invitation:
    """Let an invitation run from now, with a new link; the older one opens no more.

    Raises Refused for strangers, Invitation.DoesNotExist.
    """
    with transaction.atomic(), scope(partnership=partnership):
        refuse_strangers(partnership, by)
        found = Invitation.objects.select_for_update().get(partnership=partnership, pk=number)
        found.sent_at, found.sends, found.undelivered = at, found.sends + 1, False
        found.invited_by = by
        found.save()
        _record(found, "invitation.again", by, at)
    return found


def withdraw(partnership: Partnership, number: int, *, by: User | None, at: datetime) -> str:
    """Take an invitation back; its link opens no more. Returns whom it was for.

    Raises Refused for strangers, Invitation.DoesNotExist.
    """
    with transaction.atomic(), scope(partnership=partnership):
        refuse_strangers(partnership, by)
        found = Invitation.objects.select_for_update().get(partnership=partnership, pk=number)
        _record(found, "invitation.withdraw", by, at, gone=True)
        found.delete()
    return found.email


def mark_undelivered(invitation: Invitation, *, at: datetime) -> None:
    """Remember that the newest letter did not leave, so that the leader sees it. Nothing happens when it is gone."""
    with transaction.atomic(), scope(partnership=invitation.partnership):
        same = Invitation.objects.filter(pk=invitation.pk, sends=invitation.sends)
        if same.update(undelivered=True):
            _record(invitation, "invitation.undelivered", None, at)


def accept(
    invitation: Invitation, *, at: datetime, user: User | None, name: str = "", password: str = ""
) -> Membership:
    """Say yes to an invitation: as somebody who is signed in, or as somebody new with a name and a password.

    Somebody who has got a role meanwhile keeps it. Raises Refused when the invitation is no longer there, is another
    person's, or when somebody who is known is not signed in; Invalid for a name and for a password that is too weak.
    """
    with transaction.atomic(), scope(partnership=invitation.partnership):
        rows = Invitation.objects.select_for_update().select_related("partnership")
        found = rows.filter(pk=invitation.pk, sends=invitation.sends).first()
        if found is None or at >= found.until:
            raise Refused(GONE)
        who = user or _somebody_new(found, name, password)
        if who.email.casefold() != found.email.casefold():
            raise Refused(NOT_FOR_YOU.filled(email=found.email))
        member, _ = Membership.objects.get_or_create(
            user=who,
            partnership=found.partnership,
            defaults={"role": found.role, "only": found.only},
        )
        record(
            partnership=found.partnership,
            at=at,
            by=who,
            act="invitation.accept",
            after=told_of(member),
        )
        found.delete()
    return member


def _somebody_new(invitation: Invitation, name: str, password: str) -> User:
    if User.objects.filter(email__iexact=invitation.email).exists():
        raise Refused(SIGN_IN)
    name = _checked(name)
    try:
        refuse_weak(password, User(email=invitation.email, name=name))
    except Refused as error:
        raise Invalid(PUT_RIGHT, (Problem("password", error.message),)) from None
    return new_user(invitation.email, name, password)


def _checked(name: str) -> str:
    try:
        tidy = tidy_name(name)
    except Refused as error:
        raise Invalid(PUT_RIGHT, (Problem("name", error.message),)) from None
    if not tidy:
        raise Invalid(PUT_RIGHT, (Problem("name", NAMELESS),))
    return tidy


def _refuse_address(partnership: Partnership, email: str, at: datetime) -> None:
    """Refuse an address that cannot be invited; an invitation to it that has run out makes room."""
    try:
        validate_email(email)
    except ValidationError:
        raise _at_email(NO_EMAIL, email) from None
    if civil_number(email):
        raise _at_email(CIVIL, email)
    if Membership.objects.filter(partnership=partnership, user__email__iexact=email).exists():
        raise _at_email(THERE, email)
    older = Invitation.objects.filter(partnership=partnership, email__iexact=email).first()
    if older is not None and at < older.until:
        raise _at_email(INVITED, email)
    if older is not None:
        older.delete()


def _at_email(words: Words, email: str) -> Invalid:
    return Invalid(PUT_RIGHT, (Problem("email", words.filled(email=email)),))


def _record(
    invitation: Invitation, act: str, by: User | None, at: datetime, *, gone: bool = False
) -> None:
    told = {"email": invitation.email, "role": str(invitation.role)}
    if invitation.only is not None:
        told |= {"only": invitation.only}  # type: ignore[dict-item]  # JSON
    record(
        partnership=invitation.partnership,
        at=at,
        by=by,
        act=act,
        before=told if gone else None,
        after=None if gone else told,
    )
