"""From plan to plan: what people wrote comes along with its lineage, and what belongs to the old period stays there."""

from datetime import date, time

from hypothesis import given

from knopskud.snapshot.links import link_problems
from knopskud.snapshot.renewal import Chosen, Renewal, renewed
from knopskud.snapshot.types import (
    Partner,
    Party,
    Period,
    PlanSnapshot,
    Slot,
    Translation,
    translations_of,
)
from tests.make import make_activity, make_head, make_plan
from tests.strategies import snapshots

TITLES = {"tryghed": "Tryghed", "fritid": "Fritid", "nyt": "Noget nyt"}
AREAS = {"D-1": ("tryghed",), "D-2": ("fritid", "tryghed")}
PERIOD = Period(start=date(2022, 1, 1), end=date(2025, 12, 31))


def renewal_of(*sources: Chosen, **changes: object) -> Renewal:
    fields: dict[str, object] = {
        "key": "ny-plan",
        "name": "Den nye plan",
        "programme": "lbf-2019-26",
        "period": PERIOD,
        "titles": TITLES,
        "sources": sources,
    }
    return Renewal(**{**fields, **changes})  # type: ignore[arg-type]


def test_activities_are_kept_changed_or_stopped_with_their_lineage() -> None:
    fates = {"A-001": "keep", "A-002": "change", "A-003": "stop"}
    new = renewed(renewal_of(Chosen(make_plan(), AREAS, fates)))  # type: ignore[arg-type]
    origins = [(a.title, a.origin.type, a.origin.plan, a.origin.ref) for a in new.activities]
    assert origins == [
        ("Tryghedsvandring", "continued", "eksempelparken-2018-2021", "A-001"),
        ("Lommepengejob", "new_version", "eksempelparken-2018-2021", "A-002"),
    ]


def test_translations_come_along_with_the_texts_that_do() -> None:
    def said(field: str) -> tuple[Translation, ...]:
        return (Translation(language="so", field=field, text="Wanaagsan", source="0" * 64),)

    plan = make_plan(
        plan=make_head(translations=(*said("name"), *said("in_short"))),
        activities=(make_activity(translations=said("title")),),
        sub_agreements=tuple(
            one.model_copy(update={"translations": (*said("short"), *said("title"))})
            for one in make_plan().sub_agreements
        ),
    )
    new = renewed(renewal_of(Chosen(plan, AREAS)))
    kept = [
        [one.field for one in translations_of(part)]
        for part in (new.plan, *new.activities, *new.sub_agreements)
    ]
    assert kept == [["in_short"], ["title"], [], ["short"]]


def test_goals_and_links_follow_to_the_new_delaftaler() -> None:
    new = renewed(renewal_of(Chosen(make_plan(), AREAS)))
    homes = {one.area: one.ref for one in new.sub_agreements}
    assert list(homes) == ["tryghed", "fritid"]
    assert [one.title for one in new.sub_agreements] == ["Tryghed", "Fritid"]
    walk = new.activities[0]
    assert walk.sub_agreement == homes["tryghed"]
    goal = next(one for one in new.sub_goals if one.ref == walk.sub_goals[0])
    assert goal.sub_agreement == homes["tryghed"]


def test_an_activity_can_go_to_another_delaftale_than_its_goals() -> None:
    new = renewed(renewal_of(Chosen(make_plan(), AREAS, homes={"A-001": "nyt"})))
    home = next(one.ref for one in new.sub_agreements if one.area == "nyt")
    assert new.activities[0].sub_agreement == home


def test_an_area_that_goes_nowhere_leaves_its_work_behind() -> None:
    new = renewed(renewal_of(Chosen(make_plan(), {"D-1": ("tryghed",), "D-2": ()})))
    old = make_plan()
    assert [a.ref for a in new.activities] == [
        a.ref for a in old.activities if a.sub_agreement == "D-1"
    ]
    assert link_problems(new) == ()


def test_days_targets_and_amounts_belong_to_the_old_period() -> None:
    new = renewed(renewal_of(Chosen(make_plan(), AREAS)))
    assert (new.milestones, new.meetings, new.steps, new.attachments) == ((), (), (), ())
    assert all(not one.targets and one.baseline is None for one in new.indicators)
    assert new.budget_lines
    assert not any(line.amounts for line in new.budget_lines)
    assert not any(source.amounts for source in new.sources)
    assert [one.type for one in new.scenarios] == ["applied"]
    assert new.plan.current_scenario == new.scenarios[0].ref
    assert new.plan.follows == ("eksempelparken-2018-2021",)


def test_days_that_come_again_come_along_and_certain_days_stay_behind() -> None:
    weekly = Slot(weekday="tuesday", start=time(16))
    once = Slot(day=date(2018, 3, 6), start=time(17))
    walk, *others = make_plan().activities
    timed = make_plan(activities=(walk.model_copy(update={"times": (weekly, once)}), *others))
    new = renewed(renewal_of(Chosen(timed, AREAS)))
    assert [one.times for one in new.activities] == [(weekly,), (), ()]


def other_plan() -> PlanSnapshot:
    """A neighbour's plan with the same municipality, another partner, and refs that are taken already."""
    return make_plan(
        plan=make_head(key="naboen-2018-2021", name="Naboens plan", area="Naboen"),
        partners=(Partner(ref="SP-1", name="Skakklubben"),),
        parties=(
            Party(ref="PA-1", name="Naboens Boligselskab", type="housing_organisation"),
            Party(ref="PA-2", name="eksempel kommune", type="municipality"),
            Party(ref="PA-3", name="Landsbyggefonden", type="fund", signs=False),
        ),
        activities=(make_activity("A-001", title="Skak", sub_agreement="D-1"),),
    )


def test_two_plans_become_one() -> None:
    new = renewed(renewal_of(Chosen(make_plan(), AREAS), Chosen(other_plan(), AREAS)))
    assert new.plan.follows == ("eksempelparken-2018-2021", "naboen-2018-2021")
    assert new.plan.area == "Eksempelparken · Naboen"
    assert [one.name for one in new.parties] == [
        "Boligselskabet Eksempel",
        "Eksempel Kommune",
        "Landsbyggefonden",
        "Naboens Boligselskab",
    ]
    chess = new.activities[-1]
    assert (chess.title, chess.origin.plan, chess.origin.ref) == (
        "Skak",
        "naboen-2018-2021",
        "A-001",
    )
    assert chess.ref not in {one.ref for one in new.activities[:-1]}
    assert link_problems(new) == ()


def test_what_is_quite_new_has_only_its_title() -> None:
    new = renewed(renewal_of(Chosen(make_plan(), AREAS), new={"nyt": ("Beboercafé",)}))
    cafe = new.activities[-1]
    assert (cafe.title, cafe.origin.type, cafe.origin.plan) == ("Beboercafé", "new", None)
    assert next(o.area for o in new.sub_agreements if o.ref == cafe.sub_agreement) == "nyt"


@given(snapshots(), snapshots())
def test_any_plans_make_a_plan_that_holds_together(one: PlanSnapshot, other: PlanSnapshot) -> None:
    sources = [
        Chosen(plan, {d.ref: ("tryghed", "fritid")[: 1 + n % 2] for n, d in enumerate(plan.sub_agreements)})
        for plan in (one, other)
    ]  # fmt: skip
    new = renewed(renewal_of(*sources))
    assert link_problems(new) == ()
    assert len(new.activities) == len(one.activities) + len(other.activities)
    came_from = [(a.origin.plan, a.origin.ref) for a in new.activities]
    assert came_from == [(p.plan.key, a.ref) for p in (one, other) for a in p.activities]
