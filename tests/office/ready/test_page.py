"""The page "Klar?": what is missing, by delaftale, and the calendar counted from today."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import localdate, now

from knopskud.plan.actions import add_part, load_snapshot
from knopskud.snapshot.types import PlanSnapshot, Step, SubAgreement
from tests.make import make_head, make_plan
from tests.office.cast import BEGUN, DESK, Cast, make_cast, now_in
from tests.office.filled import X, parsed, words_in

PAGE = f"{DESK}klar/"


def day(ahead: int) -> str:
    return (localdate(now()) + timedelta(days=ahead)).isoformat()


def step(cast: Cast, ahead: int, **more: str) -> str:
    fields = {"what": "Aflevering", "day": day(ahead), **more}
    return add_part(cast.plan, kind="step", fields=fields, by=None, at=BEGUN).ref


def links_in(body: bytes) -> list[str]:
    return [str(a.get("href")) for a in parsed(body).iter(f"{X}a")]


def lacking() -> PlanSnapshot:
    """A plan in which something is missing in one delaftale, in the money and in the whole plan."""
    plan = make_plan()
    empty = SubAgreement(ref="D-3", area="uddannelse-og-beskaeftigelse", title="Vejen til job")
    return plan.model_copy(
        update={"sub_agreements": (*plan.sub_agreements, empty), "sources": plan.sources[:1]}
    )


@pytest.mark.django_db
def test_every_finding_stands_in_its_delaftale_and_leads_to_where_it_is_put_right() -> None:
    cast = make_cast(lacking())
    body = cast.leader.get(PAGE).content
    links = links_in(body)
    assert f"{DESK}ny/activity/?under=D-3" in links
    assert f"{DESK}ny/sub-goal/?under=D-3" in links
    assert f"{DESK}dele/d-3/#f-challenge" in links
    assert f"{DESK}ny/meeting/" in links
    assert "#d-3" in links
    (section,) = [s for s in parsed(body).iter(f"{X}section") if s.get("id") == "d-3"]
    assert "Vejen til job" in "".join(section.itertext())
    assert "Fjern den" not in words_in(body)


@pytest.mark.django_db
def test_the_place_that_a_finding_leads_to_is_on_the_page_that_it_names() -> None:
    cast = make_cast(lacking())
    there = [link for link in links_in(cast.leader.get(PAGE).content) if "/dele/" in link]
    assert len(there) > 5
    for link in there:
        path, _, name = link.partition("#")
        ids = {one.get("id") for one in parsed(cast.leader.get(path).content).iter()}
        assert not name or name in ids, link


def test_the_calendar_counts_from_today(cast: Cast) -> None:
    step(cast, 12)
    step(cast, -3, what="Udkastet ud")
    for path in (PAGE, DESK, "/kontor/"):
        said = words_in(cast.reader.get(path).content)
        assert "om 12 dage" in said, path
        assert "for 3 dage siden og ikke sat som sket" in said, path


def test_a_step_is_marked_as_done_on_a_day(cast: Cast) -> None:
    ref = step(cast, -3).lower()
    answer = cast.editor.post(f"{PAGE}trin/{ref}/", {"day": day(-2)}, follow=True)
    assert "er sat som sket" in words_in(answer.content)
    assert now_in(cast.plan).steps[0].happened == localdate(now()) - timedelta(days=2)


@pytest.mark.parametrize(
    ("typed", "said"), [("", "Skriv den dag"), ("i går", "Skriv den dag"), (None, "fremtiden")]
)
def test_a_day_that_cannot_be_is_refused_beside_its_field(
    cast: Cast, typed: str | None, said: str
) -> None:
    ref = step(cast, -3).lower()
    answer = cast.editor.post(f"{PAGE}trin/{ref}/", {"day": day(1) if typed is None else typed})
    assert answer.status_code == 400
    assert said in words_in(answer.content)
    assert f'id="day-{ref}-error"'.encode() in answer.content
    assert now_in(cast.plan).steps[0].happened is None


def test_readers_see_the_calendar_and_mark_nothing(cast: Cast) -> None:
    ref = step(cast, -3).lower()
    assert "Sæt som sket" not in words_in(cast.reader.get(PAGE).content)
    assert cast.board.post(f"{PAGE}trin/{ref}/", {"day": day(-3)}).status_code == 403


def test_a_yes_to_the_content_alone_is_told_as_a_danger(cast: Cast) -> None:
    assert words_in(cast.leader.get(PAGE).content).count("Det står ikke i kalenderen") == 2
    step(cast, -3, type="content_approval", happened=day(-3))
    said = words_in(cast.leader.get(PAGE).content)
    assert "men pengene er ikke frigivet" in said
    step(cast, -1, type="money_release", happened=day(-1))
    assert "ikke frigivet" not in words_in(cast.leader.get(PAGE).content)


def test_a_new_step_can_begin_with_its_kind(cast: Cast) -> None:
    body = cast.editor.get(f"{DESK}ny/step/?type=money_release").content
    assert b'<option value="money_release" selected' in body
    assert b'<option value="other" selected' in cast.editor.get(f"{DESK}ny/step/?type=x").content


def test_more_steps_and_plans_do_not_cost_more_queries(cast: Cast) -> None:
    counted = []
    for more in (1, 3):
        for number in range(more):
            step(cast, number)
            other = make_plan(
                plan=make_head(key=f"plan-{more}-{number}"),
                steps=(Step(ref="T-1", day=localdate(now()), what="I dag"),),
            )
            load_snapshot(partnership=cast.plan.partnership, snapshot=other, by=None, at=BEGUN)
        for path in (PAGE, DESK, "/kontor/"):
            with CaptureQueriesContext(connection) as queries:
                assert cast.leader.get(path).status_code == 200
            counted.append(len(queries))
    assert counted[:3] == counted[3:]
    assert max(counted) <= 20
