"""What stands in the margin of a draft. A plan is known by its key, for the margin stands beside the draft and not on it."""

from typing import ClassVar

from django.db import models
from django_scopes import ScopedManager

from knopskud.accounts.models import Partnership, User


class Thread(models.Model):
    """One talk about one place of a draft: a field of a part, or the whole part when `field` is empty.

    `wording` is what stood at the place when the talk began, and `called` what the part was called, so that the talk
    can be understood when the text has changed or the part is gone. `number` counts within the plan.
    """

    partnership = models.ForeignKey(Partnership, models.PROTECT, related_name="+")
    plan_key = models.CharField(max_length=60)
    number = models.PositiveIntegerField()
    ref = models.CharField(max_length=10)
    field = models.CharField(max_length=60, blank=True)
    called = models.TextField(blank=True)
    wording = models.TextField(blank=True)
    begun_at = models.DateTimeField()
    begun_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    latest_at = models.DateTimeField()
    resolved_at = models.DateTimeField(null=True)
    resolved_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")

    objects: ClassVar["models.Manager[Thread]"] = ScopedManager(partnership="partnership")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["plan_key", "number"], name="thread_number")]
        indexes = [models.Index(fields=["plan_key", "resolved_at", "ref"])]

    def __str__(self) -> str:
        return f"{self.plan_key} {self.ref} {self.number}"

    said: tuple["Comment", ...] = ()
    """What was said in it, filled in by the queries."""

    @property
    def is_open(self) -> bool:
        """Whether the talk goes on."""
        return self.resolved_at is None


class Comment(models.Model):
    """One thing that somebody said in a thread, plain text. `number` counts within the thread."""

    thread = models.ForeignKey(Thread, models.CASCADE, related_name="+")
    number = models.PositiveIntegerField()
    by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField()
    text = models.TextField()
    edited_at = models.DateTimeField(null=True)

    named: tuple[User, ...] = ()
    """Who is mentioned in it, filled in by the queries."""

    objects: ClassVar["models.Manager[Comment]"] = ScopedManager(partnership="thread__partnership")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["thread", "number"], name="comment_number")]

    def __str__(self) -> str:
        return f"{self.thread_id} {self.number}"


class Mention(models.Model):
    """A colleague who is named in a comment. `told_at` is when a letter about it was sent."""

    comment = models.ForeignKey(Comment, models.CASCADE, related_name="+")
    user = models.ForeignKey(User, models.PROTECT, related_name="+")
    told_at = models.DateTimeField(null=True)

    objects: ClassVar["models.Manager[Mention]"] = ScopedManager(
        partnership="comment__thread__partnership"
    )

    class Meta:
        constraints = [models.UniqueConstraint(fields=["comment", "user"], name="mentioned_once")]

    def __str__(self) -> str:
        return f"{self.comment_id} {self.user_id}"


class Presence(models.Model):
    """Somebody who had a part's form open at that moment. It says nothing about what they typed, and is soon forgotten."""

    partnership = models.ForeignKey(Partnership, models.CASCADE, related_name="+")
    plan_key = models.CharField(max_length=60)
    ref = models.CharField(max_length=10)
    user = models.ForeignKey(User, models.CASCADE, related_name="+")
    at = models.DateTimeField()

    objects: ClassVar["models.Manager[Presence]"] = ScopedManager(partnership="partnership")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["user", "plan_key", "ref"], name="present_once")
        ]
        indexes = [models.Index(fields=["plan_key", "at"])]

    def __str__(self) -> str:
        return f"{self.plan_key} {self.ref} {self.user_id}"
