"""Where a leader chooses the languages of the papers."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import now
from django.views.decorators.http import require_http_methods

from knopskud.accounts import access
from knopskud.accounts.paper_languages import choose_english
from knopskud.core.words import Words
from knopskud.office.done import done
from knopskud.office.who import user_of

ON = Words(
    "Fra næste udgave laves papirerne også på engelsk.",
    "From the next edition on, the papers are made in English too.",
)
OFF = Words(
    "Fra næste udgave laves papirerne kun på dansk.",
    "From the next edition on, the papers are made in Danish only.",
)


@require_http_methods(["GET", "POST"])
def choose(request: HttpRequest, slug: str) -> HttpResponse:
    """Show which languages are chosen; posting chooses."""
    user = user_of(request)
    partnership = access.leadable(user, slug)
    if request.method == "POST":
        english = request.POST.get("english") == "1"
        choose_english(partnership, english=english, by=user, at=now())
        done(request, ON if english else OFF)
        return redirect("office:paper_languages", slug=slug)
    return render(request, "office/paper_languages.html", {"partnership": partnership})
