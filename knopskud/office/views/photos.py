"""The photo of an activity or of the plan: taken in, described, and only then put in its place."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import now
from django.views.decorators.http import require_http_methods

from knopskud.core.errors import Invalid, KnopskudError, Refused
from knopskud.core.words import Words
from knopskud.files import queries as files
from knopskud.files.actions import keep_photo
from knopskud.files.kinds import LARGEST
from knopskud.files.models import StoredFile
from knopskud.files.uploads import upload_in
from knopskud.frame.civil import civil_number
from knopskud.office.done import done
from knopskud.office.draft import Draft
from knopskud.office.places import row_in
from knopskud.office.who import user_of
from knopskud.plan import access, actions
from knopskud.snapshot.canonical import digest
from knopskud.snapshot.types import Activity, Part, Photo, PlanHead

KEPT = Words("Fotoet er gemt.", "The photo has been saved.")
TAKEN_OFF = Words("Fotoet er taget af.", "The photo has been taken off.")
CHOOSE = Words("Vælg et billede, eller tag et.", "Choose a picture, or take one.")
DESCRIBE = Words(
    "Skriv, hvad billedet viser, til dem, der ikke kan se det.",
    "Write what the photo shows, for those who cannot see it.",
)
ASK = Words(
    "Skriv, hvordan de, der ses, har sagt ja. Kan ingen kendes, så skriv det.",
    "Write how those who are seen have said yes. If nobody can be recognised, write that.",
)
NOT_SAVED = Words("Fotoet er ikke sat på endnu.", "The photo is not in its place yet.")
MEANWHILE = Words(
    "En anden har ændret fotoet imens. Se det her, og gem igen, hvis dit skal stå i stedet.",
    "Somebody else has changed the photo meanwhile. Look at it here, and save again if yours shall stand instead.",
)


@dataclass(frozen=True)
class Typed:
    """What stands in the form. `kept` is the digest of a photo that has come already and only lacks its words."""

    alt: str = ""
    credit: str = ""
    consent: str = ""
    kept: str = ""


@require_http_methods(["GET", "POST"])
def photo(request: HttpRequest, key: str, ref: str) -> HttpResponse:
    """The photo for everybody in the partnership; those who write change it, its words and its consent."""
    user = user_of(request)
    door = access.writable if request.method == "POST" else access.readable
    draft = Draft(door(user, key), user)
    part = draft.lookup.part(row_in(draft, ref).ref)
    if not isinstance(part, Activity | PlanHead):
        raise Http404
    if request.method == "GET":
        return _page(request, draft, part, _typed_of(part))
    if not draft.may_edit_part(part.ref):  # another's delaftale, or a plan that is closed
        raise PermissionDenied
    try:
        words = _changed(request, draft, part)
    except _Again as again:
        return _page(request, draft, part, again.typed, wrong=again.wrong, status=again.status)
    done(request, words)
    return redirect(reverse("office:writing", args=[key, part.ref.lower()]) + "#foto")


class _Again(Exception):
    """The form comes back with what was typed."""

    def __init__(self, typed: Typed, wrong: Mapping[str, Words], status: int = 400) -> None:
        super().__init__()
        self.typed, self.wrong, self.status = typed, wrong, status


def _changed(request: HttpRequest, draft: Draft, part: Activity | PlanHead) -> Words:
    """Take the photo off, or put the sent or kept one in its place. Raises _Again."""
    if request.POST.get("act") == "take-off":
        _change(draft, part, _typed_of(part), None)
        return TAKEN_OFF
    typed = Typed(*(request.POST.get(n, "").strip() for n in ("alt", "credit", "consent", "kept")))
    row, wrong = _arrived(request, draft, typed)
    if row is not None:
        typed = Typed(typed.alt, typed.credit, typed.consent, row.digest)
    wrong |= {} if typed.alt else {"alt": DESCRIBE}
    wrong |= {} if typed.consent else {"consent": ASK}
    if wrong or row is None:
        raise _Again(typed, wrong)
    if request.POST.get("seen") != mark_of(part):
        raise _Again(typed, {"photo": MEANWHILE}, status=409)
    of = {"digest": row.digest, "width": row.width, "height": row.height}
    _change(draft, part, typed, of | {"alt": typed.alt, "credit": typed.credit})
    return KEPT


def _arrived(
    request: HttpRequest, draft: Draft, typed: Typed
) -> tuple[StoredFile | None, dict[str, Words]]:
    """The photo that was sent, or the one that came before it; or what is wrong with it."""
    of = draft.plan.partnership
    try:
        sent = upload_in(request, "photo", "camera")
        if sent:
            row = keep_photo(
                partnership=of, content=sent.content, name=sent.name, by=draft.user, at=now()
            )
            return row, {}
    except Refused as error:
        return _kept(draft, typed.kept), {"photo": error.message}
    row_before = _kept(draft, typed.kept)
    return row_before, {} if row_before else {"photo": CHOOSE}


def _kept(draft: Draft, kept: str) -> StoredFile | None:
    row = files.files_of(draft.plan.partnership, [kept]).get(kept) if kept else None
    return row if row and row.kind == "photo" else None


def _change(draft: Draft, part: Part, typed: Typed, of: dict[str, Any] | None) -> None:
    fields = {"photo": of, "photo_consent": typed.consent if of else ""}
    version = draft.rows[part.ref].version
    try:
        actions.change_part(
            draft.plan, part.ref, fields=fields, by=draft.user, at=now(), version=version
        )
    except Invalid as error:
        raise _Again(typed, dict(_placed(error, typed))) from error
    except KnopskudError as error:
        raise _Again(typed, {"photo": error.message}, status=409) from error


def _placed(error: Invalid, typed: Typed) -> list[tuple[str, Words]]:
    """Each problem beside the control that it was typed in."""
    found = []
    for problem in error.problems:
        name = problem.place.rpartition(".")[2]
        if name == "photo":  # of several texts in it only one looks like a number
            name = "alt" if civil_number(typed.alt) else "credit"
        name = "consent" if name == "photo_consent" else name
        found.append((name if name in ("alt", "credit", "consent") else "photo", problem.message))
    return found


def mark_of(part: Activity | PlanHead) -> str:
    """A short mark of the photo and its words as they are, to see whether somebody has changed them meanwhile."""
    return digest(repr((part.photo, part.photo_consent)).encode())[:16]


def _typed_of(part: Activity | PlanHead) -> Typed:
    of = part.photo
    return Typed(of.alt, of.credit, part.photo_consent, of.digest) if of else Typed()


def _page(
    request: HttpRequest,
    draft: Draft,
    part: Activity | PlanHead,
    typed: Typed,
    *,
    wrong: Mapping[str, Words] | None = None,
    status: int = 200,
) -> HttpResponse:
    row = _kept(draft, typed.kept)
    fresh = Draft(draft.plan, draft.user).lookup.part(part.ref) if status == 409 else part
    now_there: Photo | None = getattr(fresh, "photo", None)
    values = {
        "draft": draft,
        "part": part,
        "typed": typed,
        "row": row,
        "lost": bool(typed.kept) and row is None,
        "now_there": now_there if status == 409 else None,
        "wrong": wrong or {},
        "seen": mark_of(fresh) if isinstance(fresh, Activity | PlanHead) else "",
        "largest": LARGEST,
        "not_saved": NOT_SAVED,
    }
    return render(request, "office/photo.html", values, status=status)
