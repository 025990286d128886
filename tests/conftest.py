"""What every test may ask for. No test touches the checkout's own var/ or leaves this machine."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from django.conf import LazySettings
from django.core.management import call_command
from django.core.management.commands import flush as flushing
from django.db import connections
from django.db.backends.base.operations import BaseDatabaseOperations
from django.test import override_settings
from hypothesis import settings as hypothesis_settings

from tests.guards import emptying, lifted
from tests.papers import stand_ins
from tests.postbox import Postbox, open_postbox
from tests.project.server import serving
from tests.quicker import static_files_looked_through_once

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

# No deadline: a slow machine is no error. Examples are found anew on developers' machines only.
hypothesis_settings.register_profile("dev", deadline=None, max_examples=50)
hypothesis_settings.register_profile("ci", deadline=None, max_examples=200, derandomize=True)
hypothesis_settings.load_profile("ci" if os.environ.get("CI") else "dev")

CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
QUIET = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session", autouse=True)
def _test_settings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Static files have their hashed names, as when served; passwords are hashed quickly."""
    static = tmp_path_factory.mktemp("static")
    manifest = "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"
    with override_settings(
        STATIC_ROOT=static,
        STORAGES={
            "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
            "staticfiles": {"BACKEND": manifest},
        },
        PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
    ):
        call_command("collectstatic", interactive=False, verbosity=0)
        with static_files_looked_through_once():
            yield


@pytest.fixture(scope="session", autouse=True)
def _guarded_tables_can_be_flushed() -> Iterator[None]:
    """Tests that commit are followed by a flush, which the triggers of append-only tables refuse."""
    flush = BaseDatabaseOperations.execute_sql_flush

    def lifted_flush(self: BaseDatabaseOperations, sql_list: list[str]) -> None:
        with lifted(self.connection):
            flush(self, sql_list)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(BaseDatabaseOperations, "execute_sql_flush", lifted_flush)
        patch.setattr(flushing, "sql_flush", emptying)
        patch.setattr(flushing, "emit_post_migrate_signal", lambda *_, **__: None)
        yield


@pytest.fixture(autouse=True)
def var(tmp_path_factory: pytest.TempPathFactory, settings: LazySettings) -> Path:
    """Return this test's own empty folder for everything that is kept."""
    folder = tmp_path_factory.mktemp("var")
    settings.KNOPSKUD_VAR = folder
    return folder


@pytest.fixture(autouse=True)
def _quick_papers(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Editions get a few stand-ins for papers, unless the test is marked `papers`."""
    if request.node.get_closest_marker("papers") is None:
        monkeypatch.setattr("knopskud.documents.papers.KINDS", stand_ins())


@pytest.fixture
def postbox() -> Iterator[Postbox]:
    """Open a real server for letters; every letter of the test goes there."""
    with open_postbox() as box:
        yield box


@pytest.fixture
def server(transactional_db: None) -> Iterator[str]:
    """Serve the whole site, prepared pages and all; return its address without a slash."""
    with serving() as address:
        yield address


def chromium() -> str:
    """Return the browser's program; skip the test without one, but fail where it is required."""
    found = os.environ.get("KNOPSKUD_CHROMIUM") or next(
        filter(None, map(shutil.which, CHROMIUM)), ""
    )
    if not found:
        missing = "no Chromium: apt-get install chromium, or name one in KNOPSKUD_CHROMIUM"
        if os.environ.get("KNOPSKUD_REQUIRE_BROWSER") == "1":
            pytest.fail(missing)
        pytest.skip(missing)
    return found


@pytest.fixture(scope="session")
def browser() -> Iterator["Browser"]:
    """Start Chromium once."""
    program = chromium()
    from playwright.sync_api import sync_playwright

    # playwright's event loop lives in this thread; Django then takes every query for an async one
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    # and gives this thread other connections beside the loop: none may stay open when the test database goes
    connections.close_all()
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=program, args=QUIET)
        connections.close_all()


@pytest.fixture
def page(browser: "Browser") -> Iterator["Page"]:
    """Open an empty page in Danish with nothing remembered; closing it forgets everything."""
    context = browser.new_context(locale="da-DK", timezone_id="Europe/Copenhagen")
    yield context.new_page()
    context.close()
