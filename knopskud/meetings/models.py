"""Meetings beside the plan: plan, parts, parties and editions are known by key, ref and number.

A meeting is prepared by acts until it is held. Votes, ballots, overrides and published minutes are added and never
changed: a correction is a row that `corrects` an older one. No name of a resident stands anywhere.
"""

from typing import ClassVar

from django.db import models
from django_scopes import ScopedManager

from knopskud.accounts.models import Partnership, User


class Notice(models.Model):
    """The days of notice that a housing organisation's statutes ask for; `party` is its ref, empty for the whole plan."""

    partnership = models.ForeignKey(Partnership, models.PROTECT, related_name="+")
    plan_key = models.CharField(max_length=60)
    party = models.CharField(max_length=10, blank=True)
    notice = models.PositiveSmallIntegerField()
    proposals = models.PositiveSmallIntegerField()
    papers = models.PositiveSmallIntegerField()
    minutes = models.PositiveSmallIntegerField()

    objects: ClassVar["models.Manager[Notice]"] = ScopedManager(partnership="partnership")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["plan_key", "party"], name="one_notice_a_party")
        ]

    def __str__(self) -> str:
        return f"{self.plan_key} {self.party}"


class Gathering(models.Model):
    """One residents' meeting of one or more afdelinger. `ref` is the plan's own meeting, or empty.

    `departments` are dicts of `ref`, `name`, `homes` and `organisation`, as they were when the meeting was made.
    `called_on` and `papers_on` are the days on which the notice and the papers went out. `text` is the draft of the
    minutes; `version` counts its changes. `on_screen` is the point that the room is shown.
    """

    partnership = models.ForeignKey(Partnership, models.PROTECT, related_name="+")
    plan_key = models.CharField(max_length=60)
    number = models.PositiveIntegerField()
    ref = models.CharField(max_length=10, blank=True)
    kind = models.CharField(max_length=20)
    departments = models.JSONField()
    day = models.DateField()
    starts = models.TimeField(null=True)
    place = models.CharField(max_length=200, blank=True)
    edition = models.PositiveIntegerField(null=True)
    called_on = models.DateField(null=True)
    papers_on = models.DateField(null=True)
    called_off = models.BooleanField(default=False)
    text = models.TextField(blank=True)
    version = models.PositiveIntegerField(default=0)
    on_screen = models.PositiveSmallIntegerField(default=0)

    objects: ClassVar["models.Manager[Gathering]"] = ScopedManager(partnership="partnership")

    class Meta:
        ordering = ["plan_key", "day", "number"]
        constraints = [
            models.UniqueConstraint(fields=["plan_key", "number"], name="gathering_numbered")
        ]

    def __str__(self) -> str:
        return f"{self.plan_key} {self.number}"

    @property
    def names(self) -> str:
        """The afdelinger in one line."""
        return ", ".join(one["name"] for one in self.departments)


class Reminder(models.Model):
    """A deadline (`name`, on `day`) that those who prepare the meeting got a letter about, while it was `state`: near, or missed.

    A meeting that is moved has other days, and they are written about again.
    """

    gathering = models.ForeignKey(Gathering, models.PROTECT, related_name="+")
    name = models.CharField(max_length=10)
    state = models.CharField(max_length=10)
    day = models.DateField()
    at = models.DateTimeField()

    objects: ClassVar["models.Manager[Reminder]"] = ScopedManager(
        partnership="gathering__partnership"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["gathering", "name", "state", "day"], name="reminded_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.gathering_id} {self.name} {self.state}"


class AgendaPoint(models.Model):
    """One point; `number` stays with it, `place` is where it stands.

    `ref` is the part of the plan that it is about, `voice` the code of a resident's idea.
    """

    gathering = models.ForeignKey(Gathering, models.PROTECT, related_name="+")
    number = models.PositiveSmallIntegerField()
    place = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=200)
    text = models.TextField(blank=True)
    ref = models.CharField(max_length=10, blank=True)
    voice = models.CharField(max_length=24, blank=True, db_index=True)
    decides = models.CharField(max_length=10)

    objects: ClassVar["models.Manager[AgendaPoint]"] = ScopedManager(
        partnership="gathering__partnership"
    )

    class Meta:
        ordering = ["gathering", "place", "number"]
        constraints = [
            models.UniqueConstraint(fields=["gathering", "number"], name="point_numbered")
        ]

    def __str__(self) -> str:
        return f"{self.gathering_id} {self.number}"


class Proposal(models.Model):
    """What residents want the meeting to decide. `in_time` is what the rules said on the day; `voice` the code of a voice."""

    gathering = models.ForeignKey(Gathering, models.PROTECT, related_name="+")
    text = models.TextField()
    received = models.DateField()
    in_time = models.BooleanField()
    voice = models.CharField(max_length=24, blank=True, db_index=True)

    objects: ClassVar["models.Manager[Proposal]"] = ScopedManager(
        partnership="gathering__partnership"
    )

    class Meta:
        ordering = ["gathering", "pk"]

    def __str__(self) -> str:
        return f"{self.gathering_id} {self.received}"


class Ballot(models.Model):
    """The meeting decided on a ballot of all homes (urafstemning): papers sent and the last day. The newest counts."""

    point = models.ForeignKey(AgendaPoint, models.PROTECT, related_name="+")
    department = models.CharField(max_length=10)
    papers = models.PositiveIntegerField()
    deadline = models.DateField()
    at = models.DateTimeField()
    by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")

    objects: ClassVar["models.Manager[Ballot]"] = ScopedManager(
        partnership="point__gathering__partnership"
    )

    def __str__(self) -> str:
        return f"{self.point_id} {self.department}"


class Vote(models.Model):
    """What one afdeling said to one point: votes and never names. `homes` are those present, or all at a ballot.

    `received` and `invalid` are papers of a ballot. `note` is what the meeting said with its yes or no.
    """

    point = models.ForeignKey(AgendaPoint, models.PROTECT, related_name="+")
    department = models.CharField(max_length=10)
    way = models.CharField(max_length=10)
    day = models.DateField()
    homes = models.PositiveIntegerField(default=0)
    yes = models.PositiveIntegerField(default=0)
    no = models.PositiveIntegerField(default=0)
    blank = models.PositiveIntegerField(default=0)
    received = models.PositiveIntegerField(null=True)
    invalid = models.PositiveIntegerField(null=True)
    note = models.TextField(blank=True)
    edition = models.PositiveIntegerField(null=True)
    corrects = models.ForeignKey("self", models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField()
    by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")

    objects: ClassVar["models.Manager[Vote]"] = ScopedManager(
        partnership="point__gathering__partnership"
    )

    class Meta:
        constraints = [models.UniqueConstraint(fields=["corrects"], name="vote_corrected_once")]

    def __str__(self) -> str:
        return f"{self.point_id} {self.department}: {self.yes}-{self.no}"


class Override(models.Model):
    """The housing organisation carries the plan through in spite of a no: almenboligloven § 37(4). The newest counts.

    It is a decision about an afdeling's no, whichever figures that no has: it stays when the votes are corrected. One that
    `corrects` another says why (`reason`); `taken_back` says that it was never decided, or is not any more.
    """

    vote = models.ForeignKey(Vote, models.PROTECT, related_name="+")
    who = models.CharField(max_length=200)
    day = models.DateField()
    why = models.TextField()
    corrects = models.ForeignKey("self", models.PROTECT, null=True, related_name="+")
    reason = models.TextField(blank=True)
    taken_back = models.BooleanField(default=False)
    at = models.DateTimeField()
    by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")

    objects: ClassVar["models.Manager[Override]"] = ScopedManager(
        partnership="vote__point__gathering__partnership"
    )

    class Meta:
        constraints = [models.UniqueConstraint(fields=["corrects"], name="override_corrected_once")]

    def __str__(self) -> str:
        return f"{self.vote_id}: {self.who}"


class Minutes(models.Model):
    """Minutes as they were published: `content` is canonical JSON, `digest` its SHA-256, `why` the reason of a new version."""

    gathering = models.ForeignKey(Gathering, models.PROTECT, related_name="+")
    version = models.PositiveSmallIntegerField()
    edition = models.PositiveIntegerField(null=True)
    text = models.TextField()
    content = models.TextField()
    digest = models.CharField(max_length=64)
    why = models.TextField(blank=True)
    at = models.DateTimeField()
    by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")

    objects: ClassVar["models.Manager[Minutes]"] = ScopedManager(
        partnership="gathering__partnership"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["gathering", "version"], name="minutes_numbered")
        ]

    def __str__(self) -> str:
        return f"{self.gathering_id} {self.version}"
