"""Every page that is made when it is asked for, four times as large, in the light and in the dark, and with nothing but keys."""

import re
from typing import TYPE_CHECKING

import pytest
from django.core import mail
from django.test import Client
from django.utils.timezone import now

from knopskud.public.following.links import asked_by
from knopskud.voices import actions, queries
from tests.editions.published import published
from tests.looking import faults_when_magnified, faults_with_keys
from tests.meetings.held import met_in
from tests.public.spoken import KEY, PLAN, opened
from tests.public.test_in_tongues import translated

if TYPE_CHECKING:
    from playwright.sync_api import Page as Tab

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
LEFT = "x" * 24
"""The key of somebody who has left."""
PAGES = (
    f"{PLAN}stemmer/",
    f"{PLAN}stemmer/ny/?om=A-001",
    f"{PLAN}stemmer/ny/?sprog=ar",
    f"{PLAN}ideer/",
    f"{PLAN}ideer/ny/",
    f"{PLAN}dine-oplysninger/",
    f"{PLAN}foelg/?om=A-001",
    f"{PLAN}ny-her/",
    f"{PLAN}moeder/",
    f"{PLAN}ny-her/",
    f"{PLAN}ny-her/ar/",
    f"{PLAN}soeg/?q=vandring",
    "/soeg/?q=vandring",
    f"/en{PLAN}moeder/",
    f"/en{PLAN}ideer/ny/",
)


def said(client: Client) -> list[str]:
    """A plan that is spoken of, met about and followed: the pages of a comment, of an idea, and those that letters lead to."""
    owner = opened()
    published(owner, days=1, snapshot=translated())
    met_in(owner)
    email = "beboer@eksempel.dk"
    for one in (
        actions.Said(kind="comment", text="Der mangler lys.", edition=1, ref="A-001", called="Tryghedsvandring", wording="Vi går.", email=email),
        actions.Said(kind="idea", title="Fælles køkkenhave", text="Grøntsager.", edition=1),
    ):  # fmt: skip
        made = actions.send(partnership=owner, plan_key=KEY, said=one, by=None, at=now())
        actions.answer(made, state="looked_at", answer="Tak.", by=None, at=now())
    client.post(f"{PLAN}dine-oplysninger/se/", {"email": email})
    client.post(f"{PLAN}foelg/", {"om": "A-001", "email": email})
    links = [re.findall(r"https?://[^/\s]+(/\S+/)", str(one.body))[0] for one in mail.outbox]
    codes = [one.code for one in queries.in_office(owner, KEY)]
    asked = asked_by(links[-1].rsplit("/", 2)[1])
    assert asked is not None
    return [*(f"{PLAN}stemmer/{code}/" for code in codes), f"{PLAN}stemmer/{codes[0]}/anmeld/", *links, f"/foelg/mine/{asked[0].key}/", f"/foelg/mine/{LEFT}/"]  # fmt: skip


def test_no_page_is_cut_at_400_per_cent_has_a_fault_or_needs_a_mouse(
    page: "Tab", server: str, client: Client
) -> None:
    faults = []
    for path in (*PAGES, *said(client)):
        answer = page.goto(server + path)
        assert answer is not None
        assert answer.ok, path
        faults += [(path, one) for one in faults_when_magnified(page) + faults_with_keys(page)]
    assert faults == []
