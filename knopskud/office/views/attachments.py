"""The checklist of attachments: which papers are there, which are missing, and each taken in at its own line."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import now
from django.views.decorators.http import require_http_methods

from knopskud.core.errors import KnopskudError
from knopskud.core.words import Words
from knopskud.files.actions import keep_document
from knopskud.files.kinds import LARGEST
from knopskud.files.uploads import upload_in
from knopskud.office.checklist import Paper, checklist_of
from knopskud.office.done import done
from knopskud.office.draft import Draft
from knopskud.office.who import user_of
from knopskud.plan import access, actions

KEPT = Words("{name} er gemt.", "{name} has been saved.")
TAKEN_OFF = Words("Filen er taget af {name}.", "The file has been taken off {name}.")


@require_http_methods(["GET", "POST"])
def attachments(request: HttpRequest, key: str) -> HttpResponse:
    """The list for everybody in the partnership; those who write put a file to a line, or take it off again."""
    user = user_of(request)
    door = access.writable if request.method == "POST" else access.readable
    draft = Draft(door(user, key), user)
    if request.method == "GET":
        return _page(request, draft)
    if not draft.may_edit:  # an editor of chosen delaftaler, or a plan that is closed
        raise PermissionDenied
    paper = checklist_of(draft).paper(request.POST.get("paper", ""))
    if paper is None or paper.made_here:
        raise Http404
    try:
        words = _saved(request, draft, paper)
    except KnopskudError as error:
        return _page(request, draft, wrong=paper.id, error=error, status=400)
    done(request, words.filled(name=paper.name))
    return redirect(f"{reverse('office:attachments', args=[key])}#{paper.id}")


def _saved(request: HttpRequest, draft: Draft, paper: Paper) -> Words:
    """Put the sent file to the line and say whether the paper is ready. Raises Refused and Invalid."""
    at = now()
    if request.POST.get("act") == "take-off":
        fields: dict[str, Any] = {"file": None, "done": False}
    else:
        fields = {"done": bool(request.POST.get("done"))} | _file(request, draft)
    if paper.part is None:
        fields = {"item": paper.item, "title": paper.name.da} | fields
        actions.add_part(draft.plan, kind="attachment", fields=fields, by=draft.user, at=at)
    else:
        actions.change_part(draft.plan, paper.part.ref, fields=fields, by=draft.user, at=at)
    return TAKEN_OFF if "file" in fields and fields["file"] is None else KEPT


def _file(request: HttpRequest, draft: Draft) -> dict[str, Any]:
    """The field of a file that was sent, once it is kept; nothing when none was."""
    sent = upload_in(request, "file")
    if sent is None:
        return {}
    kept = keep_document(
        partnership=draft.plan.partnership,
        content=sent.content,
        name=sent.name,
        by=draft.user,
        at=now(),
    )
    of = {"digest": kept.digest, "name": kept.name, "type": kept.kind, "size": kept.size}
    return {"file": of}


def _page(
    request: HttpRequest,
    draft: Draft,
    *,
    wrong: str = "",
    error: KnopskudError | None = None,
    status: int = 200,
) -> HttpResponse:
    values = {
        "draft": draft,
        "list": checklist_of(draft),
        "wrong": wrong,
        "error": error,
        "ticked": bool(request.POST.get("done")),
        "largest": LARGEST,
    }
    return render(request, "office/attachments.html", values, status=status)
