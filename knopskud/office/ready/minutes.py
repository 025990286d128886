"""The minutes of a meeting that decided: taken in with the form, and found again when the form comes back."""

from collections.abc import Iterable

from django.http import HttpRequest
from django.utils.timezone import now

from knopskud.approvals.models import Approval
from knopskud.files.actions import keep_document
from knopskud.files.models import StoredFile
from knopskud.files.queries import files_of, found
from knopskud.files.uploads import upload_in
from knopskud.office.draft import Draft


def minutes_in(request: HttpRequest, draft: Draft) -> StoredFile | None:
    """The file that the form sends, kept from now on; else the one that it brought along; None without any.

    Raises Refused for what is no document, and for those who may not keep files.
    """
    sent = upload_in(request, "file")
    if sent is None:
        return found(draft.plan.partnership, request.POST.get("minutes", ""))
    return keep_document(
        partnership=draft.plan.partnership,
        content=sent.content,
        name=sent.name,
        by=draft.user,
        at=now(),
    )


def minutes_of(draft: Draft, entries: Iterable[Approval]) -> dict[str, StoredFile]:
    """The minutes of some entries by digest. At most one query."""
    return files_of(draft.plan.partnership, [e.minutes_digest for e in entries if e.minutes_digest])
