"""Who did what when. Rows are added and never changed: triggers in the database see to it."""

from typing import ClassVar

from django.db import models
from django_scopes import ScopedManager

from knopskud.accounts.models import Partnership, User


class Event(models.Model):
    """One act, with the changed fields as they were before and after."""

    partnership = models.ForeignKey(Partnership, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    by = models.ForeignKey(
        User, models.PROTECT, null=True, related_name="+"
    )  # null is the host's own keyboard
    act = models.CharField(max_length=60)
    plan_key = models.CharField(max_length=60, blank=True)
    ref = models.CharField(max_length=10, blank=True)
    before = models.JSONField(null=True)
    after = models.JSONField(null=True)

    objects: ClassVar["models.Manager[Event]"] = ScopedManager(partnership="partnership")

    class Meta:
        indexes = [models.Index(fields=["plan_key", "ref", "at"])]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.act} {self.plan_key} {self.ref}".strip()
