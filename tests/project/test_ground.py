"""The fixtures that every other test stands on."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from django.conf import settings
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

if TYPE_CHECKING:
    from playwright.sync_api import Page


@given(st.text())
def test_hypothesis_and_the_folder_for_what_is_kept_go_together(text: str) -> None:
    assert Path(settings.KNOPSKUD_VAR).is_dir()


@pytest.mark.django_db
def test_an_address_that_does_not_exist_is_404() -> None:
    assert Client().get("/findes-ikke/").status_code == 404


@pytest.mark.browser
def test_the_browser_reaches_the_whole_site(server: str, page: "Page") -> None:
    answer = page.goto(f"{server}/findes-ikke/")
    assert answer is not None
    assert answer.status == 404
