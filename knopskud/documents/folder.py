"""The folder that is handed out at the residents' meeting: A4, folded in three, for one afdeling."""

from knopskud.documents import tree_data
from knopskud.documents.foreign import settled
from knopskud.documents.reading import Reading
from knopskud.documents.residents import told
from knopskud.documents.stamp import Stamp
from knopskud.documents.writer import write
from knopskud.frame.programmes import Programme
from knopskud.snapshot.public import PublicPlan
from knopskud.snapshot.types import Meeting


def folder(
    plan: PublicPlan,
    programme: Programme,
    stamp: Stamp,
    *,
    department: str,
    language: str = "da",
    meeting: Meeting | None = None,
    bleed: bool = False,
) -> bytes:
    """The folder for the afdeling with the ref `department`, always two pages. The same bytes for the same plan.

    `language` is a tag; a text that is not translated into it stands in Danish. Where lines begin at the right the sheet is
    folded the other way round.

    `meeting` is told instead of the one in the plan: the same text is handed out again for another day. With `bleed`
    the sheets are 3 mm bigger on every side for a printer who trims them; the PDF says where (TrimBox). Texts that
    have no room are told shorter, and what still has none is counted and stands in the booklet. Raises KeyError for a
    ref that is no afdeling.
    """
    reading = Reading.of(plan, language)
    data = told(reading, programme, stamp, department=department, meeting=meeting, paper="folder")
    data["tree"] = tree_data.named(reading, programme)
    data["bleed"] = bleed
    return write("folder", settled(data, reading.speech.direction), stamp.day)
