"""How files arrive: read piece by piece, and no further than the largest that is kept."""

from typing import Any

from django.core.files.uploadhandler import FileUploadHandler, StopUpload
from django.http import HttpRequest

from knopskud.files.kinds import LARGEST

MARK = "knopskud.too_large"


class Bounded(FileUploadHandler):
    """Stops reading at a file that is too large. What stood before it in the form is kept, so nothing typed is lost."""

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        """Hand the piece on, or stop reading the request."""
        if start + len(raw_data) > LARGEST:
            if self.request is not None:
                self.request.META[MARK] = "1"
            raise StopUpload(connection_reset=True)  # the rest is not even read
        return raw_data

    def file_complete(self, file_size: int) -> Any:
        """The next handler keeps the file."""
        return None


def was_too_large(request: HttpRequest) -> bool:
    """Whether a file of the request's form was larger than any that is kept. Ask after `request.POST` was read."""
    return MARK in request.META
