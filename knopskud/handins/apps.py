"""The app of hand-ins."""

from django.apps import AppConfig


class HandinsConfig(AppConfig):
    """What was handed in, and what came of it."""

    name = "knopskud.handins"
