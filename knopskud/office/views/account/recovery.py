"""Recovery codes: for the day when the phone is gone."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import now
from django.views.decorators.http import require_http_methods

from knopskud.accounts.factors import recovery_codes_of, renew_recovery_codes
from knopskud.accounts.second_factor import has_second_factor
from knopskud.core.words import Words
from knopskud.office.done import done
from knopskud.office.entering.asked import going_of
from knopskud.office.entering.proof import proof_first
from knopskud.office.who import user_of

NEW = Words(
    "Her er nye nødkoder. De gamle virker ikke længere.",
    "Here are new recovery codes. The old ones work no more.",
)


@require_http_methods(["GET", "POST"])
@proof_first
def codes(request: HttpRequest) -> HttpResponse:
    """Show those that are left; posting makes new ones."""
    user = user_of(request)
    if not has_second_factor(user):
        return redirect("office:factors")
    if request.method == "POST":
        renew_recovery_codes(user, at=now())
        done(request, NEW)
        return redirect("office:recovery")
    values = {
        "codes": recovery_codes_of(user),
        "is_new": "ny" in request.GET,
        "going": going_of(request) if request.GET.get("next") else "",
    }
    return render(request, "office/account/recovery.html", values)
