"""Publishing: what has changed, why, and the act."""

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate, now
from django.views.decorators.http import require_http_methods

from knopskud.core.addresses import plan_path
from knopskud.core.errors import KnopskudError, Refused
from knopskud.core.words import Words
from knopskud.editions import actions
from knopskud.editions.kinds import DRAFT, KINDS, label_of
from knopskud.office.draft import Draft
from knopskud.office.ready.approving import Approving
from knopskud.office.ready.saying import told
from knopskud.office.who import language_of, user_of
from knopskud.plan import access
from knopskud.snapshot.canonical import canonical, digest

DONE = Words("{label} er udgivet.", "{label} has been published.")
MOVED_ON = Words(
    "Udkastet er ændret, siden du åbnede siden. Se ændringerne igennem, og udgiv så.",
    "The draft has changed since you opened the page. Look the changes through, then publish.",
)


@require_http_methods(["GET", "POST"])
def publish(request: HttpRequest, key: str) -> HttpResponse:
    """What has changed since the newest edition, with room for reasons; leaders publish it from here."""
    user = user_of(request)
    door = access.publishable if request.method == "POST" else access.readable
    draft = Draft(door(user, key), user)
    if request.method == "POST" and not draft.may_publish:
        raise PermissionDenied  # the plan is closed, and its page has no button
    if request.method == "GET":
        return _page(request, draft, {})
    reasons = {
        name.removeprefix("reason."): str(value)
        for name, value in request.POST.items()
        if name.startswith("reason.")
    }
    try:
        edition = _published(request, draft, reasons)
    except KnopskudError as error:
        return _page(request, draft, reasons, error=error, status=400)
    words = DONE.filled(label=edition.label)
    messages.success(request, words.said_in(language_of(request)))
    return redirect("office:plan", key=key)


def _published(request: HttpRequest, draft: Draft, reasons: Mapping[str, str]) -> Any:
    """The act, on exactly the text that was seen."""
    if request.POST.get("digest") != digest(canonical(draft.snapshot)):
        raise Refused(MOVED_ON)
    kind = request.POST.get("kind", "")
    if kind not in KINDS:
        raise PermissionDenied
    return actions.publish(
        partnership=draft.plan.partnership,
        snapshot=draft.snapshot,
        kind=kind,
        reasons=reasons,
        by=draft.user,
        at=now(),
    )


def _page(
    request: HttpRequest,
    draft: Draft,
    reasons: Mapping[str, str],
    *,
    error: KnopskudError | None = None,
    status: int = 200,
) -> HttpResponse:
    today, approving = localdate(now()), Approving(draft)
    values = {
        "draft": draft,
        "groups": draft.difference.by_sub_agreement() if draft.difference else (),
        "reasons": reasons,
        "kinds": [(kind, label_of(kind, today)) for kind in KINDS],
        "kind": request.POST.get("kind", DRAFT),
        "digest": digest(canonical(draft.snapshot)),
        "errors": [one for one in draft.findings if one.severity == "error"],
        "again": [one for one in approving.standings(approving.next) if one.state == "again"],
        "told": told,
        "error": error,
        "public": settings.KNOPSKUD_BASE_URL + plan_path(draft.plan.key),
    }
    return render(request, "office/publish.html", values, status=status)
