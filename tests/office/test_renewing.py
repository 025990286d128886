"""The next plan: begun from the one that runs, or from two that become one; and the old one closed."""

import pytest
from django.test import Client

from knopskud.accounts.models import Partnership
from knopskud.audit.models import Event
from knopskud.core.errors import Refused
from knopskud.plan.actions import add_part, load_snapshot
from knopskud.plan.models import Plan
from knopskud.plan.queries import snapshot_of
from knopskud.snapshot.types import PlanSnapshot
from tests.make import make_activity, make_head, make_plan
from tests.office.cast import BEGUN, DESK, KEY, Cast
from tests.office.filled import form_in, words_in

HERE = "/kontor/partnerskaber/eksempelparken/naeste-plan/"
NEW = "lbf-2019-26"


def offered(client: Client, *keys: str) -> dict[str, list[str]]:
    """The form as it is offered for those plans."""
    asked = "&".join(f"from={key}" for key in keys)
    return form_in(client.get(f"{HERE}?programme={NEW}&{asked}").content)


def plan_called(key: str) -> PlanSnapshot:
    from django_scopes import scopes_disabled

    with scopes_disabled():
        return snapshot_of(Plan.objects.select_related("partnership").get(key=key))


def test_the_next_plan_begins_where_this_one_ends(cast: Cast) -> None:
    named = {"name": ["Helhedsplan 2018-2021"]}
    page = f"{DESK}dele/p-1/"
    cast.editor.post(page, form_in(cast.editor.get(page).content) | named)
    form = offered(cast.editor, KEY)
    assert (form["start"], form["end"]) == (["2022-01-01"], ["2025-12-31"])
    assert form["name"] == ["Helhedsplan 2022-2025"]


def test_every_activity_is_kept_changed_or_stopped(cast: Cast) -> None:
    form = offered(cast.editor, KEY)
    form |= {"key": ["ny-plan"], "fate.0.A-002": ["change"], "fate.0.A-003": ["stop"]}
    form["new.sammenhaengskraft-og-medborgerskab"] = ["Beboercafé\r\n\r\nNabokaffe"]
    answer = cast.editor.post(HERE, form)
    assert answer.status_code == 302
    assert answer.headers["Location"] == "/kontor/planer/ny-plan/"
    new = plan_called("ny-plan")
    assert [(a.title, a.origin.type, a.origin.ref) for a in new.activities] == [
        ("Tryghedsvandring", "continued", "A-001"),
        ("Lommepengejob", "new_version", "A-002"),
        ("Beboercafé", "new", None),
        ("Nabokaffe", "new", None),
    ]
    assert new.plan.follows == (KEY,)


def test_areas_are_led_over_by_the_frames_own_table(cast: Cast) -> None:
    form = offered(cast.editor, KEY)
    areas = {name: values for name, values in form.items() if name.startswith("areas.")}
    assert areas
    assert all(values for values in areas.values())


def test_an_activity_with_nowhere_to_go_is_told_and_nothing_is_lost(cast: Cast) -> None:
    form = offered(cast.editor, KEY)
    form = {name: values for name, values in form.items() if not name.startswith("areas.0.D-1")}
    form |= {"key": ["ny-plan"], "name": ["Mit navn"]}
    answer = cast.editor.post(HERE, form)
    assert answer.status_code == 400
    assert "Vælg, hvilken delaftale den hører til" in words_in(answer.content)
    again = form_in(answer.content)
    assert again["name"] == ["Mit navn"]
    assert not any(name.startswith("areas.0.D-1") for name in again)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"name": [""]}, "Skriv noget her"),
        ({"key": [KEY]}, "Der findes allerede en plan"),
        ({"start": ["i morgen"]}, "Her skal stå en dato"),
        ({"start": ["2026-01-01"]}, "Planen slutter, før den begynder"),
        ({"key": ["kontor"]}, "Vælg et andet kort navn"),
    ],
)
def test_what_is_wrong_is_told_and_no_plan_is_made(
    cast: Cast, typed: dict[str, list[str]], said: str
) -> None:
    from django_scopes import scopes_disabled

    form = offered(cast.editor, KEY) | {"key": ["ny-plan"]} | typed
    answer = cast.editor.post(HERE, form)
    assert answer.status_code == 400
    assert said in words_in(answer.content)
    with scopes_disabled():
        assert Plan.objects.count() == 1


def test_two_plans_become_one(cast: Cast) -> None:
    other = make_plan(
        plan=make_head(key="naboplan", name="Naboens plan"),
        activities=(make_activity("A-001", title="Skak"),),
    )
    load_snapshot(partnership=cast.plan.partnership, snapshot=other, by=None, at=BEGUN)
    form = offered(cast.editor, KEY, "naboplan") | {"key": ["faelles"], "name": ["Fælles plan"]}
    assert cast.editor.post(HERE, form).status_code == 302
    new = plan_called("faelles")
    assert new.plan.follows == (KEY, "naboplan")
    assert "Skak" in [a.title for a in new.activities]


def test_another_partnerships_plan_is_not_found(cast: Cast) -> None:
    load_snapshot(
        partnership=_theirs(), snapshot=make_plan(plan=make_head(key="deres")), by=None, at=BEGUN
    )
    assert cast.leader.get(f"{HERE}?programme={NEW}&from=deres").status_code == 404


def _theirs() -> Partnership:
    return Partnership.objects.get(slug="naboen")


def test_without_a_plan_chosen_it_is_asked_for(cast: Cast) -> None:
    assert "Vælg mindst én plan" in words_in(cast.leader.get(f"{HERE}?programme={NEW}").content)


def test_a_closed_plan_is_read_and_not_changed(cast: Cast) -> None:
    assert cast.leader.post(f"{DESK}afslut/", {"anyway": "1"}).status_code == 302
    page = words_in(cast.editor.get(DESK).content)
    assert "Planen blev afsluttet" in page
    assert "+ Aktivitet" not in page
    plan = cast.plan
    with pytest.raises(Refused, match="closed"):
        add_part(plan, kind="activity", fields={"title": "X", "sub_agreement": "D-1"}, by=None, at=BEGUN)  # fmt: skip
    assert cast.leader.get(f"{DESK}dele/a-001/").status_code == 200
    assert cast.leader.post(f"{DESK}udgiv/", {}).status_code == 403


def test_a_closed_plan_is_opened_again_and_both_are_remembered(cast: Cast) -> None:
    from django_scopes import scopes_disabled

    cast.leader.post(f"{DESK}afslut/", {"anyway": "1"})
    cast.leader.post(f"{DESK}afslut/", {"way": "reopen"})
    form = form_in(cast.editor.get(f"{DESK}dele/a-001/").content) | {"title": ["Aftentur"]}
    assert cast.editor.post(f"{DESK}dele/a-001/", form).status_code == 302
    with scopes_disabled():
        acts = Event.objects.order_by("pk").values_list("act", flat=True)
        assert list(acts)[-3:] == ["plan.close", "plan.reopen", "part.change"]


def test_what_is_not_published_stays_in_the_drawer_only_when_somebody_says_so(cast: Cast) -> None:
    answer = cast.leader.post(f"{DESK}afslut/")
    assert answer.status_code == 400
    assert "ændringer, som ikke er udgivet" in words_in(answer.content)
    assert "afsluttet" not in words_in(cast.leader.get(DESK).content)


def test_more_plans_to_choose_from_do_not_cost_more_queries(cast: Cast) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    counted = []
    for more in (0, 2):
        for number in range(more):
            other = make_plan(plan=make_head(key=f"plan-{number}"))
            load_snapshot(partnership=cast.plan.partnership, snapshot=other, by=None, at=BEGUN)
        with CaptureQueriesContext(connection) as queries:
            assert cast.leader.get(HERE).status_code == 200
        counted.append(len(queries))
    assert counted[0] == counted[1]
