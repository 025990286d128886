"""Words that give a place or a time away, and words that only look like it [R16]."""

import pytest

from knopskud.frame.telling import certain, possible

NAMES = ("Egely", "Nord")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Vi ses kl. 16 i gården", "kl. 16"),
        ("Vi ses kl 16", "kl 16"),
        ("Fra klokken fire", "klokken fire"),
        ("Fra klokken 16", "klokken 16"),
        ("Døren er åben 16.30-18", "16.30"),
        ("Open from 4 pm", "4 pm"),
        ("Hver onsdag", "onsdag"),
        ("Mandagscafé for forældre", "Mandagscafé"),
        ("Every Tuesday", "Tuesday"),
        ("Varje lördag", "lördag"),
        ("Fra 10. juni", "10. juni"),
        ("Den 12/9", "Den 12/9"),
        ("Begynder 12.9.2018", "12.9.2018"),
        ("Begynder 2018-09-12", "2018-09-12"),
        ("Vi begynder i uge 7", "uge 7"),
        ("Kom på Eksempelvej 12", "Eksempelvej 12"),
        ("Kom på eksempelvej 12", "eksempelvej 12"),
        ("Kom på Solvang Allé 3 B", "Solvang Allé 3 B"),
        ("Kom til Storgatan 5", "Storgatan 5"),
        ("Kom til Lilletorv 4", "Lilletorv 4"),
        ("Familier i Egely", "Egely"),
        ("Egelys familier", "Egelys"),
    ],
)
def test_what_surely_tells(text: str, told: str) -> None:
    assert certain(text, NAMES) == told


@pytest.mark.parametrize(
    "text",
    [
        "Børn på 13-15 år fra 3. klasse får hjælp",
        "Klokken ringer, og så går vi hjem",
        "En praktikplads 3 dage om ugen",
        "Der er plads 3 gange",
        "Eksempelparken 2018-2021",
        "Ring 12 34 56 78",
        "Ring 12.34.56.78",
        "Ring +45 12345678",
        "Det koster 12.50 kr. om måneden",
        "12,5 procent af pengene",
        "I maj 2018",
        "Gennem 2 uger",
        "Vi er der 24/7",
        "Til hverdag er det svært",
        "Et mandat og en tirade",
        "Nordiske erfaringer fra Egelyset",
        "Hjælp hos 3 familier",
        "",
    ],
)
def test_what_only_looks_like_it(text: str) -> None:
    assert certain(text, NAMES) == ""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Vi mødes på biblioteket", "på biblioteket"),
        ("Vi mødes i beboerhuset", "i beboerhuset"),
        ("Vi er i klubben", "i klubben"),
        ("Vi er i hallen", "i hallen"),
        ("Kom på kontoret", "på kontoret"),
        ("Vi er ved Solskolen", "ved Solskolen"),
        ("Det er på Eksempelvej", "Eksempelvej"),
        ("Sammen med Solsikken", "Solsikken"),
    ],
)
def test_what_may_tell(text: str, told: str) -> None:
    assert possible(text, ("Solsikken, 2. sal",)) == told


@pytest.mark.parametrize(
    "text",
    [
        "Når det er svært i skolen",
        "Børn, der ikke kommer i børnehaven",
        "Støtte derhjemme og undervejs",
        "Hjælp hos sundhedsplejersken",
        "Alle i klassen",
    ],
)
def test_what_is_said_in_general(text: str) -> None:
    assert possible(text, ("Sal", "")) == ""
