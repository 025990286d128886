"""kill -9 while people write and publish over HTTP: nothing that was acknowledged is lost, nothing is half done.

Six kills in the suite. `KNOPSKUD_KILLS=300 ./run test tests/editions/test_kills.py` takes a quarter of an hour.
"""

import json
import os
import re
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random
from threading import Thread, Timer
from typing import Any

from knopskud.core.addresses import plan_path
from knopskud.snapshot.canonical import digest
from knopskud.snapshot.parts import Placed, parts_of, plan_of
from knopskud.snapshot.public import public
from knopskud.snapshot.reading import read, read_public
from tests.editions.killed import PEOPLE, Site, Writer, begun, events, key_of

KILLS = int(os.environ.get("KNOPSKUD_KILLS") or 6)
LONGEST = 1.5
"""Seconds of work before a kill at any moment, at most: a publishing takes about half of one."""
COMMITTING = 0.06
"""Seconds after the pages lie ready in which an edition is committed and shown: every second kill is aimed there."""
KILLS_A_PLAN = 15
"""So many kills go to one plan: with hundreds of editions a publishing would compare them all."""
SEED = 20170911
MARK = re.compile(r'<meta name="edition" content="(\d+) ([0-9a-f]{64})">')


def test_nothing_acknowledged_is_lost_and_nothing_is_half_done(tmp_path: Path) -> None:
    chance = Random(SEED)
    plans = 1 + (KILLS - 1) // KILLS_A_PLAN
    site = Site(tmp_path / "var", plans + 1)
    publisher, editor = Writer(site, "Udgiver"), Writer(site, "Redaktør")
    site.start()
    try:
        publisher.sign_in(PEOPLE[0])
        editor.sign_in(PEOPLE[1])
        for kill in range(KILLS):
            key = key_of(kill // KILLS_A_PLAN)
            killer = killer_of(site, chance, aimed=kill % 2 == 1)
            with ThreadPoolExecutor(2) as pool:
                working = [
                    pool.submit(until_killed, write_and_publish, publisher, key, chance.random()),
                    pool.submit(until_killed, write, editor, key_of(plans), chance.random()),
                ]
                killer.start()
            for work in working:
                work.result()
            killer.join()
            site.start()
            check_the_draft(site, kill // KILLS_A_PLAN)
            check_the_draft(site, plans)
            check_the_editions(site, key)
            check_the_pages(site, key)
            check_the_words(site, publisher, plans)
            check_the_words(site, editor, plans)
    finally:
        site.kill()
    assert sum(publisher.done.values()) >= KILLS
    assert sum(editor.done.values()) >= KILLS
    assert not all(editor.done.values())


def killer_of(site: Site, chance: Random, *, aimed: bool) -> Thread:
    """Somebody who kills the server at any moment, or when an edition is about to be committed."""
    if aimed:
        return Thread(target=site.kill_once_pages_wait, args=(chance.uniform(0, COMMITTING),))
    return Timer(chance.uniform(0, LONGEST), site.kill)


Work = Callable[[Writer, str, Random], bool]


def until_killed(work: Work, writer: Writer, key: str, seed: float) -> None:
    """Work on until the server is gone."""
    chance = Random(seed)
    while work(writer, key, chance):
        pass


def write(writer: Writer, key: str, chance: Random) -> bool:
    """One act on a draft."""
    return writer.add(key) if chance.random() < 0.2 else writer.change(key)


def write_and_publish(writer: Writer, key: str, chance: Random) -> bool:
    """A few acts on a draft, then an edition of it."""
    if not all(write(writer, key, chance) for _ in range(chance.randint(0, 2))):
        return False
    return writer.change(key) and writer.publish(key)


def check_the_draft(site: Site, number: int) -> None:
    """The draft is what its record leads to from what it was begun as: no change without record, nor the other way."""
    fields = {one.ref: one.fields for one in parts_of(begun(number))}
    changes: Counter[str] = Counter()
    for act, ref, before, after in events(site, key_of(number), "part.%"):
        if act == "part.add":
            assert ref not in fields
            fields[ref] = after
        else:
            assert {name: fields[ref][name] for name in before} == before
            fields[ref] = fields[ref] | after
            changes[ref] += 1
    kept = site.rows(
        "SELECT kind, ref, position, fields, version FROM plan_part "
        "JOIN plan_plan ON plan_plan.id = plan_id WHERE key = ?",
        key_of(number),
    )
    assert {ref: json.loads(text) for _, ref, _, text, _ in kept} == fields
    assert {ref: version - 1 for _, ref, _, _, version in kept if version > 1} == changes
    assert plan_of(Placed(k, r, p, json.loads(f)) for k, r, p, f, _ in kept).plan.ref == "P-1"


EDITIONS = """
SELECT id, number, snapshot, digest, public, public_digest FROM editions_edition
WHERE plan_key = ? ORDER BY number
"""


def check_the_editions(site: Site, key: str) -> None:
    """Numbers without holes, each with its text, its papers and its record."""
    found = site.rows(EDITIONS, key)
    assert [number for _, number, *_ in found] == list(range(1, len(found) + 1))
    for pk, _, text, whole, shown, shown_digest in found:
        assert (digest(text.encode()), digest(shown.encode())) == (whole, shown_digest)
        plan = read(text.encode())
        assert read_public(shown.encode()) == public(plan)
        papers = site.rows(
            "SELECT ref, content, size, digest FROM editions_editionpaper WHERE edition_id = ?", pk
        )
        assert {ref for ref, *_ in papers} >= {
            *(part.ref for part in (*plan.departments, *plan.sub_agreements))
        }
        assert all((len(c), digest(c)) == (size, said) for _, c, size, said in papers)
    told = [
        (after["number"], after["digest"]) for *_, after in events(site, key, "edition.publish")
    ]
    assert told == [(number, whole) for _, number, _, whole, *_ in found]


def check_the_pages(site: Site, key: str) -> None:
    """Readers get the newest edition and nothing but it; older ones stand at their own addresses."""
    found = site.rows(EDITIONS, key)
    front = site.get(plan_path(key))
    assert front is not None
    if not found:
        assert front[0] == 404
        return
    text = front[1].decode()
    newest = [(str(found[-1][1]), found[-1][5])]
    assert MARK.findall(text) == newest
    others = r"udgaver|hent|stemmer|ideer|moeder|soeg|foelg|dine-oplysninger|ny-her|nyt\.atom"
    linked = set(re.findall(rf'href="({plan_path(key)}(?!{others})[^"#?]*)"', text))
    assert len(linked) > 5
    for path in linked:
        assert MARK.findall(page(site, path).decode()) == newest, path
    for _, number, _, _, shown, shown_digest in found[-3:]:
        base = plan_path(key, edition=number)
        assert MARK.findall(page(site, base).decode()) == [(str(number), shown_digest)]
        assert page(site, f"{base}hent/plan.json") == shown.encode()


def page(site: Site, path: str) -> bytes:
    """A page that is there."""
    answer = site.get(path)
    assert answer is not None
    assert answer[0] == 200, path
    return answer[1]


def check_the_words(site: Site, writer: Writer, plans: int) -> None:
    """Every acknowledged act is in the record, once and in its turn; what was not acknowledged is there once or not."""
    told: list[str] = []
    for number in range(plans + 1):
        for *_, after in events(site, key_of(number), "part.%"):
            told.append(after.get("ask_about") or after["title"])
        reasons: list[Any] = site.rows(
            "SELECT reasons FROM editions_edition WHERE plan_key = ?", key_of(number)
        )
        told += [json.loads(text)["K-1"] for (text,) in reasons]
    mine = Counter(word for word in told if word.startswith(f"{writer.name} "))
    assert set(mine) <= set(writer.done)
    assert set(mine.values()) <= {1}
    assert [word for word, yes in writer.done.items() if yes and not mine[word]] == []
