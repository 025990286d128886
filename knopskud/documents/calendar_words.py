"""What the calendar at the door says."""

from knopskud.core.words import Words
from knopskud.documents.data import UNPRINTED

IN_MONTH = Words("Kalender: {month}", "Calendar: {month}")
TITLE = Words("Kalender for {month}, {name}", "Calendar for {month}, {name}")
SHEET = Words("Det sker i {month}", "What is on in {month}")
FOR_SOME = Words("for beboere i {departments}", "for residents of {departments}")
NOTHING_HERE = Words(
    "Der er ingen faste tider i {month}. Spørg os, hvad der sker.",
    "No times are set for {month}. Ask us what is on.",
)
WORDS = {
    "others": Words("Også i planen, uden faste tider", "Also in the plan, without set times"),
    "holidays": Words("I ferier og på helligdage kan der være lukket. Spørg, hvis du er i tvivl.", "There may be no activities in holidays. Ask if you are in doubt."),
    "ask": Words("Spørg os", "Ask us"),
    "scan": Words("Ret kameraet mod koden og læs mere om hver aktivitet", "Point your camera at the code and read more about each activity"),
    "qr": Words("QR-kode med adressen", "QR code with the address"),
    "digest": Words("kontroltal", "checksum"),
    "page": Words("Side", "Page"),
    "of": Words("af", "of"),
    "unprinted": UNPRINTED,
}  # fmt: skip
