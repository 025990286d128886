"""How far a publishing has come, asked by the page that waits for it."""

from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_safe

from knopskud.office.going import how_far
from knopskud.office.who import language_of, user_of
from knopskud.plan import access


@require_safe
def going(request: HttpRequest, key: str, run: str) -> JsonResponse:
    """How many of how many, and that in words; nothing where nothing of one's own is going on."""
    user = user_of(request)
    access.publishable(user, key)
    step = how_far(key, user, run)
    told = (
        {"made": step.made, "of": step.of, "told": step.words.said_in(language_of(request))}
        if step
        else {}
    )
    answer = JsonResponse(told)
    answer.headers["Cache-Control"] = "private, no-store"
    return answer
