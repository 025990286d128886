"""Who has to say yes to a plan."""

from knopskud.approvals.bodies import bodies_of
from knopskud.frame.programmes import load
from knopskud.snapshot.types import Body
from tests.make import make_plan

PROGRAMME = load()["lbf-2015-18"]


def told(*bodies: Body) -> list[tuple[str, str, str]]:
    found = bodies_of(make_plan(bodies=bodies), PROGRAMME)
    return [(one.key, one.level, one.name.da) for one in found]


def test_a_plan_s_own_parts_stand_for_the_programme_s_bodies_in_the_order_of_asking() -> None:
    assert told(
        Body(ref="O-1", name="Den boligsociale bestyrelse", type="plan_board"),
        Body(ref="O-2", name="Følgegruppen", type="reference_group"),
        Body(ref="O-3", name="Socialudvalget", type="municipal_body"),
        Body(ref="O-4", name="Byrådet", type="municipal_body"),
    ) == [
        ("O-1", "plan_board", "Den boligsociale bestyrelse"),
        ("AF-1", "department_meeting", "Afdelingsmødet i Egely"),
        ("AF-2", "department_meeting", "Afdelingsmødet i Bøgely"),
        ("PA-1", "organisation_board", "Bestyrelsen i Boligselskabet Eksempel"),
        ("O-3", "municipality", "Socialudvalget"),
        ("O-4", "municipality", "Byrådet"),
        ("PA-3", "funder", "Landsbyggefonden"),
    ]


def test_a_level_without_a_part_of_its_own_is_called_as_the_programme_calls_it() -> None:
    assert told()[0] == ("plan_board", "plan_board", "Planens bestyrelse eller styregruppe")
    assert ("PA-2", "municipality", "Eksempel Kommune") in told()


def test_a_steering_group_stands_for_a_board_that_is_not_there() -> None:
    assert told(Body(ref="O-1", name="Styregruppen", type="steering_group"))[0][0] == "O-1"


def test_a_plan_without_a_programme_is_asked_of_the_usual_five() -> None:
    levels = {one.level for one in bodies_of(make_plan(), None)}
    assert len(levels) == 5


def test_only_those_who_pay_release_money() -> None:
    found = bodies_of(make_plan(), PROGRAMME)
    assert [one.level for one in found if one.releases_money] == ["municipality", "funder"]
