"""A paper as it is kept."""

from datetime import datetime

from knopskud.documents.papers import Paper
from knopskud.editions.models import Edition, EditionPaper
from knopskud.snapshot.canonical import digest


def paper_row(edition: Edition, paper: Paper, *, added_at: datetime | None = None) -> EditionPaper:
    """The row of a paper; `added_at` is when it was made, for those that the edition was not published with."""
    return EditionPaper(
        edition=edition,
        name=paper.name,
        ref=paper.ref,
        kind=paper.kind,
        language=paper.language,
        title_da=paper.title.da,
        title_en=paper.title.en,
        content_type=paper.content_type,
        content=paper.content,
        size=len(paper.content),
        digest=digest(paper.content),
        added_at=added_at,
    )
