"""A file that a form sends, and what is wrong with it, for the pages that take files."""

from typing import BinaryIO, NamedTuple, cast

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest

from knopskud.core.errors import Refused
from knopskud.files.receiving import was_too_large
from knopskud.files.refusals import TOO_LARGE


class Sent(NamedTuple):
    """A file as it came: its bytes, and the name that it had."""

    content: BinaryIO
    name: str


def upload_in(request: HttpRequest, *names: str) -> Sent | None:
    """The first file that was sent under one of the names; None when none was. Raises Refused for one too large."""
    found = [request.FILES[name] for name in names if name in request.FILES]
    if was_too_large(request):
        raise Refused(TOO_LARGE)
    for one in found:
        if isinstance(one, UploadedFile) and one.file is not None:
            return Sent(cast("BinaryIO", one.file), one.name or "")
    return None
