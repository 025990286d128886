"""Providers are said in the environment, whole and possible, or the start stops."""

import os
import subprocess
import sys
from pathlib import Path

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


@pytest.mark.parametrize(("environment", "known"), [(GOOD, "True True"), ({}, "False False")])
def test_the_library_for_asking_other_hosts_comes_with_a_provider_only(
    environment: dict[str, str], known: str, tmp_path: Path
) -> None:
    asked = (
        "import sys, django; django.setup();"
        "from allauth.socialaccount.providers import registry;"
        "print('openid_connect' in registry.provider_map, 'requests' in sys.modules)"
    )
    own = {name: value for name, value in os.environ.items() if not name.startswith("KNOPSKUD_")}
    said = subprocess.run(
        [sys.executable, "-c", asked],
        env={
            **own,
            **environment,
            "KNOPSKUD_VAR": str(tmp_path),
            "DJANGO_SETTINGS_MODULE": "knopskud.project.settings",
        },
        check=True,
        capture_output=True,
        text=True,
    )
    assert said.stdout.strip() == known
