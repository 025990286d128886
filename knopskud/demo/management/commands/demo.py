"""Seed the demo, and say what is worth opening."""

import os
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from knopskud.core import addresses
from knopskud.core.errors import KnopskudError
from knopskud.demo import people, seeding, story

WORTH_OPENING = (
    (addresses.plan_path(story.PLAN), "the plan as it was handed in, with its tree"),
    (addresses.comparison_path(story.PLAN, 1, 3), "what changed after the residents' meetings"),
    (addresses.plan_path(story.PLAN, edition=1), "the draft of 11 September 2017"),
    (
        addresses.plan_path(story.PLAN) + addresses.VOICES,
        "what residents say, and where you can speak",
    ),
    (addresses.plan_path(story.PLAN) + addresses.ECONOMY, "who pays what"),
    (addresses.home() + addresses.NEWCOMERS, "what a helhedsplan is"),
    (addresses.plan_path(story.PLAN, "en"), "the same in English"),
    (addresses.tongue_path(story.PLAN, "ar"), "the plan in short in Arabic"),
    ("/kontor/", "where the secretariat writes"),
)


class Command(BaseCommand):
    """Tells the story of Urbanplanen's plan, edition by edition; what is there already is left alone."""

    help = "Seeds the demo through the real acts and says what is worth opening."

    def handle(self, *args: Any, **options: Any) -> None:
        """Do it."""
        try:
            seeding.seed(self.stdout.write)
        except KnopskudError as error:
            raise CommandError(f"The demo could not be made: {error.said_in('en')}") from error
        host = f"http://127.0.0.1:{os.environ.get('PORT', '8000')}"
        self.stdout.write("\nWorth opening:")
        for path, what in WORTH_OPENING:
            self.stdout.write(f"  {host}{path}  {what}")
        self.stdout.write(f"\nSign in with the password {people.PASSWORD} as")
        for one in people.PEOPLE:
            self.stdout.write(f"  {one.email}  ({one.role.label})")
        self.stdout.write("\nTexts and figures are examples.\n")
