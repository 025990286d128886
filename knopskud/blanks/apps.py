"""The app of forms."""

from django.apps import AppConfig


class BlanksConfig(AppConfig):
    """The forms that a partnership keeps."""

    name = "knopskud.blanks"
