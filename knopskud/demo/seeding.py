"""The demo's story, done again through the real acts: written, revised and published at the times it happened.

What is there already is left alone, so a second run is quick, loses nothing, and goes on where a first one stopped.
"""

from collections.abc import Callable

from django_scopes import scope

from knopskud.accounts.models import Partnership, User
from knopskud.demo import people, story
from knopskud.demo.decisions import confirm, decide
from knopskud.demo.forms import keep_form
from knopskud.demo.handing import hand_over
from knopskud.demo.meetings import meet
from knopskud.demo.talks import talk
from knopskud.demo.voices import speak
from knopskud.editions import queries as published
from knopskud.editions.actions import publish
from knopskud.editions.kinds import HAND_IN
from knopskud.editions.models import Edition
from knopskud.plan.actions import load_snapshot, revise
from knopskud.plan.models import Plan
from knopskud.plan.queries import snapshot_of
from knopskud.public.preparing import prepare

Tell = Callable[[str], object]


def seed(tell: Tell) -> None:
    """Make what is missing of the demo, and prepare pages that are missing; `tell` hears of every step."""
    of = people.partnership(story.BEGUN)
    users = {one.email: people.user(one, of, story.BEGUN) for one in people.PEOPLE}
    leader, editor, partner = (
        users[one.email] for one in (people.LEADER, people.EDITOR, people.PARTNER)
    )
    keep_form(of, leader)
    for key, told in story.by_plan().items():
        _publish(key, told, of, leader, tell)
    decide(of, leader)
    confirm(of, leader, partner)
    talk(of, users)
    speak(of, editor)
    _leave_a_draft(of, editor)
    prepare()


def _publish(
    key: str, told: tuple[story.Told, ...], of: Partnership, leader: User, tell: Tell
) -> None:
    """Write and publish the editions of one plan that are not there yet."""
    there = len(published.editions_of(key))
    for edition in told[there:]:
        plan = _draft(key, of)
        if plan is None:
            plan = load_snapshot(
                partnership=of, snapshot=edition.snapshot, by=leader, at=edition.at
            )
        else:
            revise(plan, edition.snapshot, by=leader, at=edition.at)
        if edition.kind == HAND_IN:
            decide(of, leader)
            meet(plan, leader)
            made = hand_over(plan, edition, leader)
        else:
            made = _published(plan, edition, leader)
        tell(f"  {edition.snapshot.plan.name}: {made.label.da}")


def _published(plan: Plan, edition: story.Told, leader: User) -> Edition:
    return publish(
        partnership=plan.partnership,
        snapshot=snapshot_of(plan),
        kind=edition.kind,
        label=edition.label,
        reasons=edition.reasons,
        by=leader,
        at=edition.at,
    )


def _leave_a_draft(of: Partnership, editor: User) -> None:
    """Somebody has written on since the hand-in, unless the draft has been worked on already."""
    plan = _draft(story.PLAN, of)
    last = story.editions()[-1].snapshot
    if plan is not None and snapshot_of(plan) == last:
        revise(plan, story.draft(), by=editor, at=story.AFTERWARDS)


def _draft(key: str, of: Partnership) -> Plan | None:
    with scope(partnership=of):
        return Plan.objects.filter(key=key).first()
