"""One process that opens the living pages of a plan of which much has been said, and says something itself; one line of JSON.

It works in the database and the folder that its environment names, as a host's server would.
"""

import json
import sys
from functools import partial
from typing import Any

import django

from bench.timing import on_the_clock

COMMENTS, IDEAS = 5_000, 500
KEY = "plan-0"
PLAN = f"/{KEY}/"


def main(rounds: int) -> None:
    """Fill the database, open every kind of page `rounds` times, send as many comments and ideas; say milliseconds."""
    django.setup()
    from django.conf import settings  # noqa: PLC0415 -- the apps come first
    from django.test import Client  # noqa: PLC0415

    from knopskud.voices import throttle  # noqa: PLC0415

    settings.ALLOWED_HOSTS = ["testserver"]
    throttle.MOST.update(dict.fromkeys(throttle.MOST, 10**9))
    code = filled()
    client = Client()
    pages = {
        "what was said": f"{PLAN}stemmer/",
        "what was said, page 200": f"{PLAN}stemmer/?side=200",
        "what was said of a part": f"{PLAN}stemmer/?om=A-003",
        "the most supported ideas": f"{PLAN}ideer/?efter=stoette",
        "the form": f"{PLAN}stemmer/ny/?om=A-003",
        "one comment": f"{PLAN}stemmer/{code}/",
    }
    told = {name: opened(client, path, rounds) for name, path in pages.items()}
    told["sending a comment"] = sent(client, f"{PLAN}stemmer/ny/", rounds, om="A-003", udgave="1")
    told["sending an idea"] = sent(client, f"{PLAN}ideer/ny/", rounds, title="Fælles bænk")
    print(json.dumps(told))


def filled() -> str:
    """A published plan, open for comments, with all that was said; the code of one comment."""
    from datetime import timedelta  # noqa: PLC0415

    from django.utils.timezone import localdate, now  # noqa: PLC0415
    from django_scopes import scope  # noqa: PLC0415

    from knopskud.accounts.actions import found_partnership  # noqa: PLC0415
    from knopskud.demo import story  # noqa: PLC0415
    from knopskud.editions.actions import publish  # noqa: PLC0415
    from knopskud.voices.actions import open_consultation  # noqa: PLC0415
    from knopskud.voices.models import Step, Voice  # noqa: PLC0415

    plan = story.editions()[-1].snapshot
    plan = plan.model_copy(update={"plan": plan.plan.model_copy(update={"key": KEY})})
    of = found_partnership(slug="sted", name="Sted", at=now())
    publish(partnership=of, snapshot=plan, kind="draft", by=None, at=now())
    day = localdate(now())
    open_consultation(partnership=of, plan_key=KEY, begins=day, ends=day, by=None, at=now())
    with scope(partnership=of):
        said = [
            Voice(
                partnership=of,
                plan_key=KEY,
                code=f"stemme-{number}",
                kind="comment" if number < COMMENTS else "idea",
                ref=f"A-{number % 17 + 1:03}" if number < COMMENTS else "",
                called="En aktivitet",
                edition=1,
                wording="Sådan stod der.",
                title="" if number < COMMENTS else f"Idé nummer {number}",
                text=f"Det her er nummer {number}, og det fylder en linje eller to. " * 3,
                source="web",
                state="received",
                is_shown=True,
                supports=number % 40,
                at=now() - timedelta(days=2, minutes=number),
            )
            for number in range(COMMENTS + IDEAS)
        ]
        Voice.objects.bulk_create(said, batch_size=500)
        Step.objects.bulk_create([Step(voice=one, state="received", at=one.at) for one in said], batch_size=500)  # fmt: skip
    return said[0].code


def opened(client: Any, path: str, rounds: int) -> list[float]:
    """Milliseconds of each opening."""
    if client.get(path).status_code != 200:
        raise RuntimeError(path)
    return [on_the_clock(partial(client.get, path)) * 1000 for _ in range(rounds)]


def sent(client: Any, path: str, rounds: int, **typed: str) -> list[float]:
    """Milliseconds of each sending, every time as another form that has been open for a minute."""
    from datetime import timedelta  # noqa: PLC0415

    from django.utils.timezone import now  # noqa: PLC0415

    from knopskud.public.voicing import guard  # noqa: PLC0415
    from knopskud.voices import queries  # noqa: PLC0415

    before, taken = queries.counts_by_ref(KEY), []
    for number in range(rounds + 1):
        token = guard.token(KEY, now() - timedelta(minutes=1))
        form = {guard.TOKEN: token, "text": f"Tak for det {number}", "alligevel": "1", **typed}
        answers: list[Any] = []
        taken.append(on_the_clock(lambda f=form, a=answers: a.append(client.post(path, f))) * 1000)  # type: ignore[misc]
        if answers[0].status_code != 302:
            raise RuntimeError(f"not taken in after {before}")
    return taken[1:]


if __name__ == "__main__":
    main(int(sys.argv[1]))
