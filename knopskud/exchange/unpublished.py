"""Papers of a plan file: stamped as not published, and told of when they are written."""

from datetime import date
from typing import Any

from knopskud.core import days
from knopskud.core.words import Words
from knopskud.documents.stamp import UNPUBLISHED, Stamp
from knopskud.exchange.writing import write
from knopskud.snapshot.canonical import canonical, digest
from knopskud.snapshot.parties import PartiesPlan
from knopskud.snapshot.public import PublicPlan

LABEL = Words("{unpublished}, {day}", "{unpublished}, {day}")


def stamp_of(plan: PublicPlan | PartiesPlan, day: date, address: str = "") -> Stamp:
    """What tells the paper from one of an edition: it is not published, and has no number."""
    return Stamp(
        plan_name=plan.plan.name,
        edition_label=LABEL.filled(unpublished=UNPUBLISHED, day=days.said(day)),
        number=None,
        day=day,
        digest=digest(canonical(plan)),
        address=address,
    )


def kept(content: bytes, file: str, *, ref: str, called: str) -> dict[str, Any]:
    """Write one paper; what is told of it. Raises Refused when it cannot be written."""
    write(content, file)
    return {
        "file": file,
        "ref": ref,
        "called": called,
        "bytes": len(content),
        "sha256": digest(content),
    }
