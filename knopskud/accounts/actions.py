"""Founding partnerships, and giving and taking roles. Each act refuses, changes and records in one transaction."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction

from knopskud.accounts import rules
from knopskud.accounts.models import WHOLE_PLAN, Membership, Partnership, Role, User
from knopskud.accounts.own import refuse_weak
from knopskud.accounts.second_factor import has_second_factor
from knopskud.audit.actions import record
from knopskud.core.errors import Refused
from knopskud.core.slugs import slug as as_slug
from knopskud.core.words import Words

NOT_YOURS = Words("Kun lederen giver og tager roller.", "Only the leader gives and takes roles.")
NOT_YOUR_DEMAND = Words("Kun lederen bestemmer, om alle skal bruge ekstra sikkerhed.", "Only the leader decides whether everybody needs a second step.")  # fmt: skip
YOURS_FIRST = Words(
    "Slå først ekstra sikkerhed til på din egen konto. Ellers lukker du dig selv ude.",
    "Turn on the second step in your own account first. Otherwise you would shut yourself out.",
)
NO_SLUG = Words(
    "Det korte navn må kun have små bogstaver, tal og bindestreger.",
    "The short name may have small letters, digits and dashes only.",
)
TAKEN = Words("Der findes allerede et partnerskab, der hedder {slug}.", "There already is a partnership called {slug}.")  # fmt: skip
NO_EMAIL = Words("{email} er ikke en e-mailadresse.", "{email} is no e-mail address.")
NOTHING_CHOSEN = Words(
    "Vælg mindst én delaftale, eller lad redaktøren skrive i det hele.",
    "Choose at least one sub-agreement, or let the editor write in everything.",
)
LAST_LEADER = Words(
    "Et partnerskab skal have en leder. Gør først en anden til leder.",
    "A partnership needs a leader. Make somebody else leader first.",
)


def found_partnership(*, slug: str, name: str, at: datetime) -> Partnership:
    """Found a partnership, which only the host does. Raises Refused for a slug that is taken or no slug."""
    with transaction.atomic():
        if not slug or slug != as_slug(slug):
            raise Refused(NO_SLUG)
        if Partnership.objects.filter(slug=slug).exists():
            raise Refused(TAKEN.filled(slug=slug))
        made = Partnership.objects.create(slug=slug, name=name)
        record(partnership=made, at=at, by=None, act="partnership.found", after={"slug": slug, "name": name})  # fmt: skip
    return made


def demand_second_factor(
    partnership: Partnership, *, demanded: bool, by: User | None, at: datetime
) -> None:
    """Demand a second factor of everybody who comes in, or demand it no more. Nothing happens when it is so already.

    Raises Refused for those who are no leader, and for a leader who has none: they would shut themselves out.
    """
    with transaction.atomic():
        if not rules.may_give_roles(by, partnership):
            raise Refused(NOT_YOUR_DEMAND)
        if demanded and by is not None and not has_second_factor(by):
            raise Refused(YOURS_FIRST)
        before = partnership.demands_second_factor
        if before == demanded:
            return
        partnership.demands_second_factor = demanded
        partnership.save(update_fields=["demands_second_factor"])
        record(
            partnership=partnership,
            at=at,
            by=by,
            act="partnership.second-factor",
            before={"demanded": before},
            after={"demanded": demanded},
        )


def give_role(
    partnership: Partnership,
    *,
    email: str,
    role: Role,
    by: User | None,
    at: datetime,
    only: Mapping[str, Iterable[str]] | None = None,
    name: str = "",
    password: str | None = None,
) -> Membership:
    """Give somebody a role in a partnership, and a way to sign in when they have none; `password` is for new people.

    `only` limits an editor to delaftaler, by plan key (see `Membership`); it is nothing to other roles. Somebody who is
    known keeps their password and name. Raises Refused for strangers, an address that is none, a password that is easy
    to guess, an editor who would be limited to nothing, and when the last leader would get another role.
    """
    with transaction.atomic():
        refuse_strangers(partnership, by)
        chosen = limits_of(role, only)
        user = User.objects.filter(email__iexact=email.strip()).first() or new_user(
            email, name, password
        )
        found = Membership.objects.filter(user=user, partnership=partnership).first()
        if found and (found.role, found.only) == (role, chosen):
            return found
        before = told_of(found) if found else None
        if found and found.role == Role.LEADER and role != Role.LEADER:
            _refuse_leaving_nobody(partnership)
        member, _ = Membership.objects.update_or_create(
            user=user, partnership=partnership, defaults={"role": role, "only": chosen}
        )
        after = told_of(member)
        record(partnership=partnership, at=at, by=by, act="member.role", before=before, after=after)
    return member


def take_role(partnership: Partnership, *, email: str, by: User | None, at: datetime) -> None:
    """Take somebody's role away; they can sign in no more to this partnership. Nothing happens for strangers.

    Raises Refused for those who may not, and for the last leader.
    """
    with transaction.atomic():
        refuse_strangers(partnership, by)
        found = Membership.objects.filter(
            partnership=partnership, user__email__iexact=email.strip()
        ).first()
        if found is None:
            return
        if found.role == Role.LEADER:
            _refuse_leaving_nobody(partnership)
        before = told_of(found)
        found.delete()
        record(partnership=partnership, at=at, by=by, act="member.leave", before=before)


def told_of(member: Membership) -> dict[str, Any]:
    """What the record keeps of a membership."""
    told: dict[str, Any] = {"email": member.user.email, "role": str(member.role)}
    return told if member.only is None else {**told, "only": member.only}


def limits_of(role: Role, only: Mapping[str, Iterable[str]] | None) -> dict[str, list[str]] | None:
    """The limits of an editor in one form, whatever order they were given in. Raises Refused for nothing at all."""
    if role != Role.EDITOR or only is None:
        return None
    chosen = {key: sorted({*refs}) for key, refs in sorted(only.items())}
    if not any(chosen.values()):
        raise Refused(NOTHING_CHOSEN)
    return {
        key: [WHOLE_PLAN] if WHOLE_PLAN in refs else refs for key, refs in chosen.items() if refs
    }


def new_user(email: str, name: str, password: str | None) -> User:
    """Somebody who can sign in from now on. Raises Refused for no e-mail address and for a password that is too weak."""
    user = User(email=email.strip(), name=name)
    try:
        validate_email(user.email)
    except ValidationError:
        raise Refused(NO_EMAIL.filled(email=email)) from None
    if password is None:
        user.set_unusable_password()
    else:
        refuse_weak(password, user)
        user.set_password(password)
    user.save()
    return user


def refuse_strangers(partnership: Partnership, by: User | None) -> None:
    """Only those who give roles go on."""
    if not rules.may_give_roles(by, partnership):
        raise Refused(NOT_YOURS)


def _refuse_leaving_nobody(partnership: Partnership) -> None:
    leaders = Membership.objects.select_for_update().filter(
        partnership=partnership, role=Role.LEADER
    )
    if len(leaders) == 1:
        raise Refused(LAST_LEADER)
