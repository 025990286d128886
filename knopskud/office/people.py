"""Who is in a partnership, as its page tells it: role by role, with what the role allows and what limits it."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.http import QueryDict

from knopskud.accounts import queries
from knopskud.accounts.models import WHOLE_PLAN, Membership, Partnership, Role
from knopskud.accounts.roles import FOR, NAMES, allowance_of
from knopskud.core.words import Words
from knopskud.plan.models import Part
from knopskud.plan.queries import delaftaler_in

EVERYTHING = Words("Hele planen", "The whole plan")


@dataclass(frozen=True)
class Choice:
    """One delaftale that an editor can be limited to, or the whole of a plan. `value` stands in forms."""

    value: str
    ref: str
    title: Words


@dataclass(frozen=True)
class PlanChoices:
    """What can be chosen in one plan."""

    key: str
    name: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True)
class Person:
    """One member. `limits` are what an editor is limited to: plan by plan, in words."""

    row: Membership
    limits: tuple[tuple[str, tuple[Words, ...]], ...]


@dataclass(frozen=True)
class RoleGroup:
    """Everybody with one role."""

    role: Role
    name: Words
    allows: Words
    people: tuple[Person, ...]


def choices_in(partnership: Partnership) -> tuple[PlanChoices, ...]:
    """Everything that an editor of this partnership can be limited to, the newest plan first. One query."""
    plans = delaftaler_in(partnership).items()
    newest_first = sorted(plans, key=lambda one: one[1][0].fields["period"]["start"], reverse=True)
    return tuple(_choices(key, head, rest) for key, (head, *rest) in newest_first)


def _choices(key: str, head: Part, delaftaler: Iterable[Part]) -> PlanChoices:
    rows = [(one.ref, one.fields["title"]) for one in delaftaler]
    choices = [Choice(f"{key}:{ref}", ref, Words(title, title)) for ref, title in rows]
    everything = Choice(f"{key}:{WHOLE_PLAN}", WHOLE_PLAN, EVERYTHING)
    return PlanChoices(key, head.fields["name"], (everything, *choices))


def groups_in(partnership: Partnership) -> tuple[RoleGroup, ...]:
    """The members, role by role; roles that nobody has are left out. Two queries."""
    plans = choices_in(partnership)
    members = queries.members_of(partnership)
    return tuple(
        RoleGroup(role, NAMES[role], allowance_of(role), people)
        for role in Role
        if (people := tuple(person_of(one, plans) for one in members if one.role == role))
    )


def person_of(member: Membership, plans: Iterable[PlanChoices]) -> Person:
    """A member with what limits them, in words. What is not there any more is left out."""
    if not member.is_limited:
        return Person(member, ())
    limits = [
        (
            plan.name,
            tuple(one.title for one in plan.choices if one.ref in member.refs_in(plan.key)),
        )
        for plan in plans
    ]
    return Person(member, tuple((name, titles) for name, titles in limits if titles))


def chosen_in(posted: QueryDict, plans: Iterable[PlanChoices]) -> dict[str, list[str]] | None:
    """The limits that a form asks for, of those that are offered; None for an editor who writes everywhere."""
    if posted.get("reach") != "some":
        return None
    ticked = set(posted.getlist("only"))
    return {plan.key: [one.ref for one in plan.choices if one.value in ticked] for plan in plans}


def ticked_for(only: dict[str, list[str]] | None) -> set[str]:
    """The values that are ticked in the form of somebody with these limits."""
    return {f"{key}:{ref}" for key, refs in (only or {}).items() for ref in refs}


def role_choices() -> list[tuple[Role, Words, Words, Words]]:
    """Every role with its name, whom it is for, and what it allows."""
    return [(role, NAMES[role], FOR[role], allowance_of(role)) for role in Role]
