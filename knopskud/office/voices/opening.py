"""When residents can comment, whether voices are read before they are shown, and how long contacts are kept."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate, now
from django.views.decorators.http import require_http_methods, require_POST

from knopskud.core.errors import KnopskudError
from knopskud.core.numbers import number_in
from knopskud.core.words import Words
from knopskud.office.days import day_in
from knopskud.office.done import done
from knopskud.office.draft import Draft
from knopskud.office.who import user_of
from knopskud.plan import access
from knopskud.voices import actions, queries
from knopskud.voices.words import MODERATION

OPENED = Words("Beboerne kan kommentere i de dage.", "Residents can comment on those days.")
CLOSED = Words("Der er lukket for kommentarer.", "It is closed for comments.")
CHOSEN = Words("Det er gemt.", "It is saved.")


@require_http_methods(["GET", "POST"])
def opened(request: HttpRequest, key: str) -> HttpResponse:
    """The days and the rules; leaders set both."""
    user = user_of(request)
    if request.method == "GET":
        return _page(request, Draft(access.readable(user, key), user))
    draft = Draft(access.publishable(user, key), user)
    typed = {name: str(value) for name, value in request.POST.items()}
    of, at = draft.plan.partnership, now()
    try:
        if "moderation" in typed:
            actions.set_rules(
                partnership=of,
                moderation=typed["moderation"],
                keep_months=number_in(typed.get("keep_months", "")),
                by=user,
                at=at,
            )
            words = CHOSEN
        else:
            begins, ends = day_in(typed.get("begins", "")), day_in(typed.get("ends", ""))
            actions.open_consultation(
                partnership=of, plan_key=key, begins=begins, ends=ends, by=user, at=at
            )
            words = OPENED
    except KnopskudError as error:
        return _page(request, draft, typed, error)
    done(request, words)
    return redirect("office:open_voices", key=key)


@require_POST
def close(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """Close before the last day, or take a time back that has not begun."""
    user = user_of(request)
    plan = access.publishable(user, key)
    every = queries.consultations_of(plan.partnership, key)
    one = next((x for x in every if x.pk == number), None)
    if one is None:
        raise Http404
    actions.close_consultation(one, by=user, at=now())
    done(request, CLOSED)
    return redirect("office:open_voices", key=key)


def _page(
    request: HttpRequest,
    draft: Draft,
    typed: dict[str, str] | None = None,
    error: KnopskudError | None = None,
) -> HttpResponse:
    of = draft.plan.partnership
    rules = queries.rules_of(of)
    values: dict[str, Any] = {
        "draft": draft,
        "today": localdate(now()),
        "consultations": queries.consultations_of(of, draft.plan.key),
        "rules": rules,
        "moderations": MODERATION,
        "typed": typed or {},
        "error": error,
        "wrong": {one.place: one.message for one in error.problems} if error else {},
    }
    return render(request, "office/open_voices.html", values, status=400 if error else 200)
