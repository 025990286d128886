"""`knopskud document`: any paper of a plan file that is not published."""

from argparse import Namespace
from collections.abc import Mapping
from typing import Any

from knopskud.core.errors import Invalid, Problem, Refused
from knopskud.core.words import Words
from knopskud.documents.orders import Source
from knopskud.documents.stamp import unpublished
from knopskud.exchange.reading import plan_in, programmes_in
from knopskud.exchange.shelf import source_asked_for, written
from knopskud.exchange.telling import Voice, harmless
from knopskud.exchange.wishes import address_asked_for, day_asked_for
from knopskud.exchange.writing import STDOUT
from knopskud.frame.check import check
from knopskud.frame.programmes import Programme
from knopskud.snapshot.public import public
from knopskud.snapshot.types import PlanSnapshot

FRAME_RULES = {"frame.programme", "frame.area"}
"""A paper takes its colours and numbers from the programme's areas."""
NO_FRAME = Words(
    "Papiret kan ikke laves, før planen passer til sin pulje.",
    "The paper cannot be made before the plan fits its programme.",
)
BOTH_OUT = Words("--json og -o - kan ikke bruges sammen.", "--json and -o - cannot be used together.")  # fmt: skip
WRITTEN = Words("{file}   {called}", "{file}   {called}")


def run(asked: Namespace, voice: Voice) -> int:
    """Make the papers, all before the first is written. Raises Invalid for the file, Refused for the wish."""
    if voice.as_json and asked.out == STDOUT:
        raise Refused(BOTH_OUT)
    day, address = day_asked_for(asked.as_of), address_asked_for(asked.address)
    programmes = programmes_in(asked.programmes)
    plan = plan_in(asked.file)
    _refuse_without_frame(plan, programmes)
    shown, programme = public(plan), programmes[plan.plan.programme]
    source = Source(shown, programme, unpublished(shown, day, address), asked.language)
    _tell(written(source_asked_for(plan, source, programmes, asked), asked), asked, voice)
    return 0


def _tell(told: list[dict[str, Any]], asked: Namespace, voice: Voice) -> None:
    if voice.as_json:
        voice.data({"written": told})
    elif asked.out != STDOUT:
        for one in told:
            voice.say(WRITTEN.filled(file=harmless(one["file"]), called=one["called"]))


def _refuse_without_frame(plan: PlanSnapshot, programmes: Mapping[str, Programme]) -> None:
    found = [one for one in check(plan, programmes) if one.rule in FRAME_RULES]
    if found:
        raise Invalid(NO_FRAME, tuple(Problem(one.ref, one.message) for one in found))
