"""`knopskud document`: folder and delaftale from a plan file that is not published."""

from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from knopskud.core.errors import Invalid, Problem, Refused
from knopskud.core.words import Words
from knopskud.documents.delaftale import sub_agreement
from knopskud.documents.folder import folder
from knopskud.documents.orders import Source, file_name
from knopskud.documents.stamp import Stamp, unpublished
from knopskud.documents.writer import PaperError
from knopskud.exchange.reading import plan_in, programmes_in
from knopskud.exchange.shelf import all_papers, source_asked_for
from knopskud.exchange.telling import Voice, harmless
from knopskud.exchange.wishes import address_asked_for, day_asked_for, parts_asked_for
from knopskud.exchange.writing import STDOUT, kept
from knopskud.frame.check import check
from knopskud.frame.programmes import Programme
from knopskud.snapshot.public import PublicPlan, public
from knopskud.snapshot.types import Part, PlanSnapshot

ALL = "all"
FRAME_RULES = {"frame.programme", "frame.area"}
"""A paper takes its colours and numbers from the programme's areas."""
NO_FRAME = Words(
    "Papiret kan ikke laves, før planen passer til sin pulje.",
    "The paper cannot be made before the plan fits its programme.",
)
CANNOT = Words("Papiret kan ikke laves: {why}", "The paper cannot be made: {why}")
BOTH_OUT = Words("--json og -o - kan ikke bruges sammen.", "--json and -o - cannot be used together.")  # fmt: skip
WRITTEN = Words("{file}   {called}", "{file}   {called}")


def run(asked: Namespace, voice: Voice) -> int:
    """Make the papers, all before the first is written. Raises Invalid for the file, Refused for the wish."""
    if voice.as_json and asked.out == STDOUT:
        raise Refused(BOTH_OUT)
    day, address = day_asked_for(asked.as_of), address_asked_for(asked.address)
    programmes = programmes_in(asked.programmes)
    plan = plan_in(asked.file)
    parts = () if asked.kind == ALL else parts_asked_for(plan, asked)
    _refuse_without_frame(plan, programmes)
    shown, programme = public(plan), programmes[plan.plan.programme]
    stamp = unpublished(shown, day, address)
    if asked.kind == ALL:
        source = Source(shown, programme, stamp, asked.language)
        _tell(all_papers(source_asked_for(plan, source, programmes, asked), asked), asked, voice)
        return 0
    made = {part.ref: _paper(shown, programme, stamp, part, asked) for part in parts}
    _tell([_keep(made[part.ref], part, asked) for part in parts], asked, voice)
    return 0


def _tell(written: list[dict[str, Any]], asked: Namespace, voice: Voice) -> None:
    if voice.as_json:
        voice.data({"written": written})
    elif asked.out != STDOUT:
        for one in written:
            voice.say(WRITTEN.filled(file=harmless(one["file"]), called=one["called"]))


def _refuse_without_frame(plan: PlanSnapshot, programmes: Mapping[str, Programme]) -> None:
    found = [one for one in check(plan, programmes) if one.rule in FRAME_RULES]
    if found:
        raise Invalid(NO_FRAME, tuple(Problem(one.ref, one.message) for one in found))


def _paper(
    plan: PublicPlan, programme: Programme, stamp: Stamp, part: Part, asked: Namespace
) -> bytes:
    language = asked.language
    try:
        if asked.kind == "folder":
            return folder(plan, programme, stamp, department=part.ref, language=language)
        return sub_agreement(plan, programme, stamp, sub_agreement=part.ref, language=language)
    except PaperError as error:
        raise Refused(CANNOT.filled(why=error)) from error


def _keep(content: bytes, part: Part, asked: Namespace) -> dict[str, Any]:
    """Write one paper; into a folder under the name that an edition would give it."""
    file = asked.out
    if file != STDOUT and Path(file).is_dir():
        file = str(Path(file) / file_name(asked.kind, part))
    return kept(content, file, ref=part.ref, called=part.called)
