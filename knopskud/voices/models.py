"""What residents say. A plan and its parts are known by key and ref, for voices stand beside the editions and not in them.

What identifies people stands apart in `Contact`, which is deleted on a date that is shown. Steps, showings and links to
activities are added and never changed.
"""

from typing import ClassVar

from django.db import models
from django_scopes import ScopedManager

from knopskud.accounts.models import Partnership, User
from knopskud.voices.words import BEFORE, COMMENT, IDEA


class Rules(models.Model):
    """How a partnership takes voices in: whether they are read before they are shown, and how long contacts are kept."""

    partnership = models.OneToOneField(Partnership, models.PROTECT, related_name="+")
    moderation = models.CharField(max_length=10, default=BEFORE)
    keep_months = models.PositiveSmallIntegerField(default=6)

    objects: ClassVar["models.Manager[Rules]"] = ScopedManager(partnership="partnership")

    def __str__(self) -> str:
        return f"{self.partnership_id}: {self.moderation}"


class Consultation(models.Model):
    """The days, both included, in which a plan's text is open for comments (høring)."""

    partnership = models.ForeignKey(Partnership, models.PROTECT, related_name="+")
    plan_key = models.CharField(max_length=60)
    begins = models.DateField()
    ends = models.DateField()

    objects: ClassVar["models.Manager[Consultation]"] = ScopedManager(partnership="partnership")

    class Meta:
        ordering = ["plan_key", "begins", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends__gte=models.F("begins")), name="consultation_in_order"
            )
        ]

    def __str__(self) -> str:
        return f"{self.plan_key} {self.begins}–{self.ends}"


class Voice(models.Model):
    """One comment on a part of an edition, or one idea. `ref` is empty when it is about the whole plan.

    `wording` is what stood there when it was said, so that it survives every edition; `language` is what it is written
    in. `source` says how it came, `by` who of the staff wrote it in for somebody. `code` is its public address. `state`
    and `is_shown` are those of its newest step and showing. A voice that its author took back has no words left.
    """

    partnership = models.ForeignKey(Partnership, models.PROTECT, related_name="+")
    plan_key = models.CharField(max_length=60)
    code = models.CharField(max_length=24, unique=True)
    kind = models.CharField(max_length=10)
    ref = models.CharField(max_length=10, blank=True)
    called = models.CharField(max_length=300, blank=True)
    edition = models.PositiveIntegerField()
    wording = models.TextField(blank=True)
    title = models.CharField(max_length=120, blank=True)
    text = models.TextField()
    place = models.CharField(max_length=120, blank=True)
    name = models.CharField(max_length=80, blank=True)
    language = models.CharField(max_length=12, default="da")
    source = models.CharField(max_length=10)
    photo = models.CharField(max_length=64, blank=True)
    state = models.CharField(max_length=10)
    is_shown = models.BooleanField()
    is_withdrawn = models.BooleanField(default=False)
    supports = models.PositiveIntegerField(default=0)
    like = models.ForeignKey("self", models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField()
    by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")

    objects: ClassVar["models.Manager[Voice]"] = ScopedManager(partnership="partnership")

    class Meta:
        indexes = [
            models.Index(fields=["plan_key", "is_shown", "kind", "-at"]),
            models.Index(fields=["plan_key", "ref"]),
        ]
        constraints = [
            models.CheckConstraint(condition=models.Q(kind__in=[COMMENT, IDEA]), name="voice_kind")
        ]

    def __str__(self) -> str:
        return f"{self.plan_key} {self.code}"


class Contact(models.Model):
    """Where the author of a voice can be answered. Deleted on the day `until`."""

    voice = models.OneToOneField(Voice, models.CASCADE, related_name="+")
    email = models.EmailField(blank=True)
    phone = models.CharField(max_length=30, blank=True)
    until = models.DateField(db_index=True)

    objects: ClassVar["models.Manager[Contact]"] = ScopedManager(partnership="voice__partnership")

    def __str__(self) -> str:
        return f"{self.voice_id}"


class Step(models.Model):
    """One step on the way of a voice, with what is said to everybody about it."""

    voice = models.ForeignKey(Voice, models.PROTECT, related_name="+")
    state = models.CharField(max_length=10)
    answer = models.TextField(blank=True)
    at = models.DateTimeField()
    by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")

    objects: ClassVar["models.Manager[Step]"] = ScopedManager(partnership="voice__partnership")

    class Meta:
        ordering = ["voice", "pk"]

    def __str__(self) -> str:
        return f"{self.voice_id} {self.state}"


class Showing(models.Model):
    """A voice was shown, or taken down with a reason that everybody can read."""

    voice = models.ForeignKey(Voice, models.PROTECT, related_name="+")
    is_shown = models.BooleanField()
    why = models.TextField(blank=True)
    at = models.DateTimeField()
    by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")

    objects: ClassVar["models.Manager[Showing]"] = ScopedManager(partnership="voice__partnership")

    class Meta:
        ordering = ["voice", "pk"]

    def __str__(self) -> str:
        return f"{self.voice_id} {self.is_shown}"


class Growth(models.Model):
    """An idea grew into an activity of a plan. The link is for ever."""

    voice = models.ForeignKey(Voice, models.PROTECT, related_name="+")
    plan_key = models.CharField(max_length=60)
    ref = models.CharField(max_length=10)
    at = models.DateTimeField()
    by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")

    objects: ClassVar["models.Manager[Growth]"] = ScopedManager(partnership="voice__partnership")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["voice", "plan_key", "ref"], name="grown_once")
        ]
        indexes = [models.Index(fields=["plan_key", "ref"])]

    def __str__(self) -> str:
        return f"{self.voice_id}: {self.plan_key} {self.ref}"


class Support(models.Model):
    """Somebody supports an idea. `who` is a digest of what only their own device knows, another for every idea."""

    voice = models.ForeignKey(Voice, models.CASCADE, related_name="+")
    who = models.CharField(max_length=64)
    at = models.DateTimeField()

    objects: ClassVar["models.Manager[Support]"] = ScopedManager(partnership="voice__partnership")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["voice", "who"], name="supported_once_by_a_device")
        ]

    def __str__(self) -> str:
        return f"{self.voice_id}"


class Report(models.Model):
    """Somebody found that a voice should not be shown. `settled_at` is set when the secretariat has looked."""

    voice = models.ForeignKey(Voice, models.CASCADE, related_name="+")
    why = models.CharField(max_length=500)
    at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True)

    objects: ClassVar["models.Manager[Report]"] = ScopedManager(partnership="voice__partnership")

    def __str__(self) -> str:
        return f"{self.voice_id}"


class Sent(models.Model):
    """The voice that was sent with a form, so that a form that is sent twice gives one voice. Forgotten after a day."""

    voice = models.ForeignKey(Voice, models.CASCADE, related_name="+")
    form = models.CharField(max_length=24, unique=True)
    at = models.DateTimeField(db_index=True)

    objects: ClassVar["models.Manager[Sent]"] = ScopedManager(partnership="voice__partnership")

    def __str__(self) -> str:
        return f"{self.voice_id}"


class Trace(models.Model):
    """Something came from a place, remembered for an hour under a keyed hash that is another one every day."""

    partnership = models.ForeignKey(Partnership, models.CASCADE, related_name="+")
    trace = models.CharField(max_length=64)
    at = models.DateTimeField(db_index=True)

    objects: ClassVar["models.Manager[Trace]"] = ScopedManager(partnership="partnership")

    class Meta:
        indexes = [models.Index(fields=["trace", "at"])]

    def __str__(self) -> str:
        return self.trace[:8]


class Picture(models.Model):
    """A photo with an idea, in one small form without metadata, as WebP; `alt` is what it shows.

    It waits under the `form` that it was sent with until the idea is sent, for a day at most, and is deleted with it.
    """

    partnership = models.ForeignKey(Partnership, models.PROTECT, related_name="+")
    voice = models.OneToOneField(Voice, models.CASCADE, null=True, related_name="+")
    form = models.CharField(max_length=24, unique=True)
    content = models.BinaryField()
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    alt = models.CharField(max_length=300, blank=True)
    at = models.DateTimeField(db_index=True)

    objects: ClassVar["models.Manager[Picture]"] = ScopedManager(partnership="partnership")

    def __str__(self) -> str:
        return f"{self.width} × {self.height}"
