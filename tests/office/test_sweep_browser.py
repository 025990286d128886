"""Every page of the office four times as large, in the light and in the dark, and with nothing but keys."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from django.utils.timezone import now

from knopskud.editions.actions import publish
from knopskud.voices.actions import report
from tests.looking import faults_when_magnified, faults_with_keys
from tests.meetings.held import met_in
from tests.office.cast import DESK, KEY, make_cast, now_in
from tests.office.tabs import signed_in
from tests.voices.said import comment, idea, opened

if TYPE_CHECKING:
    from playwright.sync_api import Page as Tab

pytestmark = pytest.mark.browser
PEOPLE = "../../partnerskaber/eksempelparken/"
PAGES = (
    "",
    "klar/",
    "penge/",
    "udgiv/",
    "aflever/",
    "dele/p-1/",
    "dele/d-1/",
    "dele/a-001/",
    "dele/bl-1/",
    "ny/meeting/",
    "dele/a-001/historik/",
    f"{PEOPLE}hvem/",
    f"{PEOPLE}hvem/inviter/",
    f"{PEOPLE}papirer/",
    "../../konto/kalender/",
    "aendringer/",
    "log/",
    "fjernet/",
    f"se/draft/{KEY}/",
    "dele/d-1/se/",
)
MEETINGS = (
    "moeder/",
    "moeder/nyt/",
    "moeder/frister/",
    "moeder/1/",
    "moeder/1/fakta/",
    "moeder/1/dagsorden/",
    "moeder/1/stemmer/4/af-1/",
    "moeder/1/stemmer/4/af-2/",
    "moeder/1/skaerm/",
    "moeder/1/skaerm/?punkt=4",
    "moeder/1/referat/",
    "../../konto/kalender/",
)
VOICES = ("stemmer/", "stemmer/?vis=alle", "stemmer/ny/", "stemmer/aabent/")
TONGUES = ("oversaettelser/", "oversaettelser/ar/", "oversaettelser/ar/d-1/", "oversaettelser/ar/laes-ind/")  # fmt: skip
EDITORS = ("dele/d-1/", "dele/a-001/", "moeder/1/referat/")


@pytest.fixture
def said(server: str) -> tuple[str, ...]:
    """The plan has been published, spoken of and met about; the pages of a comment and of an idea."""
    cast = make_cast()
    ours = cast.plan.partnership
    publish(partnership=ours, snapshot=now_in(cast.plan), kind="draft", by=None, at=now())
    met_in(ours)
    opened(ours)
    one, other = comment(ours, email="beboer@eksempel.dk"), idea(ours)
    report(one, why="Reklame", at=now())
    return f"stemmer/{one.pk}/", f"stemmer/{other.pk}/"


@pytest.fixture
def tab(said: tuple[str, ...], server: str, page: "Tab") -> Iterator["Tab"]:
    yield from signed_in(page, server)


@pytest.mark.parametrize("pages", [PAGES, MEETINGS, (*VOICES, *TONGUES)], ids=["plan", "meetings", "voices"])  # fmt: skip
def test_no_page_is_cut_at_400_per_cent_has_a_fault_or_needs_a_mouse(
    tab: "Tab", server: str, said: tuple[str, ...], pages: tuple[str, ...]
) -> None:
    faults = []
    for path in (*pages, *(said if pages[0] == VOICES[0] else ())):
        answer = tab.goto(server + DESK + path)
        assert answer is not None
        assert answer.ok, path
        if path in EDITORS:
            tab.wait_for_selector(".tiptap")
        faults += [(path, one) for one in faults_when_magnified(tab) + faults_with_keys(tab)]
    assert faults == []
