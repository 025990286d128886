"""The demo command: it tells the whole story once, and a second time it changes nothing."""

from io import StringIO

import pytest
from django.contrib.auth import authenticate
from django.core.management import call_command
from django_scopes import scope, scopes_disabled

from knopskud.audit.models import Event
from knopskud.demo import people, seeding, story
from knopskud.editions import queries
from knopskud.margin.queries import threads_of
from knopskud.plan.actions import change_part
from knopskud.plan.models import Plan
from knopskud.plan.queries import snapshot_of
from knopskud.public.prepared import site_folder
from knopskud.public.preparing import is_up_to_date

pytestmark = pytest.mark.django_db(transaction=True)


def seed() -> list[str]:
    """Seed, and return what was told."""
    said: list[str] = []
    seeding.seed(said.append)
    return said


def draft() -> Plan:
    with scopes_disabled():
        return Plan.objects.select_related("partnership").get(key=story.PLAN)


def events() -> int:
    with scopes_disabled():
        return Event.objects.count()


def test_the_whole_story_is_there_and_a_second_run_changes_nothing_and_says_how_to_sign_in() -> (
    None
):
    assert len(seed()) == 5
    told = {key: [(e.kind, e.at) for e in of] for key, of in story.by_plan().items()}
    kept = {
        key: [(e.kind, e.published_at) for e in queries.editions_of(key)] for key in story.by_plan()
    }
    assert kept == told
    assert snapshot_of(draft()) == story.draft()
    assert is_up_to_date()
    with scopes_disabled():
        last = Event.objects.order_by("-pk").select_related("by").first()
    assert last is not None
    assert last.by is not None
    assert (last.act, last.ref, last.by.email) == ("part.change", "A-003", people.EDITOR.email)

    talks, count = threads_of(draft().partnership, story.PLAN, most=9)
    assert (count, sorted(one.is_open for one in talks)) == (3, [False, True, True])

    before, out = events(), StringIO()
    call_command("demo", stdout=out)
    assert events() == before
    printed = out.getvalue()
    for person in people.PEOPLE:
        assert person.email in printed
        assert authenticate(username=person.email, password=people.PASSWORD) is not None
    assert people.PASSWORD in printed


def test_a_run_that_was_stopped_is_gone_on_with_and_what_people_did_is_kept(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class StoppedError(Exception):
        pass

    def stop(*args: object, **values: object) -> None:
        raise StoppedError

    with monkeypatch.context() as patched:
        patched.setattr(story, "by_plan", lambda: {story.PLAN: story.editions()[:1]})
        seed()
        patched.setattr(story, "by_plan", lambda: {story.PLAN: story.editions()[:2]})
        patched.setattr(seeding, "publish", stop)
        with pytest.raises(StoppedError):
            seed()
    assert snapshot_of(draft()) == story.editions()[1].snapshot
    assert len(seed()) == 4
    change_part(draft(), "A-003", fields={"where": "Ved søen"}, by=None, at=story.AFTERWARDS)
    by_hand = snapshot_of(draft())
    (site_folder() / "current").unlink(missing_ok=True)
    assert seed() == []
    assert snapshot_of(draft()) == by_hand
    assert is_up_to_date()


def test_somebody_who_chose_another_password_keeps_it() -> None:
    of = people.partnership(story.BEGUN)
    user = people.user(people.LEADER, of, story.BEGUN)
    user.set_password("min-egen-lange-adgangskode")
    user.save()
    people.user(people.LEADER, of, story.BEGUN)
    with scope(partnership=of):
        joined = Event.objects.filter(act="member.role").count()
    assert joined == 1
    assert authenticate(username=user.email, password="min-egen-lange-adgangskode") == user
