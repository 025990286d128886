"""What was published. Rows are added and never changed: triggers refuse UPDATE and DELETE on both databases."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django_scopes import ScopedManager

from knopskud.accounts.models import Partnership
from knopskud.core.tongues import LONGEST
from knopskud.core.words import Words


class Edition(models.Model):
    """One edition of one plan: the whole canonical text and the public one, each with its SHA-256 [R5, R7].

    `kind` is one of `kinds.KINDS`; `schema` is the whole text's schema when it was published; reading an older one brings it up to date.
    """

    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="+")
    plan_key = models.CharField(max_length=60)
    number = models.PositiveIntegerField()
    kind = models.CharField(max_length=20)
    label_da = models.CharField(max_length=200)
    label_en = models.CharField(max_length=200)
    published_at = models.DateTimeField()
    day = models.DateField()
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    schema = models.CharField(max_length=40)
    snapshot = models.TextField()
    digest = models.CharField(max_length=64)
    public = models.TextField()
    public_digest = models.CharField(max_length=64)
    reasons = models.JSONField(default=dict)

    objects: ClassVar[models.Manager["Edition"]] = ScopedManager(partnership="partnership")

    class Meta:
        ordering = ["plan_key", "number"]
        constraints = [
            models.UniqueConstraint(fields=["plan_key", "number"], name="edition_number"),
            models.CheckConstraint(condition=models.Q(number__gte=1), name="edition_from_one"),
        ]

    def __str__(self) -> str:
        return f"{self.plan_key} {self.number}"

    @property
    def label(self) -> Words:
        """What the edition is called."""
        return Words(self.label_da, self.label_en)


class Picture(models.Model):
    """The bytes of a photo that was published, once for all editions of its partnership that show it."""

    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="+")
    digest = models.CharField(max_length=64)
    content = models.BinaryField()

    objects: ClassVar[models.Manager["Picture"]] = ScopedManager(partnership="partnership")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["partnership", "digest"], name="one_picture_per_digest")
        ]

    def __str__(self) -> str:
        return self.digest[:8]


class EditionPhoto(models.Model):
    """One form of a photo of an edition, by the name that its address ends with. `ref` is the part that shows it."""

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=60)
    ref = models.CharField(max_length=10)
    picture = models.ForeignKey(Picture, on_delete=models.PROTECT, related_name="+")

    objects: ClassVar[models.Manager["EditionPhoto"]] = ScopedManager(
        partnership="edition__partnership"
    )

    class Meta:
        ordering = ["edition", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["edition", "name"], name="edition_photo_name")
        ]

    def __str__(self) -> str:
        return f"{self.edition} {self.name}"


class EditionPaper(models.Model):
    """One paper of an edition, as it was handed out. `kind` is one of the catalogue's, `ref` the part it is about, or empty.

    `added_at` is set where the paper was made from the edition afterwards, such as a folder for a new meeting.
    """

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=200)
    ref = models.CharField(max_length=40, blank=True)
    title_da = models.CharField(max_length=300)
    title_en = models.CharField(max_length=300)
    kind = models.CharField(max_length=40)
    language = models.CharField(max_length=LONGEST)
    content_type = models.CharField(max_length=100)
    content = models.BinaryField()
    size = models.PositiveIntegerField()
    digest = models.CharField(max_length=64)
    added_at = models.DateTimeField(null=True)

    objects: ClassVar[models.Manager["EditionPaper"]] = ScopedManager(
        partnership="edition__partnership"
    )

    class Meta:
        ordering = ["edition", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["edition", "name"], name="edition_paper_name"),
        ]

    def __str__(self) -> str:
        return f"{self.edition} {self.name}"

    @property
    def title(self) -> Words:
        """What the paper is called."""
        return Words(self.title_da, self.title_en)


class TakenDown(models.Model):
    """That a paper made afterwards is served no more, and why. There is one at most for a paper, which itself stays."""

    paper = models.OneToOneField(EditionPaper, on_delete=models.PROTECT, related_name="taken_down")
    at = models.DateTimeField()
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    why = models.TextField()

    objects: ClassVar[models.Manager["TakenDown"]] = ScopedManager(
        partnership="paper__edition__partnership"
    )

    def __str__(self) -> str:
        return f"{self.paper} {self.at:%Y-%m-%d}"


class Reason(models.Model):
    """Why a part was changed, as residents will read it with the next edition. Kept until that one is published."""

    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="+")
    plan_key = models.CharField(max_length=60)
    ref = models.CharField(max_length=10)
    why = models.TextField()

    objects: ClassVar[models.Manager["Reason"]] = ScopedManager(partnership="partnership")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["plan_key", "ref"], name="one_reason_per_part"),
        ]

    def __str__(self) -> str:
        return f"{self.plan_key} {self.ref}"


class Planned(models.Model):
    """A publishing that was planned: the whole text as it was frozen then, and the moment that it is due.

    `follows` is the number of the newest edition when it was planned, 0 before the first. Never changed: how it ended
    stands in `PlannedEnd`.
    """

    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="+")
    plan_key = models.CharField(max_length=60)
    kind = models.CharField(max_length=20)
    snapshot = models.TextField()
    digest = models.CharField(max_length=64)
    reasons = models.JSONField(default=dict)
    follows = models.PositiveIntegerField()
    planned_at = models.DateTimeField()
    due_at = models.DateTimeField()
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )

    objects: ClassVar[models.Manager["Planned"]] = ScopedManager(partnership="partnership")

    class Meta:
        indexes = [models.Index(fields=["due_at"])]

    def __str__(self) -> str:
        return f"{self.plan_key} {self.due_at:%Y-%m-%d %H:%M}"


class PlannedEnd(models.Model):
    """How a planned publishing ended. There is one at most, so it is carried out once, whoever tries at the same time."""

    class How(models.TextChoices):
        """The three ends."""

        PUBLISHED = "published"
        WITHDRAWN = "withdrawn"
        REFUSED = "refused"

    planned = models.OneToOneField(Planned, on_delete=models.PROTECT, related_name="end")
    how = models.CharField(max_length=10, choices=How.choices)
    at = models.DateTimeField()
    number = models.PositiveIntegerField(null=True)
    why_da = models.TextField(blank=True)
    why_en = models.TextField(blank=True)

    objects: ClassVar[models.Manager["PlannedEnd"]] = ScopedManager(
        partnership="planned__partnership"
    )

    def __str__(self) -> str:
        return f"{self.planned}: {self.how}"

    @property
    def why(self) -> Words:
        """Why it was refused."""
        return Words(self.why_da, self.why_en)
