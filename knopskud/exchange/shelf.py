"""`knopskud document all`: every paper that an edition of the plan would have, into a folder."""

from argparse import Namespace
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from knopskud.core.errors import Refused
from knopskud.core.words import Words
from knopskud.documents.orders import Older, Source
from knopskud.documents.papers import orders
from knopskud.documents.stamp import Stamp
from knopskud.documents.writer import PaperError
from knopskud.exchange.reading import plan_in
from knopskud.exchange.writing import kept
from knopskud.frame.programmes import Programme
from knopskud.snapshot.parties import for_parties
from knopskud.snapshot.public import public
from knopskud.snapshot.types import PlanSnapshot

NO_FOLDER = Words("-o {out}: Giv en mappe, der findes.", "-o {out}: give a folder that exists.")
NO_PROGRAMME = Words(
    "Den ældre plans pulje {key} kendes ikke.", "The older plan's programme {key} is not known."
)
CANNOT = Words("{name} kan ikke laves: {why}", "{name} cannot be made: {why}")


def source_asked_for(
    plan: PlanSnapshot, source: Source, programmes: Mapping[str, Programme], asked: Namespace
) -> Source:
    """What the papers are made from: also for the parties, and with an older plan, when that is asked for.

    Raises Invalid for an older file, Refused for one of a programme that nobody knows.
    """
    older = None
    if asked.since:
        before = plan_in(asked.since)
        key = before.plan.programme
        if key not in programmes:
            raise Refused(NO_PROGRAMME.filled(key=key))
        label = Words(Path(asked.since).name, Path(asked.since).name)
        older = Older(public(before), programmes[key], _of_file(source, label))
    parties = for_parties(plan) if asked.parties else None
    return replace(source, parties=parties, older=older)


def all_papers(source: Source, asked: Namespace) -> list[dict[str, Any]]:
    """Every paper made and written. Raises Refused before the first is written when one cannot be made."""
    if not Path(asked.out).is_dir():
        raise Refused(NO_FOLDER.filled(out=asked.out))
    made = []
    for order in orders(source):
        try:
            made.append((order, order.make()))
        except PaperError as error:
            raise Refused(CANNOT.filled(name=order.name, why=error)) from error
    return [
        kept(
            content,
            str(Path(asked.out) / order.name),
            ref=order.ref,
            called=order.title.said_in(source.language),
        )
        for order, content in made
    ]


def _of_file(source: Source, label: Words) -> Stamp:
    """The older text is known by its file."""
    return replace(source.stamp, edition_label=label, address="")
