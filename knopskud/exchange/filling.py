"""`knopskud fill`: the funder's own Word form, filled with a plan file; or the list of all names that a form can hold."""

from argparse import Namespace
from typing import Any

from knopskud.core.errors import Refused
from knopskud.core.words import Words
from knopskud.documents.forms.catalogue.whole import names_of
from knopskud.documents.forms.checking import untold
from knopskud.documents.forms.examples import example
from knopskud.documents.forms.filling import filled
from knopskud.documents.forms.package import opened
from knopskud.documents.forms.scope import Scope
from knopskud.documents.forms.telling import Telling
from knopskud.documents.stamp import unpublished
from knopskud.exchange.reading import bytes_in, plan_in, programmes_in
from knopskud.exchange.telling import Voice, harmless
from knopskud.exchange.wishes import day_asked_for
from knopskud.exchange.writing import STDOUT, write
from knopskud.snapshot.canonical import digest
from knopskud.snapshot.parties import for_parties

LARGEST = 20 * 1024 * 1024
NO_PROGRAMME = Words("Puljen {key} kendes ikke.", "There is no programme {key}.")
NO_OUT = Words("Skriv med -o, hvad den udfyldte fil skal hedde.", "Say with -o what the filled file shall be called.")  # fmt: skip
LISTED = Words("{{{{ {name} }}}}   {about}   {example}", "{{{{ {name} }}}}   {about}   {example}")
UNTOLD = Words(
    "Skemaet nævner ikke disse tekster, som puljen kræver: {names}",
    "The form does not name these texts that the programme asks for: {names}",
)
WRITTEN = Words("{file} er udfyldt.", "{file} is filled in.")


def run(asked: Namespace, voice: Voice) -> int:
    """Fill the form, or tell every name with an example. Raises Invalid for file and form, Refused for the wish."""
    day = day_asked_for(asked.as_of)
    plan = plan_in(asked.file)
    programmes = programmes_in(asked.programmes)
    if plan.plan.programme not in programmes:
        raise Refused(NO_PROGRAMME.filled(key=plan.plan.programme))
    programme, told = programmes[plan.plan.programme], for_parties(plan)
    telling = Telling(told, programme, unpublished(told, day), asked.language)
    if asked.form is None:
        _tell_names(telling, voice)
        return 0
    if asked.out is None:
        raise Refused(NO_OUT)
    form = bytes_in(asked.form, LARGEST)
    made = filled(form, told, programme, telling.stamp, language=asked.language)
    missing = untold(opened(form), programme)
    write(made, asked.out)
    if voice.as_json:
        voice.data(
            {"file": asked.out, "bytes": len(made), "sha256": digest(made), "untold": list(missing)}
        )
    elif asked.out != STDOUT:
        voice.say(WRITTEN.filled(file=harmless(asked.out)))
        if missing:
            voice.say(UNTOLD.filled(names=", ".join(missing)))
    return 0


def _tell_names(telling: Telling, voice: Voice) -> None:
    """Every name, what it means, and what the plan at hand says there."""
    names = names_of(telling.programme)
    found: list[dict[str, Any]] = []
    for name in names.all:
        told = example(name, Scope(names, telling))
        found.append({"name": name.written, "da": name.about.da, "en": name.about.en, "example": told})  # fmt: skip
        if not voice.as_json:
            said = harmless(told)
            voice.say(LISTED.filled(name=name.written, about=name.about, example=said))
    if voice.as_json:
        voice.data({"names": found})
