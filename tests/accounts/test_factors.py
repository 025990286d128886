"""A second factor is added with its first code, proves somebody once, and is taken away."""

from datetime import UTC, datetime, timedelta

import pytest
from allauth.mfa.models import Authenticator
from django.test import override_settings
from django_scopes import scopes_disabled

from knopskud.accounts.actions import demand_second_factor
from knopskud.accounts.factors import (
    add_app,
    recovery_codes_of,
    remove_factor,
    renew_recovery_codes,
    take_all_factors,
)
from knopskud.accounts.models import Role, User
from knopskud.accounts.proofs import is_proved_by
from knopskud.accounts.second_factor import has_second_factor
from knopskud.audit.models import Event
from knopskud.core.errors import Refused
from tests.plan.drafting import make_partnership, make_person
from tests.proving import SEED, shown, with_app

AT = datetime(2027, 1, 4, 8, tzinfo=UTC)
PERIOD = timedelta(seconds=30)
pytestmark = pytest.mark.django_db


@pytest.fixture
def leader() -> User:
    return make_person(make_partnership(), Role.LEADER)


def acts() -> list[tuple[str, object, object]]:
    with scopes_disabled():
        return list(Event.objects.order_by("pk").values_list("act", "before", "after"))


def test_an_app_comes_with_recovery_codes_and_the_record_holds_no_secret(leader: User) -> None:
    add_app(leader, seed=SEED, code=shown(SEED, AT), at=AT)
    assert has_second_factor(leader)
    assert len(set(recovery_codes_of(leader))) == 10
    told = {"email": leader.email, "kind": "totp"}
    assert acts() == [("person.factor.add", None, told)]


@pytest.mark.parametrize("code", ["", "000000", "abc", "æøå", "1" * 100])
def test_a_wrong_code_adds_nothing(leader: User, code: str) -> None:
    with pytest.raises(Refused, match="does not match"):
        add_app(leader, seed=SEED, code=code, at=AT)
    assert not has_second_factor(leader)
    assert acts() == []


def test_there_is_one_app(leader: User) -> None:
    with_app(leader)
    with pytest.raises(Refused, match="an app already"):
        add_app(leader, seed="ANDEN", code=shown("ANDEN", AT), at=AT)


def test_a_code_proves_somebody_once_and_never_an_older_one(leader: User) -> None:
    add_app(leader, seed=SEED, code=shown(SEED, AT), at=AT)
    assert not is_proved_by(leader, shown(SEED, AT), at=AT)
    later = AT + PERIOD
    code = shown(SEED, later)
    assert is_proved_by(leader, f" {code[:3]} {code[3:]} ", at=later)
    assert not is_proved_by(leader, code, at=later)
    assert not is_proved_by(leader, shown(SEED, AT), at=later)


@pytest.mark.parametrize(("periods", "works"), [(-2, False), (-1, True), (1, True), (2, False)])
def test_a_phone_may_be_half_a_minute_wrong(leader: User, periods: int, works: bool) -> None:
    with_app(leader)
    assert is_proved_by(leader, shown(SEED, AT + periods * PERIOD), at=AT) is works


def test_a_recovery_code_works_once(leader: User) -> None:
    with_app(leader)
    code = recovery_codes_of(leader)[3]
    assert is_proved_by(leader, code, at=AT)
    assert not is_proved_by(leader, code, at=AT)
    assert len(recovery_codes_of(leader)) == 9


def test_new_recovery_codes_make_the_old_ones_void(leader: User) -> None:
    with_app(leader)
    old = recovery_codes_of(leader)
    renew_recovery_codes(leader, at=AT)
    assert set(old).isdisjoint(recovery_codes_of(leader))
    assert not is_proved_by(leader, old[0], at=AT)


def test_a_copy_of_the_database_without_the_key_proves_nobody(leader: User) -> None:
    with_app(leader)
    kept = str(list(Authenticator.objects.values_list("data", flat=True)))
    code, recovery = shown(SEED, AT), recovery_codes_of(leader)[0]
    assert recovery not in kept
    with override_settings(SECRET_KEY="another"):
        assert not is_proved_by(leader, code, at=AT)
        assert not is_proved_by(leader, recovery, at=AT)


def test_nobody_proves_themselves_with_somebody_elses_code(leader: User) -> None:
    with_app(leader)
    other = make_person(make_partnership(), Role.EDITOR)
    with_app(other, "ANDEN")
    assert not is_proved_by(other, shown(SEED, AT), at=AT)
    assert not is_proved_by(other, recovery_codes_of(leader)[0], at=AT)


def test_with_the_last_factor_the_recovery_codes_go_too(leader: User) -> None:
    remove_factor(leader, with_app(leader), at=AT)
    assert not Authenticator.objects.exists()
    assert acts()[-1] == (
        "person.factor.remove",
        {"email": leader.email, "kind": "totp"},
        {"email": leader.email},
    )


def test_the_last_one_stays_while_a_partnership_demands_it(leader: User) -> None:
    factor = with_app(leader)
    demand_second_factor(make_partnership(), demanded=True, by=leader, at=AT)
    with pytest.raises(Refused, match="Eksempelparken demands"):
        remove_factor(leader, factor, at=AT)
    assert has_second_factor(leader)


def test_the_host_takes_away_what_was_lost(leader: User) -> None:
    with_app(leader)
    assert take_all_factors(leader, at=AT) == 1
    assert not has_second_factor(leader)
    assert acts()[-1] == (
        "person.factor.reset",
        {"email": leader.email, "count": 1},
        {"email": leader.email},
    )
    assert take_all_factors(leader, at=AT) == 0
