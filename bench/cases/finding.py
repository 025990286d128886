"""Searching a hundred plans: what each kind of question takes, once the index is there."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from random import Random

from bench.cases.http import shown
from bench.figure import Figure
from bench.plans import rewritten
from bench.timing import of_the_processor
from knopskud.demo import story
from knopskud.finding.index import Index
from knopskud.finding.search import search
from knopskud.frame.programmes import load
from knopskud.public.searching.entries import Key, entries
from knopskud.public.volume import Opened, Volume

PLANS, KINDS_OF_PLAN, GOAL = 100, 10, 50
ASKED = {
    "one word": "boligerne",
    "a part of compounds": "job",
    "an error": "lommepngejob",
    "eight words": "aktiviteter for børn og unge familier sammen med naboerne i gården",
    "nothing": "tryghedsandringerne xqzwvy",
}


def run(*, long: bool) -> Iterator[Figure]:
    """Ask each question of an index of a hundred plans: the demo's, each with other words here and there."""
    index = filled()
    for name, asked in ASKED.items():
        ask = partial(search, index, asked, bool)
        taken = tuple(of_the_processor(ask) * 1000 for _ in range(25 if long else 9))
        yield Figure(f"search: {len(index):,} texts, {name}", "ms", taken, at_most=GOAL)


def filled() -> Index[Key]:
    """Return an index of a hundred plans that differ by a tenth of their words."""
    told = story.editions()[-1]
    index: Index[Key] = Index()
    seed = Random(1)  # noqa: S311 - the same each time
    kinds = [rewritten(told.snapshot, 0.1 + seed.random() / 1000) for _ in range(KINDS_OF_PLAN)]
    for number in range(PLANS):
        edition = shown(replace(told, snapshot=kinds[number % KINDS_OF_PLAN]), 1)
        opened = Opened(edition, load()[edition.plan.plan.programme])
        for entry in entries(Volume(opened, "da", opened)):
            key = (f"{number}-{entry.key[0]}", entry.key[1])
            index.put(replace(entry.text, key=key))
    return index
