"""People, the partnerships that they work in, and their roles there."""

from datetime import datetime, timedelta
from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower
from django_scopes import ScopedManager


class UserManager(BaseUserManager["User"]):
    """Finds people by e-mail, whatever the size of its letters."""

    def get_by_natural_key(self, username: str | None) -> "User":
        """The person who signs in with that e-mail. Raises User.DoesNotExist."""
        return self.get(email__iexact=(username or "").strip())


class User(AbstractBaseUser):
    """Somebody who can sign in. What they may do stands in their memberships."""

    email = models.EmailField("e-mail", max_length=254, unique=True)
    name = models.CharField(max_length=120, blank=True)  # what colleagues see, such as a role
    is_active = models.BooleanField(default=True)

    objects: ClassVar[UserManager] = UserManager()

    USERNAME_FIELD = EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    class Meta:
        constraints = [models.UniqueConstraint(Lower("email"), name="one_user_per_email")]

    def __str__(self) -> str:
        return self.name or self.email


class Partnership(models.Model):
    """Partnerskab: the tenant. Several housing organisations and the municipality behind one secretariat (R2)."""

    slug = models.SlugField(max_length=60, unique=True)
    name = models.CharField(max_length=120)
    demands_second_factor = models.BooleanField(default=False)  # of everybody who comes in
    papers_in_english = models.BooleanField(default=False)  # besides Danish, whenever it publishes

    def __str__(self) -> str:
        return self.name


class Role(models.TextChoices):
    """What somebody is to a partnership, from most rights to fewest."""

    LEADER = "leader"
    EDITOR = "editor"
    REVIEWER = (
        "reviewer"  # a partner: reads the draft, comments on it, confirms their own contributions
    )
    BOARD = "board"
    READER = "reader"


LASTS = timedelta(days=14)
"""How long an invitation can be accepted."""
WHOLE_PLAN = "*"
"""Stands among the refs of a limited editor for everything in that plan."""


class Membership(models.Model):
    """One person's role in one partnership.

    An editor can be limited: `only` then holds, by the key of a plan, the refs of the delaftaler that they write in.
    A plan that is not named there they only read, also one that is begun later.
    """

    user = models.ForeignKey(User, models.CASCADE, related_name="memberships")
    partnership = models.ForeignKey(Partnership, models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=10, choices=Role.choices)
    only: "models.JSONField[dict[str, list[str]] | None, dict[str, list[str]] | None]" = (
        models.JSONField(null=True)
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["user", "partnership"], name="one_role_per_partnership")
        ]

    def __str__(self) -> str:
        return f"{self.user}: {self.role}"

    @property
    def is_limited(self) -> bool:
        """Whether this editor writes in chosen delaftaler only."""
        return self.role == Role.EDITOR and self.only is not None

    def refs_in(self, plan_key: str) -> list[str]:
        """The refs of the delaftaler of one plan that a limited editor writes in."""
        return (self.only or {}).get(plan_key, [])


class Invitation(models.Model):
    """A role that waits for somebody to say yes. It goes when they have, or when it is withdrawn; the record keeps both.

    `sends` counts the letters: only the link of the newest one opens.
    """

    partnership = models.ForeignKey(Partnership, models.CASCADE, related_name="+")
    email = models.EmailField(max_length=254)
    role = models.CharField(max_length=10, choices=Role.choices)
    only: "models.JSONField[dict[str, list[str]] | None, dict[str, list[str]] | None]" = (
        models.JSONField(null=True)
    )
    invited_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    sent_at = models.DateTimeField()
    sends = models.PositiveSmallIntegerField(default=1)
    undelivered = models.BooleanField(default=False)  # the newest letter did not leave

    objects: ClassVar["models.Manager[Invitation]"] = ScopedManager(partnership="partnership")

    class Meta:
        constraints = [
            models.UniqueConstraint("partnership", Lower("email"), name="one_invitation_per_person")
        ]

    def __str__(self) -> str:
        return f"{self.email}: {self.role}"

    @property
    def until(self) -> datetime:
        """When its link stops working."""
        return self.sent_at + LASTS


class FailedSignIn(models.Model):
    """A wrong password, remembered for a short while under a keyed hash of who tried from where."""

    trace = models.CharField(max_length=64)
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["trace", "at"])]

    def __str__(self) -> str:
        return self.trace[:8]


class CalendarAddress(models.Model):
    """The address at which somebody's calendar program fetches their days.

    `seed` is what it is worked out from by the host's secret key, `trace` the SHA-256 of what it ends with.
    """

    user = models.OneToOneField(User, models.CASCADE, related_name="+")
    seed = models.CharField(max_length=50)
    trace = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.trace[:8]
