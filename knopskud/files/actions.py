"""Taking files in: checked, on the disk, then a row and a record together."""

import io
from datetime import datetime
from typing import BinaryIO

from django.db import transaction
from django_scopes import scope

from knopskud.accounts.models import Partnership, User
from knopskud.audit.actions import record
from knopskud.core.errors import Refused
from knopskud.files import office_open, pdf, photos, queries, refusals, store
from knopskud.files.kinds import KINDS, LARGEST
from knopskud.files.models import StoredFile
from knopskud.files.names import name_of

HEAD = 16
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def keep_photo(
    *, partnership: Partnership, content: BinaryIO, name: str, by: User | None, at: datetime
) -> StoredFile:
    """Take a photo in: upright, shrunk to two sizes, without metadata. The same photo again is the one that is there.

    Raises Refused for strangers, and in plain words for what is no photo, is torn, too large or too small.
    """
    refusals.of_strangers(partnership, by)
    _size_of(content)
    tidy = name_of(name, KINDS["photo"].ending)
    refusals.of_names(tidy)
    made = photos.develop(content)
    large = store.put(io.BytesIO(made.large))
    small = store.put(io.BytesIO(made.small)) if made.small else None
    row = StoredFile(
        partnership=partnership,
        digest=large.digest,
        small=small.digest if small else "",
        kind="photo",
        name=tidy,
        size=large.size,
        width=made.width,
        height=made.height,
        at=at,
        by=by,
    )
    return _recorded(row)


def keep_document(
    *, partnership: Partnership, content: BinaryIO, name: str, by: User | None, at: datetime
) -> StoredFile:
    """Take a PDF, DOCX or XLSX in as it is, known by its content. The same file again is the one that is there.

    Raises Refused for strangers, and in plain words for every other kind, for what is torn, runs programs, fetches from
    elsewhere, or unpacks to far more than it looks.
    """
    refusals.of_strangers(partnership, by)
    size = _size_of(content)
    kind = _kind_of(content, size)
    tidy = name_of(name, KINDS[kind].ending)
    refusals.of_names(tidy)
    stored = store.put(content)
    row = StoredFile(
        partnership=partnership,
        digest=stored.digest,
        kind=kind,
        name=tidy,
        size=stored.size,
        at=at,
        by=by,
    )
    return _recorded(row)


def _kind_of(content: BinaryIO, size: int) -> str:
    content.seek(0)
    head = content.read(HEAD)
    if pdf.is_pdf(head):
        pdf.refuse_what_is_no_tame_pdf(content, size)
        return "pdf"
    if head.startswith(office_open.START):
        return office_open.kind_of(content)
    raise Refused(refusals.OLD_OFFICE if head.startswith(OLD_OFFICE) else refusals.NO_DOCUMENT)


def _size_of(content: BinaryIO) -> int:
    size = content.seek(0, io.SEEK_END)
    if not size:
        raise Refused(refusals.EMPTY)
    if size > LARGEST:
        raise Refused(refusals.TOO_LARGE)
    return size


def _recorded(row: StoredFile) -> StoredFile:
    """The row with its record, or the row that the partnership has of the same bytes already."""
    with transaction.atomic(), scope(partnership=row.partnership):
        Partnership.objects.select_for_update().get(pk=row.partnership_id)
        known = queries.files_of(row.partnership, [row.digest]).get(row.digest)
        if known is not None:
            return known
        row.save(force_insert=True)
        record(
            partnership=row.partnership,
            at=row.at,
            by=row.by,
            act="file.keep",
            after={"digest": row.digest, "name": row.name, "kind": row.kind, "size": row.size},
        )
    return row
