"""What can be misused by who finds an open computer asks once more who one is."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.timezone import now

from knopskud.office.entering.steps import has_proved_lately

View = Callable[..., HttpResponse]


def proof_first(view: View) -> View:
    """Let in only those who proved who they are within the last quarter of an hour; ask the others first."""

    @wraps(view)
    def asking(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not has_proved_lately(request, at=now()):
            going = urlencode({"next": request.get_full_path()})
            return redirect(f"{reverse('office:confirm')}?{going}")
        return view(request, *args, **kwargs)

    return asking
