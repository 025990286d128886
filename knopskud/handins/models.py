"""What was handed in. Rows are added and never changed, but for excuses, which are a draft until they are handed in."""

from typing import ClassVar

from django.db import models
from django_scopes import ScopedManager

from knopskud.accounts.models import Partnership, User


class HandIn(models.Model):
    """One hand-in of one plan: the edition that it locked, by its number, and the package that was made.

    `number` counts the plan's hand-ins from 1. `excuses` holds what was open and why, `said` what every body had said.
    """

    partnership = models.ForeignKey(Partnership, models.PROTECT, related_name="+")
    plan_key = models.CharField(max_length=60)
    number = models.PositiveIntegerField()
    edition = models.PositiveIntegerField()
    digest = models.CharField(max_length=64)
    day = models.DateField()
    package_digest = models.CharField(max_length=64)
    size = models.PositiveBigIntegerField()
    files = models.PositiveIntegerField()
    excuses = models.JSONField(default=list)
    said = models.JSONField(default=list)
    at = models.DateTimeField()
    by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")

    objects: ClassVar["models.Manager[HandIn]"] = ScopedManager(partnership="partnership")

    class Meta:
        ordering = ["plan_key", "number"]
        constraints = [
            models.UniqueConstraint(fields=["plan_key", "number"], name="hand_in_number"),
            models.UniqueConstraint(fields=["plan_key", "edition"], name="edition_handed_in_once"),
        ]

    def __str__(self) -> str:
        return f"{self.plan_key} {self.number}"

    @property
    def file_name(self) -> str:
        """What the package is called as a file."""
        return f"{self.plan_key}-aflevering-{self.number}.zip"


class Package(models.Model):
    """The bytes of a package, apart from what is asked of it on every page."""

    hand_in = models.OneToOneField(HandIn, models.PROTECT, related_name="package")
    content = models.BinaryField()

    objects: ClassVar["models.Manager[Package]"] = ScopedManager(partnership="hand_in__partnership")

    def __str__(self) -> str:
        return str(self.hand_in)


class Reopening(models.Model):
    """A hand-in was opened again, so that the plan can be handed in once more. At most once each."""

    hand_in = models.OneToOneField(HandIn, models.PROTECT, related_name="reopening")
    why = models.TextField()
    at = models.DateTimeField()
    by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")

    objects: ClassVar["models.Manager[Reopening]"] = ScopedManager(
        partnership="hand_in__partnership"
    )

    def __str__(self) -> str:
        return str(self.hand_in)


class FunderAnswer(models.Model):
    """What the funder answered to a hand-in. A correction is a new row that `corrects` an older one, which then counts no more.

    `outcome` is one of `outcomes.OUTCOMES`; `granted` is what the funder gives in kroner, for the whole period.
    """

    hand_in = models.ForeignKey(HandIn, models.PROTECT, related_name="+")
    outcome = models.CharField(max_length=10)
    day = models.DateField()
    granted = models.DecimalField(max_digits=12, decimal_places=2, null=True)
    conditions = models.TextField(blank=True)
    reference = models.CharField(max_length=100, blank=True)
    corrects = models.OneToOneField("self", models.PROTECT, null=True, related_name="correction")
    at = models.DateTimeField()
    by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")

    objects: ClassVar["models.Manager[FunderAnswer]"] = ScopedManager(
        partnership="hand_in__partnership"
    )

    def __str__(self) -> str:
        return f"{self.hand_in}: {self.outcome}"


class Excuse(models.Model):
    """Why something that is open does not keep the plan from being handed in; `about` tells what. Kept until then."""

    partnership = models.ForeignKey(Partnership, models.PROTECT, related_name="+")
    plan_key = models.CharField(max_length=60)
    about = models.CharField(max_length=200)
    why = models.TextField()

    objects: ClassVar["models.Manager[Excuse]"] = ScopedManager(partnership="partnership")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["plan_key", "about"], name="one_excuse_for_each")
        ]

    def __str__(self) -> str:
        return f"{self.plan_key} {self.about}"
