"""What waits for the one who looks."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import now
from django.views.decorators.http import require_safe

from knopskud.accounts import queries as people
from knopskud.office.beside import said_at
from knopskud.office.tasks.asked import LOOKED_IN, Asked
from knopskud.office.tasks.sources import tasks_of
from knopskud.office.who import user_of
from knopskud.plan.queries import heads_of


@require_safe
def mine(request: HttpRequest) -> HttpResponse:
    """All of one's tasks, from every plan."""
    user = user_of(request)
    memberships = people.memberships_of(user)
    heads = heads_of([one.partnership for one in memberships])
    asked = Asked(user, memberships, heads, now())
    values = {"sorted_tasks": tasks_of(asked), "said_at": said_at, "looked_in": LOOKED_IN}
    return render(request, "office/tasks.html", values)
