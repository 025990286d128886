"""What goes into the package of a hand-in: papers, data, attachments and the funder's forms."""

from collections.abc import Iterator, Sequence

from knopskud.accounts.paper_languages import paper_languages
from knopskud.core.errors import Invalid, Refused
from knopskud.core.slugs import address_of
from knopskud.core.words import Words
from knopskud.documents import contents
from knopskud.documents.orders import XLSX, Source
from knopskud.documents.package import Entry
from knopskud.documents.papers import Paper, Tell, nobody
from knopskud.files import queries as files
from knopskud.files import store
from knopskud.files.kinds import KINDS
from knopskud.office.blanks.texts import Text
from knopskud.office.handing_in.steps import Steps
from knopskud.snapshot.parties import for_parties

TOO_MUCH = Words(
    "Bilagene fylder tilsammen over {most} MB. Gør filerne mindre.",
    "The attachments have more than {most} MB together. Make the files smaller.",
)
NOT_FILLED = Words("Skemaet “{name}”: {why}", "The form “{name}”: {why}")
MOST_ATTACHED = 100 * 1024 * 1024  # bytes; a package is made in memory
ATTACHMENT = Words("Bilag: {name}", "Attachment: {name}")


def entries_of(
    steps: Steps, source: Source, papers: Sequence[Paper], tell: Tell = nobody
) -> list[Entry]:
    """Every file of the package but its covering letter."""
    made = contents.made_of(steps.draft.snapshot, source, papers, tell)
    return [*made, *attachments_of(steps), *filled_for(steps, source)]


def filled_for(steps: Steps, source: Source) -> Iterator[Entry]:
    """Every form in use that can be filled, filled with the edition. Raises Refused for one that comes out too large."""
    text = Text(for_parties(steps.draft.snapshot), source.programme, source.stamp)
    for kept in steps.shelf.used:
        if kept.is_sound:
            form = kept.newest
            try:
                yield contents.form_entry(form.number, form.name, text.filled(form))
            except Invalid as error:
                raise Refused(NOT_FILLED.filled(name=form.name, why=error.message)) from error


def attachments_of(steps: Steps) -> list[Entry]:
    """The files of the checklist. Raises Refused when they are too large together."""
    parts = [one for one in steps.draft.snapshot.attachments if one.file]
    digests = [one.file.digest for one in parts if one.file]
    rows = files.files_of(steps.draft.plan.partnership, digests)
    if sum(row.size for row in rows.values()) > MOST_ATTACHED:
        raise Refused(TOO_MUCH.filled(most=MOST_ATTACHED // 1024 // 1024))
    found: list[Entry] = []
    for part in parts:
        row = rows.get(part.file.digest) if part.file else None
        if row is None:
            continue
        kind = KINDS[row.kind]
        path = f"{contents.ATTACHMENTS}/{address_of(part.ref, part.title)}.{kind.ending}"
        title = ATTACHMENT.filled(name=part.title)
        found.append(Entry(path, title, "attachment", kind.content_type, store.read(row.digest)))
    return found


def promised(steps: Steps, source: Source) -> list[Entry]:
    """The package's files by name and title, before any of them is made: for looking at the letter."""
    named = [
        contents.entry_of(Paper(one.name, one.title, one.content_type, b"", one.ref, one.kind, one.language))
        for one in contents.promised(source, paper_languages(steps.draft.plan.partnership))
    ]  # fmt: skip
    budget = not any(one.content_type == XLSX for one in named)
    data = contents.data_of(steps.draft.snapshot, source, budget=budget)
    forms = [contents.form_entry(x.newest.number, x.newest.name, b"") for x in steps.shelf.used if x.is_sound]  # fmt: skip
    return [*named, *data, *attachments_of(steps), *forms]
