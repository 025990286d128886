"""The forms of a partnership. Rows are added and never changed: triggers see to it."""

from typing import ClassVar

from django.db import models
from django_scopes import ScopedManager

from knopskud.accounts.models import Partnership, User


class Blank(models.Model):
    """One version of a form: the empty Word file with names in it, as the leader took it in.

    `number` tells a partnership's forms apart, counted from 1; a new version of the same form replaces the one before.
    """

    partnership = models.ForeignKey(Partnership, models.PROTECT, related_name="+")
    number = models.PositiveIntegerField()
    version = models.PositiveIntegerField()
    name = models.CharField(max_length=120)
    digest = models.CharField(max_length=64)
    size = models.PositiveIntegerField()
    at = models.DateTimeField()
    by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")

    objects: ClassVar["models.Manager[Blank]"] = ScopedManager(partnership="partnership")

    class Meta:
        ordering = ["number", "-version"]
        constraints = [
            models.UniqueConstraint(
                fields=["partnership", "number", "version"], name="one_version_of_a_blank"
            )
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.number}.{self.version})"


class BlankFile(models.Model):
    """The bytes of one version, apart from what is asked of it on every page."""

    blank = models.OneToOneField(Blank, models.PROTECT, related_name="file")
    content = models.BinaryField()

    objects: ClassVar["models.Manager[BlankFile]"] = ScopedManager(partnership="blank__partnership")

    def __str__(self) -> str:
        return str(self.blank)


class Withdrawal(models.Model):
    """A form is not used any more since this version of it. A newer version is used again."""

    blank = models.OneToOneField(Blank, models.PROTECT, related_name="withdrawal")
    at = models.DateTimeField()
    by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")

    objects: ClassVar["models.Manager[Withdrawal]"] = ScopedManager(
        partnership="blank__partnership"
    )

    def __str__(self) -> str:
        return str(self.blank)
