"""The staff write in what came on paper, in the telephone, at the door or at a meeting."""

import re
import secrets
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import now
from django.views.decorators.http import require_http_methods

from knopskud.core.errors import KnopskudError, Problem
from knopskud.core.tongues import DANISH, KNOWN, to_write_in
from knopskud.core.words import Words
from knopskud.files.kinds import LARGEST, MEGABYTE
from knopskud.office.done import done
from knopskud.office.draft import Draft
from knopskud.office.voices.page import SAYING
from knopskud.office.who import user_of
from knopskud.plan import access
from knopskud.voices.actions import Said, send
from knopskud.voices.models import Picture
from knopskud.voices.picturing import Pictured, pictured
from knopskud.voices.wording import wording_of
from knopskud.voices.words import COMMENT, IDEA, KINDS, SOURCES, WEB

ENTERED = Words("Den er skrevet ind og tæller som alle andre.", "It is written in and counts like all others.")  # fmt: skip
NO_IDEA = Words("Kun en idé kan have et billede.", "Only an idea can have a picture.")
FORM = re.compile(r"[A-Za-z0-9_-]{16}")
WHOLE = Words("Hele planen", "The whole plan")
FIELDS = (
    "kind",
    "source",
    "about",
    "title",
    "text",
    "place",
    "language",
    "name",
    "email",
    "phone",
    "form",
    "photo_alt",
    "photo_ok",
)


@require_http_methods(["GET", "POST"])
def enter(request: HttpRequest, key: str) -> HttpResponse:
    """Write one in. What was typed stands where it was typed when something is wrong."""
    user = user_of(request)
    draft = Draft(access.whole(user, key), user)
    if request.method == "GET":
        begun = {"kind": "idea", "source": "paper", "language": DANISH}
        return _page(request, draft, begun | {"form": secrets.token_urlsafe(12)})
    typed = {name: request.POST.get(name, "").replace("\r\n", "\n") for name in FIELDS}
    part = draft.lookup.get(typed["about"])
    picture = _pictured(request, draft, typed)
    said = Said(
        kind=typed["kind"] if typed["kind"] in KINDS else COMMENT,
        text=typed["text"],
        edition=draft.newest.number if draft.newest else 0,
        ref=part.ref if part else "",
        called=draft.name_of(part).da if part else "",
        wording=wording_of(part) if part else "",
        title=typed["title"],
        place=typed["place"],
        language=typed["language"] if typed["language"] in KNOWN else DANISH,
        name=typed["name"],
        email=typed["email"],
        phone=typed["phone"],
        source=typed["source"] if typed["source"] != WEB else "",
        picture=typed["form"],
        wrong=picture.problems,
    )
    try:
        made = send(partnership=draft.plan.partnership, plan_key=key, said=said, by=user, at=now())
    except KnopskudError as error:
        return _page(request, draft, typed, error, picture.waiting)
    done(request, ENTERED)
    return redirect("office:voice", key=key, number=made.pk)


def _pictured(request: HttpRequest, draft: Draft, typed: dict[str, str]) -> Pictured:
    """The photo of the idea, kept under the form's own number until all is right; a comment has none."""
    if not FORM.fullmatch(typed["form"]):
        typed["form"] = secrets.token_urlsafe(12)
    found = pictured(request, draft.plan.partnership, typed["form"], now())
    if found.waiting is None or typed["kind"] == IDEA:
        return found
    return Pictured(found.waiting, (*found.problems, Problem("photo", NO_IDEA)))


def _page(
    request: HttpRequest,
    draft: Draft,
    typed: dict[str, str],
    error: KnopskudError | None = None,
    waiting: Picture | None = None,
) -> HttpResponse:
    plan = draft.snapshot
    about = [*plan.sub_agreements, *plan.activities]
    values: dict[str, Any] = {
        "draft": draft,
        "typed": typed,
        "error": error,
        "wrong": {one.place: one.message for one in error.problems} if error else {},
        "about": [("", WHOLE), *((one.ref, draft.name_of(one)) for one in about)],
        "tongues": to_write_in(),
        "ways": [(name, words) for name, words in SOURCES.items() if name != WEB],
        "waiting": waiting,
        "largest": LARGEST // MEGABYTE,
        **SAYING,
    }
    return render(request, "office/enter_voice.html", values, status=400 if error else 200)
