"""What a form says of the photo of an idea: the photo that came, or came before, and what is wrong with it."""

import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest
from django_scopes import scope
from PIL import Image

from knopskud.accounts.models import Partnership
from knopskud.core.errors import Problem, Refused
from knopskud.core.text import tidy_line
from knopskud.core.words import Words
from knopskud.files.photos import develop
from knopskud.files.uploads import Sent, upload_in
from knopskud.voices import actions, refusals
from knopskud.voices.models import Picture

FILE, OFF, ALT, AGREED = "photo", "photo_off", "photo_alt", "photo_ok"
DESCRIBE = Words(
    "Skriv, hvad billedet viser, til dem, der ikke kan se det.",
    "Write what the picture shows, for those who cannot see it.",
)
ASK = Words(
    "Sæt et flueben, når alle på billedet har sagt ja. Ellers vælg et andet billede.",
    "Tick this when everybody in the picture has said yes. Otherwise choose another picture.",
)
AGAIN = Words("Vælg billedet igen.", "Choose the picture again.")


@dataclass(frozen=True)
class Pictured:
    """The photo that waits with a form, and everything that is wrong."""

    waiting: Picture | None = None
    problems: tuple[Problem, ...] = ()


def pictured(request: HttpRequest, partnership: Partnership, form: str, at: datetime) -> Pictured:
    """Take in the photo of a form, or the wish to take it off. `form` is what it is known by until the idea is sent."""
    typed = {name: request.POST.get(name, "") for name in (OFF, ALT, AGREED)}
    if typed[OFF]:
        actions.forget_picture(partnership, form)
    problems: list[Problem] = []
    try:
        sent = upload_in(request, FILE)
        if sent:
            _keep(partnership, form, sent, at)
    except Refused as error:
        problems.append(Problem(FILE, error.message))
    with scope(partnership=partnership):
        waiting = Picture.objects.filter(form=form, voice=None).first()
        if waiting is not None:
            waiting.alt = tidy_line(typed[ALT])[: refusals.LONGEST[ALT]]
            waiting.save(update_fields=["alt"])
    if waiting is not None:
        problems += _problems(typed)
    return Pictured(waiting, tuple(problems))


def waits(request: HttpRequest) -> bool:
    """Whether a photo came with a form that is not taken in; it has to be chosen again."""
    return FILE in request.FILES


def _problems(typed: Mapping[str, str]) -> Iterator[Problem]:
    alt = tidy_line(typed[ALT])
    if not alt:
        yield Problem(ALT, DESCRIBE)
    yield from refusals.text_problems(ALT, alt)
    if not typed[AGREED]:
        yield Problem(AGREED, ASK)


def _keep(partnership: Partnership, form: str, sent: Sent, at: datetime) -> None:
    """Shrunk to the small form, with nothing left of where and when it was taken. Raises Refused."""
    made = develop(sent.content)
    content = made.small or made.large
    with Image.open(io.BytesIO(content)) as picture:
        size = picture.size
    actions.keep_picture(partnership=partnership, form=form, content=content, size=size, at=at)  # fmt: skip
