"""What bodies said and partners confirmed. Rows are added and never changed: triggers in the database see to it."""

from typing import ClassVar

from django.db import models
from django_scopes import ScopedManager

from knopskud.accounts.models import Partnership, User
from knopskud.core.words import Words


class Approval(models.Model):
    """What one body said of one edition on one day, about its content or the release of money (R8).

    A correction is a new row that `corrects` an older one, which then counts no more.
    """

    partnership = models.ForeignKey(Partnership, models.PROTECT, related_name="+")
    plan_key = models.CharField(max_length=60)
    edition = models.PositiveIntegerField()
    body = models.CharField(max_length=40)
    level = models.CharField(max_length=40)
    name_da = models.CharField(max_length=400)  # as the body was called when it decided
    name_en = models.CharField(max_length=400)
    about = models.CharField(max_length=10)
    outcome = models.CharField(max_length=10)
    day = models.DateField()
    note = models.TextField(blank=True)
    minutes_link = models.CharField(max_length=500, blank=True)
    minutes_digest = models.CharField(max_length=64, blank=True)
    corrects = models.ForeignKey("self", models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField()
    by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")

    objects: ClassVar["models.Manager[Approval]"] = ScopedManager(partnership="partnership")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["corrects"], name="approval_corrected_once"),
        ]
        indexes = [models.Index(fields=["plan_key", "edition"])]

    def __str__(self) -> str:
        return f"{self.plan_key} {self.edition} {self.body}: {self.outcome}"

    @property
    def name(self) -> Words:
        """What the body was called."""
        return Words(self.name_da, self.name_en)
