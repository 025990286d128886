"""Providers are said in the environment, whole and possible, or the start stops."""

import pytest

from knopskud.project.oidc import Provider, providers
from knopskud.project.refused import SettingError

GOOD = {
    "KNOPSKUD_OIDC_SERVER": "https://login.example/realms/kommune/",
    "KNOPSKUD_OIDC_CLIENT": "knopskud",
    "KNOPSKUD_OIDC_SECRET": "hemmelig",
    "KNOPSKUD_OIDC_NAME": "Kommunen",
}


def test_none_is_said_and_none_is_there() -> None:
    assert providers({}) == ()


def test_two_stand_side_by_side() -> None:
    second = {name.replace("OIDC_", "OIDC_2_"): value for name, value in GOOD.items()}
    found = providers({**GOOD, **second, "KNOPSKUD_OIDC_2_DOMAINS": "Bolig.example, 3b.example"})
    server = "https://login.example/realms/kommune"
    assert found == (
        Provider("1", "Kommunen", server, "knopskud", "hemmelig", ()),
        Provider("2", "Kommunen", server, "knopskud", "hemmelig", ("bolig.example", "3b.example")),
    )


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("KNOPSKUD_OIDC_SERVER", ""),
        ("KNOPSKUD_OIDC_SERVER", "login.example"),
        ("KNOPSKUD_OIDC_SERVER", "http://login.example"),
        ("KNOPSKUD_OIDC_SERVER", "https://login.example/?a=b"),
        ("KNOPSKUD_OIDC_SERVER", "https://login.microsoftonline.com/common/v2.0"),
        ("KNOPSKUD_OIDC_SERVER", "https://login.microsoftonline.com/Organizations/v2.0"),
        ("KNOPSKUD_OIDC_CLIENT", ""),
        ("KNOPSKUD_OIDC_SECRET", ""),
        ("KNOPSKUD_OIDC_NAME", " "),
        ("KNOPSKUD_OIDC_DOMAINS", "kommune"),
        ("KNOPSKUD_OIDC_DOMAINS", "@kommune.example"),
    ],
)
def test_a_provider_that_cannot_be_stops_the_start(name: str, value: str) -> None:
    with pytest.raises(SettingError) as caught:
        providers({**GOOD, name: value})
    assert caught.value.name == name
    assert "hemmelig" not in str(caught.value)
