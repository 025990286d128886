"""Publishing: what has changed, why, and the act - now, or planned for a moment."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import localdate, localtime, now
from django.views.decorators.http import require_http_methods, require_POST

from knopskud.core import days
from knopskud.core.addresses import plan_path
from knopskud.core.errors import KnopskudError, Refused
from knopskud.core.words import Words
from knopskud.editions import actions, planning, queries
from knopskud.editions.amending import name_of_next
from knopskud.editions.kinds import DRAFT, KINDS
from knopskud.editions.reasons import Overtaken, keep_reasons
from knopskud.office.done import done
from knopskud.office.draft import Draft
from knopskud.office.going import PAPERS, going, new_run
from knopskud.office.planned import planned_of
from knopskud.office.publishing_form import Sent, moved_on, sent_in
from knopskud.office.ready.approving import Approving
from knopskud.office.ready.saying import told
from knopskud.office.who import user_of
from knopskud.plan import access
from knopskud.snapshot.canonical import canonical, digest

DONE = Words("{label} er udgivet.", "{label} has been published.")
PLANNED = Words(
    "Udgivelsen er planlagt til {day} kl. {at:%H.%M}. Teksten er frosset, som den er nu.",
    "The publishing is planned for {day} at {at:%H:%M}. The text is frozen as it is now.",
)
KEPT = Words("Begrundelserne er gemt.", "The reasons are saved.")
WITHDRAWN = Words("Den planlagte udgivelse er trukket tilbage.", "The planned publishing has been withdrawn.")  # fmt: skip
OF_LEADERS = ("now", "later")


@require_http_methods(["GET", "POST"])
def publish(request: HttpRequest, key: str) -> HttpResponse:
    """What has changed since the newest edition, with room for reasons; leaders publish it from here."""
    user = user_of(request)
    if request.method == "GET":
        return _page(request, Draft(access.readable(user, key), user))
    sent = sent_in(request.POST)
    door = access.publishable if sent.way in OF_LEADERS else access.writable
    draft = Draft(door(user, key), user)
    if not (draft.may_publish if sent.way in OF_LEADERS else draft.may_edit):
        raise PermissionDenied  # the plan is closed, and its page has no button
    try:
        words, to = _done(draft, sent, now())
    except KnopskudError as error:
        return _page(request, draft, sent, error=error, status=400)
    if words:
        done(request, words)
    return redirect(to)


def _done(draft: Draft, sent: Sent, at: datetime) -> tuple[Words | None, str]:
    """The act that was chosen; the words for it, and where one goes from there."""
    of, key = draft.plan.partnership, draft.plan.key
    reasons = (
        sent.reasons
    )  # before the first edition nothing has changed, and there is nothing to keep
    if draft.newest:
        reasons = keep_reasons(
            partnership=of, plan_key=key, reasons=reasons, seen=sent.seen, by=draft.user, at=at
        )
    if sent.way == "look":
        inside = reverse("office:preview_host", args=[key, sent.kind]).rstrip("/")
        return None, inside + plan_path(key)
    if sent.way == "keep":
        return KEPT, reverse("office:publish", args=[key])
    moved_on(sent.digest, draft.snapshot)
    given = draft.reasons_among(reasons) if draft.newest else reasons
    common: Any = {"partnership": of, "snapshot": draft.snapshot, "kind": sent.kind, "reasons": given, "by": draft.user, "at": at}  # fmt: skip
    if sent.way == "later":
        planned = planning.plan_publishing(**common, due=sent.due)
        due = localtime(planned.due_at)
        return PLANNED.filled(day=days.said(due.date()), at=due), reverse("office:plan", args=[key])
    with going(key, draft.user, sent.run) as told_so_far:
        edition = actions.publish(**common, tell=told_so_far(PAPERS))
    return DONE.filled(label=edition.label), reverse("office:plan", args=[key])


@require_POST
def withdraw(request: HttpRequest, key: str, planned: int) -> HttpResponse:
    """Take a planned publishing back."""
    user = user_of(request)
    plan = access.publishable(user, key)
    found = queries.latest_planned(plan.partnership, key)
    if found is None or found.pk != planned:
        raise Http404
    try:
        planning.withdraw(found, by=user, at=now())
    except Refused as error:
        return _page(request, Draft(plan, user), error=error, status=400)
    done(request, WITHDRAWN)
    return redirect("office:publish", key=key)


def _page(
    request: HttpRequest,
    draft: Draft,
    sent: Sent | None = None,
    *,
    error: KnopskudError | None = None,
    status: int = 200,
) -> HttpResponse:
    today, approving = localdate(now()), Approving(draft)
    kept = draft.reasons
    seen: Mapping[str, str] = sent.seen if sent else kept
    if isinstance(error, Overtaken):
        seen = {**seen, **error.theirs}
    reasons = {**kept, **sent.reasons} if sent else kept
    changes = draft.difference.changes if draft.difference else ()
    values = {
        "draft": draft,
        "groups": draft.difference.by_sub_agreement() if draft.difference else (),
        "reasons": reasons,
        "seen": seen,
        "theirs": error.theirs if isinstance(error, Overtaken) else {},
        "without": [change for change in changes if not reasons.get(change.ref, "").strip()],
        "changes": changes,
        "kinds": [(kind, name_of_next(draft.plan.key, kind, today)) for kind in KINDS],
        "kind": sent.kind if sent else DRAFT,
        "sent": sent,
        "today": today,
        "digest": digest(canonical(draft.snapshot)),
        "errors": [one for one in draft.findings if one.severity == "error"],
        "again": [one for one in approving.standings(approving.next) if one.state == "again"],
        "told": told,
        "run": new_run(),
        "error": error,
        "planned": planned_of(draft),
        "public": settings.KNOPSKUD_BASE_URL + plan_path(draft.plan.key),
    }
    return render(request, "office/publish.html", values, status=status)
