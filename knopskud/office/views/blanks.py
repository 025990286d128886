"""The funder's forms: the list of them, and taking a new one in."""

from pathlib import PurePath

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import now
from django.views.decorators.http import require_http_methods

from knopskud.blanks import actions
from knopskud.blanks.models import Blank
from knopskud.blanks.refusals import LARGEST
from knopskud.core.errors import KnopskudError
from knopskud.core.words import Words
from knopskud.files.uploads import upload_in
from knopskud.office.blanks.shelf import Shelf
from knopskud.office.done import done
from knopskud.office.draft import Draft
from knopskud.office.who import user_of
from knopskud.plan import access

KEPT = Words("Skemaet “{name}” er lagt op.", "The form “{name}” has been uploaded.")


@require_http_methods(["GET", "POST"])
def blanks(request: HttpRequest, key: str) -> HttpResponse:
    """The list for everybody in the partnership; leaders upload a form."""
    user = user_of(request)
    if request.method == "GET":
        return _page(request, Draft(access.readable(user, key), user))
    draft = Draft(access.publishable(user, key), user)
    try:
        made = kept_from(request, draft)
    except KnopskudError as error:
        return _page(request, draft, error=error, status=400)
    done(request, KEPT.filled(name=made.name))
    return redirect("office:blank", key=key, number=made.number)


def kept_from(request: HttpRequest, draft: Draft, number: int | None = None) -> Blank:
    """Keep the file that was sent, named as its form says or after the file. Raises Refused and Invalid."""
    sent = upload_in(request, "file")
    stem = PurePath(sent.name).stem if sent else "–"  # without a file, that is what is told
    return actions.keep(
        partnership=draft.plan.partnership,
        name=request.POST.get("name", "").strip() or stem,
        content=sent.content.read(LARGEST + 1) if sent else b"",
        by=draft.user,
        at=now(),
        number=number,
        plan_key=draft.plan.key,
    )


def wrong_in(error: KnopskudError | None) -> dict[str, Words]:
    """What is wrong, by the field that it stands at."""
    return {one.place: one.message for one in error.problems} if error else {}


def _page(
    request: HttpRequest, draft: Draft, *, error: KnopskudError | None = None, status: int = 200
) -> HttpResponse:
    values = {
        "draft": draft,
        "shelf": Shelf(draft),
        "error": error,
        "wrong": wrong_in(error),
        "typed": request.POST.get("name", ""),
        "largest": LARGEST,
    }
    return render(request, "office/blanks/list.html", values, status=status)
