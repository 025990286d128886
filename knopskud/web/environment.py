"""The Jinja2 environments of our pages: strict about names, escaping by default, speaking Danish and English."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from django.contrib.messages import get_messages
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import get_language
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from knopskud.core.words import Language
from knopskud.web import saying

TEMPLATES = Path(__file__).parent / "templates"


def environment(**options: Any) -> Environment:
    """The environment of Django's views; the page's language is the one that Django has activated."""
    made = Environment(**options)  # noqa: S701 - Django's backend turns autoescape on
    made.globals.update(
        static=static, url=lambda name, args=(): reverse(name, args=args), get_messages=get_messages
    )
    return _speaking(made, lambda: "en" if get_language() == "en" else "da")


@cache
def environment_in(language: Language, *folders: Path) -> Environment:
    """The environment of prepared pages in one language. Compiled templates are kept, so ask for it again.

    It knows no request: whoever renders passes `static`, the function that gives a file's address.
    """
    made = Environment(
        loader=FileSystemLoader([TEMPLATES, *folders]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    return _speaking(made, lambda: language)


def _speaking(made: Environment, speaks: Callable[[], Language]) -> Environment:
    made.globals.update(saying.functions(speaks))
    made.filters.update(saying.filters(speaks))
    return made
