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
    "more-short": Words("Læs resten i hæftet og på planens side.", "Read the rest in the booklet and on the plan's page."),
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
    "shorter": Words(
        "Nogle tekster er kortet af her. De står helt ud i hæftet og på planens side.",
        "Some texts are shortened here. They stand in full in the booklet and on the plan's page.",
    ),
    "activities": Words("Det kan du være med til", "What you can join"),
    "elsewhere": Words("I de andre afdelinger", "In the other housing departments"),
    "by-area": Words("Pengene går til", "The money goes to"),
    "page": Words("Side", "Page"),
    "slip": Words("Din idé", "Your idea"),
    "slip-how": Words(
        "Hvad mangler der her? Skriv eller tegn. Du behøver ikke skrive dit navn.",
        "What is missing here? Write or draw. You need not write your name.",
    ),
    "cut": Words("Klip her", "Cut here"),
    "notes": Words("Plads til dine noter", "Room for your notes"),
    "unprinted": UNPRINTED,
}  # fmt: skip
MORE = {
    "steps": (
        Words(
            "Og én dato mere i hæftet og på planens side.",
            "And one more date in the booklet and on the plan's page.",
        ),
        Words(
            "Og {n} datoer mere i hæftet og på planens side.",
            "And {n} more dates in the booklet and on the plan's page.",
        ),
    ),
    "contacts": (
        Words(
            "Og én mere i hæftet og på planens side.",
            "And one more in the booklet and on the plan's page.",
        ),
        Words(
            "Og {n} andre i hæftet og på planens side.",
            "And {n} others in the booklet and on the plan's page.",
        ),
    ),
    "targeted": (Words("og én mere", "and one more"), Words("og {n} andre", "and {n} others")),
    "activities": (
        Words(
            "Og én aktivitet mere. Læs om dem alle i hæftet eller på planens side.",
            "And one more activity. Read about all of them in the booklet or on the plan's page.",
        ),
        Words(
            "Og {n} andre aktiviteter. Læs om dem alle i hæftet eller på planens side.",
            "And {n} other activities. Read about all of them in the booklet or on the plan's page.",
        ),
    ),
}
"""What is said of one, and of several, for which there is no room; the template fills in `{n}`."""
TITLE = Words("Planen i {name}", "The plan in {name}")
COVER = Words("Hvad betyder planen for os i {name}?", "What does the plan mean for us in {name}?")
COMMON = Words("Fælles for hele planen", "For the whole plan")
TOTAL = Words("Hele planen koster {amount}", "The whole plan costs {amount}")
TITLES = {
    "folder": TITLE,
    "large": Words("Planen i {name}, med store bogstaver", "The plan in {name}, in large type"),
    "booklet": Words("Hæfte om planen i {name}", "Booklet on the plan in {name}"),
    "print": Words(
        "Hæfte om planen i {name}, kun til udskrift: siderne ligger i bogbinderens orden",
        "Booklet on the plan in {name}, for printing only: pages in the binder's order",
    ),
}
"""What each paper is called in its file's properties."""
TO_MEETING = Words("Tag sedlen med til mødet{or_else}.", "Bring the slip to the meeting{or_else}.")
OR_AT = Words(", eller aflever den her: {place}", ", or hand it in here: {place}")
HAND_IN = Words("Aflever sedlen her: {place}.", "Hand in the slip here: {place}.")
TO_SECRETARIAT = Words(
    "Aflever sedlen til planens sekretariat.", "Hand in the slip to the plan's secretariat."
)
LEAVES = Words("{count} aktiviteter. Hvert blad er én.", "{count} activities. Each leaf is one.")
ONE_LEAF = Words("Én aktivitet: ét blad.", "One activity: one leaf.")
TREE_ALT = Words("Et træ. Stammen er planen. {boughs}.", "A tree. The trunk is the plan. {boughs}.")
BOUGH = Words("På grenen {name} sidder {leaves}", "On the bough {name} are {leaves}")
NO_LEAVES = Words("ingen blade endnu", "no leaves yet")
NOT_TRANSLATED = Words(
    "De danske tekster er ikke oversat endnu.", "The texts in Danish have not been translated yet."
)
OUTDATED = Words(
    "Den danske tekst er ændret, siden noget her blev oversat. Det er den danske tekst, der gælder.",
    "The Danish text has changed since some of this was translated. The Danish text is the one that counts.",
)
DRAFT_OF = Words("Udkast, udgave {number}, {day}", "Draft, edition {number}, {day}")
EDITION_OF = Words("Udgave {number}, {day}", "Edition {number}, {day}")
UNPUBLISHED_OF = Words("Ikke udgivet, {day}", "Not published, {day}")
