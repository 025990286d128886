"""The office offers nobody what it then refuses: links lead somewhere and forms are taken in, for everybody who sees them."""

import re
from collections import Counter
from html import unescape
from typing import NamedTuple

import pytest
from django.db import transaction
from django.test import Client

from knopskud.accounts.actions import give_role
from knopskud.accounts.models import Role
from tests.office.cast import BEGUN, Cast

pytestmark = pytest.mark.django_db
LINK = re.compile(r'(?:href|hx-get)="(/kontor/[^"#]*)')
FORM = re.compile(r'(<form[^>]*method="post"[^>]*>)(.*?)</form>', re.DOTALL)
ACTION = re.compile(r'action="([^"]*)"')
OWN = ("/kontor/log-ud/", "/kontor/sprog/", "/kontor/konto/")  # everybody's own account
MOST_ALIKE = 4
"""How many addresses are followed that differ in their numbers only."""

ASKED_FOR_FORMS = ("reviewer", "board", "reader", "limited")
"""Who may do some things and not others."""


class Page(NamedTuple):
    """What was answered; the body of a page, nothing of a file."""

    code: int
    body: str


def followed(client: Client) -> dict[str, Page]:
    """The pages of the office that can be reached by links."""
    found: dict[str, Page] = {}
    alike: Counter[str] = Counter()
    ahead = ["/kontor/"]
    while ahead:
        address = ahead.pop()
        shape = re.sub(r"\d+", "1", address)
        if address in found or alike[shape] == MOST_ALIKE:
            continue
        alike[shape] += 1
        answer = client.get(address)
        is_page = answer.headers["Content-Type"].startswith("text/html")
        body = answer.content.decode() if is_page else ""
        found[address] = Page(answer.status_code, body)
        ahead += [unescape(one) for one in LINK.findall(body)]
    return found


def forms_on(pages: dict[str, Page]) -> set[str]:
    """Where the forms of these pages are sent."""
    shown = set()
    for address, page in pages.items():
        for form, inner in FORM.findall(page.body):
            action = ACTION.search(form)
            if "<button" in inner:
                shown.add(unescape(action[1]) if action else address)
    return {address for address in shown if not address.startswith(OWN)}


def client_for(cast: Cast, who: str) -> Client:
    """The browser of a role, or of an editor who writes in D-2 only."""
    if who != "limited":
        return getattr(cast, who)  # type: ignore[no-any-return]
    of, email, only = cast.plan.partnership, "editor@eksempel.dk", {cast.plan.key: ["D-2"]}
    give_role(of, email=email, role=Role.EDITOR, only=only, by=None, at=BEGUN)
    return cast.editor


def posted(client: Client, address: str) -> int:
    """The answer to a form with next to nothing in it; whatever it did is undone."""
    with transaction.atomic():
        code = client.post(address, {"way": "up"}).status_code
        transaction.set_rollback(True)
    return code


@pytest.mark.parametrize("who", [*Role.values, "limited"])
def test_every_link_that_is_shown_leads_somewhere_and_every_form_is_taken_in(
    cast: Cast, who: str
) -> None:
    client = client_for(cast, who)
    found = followed(client)
    assert len(found) > 20
    assert {at: page.code for at, page in found.items() if page.code not in (200, 302)} == {}
    if who in ASKED_FOR_FORMS:
        codes = {at: posted(client, at) for at in forms_on(found)}
        assert {at: code for at, code in codes.items() if code not in (200, 302, 400)} == {}
        assert bool(codes) is (who != "reader")
