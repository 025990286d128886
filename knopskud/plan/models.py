"""The draft: a plan and its parts (docs/decisions/0003)."""

from typing import ClassVar

from django.db import models
from django_scopes import ScopedManager

from knopskud.accounts.models import Partnership, User


class Plan(models.Model):
    """One plan that is being written. Its key stands in addresses and never changes."""

    partnership = models.ForeignKey(Partnership, models.PROTECT, related_name="+")
    key = models.SlugField(max_length=60, unique=True)
    closed_at = models.DateTimeField(null=True)  # from then on it is only read

    objects: ClassVar["models.Manager[Plan]"] = ScopedManager(partnership="partnership")

    def __str__(self) -> str:
        return self.key


class Part(models.Model):
    """One part as it reads now. `fields` is checked by the part's type in every act; `version` counts its changes."""

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="+")
    ref = models.CharField(max_length=10)
    kind = models.CharField(max_length=20)
    position = models.PositiveIntegerField(default=0)
    fields = models.JSONField()
    version = models.PositiveIntegerField(default=1)
    changed_at = models.DateTimeField()
    changed_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")

    objects: ClassVar["models.Manager[Part]"] = ScopedManager(partnership="plan__partnership")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["plan", "ref"], name="one_part_per_ref")]
        indexes = [models.Index(fields=["plan", "kind", "position"])]

    def __str__(self) -> str:
        return f"{self.plan_id} {self.ref}"


class Retired(models.Model):
    """A ref whose part was removed. It is never used again, so an old address never leads to something new."""

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="+")
    ref = models.CharField(max_length=10)

    objects: ClassVar["models.Manager[Retired]"] = ScopedManager(partnership="plan__partnership")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["plan", "ref"], name="retired_once")]

    def __str__(self) -> str:
        return self.ref
