"""An address, and what it is written to about. A plan, its parts and voices are known by key, ref and code."""

from typing import ClassVar

from django.db import models
from django_scopes import ScopedManager

from knopskud.accounts.models import Partnership


class Follower(models.Model):
    """An address that letters go to. `key` is what its links are known by; `sent_at` when the last digest went out.

    Deleted with the last thing that it follows.
    """

    partnership = models.ForeignKey(Partnership, models.PROTECT, related_name="+")
    email = models.EmailField()
    language = models.CharField(max_length=2, default="da")
    key = models.CharField(max_length=40, unique=True)
    asked_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)

    objects: ClassVar["models.Manager[Follower]"] = ScopedManager(partnership="partnership")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["partnership", "email"], name="follower_once")
        ]

    def __str__(self) -> str:
        return f"{self.pk}"


class Followed(models.Model):
    """One thing that an address is told of once its owner has said yes (`confirmed_at`).

    `ref` is a part of the plan, empty for all of it; `code` is a voice. `called` is its name when it was chosen.
    `edition`, `step` and `meeting` are the newest of each that were told of, `facts` the marks of what was told of the
    way of an idea.
    """

    follower = models.ForeignKey(Follower, models.CASCADE, related_name="+")
    plan_key = models.CharField(max_length=60)
    ref = models.CharField(max_length=10, blank=True)
    code = models.CharField(max_length=24, blank=True)
    called = models.CharField(max_length=300)
    asked_at = models.DateTimeField()
    confirmed_at = models.DateTimeField(null=True)
    edition = models.PositiveIntegerField()
    step = models.PositiveBigIntegerField(default=0)
    meeting = models.DateField(null=True)
    facts = models.JSONField(default=list)

    objects: ClassVar["models.Manager[Followed]"] = ScopedManager(
        partnership="follower__partnership"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["follower", "plan_key", "ref", "code"], name="followed_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.plan_key} {self.ref or self.code}"
