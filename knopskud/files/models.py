"""Which files a partnership has. The bytes lie on the disk, under their digest (`store`)."""

from typing import ClassVar

from django.db import models
from django_scopes import ScopedManager

from knopskud.accounts.models import Partnership, User


class StoredFile(models.Model):
    """One file of one partnership, as it was checked when it came. Rows are added and never changed: triggers see to it.

    `kind` is one of `kinds.KINDS`. A photo was shrunk: `digest` is of its large form, `small` of its small one, empty
    when the large one is small already; width and height are the large one's, in pixels, and 0 for documents.
    """

    partnership = models.ForeignKey(Partnership, models.PROTECT, related_name="+")
    digest = models.CharField(max_length=64)
    small = models.CharField(max_length=64, blank=True)
    kind = models.CharField(max_length=10)
    name = models.CharField(max_length=120)
    size = models.PositiveBigIntegerField()
    width = models.PositiveIntegerField(default=0)
    height = models.PositiveIntegerField(default=0)
    at = models.DateTimeField()
    by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")

    objects: ClassVar["models.Manager[StoredFile]"] = ScopedManager(partnership="partnership")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["partnership", "digest"], name="one_file_per_digest")
        ]
        indexes = [models.Index(fields=["small"])]

    def __str__(self) -> str:
        return f"{self.name} ({self.digest[:8]})"
