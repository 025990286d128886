"""What the folder says of its own accord."""

from knopskud.core.words import Words
from knopskud.documents.data import UNPRINTED

WORDS = {
    "meeting": Words("Kom til afdelingsmøde", "Come to the residents' meeting"),
    "read": Words("Læs hele planen", "Read the whole plan"),
    "scan": Words(
        "Ret kameraet mod koden, eller skriv adressen. Der kan du læse alt og se, hvad der er ændret.",
        "Point your camera at the code, or type the address. There you can read everything and see what has changed.",
    ),
    "qr": Words("QR-kode med adressen", "QR code with the address"),
    "next": Words("Det sker der nu", "What happens now"),
    "ask": Words("Spørg os", "Ask us"),
    "digest": Words("Kontroltal", "Checksum"),
    "short": Words("Planen kort", "The plan in short"),
    "more-short": Words("Læs resten på planens side.", "Read the rest on the plan's page."),
    "cost": Words("Hvad koster det dig?", "What does it cost you?"),
    "each": Words("pr. bolig om måneden", "per home per month"),
    "quiet": Words("Hjælp, der kommer til den enkelte", "Help that comes to the person"),
    "quiet-why": Words(
        "Noget af planen ser man ikke på en plakat. Det er hjælp til enkelte og familier, der har brug for den:",
        "Some of the plan is not seen on a poster. It is help for persons and families who need it:",
    ),
    "tree": Words("Planens træ", "The plan's tree"),
    "nameless": Words(
        "Der er flere blade, end der er plads til navne. På planens side har hvert blad sit.",
        "There are more leaves than there is room for names. On the plan's page each leaf has its own.",
    ),
    "here": Words("hos jer", "where you live"),
    "nothing": Words(
        "Planen har endnu ingen aktiviteter. Kom med dine ideer.",
        "The plan has no activities yet. Come with your ideas.",
    ),
    "none-here": Words(
        "Der er endnu ingen åbne aktiviteter for beboerne her.",
        "There are no open activities for the residents here yet.",
    ),
    "unprinted": UNPRINTED,
}  # fmt: skip
MORE = {
    "steps": (
        Words("Og én dato mere på planens side.", "And one more date on the plan's page."),
        Words("Og {n} datoer mere på planens side.", "And {n} more dates on the plan's page."),
    ),
    "contacts": (
        Words("Og én mere på planens side.", "And one more on the plan's page."),
        Words("Og {n} andre på planens side.", "And {n} others on the plan's page."),
    ),
    "targeted": (Words("og én mere", "and one more"), Words("og {n} andre", "and {n} others")),
    "activities": (
        Words(
            "Og én aktivitet mere. Læs om dem alle på planens side.",
            "And one more activity. Read about all of them on the plan's page.",
        ),
        Words(
            "Og {n} andre aktiviteter. Læs om dem alle på planens side.",
            "And {n} other activities. Read about all of them on the plan's page.",
        ),
    ),
}
"""What is said of one, and of several, for which there is no room; the template fills in `{n}`."""
TITLE = Words("Planen i {name}", "The plan in {name}")
COVER = Words("Hvad betyder planen for os i {name}?", "What does the plan mean for us in {name}?")
TOTAL = Words("Hele planen koster {amount}", "The whole plan costs {amount}")
LEAVES = Words("{count} aktiviteter. Hvert blad er én.", "{count} activities. Each leaf is one.")
ONE_LEAF = Words("Én aktivitet: ét blad.", "One activity: one leaf.")
TREE_ALT = Words("Et træ. Stammen er planen. {boughs}.", "A tree. The trunk is the plan. {boughs}.")
BOUGH = Words("På grenen {name} sidder {leaves}", "On the bough {name} are {leaves}")
NO_LEAVES = Words("ingen blade endnu", "no leaves yet")
