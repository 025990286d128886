"""Papers of a plan file: which of those that an edition would have are asked for, made before the first is written."""

from argparse import Namespace
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from knopskud.core.errors import Refused
from knopskud.core.words import Words
from knopskud.documents.orders import Older, Order, Source
from knopskud.documents.papers import orders
from knopskud.documents.stamp import Stamp
from knopskud.documents.writer import PaperError
from knopskud.exchange.reading import plan_in
from knopskud.exchange.wishes import ALL, chosen
from knopskud.exchange.writing import STDOUT, kept
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


def written(source: Source, asked: Namespace) -> list[dict[str, Any]]:
    """The papers that are asked for, made and written; into a folder by the names that an edition would give them.

    Raises Refused for an unclear wish, and before the first is written when one cannot be made.
    """
    into = asked.out != STDOUT and Path(asked.out).is_dir()
    if asked.kind == ALL and not into:
        raise Refused(NO_FOLDER.filled(out=asked.out))
    todo = [one for one in orders(source) if asked.kind in (ALL, one.kind)]
    made = _made(chosen(todo, source.plan, asked, into_folder=into))
    return [
        kept(
            content,
            str(Path(asked.out) / order.name) if into else asked.out,
            ref=order.ref,
            called=order.title.said_in(source.language),
        )
        for order, content in made
    ]


def _made(todo: Sequence[Order]) -> list[tuple[Order, bytes]]:
    made = []
    for order in todo:
        try:
            made.append((order, order.make()))
        except PaperError as error:
            raise Refused(CANNOT.filled(name=order.name, why=error)) from error
    return made


def _of_file(source: Source, label: Words) -> Stamp:
    """The older text is known by its file."""
    return replace(source.stamp, edition_label=label, address="")
