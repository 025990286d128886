"""What residents have said, as it can be found: only what is shown."""

from collections.abc import Iterable, Iterator, Mapping

from knopskud.core.addresses import voice_path
from knopskud.finding.index import Text
from knopskud.public.searching.entries import COMMENT, Entry, Key
from knopskud.voices.models import Voice
from knopskud.voices.words import IDEA


def entries(voices: Iterable[Voice], plans: Mapping[str, str]) -> Iterator[Entry]:
    """One for each voice of a published plan. `plans` gives the plans' names by their keys."""
    for voice in voices:
        if voice.plan_key in plans:
            key: Key = (voice.plan_key, voice.code)
            kind = "idea" if voice.kind == IDEA else COMMENT
            title = voice.title or voice.called
            path = voice_path(voice.plan_key, voice.code).removeprefix("/")
            text = Text(key, title, "\n".join(filter(None, (voice.text, voice.place))))
            yield Entry(key, kind, plans[voice.plan_key], path, text, tongue=voice.language)
