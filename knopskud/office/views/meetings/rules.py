"""The days of notice of each housing organisation."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from knopskud.core.errors import KnopskudError
from knopskud.core.numbers import number_in
from knopskud.meetings import actions
from knopskud.meetings.deadlines import NAMES, USUAL
from knopskud.office.done import done, saved
from knopskud.office.views.meetings.door import led


@require_http_methods(["GET", "POST"])
def rules(request: HttpRequest, key: str) -> HttpResponse:
    """One form for each housing organisation; one for the plan when it names none."""
    meetings = led(request, key)
    parties = [(one.ref, one.name) for one in meetings.organisations] or [("", "")]
    error, typed = None, {}
    if request.method == "POST":
        party = request.POST.get("party", "")
        typed = {name: request.POST.get(name, "").strip() for name in NAMES}
        try:
            actions.set_rules(
                partnership=meetings.draft.plan.partnership,
                plan_key=key,
                party=party if party in dict(parties) else "",
                days={name: number_in(value) for name, value in typed.items()},
                by=meetings.draft.user,
                at=meetings.at,
            )
        except KnopskudError as refused:
            error = refused
        else:
            done(request, saved(meetings.at))
            return redirect("office:meeting_rules", key=key)
    kept = meetings.rules
    shown = {ref: kept.get(ref) or kept.get("") or USUAL for ref, _ in parties}
    values = {
        "draft": meetings.draft,
        "parties": parties,
        "days": {
            ref: {name: str(getattr(one, name)) for name in NAMES} for ref, one in shown.items()
        }
        | ({request.POST.get("party", ""): typed} if error else {}),
        "names": NAMES,
        "error": error,
        "wrong": {x.place: x.message for x in error.problems} if error else {},
    }
    return render(request, "office/meetings/rules.html", values, status=400 if error else 200)
