"""Who is to be told by letter that they are mentioned: once for each mention, and at most once an hour for each thread."""

from datetime import datetime, timedelta

from django.db import transaction
from django_scopes import scope

from knopskud.accounts.models import User
from knopskud.margin.models import Comment, Mention

BETWEEN = timedelta(hours=1)


def take_letters(comment: Comment, *, at: datetime) -> list[User]:
    """Those who are to get a letter about this comment now; they are marked as told, so nobody is told twice.

    Somebody who was told about another comment of the thread within the hour gets none: the talk is on their list.
    """
    with transaction.atomic(), scope(partnership=comment.thread.partnership):
        in_thread = Mention.objects.filter(comment__thread=comment.thread)
        lately = in_thread.filter(told_at__gt=at - BETWEEN).values_list("user_id", flat=True)
        rows = Mention.objects.filter(comment=comment, told_at=None, user__is_active=True)
        mine = list(rows.exclude(user__in=set(lately)).select_related("user").order_by("pk"))
        Mention.objects.filter(pk__in=[one.pk for one in mine]).update(told_at=at)
    return [one.user for one in mine]
