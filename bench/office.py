"""One process that opens every page of the office with a hundred plans in the database; says one line of JSON.

It works in the database and the folder that its environment names, as a host's server would.
"""

import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from http import HTTPStatus
from typing import Any

import django

from bench.timing import on_the_clock

PLANS, ACTIVITIES = 100, 60
PARTNERSHIPS = 20
REFS = ("a-001", "d-1", "p-1", "sa-1", "sc-1")
PARAMETERS = {"kind": "activity", "number": 1, "name": "title"}
"""What stands in an address beside the plan, the partnership and a part's ref."""


def main(rounds: int) -> None:
    """Fill the database, open every page `rounds` times, save a field as often; say milliseconds and queries."""
    django.setup()
    from django.conf import settings  # noqa: PLC0415 -- the apps come first
    from django.test import Client  # noqa: PLC0415

    settings.ALLOWED_HOSTS = ["testserver"]
    slug, leader = filled()
    client = Client()
    client.force_login(leader)
    told = {path: opened(client, path, rounds) for path in pages({"slug": slug, "key": "plan-0"})}
    told = {path: taken for path, taken in told.items() if taken}
    told["saving one field"] = saved(client, rounds)
    print(json.dumps(told))


def filled() -> tuple[str, Any]:
    """A hundred plans of sixty activities in twenty partnerships; give one partnership and its leader."""
    from django.utils.timezone import now  # noqa: PLC0415

    from knopskud.accounts.actions import found_partnership, give_role  # noqa: PLC0415
    from knopskud.accounts.models import Role  # noqa: PLC0415
    from knopskud.demo import story  # noqa: PLC0415
    from knopskud.editions.actions import publish  # noqa: PLC0415
    from knopskud.plan.actions import load_snapshot  # noqa: PLC0415

    plan = story.editions()[-1].snapshot
    like = next(one for one in plan.activities if one.reach == "open")
    more = tuple(
        like.model_copy(update={"ref": f"A-{number}", "title": f"{like.title} {number}"})
        for number in range(500, 500 + ACTIVITIES - len(plan.activities))
    )
    plan = plan.model_copy(update={"activities": (*plan.activities, *more)})
    owners = [
        found_partnership(slug=f"sted-{number}", name=f"Sted {number}", at=now())
        for number in range(PARTNERSHIPS)
    ]
    for number in range(PLANS):
        head = plan.plan.model_copy(update={"key": f"plan-{number}"})
        own = plan.model_copy(update={"plan": head})
        owner = owners[number % PARTNERSHIPS]
        load_snapshot(partnership=owner, snapshot=own, by=None, at=now())
        if number == 0:
            publish(partnership=owner, snapshot=own, kind="draft", by=None, at=now())
    member = give_role(
        owners[0], email="maaler@eksempel.dk", role=Role.LEADER, by=None, at=now(), name="Leder"
    )
    return owners[0].slug, member.user


def pages(known: Mapping[str, str]) -> Iterator[str]:
    """Every address of the office that can be filled in."""
    from django.urls import reverse  # noqa: PLC0415

    from knopskud.office.urls import urlpatterns  # noqa: PLC0415

    for name, asked in named(urlpatterns, frozenset()):
        for ref in REFS if "ref" in asked else ("",):
            values = {**PARAMETERS, **known, "ref": ref}
            if asked <= set(values):
                yield reverse(f"office:{name}", kwargs={one: values[one] for one in asked})


def named(patterns: Iterable[Any], above: frozenset[str]) -> Iterator[tuple[str, frozenset[str]]]:
    """The name of every address with what has to be filled in, those that are included from elsewhere too."""
    for one in patterns:
        asked = above | set(one.pattern.converters)
        if hasattr(one, "url_patterns"):
            yield from named(one.url_patterns, asked)
        elif one.name:
            yield one.name, asked


def opened(client: object, path: str, rounds: int) -> dict[str, object] | None:
    """Milliseconds of each opening and the number of queries; None for what is no page."""
    from django.db import connection  # noqa: PLC0415
    from django.test import Client  # noqa: PLC0415
    from django.test.utils import CaptureQueriesContext  # noqa: PLC0415

    assert isinstance(client, Client)
    with CaptureQueriesContext(connection) as asked:
        answer = client.get(path)
    queries = len(asked)  # before the next request empties the log
    if answer.status_code != HTTPStatus.OK or "text/html" not in answer.headers["Content-Type"]:
        return None
    taken = [on_the_clock(partial(client.get, path)) * 1000 for _ in range(rounds)]
    return {"ms": taken, "queries": queries}


def saved(client: object, rounds: int) -> dict[str, object]:
    """Milliseconds of saving one field of a part, each time with another text, as its form would send it."""
    from django.test import Client  # noqa: PLC0415

    assert isinstance(client, Client)
    path, taken = "/kontor/planer/plan-0/dele/a-001/", []
    for number in range(rounds + 1):
        typed = form_of_the_part() | {"title": [f"En anden titel {number}"]}
        taken.append(on_the_clock(partial(client.post, path, typed)) * 1000)
    if form_of_the_part()["title"] != [f"En anden titel {rounds}"]:
        raise RuntimeError("the field was not saved")
    return {"ms": taken[1:], "queries": 0}


def form_of_the_part() -> dict[str, list[str]]:
    """What the form of the activity sends untouched."""
    from django_scopes import scopes_disabled  # noqa: PLC0415

    from knopskud.office.forms.form import marks_of  # noqa: PLC0415
    from knopskud.office.forms.shapes import shapes_of  # noqa: PLC0415
    from knopskud.office.forms.typed import written  # noqa: PLC0415
    from knopskud.plan.models import Part  # noqa: PLC0415

    with scopes_disabled():
        fields = Part.objects.get(plan__key="plan-0", ref="A-001").fields
    sent = {name: list(values) for name, values in written(shapes_of("activity"), fields).items()}
    return {**sent, "seen": [json.dumps(marks_of("activity", fields))]}


if __name__ == "__main__":
    main(int(sys.argv[1]))
