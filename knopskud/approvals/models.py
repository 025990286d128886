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


class Question(models.Model):
    """The leader has asked somebody to confirm what their institution contributes. `partner` is a ref of the plan."""

    partnership = models.ForeignKey(Partnership, models.PROTECT, related_name="+")
    plan_key = models.CharField(max_length=60)
    partner = models.CharField(max_length=10)
    name = models.CharField(max_length=300)  # as the partner was called
    asked = models.ForeignKey(User, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")

    objects: ClassVar["models.Manager[Question]"] = ScopedManager(partnership="partnership")

    class Meta:
        indexes = [models.Index(fields=["plan_key", "partner"])]

    def __str__(self) -> str:
        return f"{self.plan_key} {self.partner}: {self.asked}"


class Answer(models.Model):
    """What came of a question: `yes`, `no` with why, or `withdrawn` by the leader; and the text that was answered."""

    question = models.ForeignKey(Question, models.PROTECT, related_name="+")
    what = models.CharField(max_length=10)
    why = models.TextField(blank=True)
    text = models.TextField(blank=True)
    at = models.DateTimeField()
    by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")

    objects: ClassVar["models.Manager[Answer]"] = ScopedManager(partnership="question__partnership")

    def __str__(self) -> str:
        return f"{self.question_id}: {self.what}"
