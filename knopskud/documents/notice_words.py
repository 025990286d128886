"""What the notices say of their own accord."""

from knopskud.core.words import Words
from knopskud.documents.data import UNPRINTED

WORDS = {
    "digest": Words("kontroltal", "checksum"),
    "qr": Words("QR-kode med adressen", "QR code with the address"),
    "scan": Words("Ret kameraet mod koden og læs mere", "Point your camera at the code and read more"),
    "unprinted": UNPRINTED,
}  # fmt: skip
FACTS = {
    "when": Words("Hvornår", "When"),
    "where": Words("Hvor", "Where"),
    "for_whom": Words("For hvem", "For whom"),
    "ask": Words("Spørg", "Ask"),
}
EVERYBODY = Words("Alle, der bor her", "Everybody who lives here")
HERE = Words("Beboere i {departments}", "Residents of {departments}")
COME = Words("Kom til afdelingsmøde", "Come to the residents' meeting")
ABOUT = Words(
    "Vi taler om {plan}. Du får at vide, hvad planen betyder for dig, og hvad den koster. Du kan spørge, sige din mening og stemme: "
    "hver bolig har to stemmer.",
    "We talk about {plan}. You hear what the plan means for you and what it costs. You can ask, say what you think and vote: each home "
    "has two votes.",
)
ON_THE_TABLE = Words("På bordet ligger: {label}", "On the table: {label}")
NO_PLACE = Words("Stedet følger", "The place follows")
