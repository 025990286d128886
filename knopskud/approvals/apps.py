"""The app of approvals."""

from django.apps import AppConfig


class ApprovalsConfig(AppConfig):
    """What bodies have said, and what partners have confirmed."""

    name = "knopskud.approvals"
