"""Handing a file out to the colleagues of its partnership, and to nobody else."""

from django.http import FileResponse, Http404, HttpRequest, HttpResponseBase
from django.views.decorators.http import require_safe

from knopskud.files import queries, store
from knopskud.files.kinds import KINDS
from knopskud.office.who import user_of
from knopskud.plan import access

SANDBOX = "default-src 'none'; sandbox"
"""Whatever a browser takes the file for, nothing in it runs and nothing is fetched."""


@require_safe
def kept(request: HttpRequest, key: str, digest: str) -> HttpResponseBase:
    """The bytes with that digest: a photo to be shown, a document to be saved. Strangers to the file get 404."""
    plan = access.readable(user_of(request), key)
    row = queries.found(plan.partnership, digest)
    try:
        if row is None:
            raise Http404
        opened = store.path_of(digest).open("rb")
    except (FileNotFoundError, ValueError) as gone:
        raise Http404 from gone
    kind = KINDS[row.kind]
    answer = FileResponse(
        opened,
        as_attachment=row.kind != "photo",
        filename=row.name,
        content_type=kind.content_type,
    )
    answer.headers["Content-Security-Policy"] = SANDBOX
    answer.headers["Cache-Control"] = "private, no-store"
    return answer
