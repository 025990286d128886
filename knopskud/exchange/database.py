"""The way to the database, for the two commands that need one. Importing this module needs no settings yet."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

import django
from django.apps import apps
from django.core.exceptions import ImproperlyConfigured
from django.db import Error

from knopskud.core.errors import Refused
from knopskud.core.words import Words

SETTINGS = Words("Indstillingerne kan ikke bruges: {why}", "The settings cannot be used: {why}")
NOT_READY = Words(
    "Databasen svarer ikke, eller den er ikke gjort klar med ./run manage ready: {why}",
    "The database does not answer, or has not been made ready with ./run manage ready: {why}",
)


def begin() -> None:
    """Make Django ready. Raises Refused when the settings cannot be used."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "knopskud.project.settings")
    if apps.ready:
        return
    try:
        django.setup()
    except (SystemExit, ImproperlyConfigured) as told:  # our settings end with their complaint
        why = str(told).removeprefix("knopskud: ")
        raise Refused(SETTINGS.filled(why=why)) from told


@contextmanager
def reached() -> Iterator[None]:
    """What the database says instead of an answer, told as Refused."""
    try:
        yield
    except Error as error:
        why = " ".join(str(error).split())
        raise Refused(NOT_READY.filled(why=why)) from error
