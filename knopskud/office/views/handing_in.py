"""Handing the plan in to the funder: one page of steps, one act, and what was handed in after it."""

from functools import partial
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import now
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from knopskud.accounts import rules
from knopskud.core.addresses import download_path
from knopskud.core.errors import KnopskudError, Refused
from knopskud.core.words import Words
from knopskud.documents import shelves
from knopskud.documents.cover_letter import cover_letter, share_said
from knopskud.handins import actions, queries
from knopskud.handins.models import HandIn
from knopskud.handins.outcomes import OUTCOMES
from knopskud.office.done import done
from knopskud.office.draft import Draft
from knopskud.office.going import PACKAGE, PAPERS, going, new_run
from knopskud.office.handing_in import acting, gathering
from knopskud.office.handing_in.amended import amendments_to
from knopskud.office.handing_in.granting import NAME as GRANTED_NAME
from knopskud.office.handing_in.granting import granting_of
from knopskud.office.handing_in.receipts import receipt_of, spaced
from knopskud.office.handing_in.steps import Steps, said_of
from knopskud.office.publishing_form import moved_on
from knopskud.office.who import language_of, user_of
from knopskud.plan import access
from knopskud.snapshot.canonical import canonical, digest

DONE = Words("Planen er afleveret. Her er kvitteringen.", "The plan has been handed in. Here is the receipt.")  # fmt: skip
KEPT = Words("Begrundelserne er gemt.", "The reasons are saved.")
REOPENED = Words("Afleveringen er åbnet igen.", "The hand-in has been opened again.")
UNSEEN = Words(
    "Sæt kryds ved, at papirerne er set igennem.", "Tick that the papers have been looked through."
)


@require_http_methods(["GET", "POST"])
def hand_in(request: HttpRequest, key: str) -> HttpResponse:
    """The steps for everybody in the partnership; writers keep reasons, and leaders hand in."""
    user = user_of(request)
    if request.method == "GET":
        return page(request, Draft(access.readable(user, key), user))
    keeps = request.POST.get("way") == "keep"
    draft = Draft((access.writable if keeps else access.publishable)(user, key), user)
    if not (draft.may_edit if keeps else draft.may_publish):
        raise PermissionDenied
    typed = {
        name.removeprefix("why."): str(value).replace("\r\n", "\n")
        for name, value in request.POST.items()
        if name.startswith("why.")
    }
    try:
        words = _done(request, Steps(draft), typed, keeps=keeps)
    except KnopskudError as error:
        return page(request, Draft(draft.plan, user), typed=typed, error=error, status=400)
    done(request, words)
    return redirect("office:hand_in", key=key)


def _done(request: HttpRequest, steps: Steps, typed: dict[str, str], *, keeps: bool) -> Words:
    """The act that was chosen. Reasons are kept first, so that no refusal after it loses them."""
    at, plan = now(), steps.draft.plan
    asked = {one.about for one in steps.asked}
    given = {about: why for about, why in typed.items() if about in asked}
    kept = actions.keep_excuses(
        partnership=plan.partnership, plan_key=plan.key, excuses=given, by=steps.draft.user, at=at
    )
    if keeps:
        return KEPT
    acting.refuse(steps, kept)
    if not request.POST.get("seen"):
        raise Refused(UNSEEN)
    moved_on(request.POST.get("digest", ""), steps.draft.snapshot)
    with going(plan.key, steps.draft.user, request.POST.get("run", "")) as told:
        acting.hand_in(steps, acting.Wish(kept, at, told(PAPERS), told(PACKAGE)))
    return DONE


@require_safe
def letter(request: HttpRequest, key: str) -> HttpResponse:
    """The covering letter as it would be now."""
    user = user_of(request)
    steps = Steps(Draft(access.readable(user, key), user))
    if steps.draft.programme is None:
        raise Http404
    source = acting.source_for(steps, steps.approving.next, now())
    told = steps.accompanying(acting.next_number(steps), steps.kept)
    made = cover_letter(source, told, gathering.promised(steps, source))
    answer = HttpResponse(made.content, content_type=made.content_type)
    answer.headers["Content-Disposition"] = 'inline; filename="forhaandsvisning-foelgebrev.pdf"'
    answer.headers["Cache-Control"] = "private, no-store"
    return answer


@require_POST
def reopen(request: HttpRequest, key: str) -> HttpResponse:
    """Open the hand-in that stands, with a reason."""
    user = user_of(request)
    plan = access.publishable(user, key)
    standing = queries.standing(plan.partnership, key)
    if standing is None:
        raise Http404
    why = request.POST.get("why", "")
    try:
        actions.reopen(standing, why=why, by=user, at=now())
    except KnopskudError as error:
        return page(request, Draft(plan, user), typed={"why": why}, error=error, status=400)
    done(request, REOPENED)
    return redirect("office:hand_in", key=key)


@require_safe
def package(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """What was handed in, for those who may take it out of the house."""
    found = _found(request, key, number)
    answer = HttpResponse(queries.package_content(found), content_type="application/zip")
    return _sent(answer, found.file_name)


@require_safe
def receipt(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """The receipt as a text, with the package's own checksum."""
    found = _found(request, key, number)
    text = receipt_of(found, language_of(request))
    answer = HttpResponse(text, content_type="text/plain; charset=utf-8")
    return _sent(answer, found.file_name.replace(".zip", "-kvittering.txt"))


def _found(request: HttpRequest, key: str, number: int) -> HandIn:
    user = user_of(request)
    plan = access.readable(user, key)
    if not rules.may_take_package(user, plan.partnership):
        raise PermissionDenied
    every = queries.hand_ins_of(plan.partnership, key)
    found = next((one for one in every if one.number == number), None)
    if found is None:
        raise Http404
    return found


def _sent(answer: HttpResponse, name: str) -> HttpResponse:
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    answer.headers["Cache-Control"] = "private, no-store"
    answer.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return answer


def page(
    request: HttpRequest,
    draft: Draft,
    *,
    typed: dict[str, str] | None = None,
    error: KnopskudError | None = None,
    status: int = 200,
) -> HttpResponse:
    """The steps, or what was handed in and what came of it; `typed` stands where it was typed."""
    every = queries.hand_ins_of(draft.plan.partnership, draft.plan.key)
    standing = next((one for one in every[:1] if queries.reopening_of(one) is None), None)
    values: dict[str, Any] = {
        "draft": draft,
        "hand_ins": every,
        "standing": standing,
        "reopening_of": queries.reopening_of,
        "answers": queries.answers_to(every),
        "outcomes": OUTCOMES,
        "spaced": spaced,
        "may_take": rules.may_take_package(draft.user, draft.plan.partnership),
        "typed": typed or {},
        "error": error,
        "wrong": {one.place: one.message for one in error.problems} if error else {},
    }
    if standing:
        answer = next(iter(values["answers"][standing.pk]), None)
        values |= {
            "granting": granting_of(draft, standing, answer),
            "amendments": amendments_to(draft, standing),
            "granted_name": GRANTED_NAME,
        }
    else:
        steps = Steps(draft)
        share = share_said(draft.programme, steps.economy)
        values |= {
            "steps": steps,
            "said_of": said_of,
            "reasons": {**steps.kept, **(typed or {})},
            "share": share,
            "see": partial(download_path, draft.plan.key, steps.approving.next),
            "papers": shelves.lines(acting.papers_to_see(steps, now())),
            "formats": shelves.FORMATS,
            "digest": digest(canonical(draft.snapshot)),
            "run": new_run(),
        }
    return render(request, "office/hand_in.html", values, status=status)
