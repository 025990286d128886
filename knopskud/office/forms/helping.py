"""What stands beside a field to help: what the funder or the reader expects there."""

from knopskud.core.words import Words
from knopskud.frame.programmes import Programme

_HELP = {
    ("plan", "key"): Words("Står i adressen på planens sider og kan ikke ændres.", "Stands in the address of the plan's pages and cannot be changed."),
    ("plan", "in_short"): Words("Fem enkle sætninger om planen, én på hver linje. De står øverst på planens side og i folderen.", "Five plain sentences about the plan, one on each line. They stand at the top of the plan's page and in the folder."),
    ("plan", "banner"): Words("Vises øverst på alle sider. Lad den stå tom, hvis der ikke er noget særligt at sige.", "Shown at the top of every page. Leave it empty when there is nothing special to say."),
    ("plan", "follows"): Words("De korte navne på planer, som denne bygger videre på, ét på hver linje.", "The short names of plans that this one builds on, one on each line."),
    ("plan", "programme"): Words("Den pulje, der giver pengene. Den bestemmer områderne og kravene. Skifter du pulje, skal delaftalernes områder vælges igen.", "The programme that gives the money. It decides areas and demands. If you change it, the areas of the sub-agreements have to be chosen again."),
    ("plan", "current_scenario"): Words("Det budget, som beboerne ser.", "The budget that residents see."),
    ("sub_agreement", "short"): Words("To-tre sætninger til beboerne.", "Two or three sentences for residents."),
    ("sub_agreement", "challenge"): Words("Hvad er problemet, og hvilke tal viser det?", "What is the problem, and which figures show it?"),
    ("sub_agreement", "evidence"): Words("Hvorfor tror I, at det virker? Undersøgelser og egne erfaringer.", "Why do you think that it works? Studies and your own experience."),
    ("sub_agreement", "anchoring"): Words("Hvad skal leve videre, når planen er slut, og hvem har ansvaret?", "What shall live on when the plan has ended, and who is responsible?"),
    ("sub_agreement", "resources"): Words("Timer, medarbejdere, lokaler og penge.", "Hours, staff, rooms and money."),
    ("activity", "plain"): Words("Skriv til beboerne: korte sætninger, ingen fagord.", "Write to residents: short sentences, no jargon."),
    ("activity", "full"): Words("Metode, målgruppe og praktik, som fonden og parterne læser.", "Method, target group and practice, for the funder and the partners."),
    ("activity", "reach"): Words("Målrettede aktiviteter vises uden sted, tid, alder og samarbejdsparter på de offentlige sider.", "Targeted activities are shown without place, time, ages and partners on the public pages."),
    ("activity", "departments"): Words("Vælg ingen, hvis den er for alle.", "Choose none when it is for all."),
    ("activity", "when"): Words("For eksempel: Hver onsdag kl. 16-18.", "For example: Every Wednesday 16-18."),
    ("activity.origin", "ref"): Words("Aktivitetens nummer, for eksempel A-004.", "The activity's ref, for example A-004."),
    ("activity.origin", "story"): Words("Én linje, for eksempel: En beboer fik ideen på afdelingsmødet.", "One line, for example: A resident had the idea at the meeting."),
    ("indicator", "counts_people"): Words("Så skjules tal under fem på de offentlige sider.", "Then figures under five are hidden on the public pages."),
    ("indicator", "source"): Words("Hvor kommer tallet fra? For eksempel Boligsociale Data eller egen tælling.", "Where does the figure come from? For example Boligsociale Data or your own count."),
    ("department", "homes"): Words("Bruges til at regne ud, hvad planen koster pr. bolig.", "Used for what the plan costs per home."),
    ("step", "type"): Words("Så kan kontoret tælle ned til det rigtige. Godkendelse af indholdet og frigivelse af pengene er to trin: skriv begge.", "So that the office counts down to the right thing. Approving the content and releasing the money are two steps: write both."),
    ("step", "happened"): Words("Lad den stå tom, til det er sket.", "Leave it empty until it has happened."),
    ("contact", "title"): Words("En rolle, aldrig en persons navn.", "A role, never a person's name."),
    ("contact", "phone"): Words("Kun et fælles nummer.", "A shared number only."),
    ("contact", "email"): Words("Kun en fælles adresse.", "A shared address only."),
    ("body", "members"): Words("Roller, ikke navne. Én på hver linje.", "Roles, not names. One on each line."),
    ("budget_line", "amounts"): Words("Hele kroner eller kroner og øre, for eksempel 1.250,50.", "Danish kroner, for example 1.250,50."),
    ("source", "amounts"): Words("Hele kroner eller kroner og øre, for eksempel 1.250,50.", "Danish kroner, for example 1.250,50."),
}  # fmt: skip
NOTE = Words("Kun for jer, der skriver planen. Vises aldrig for andre. Skriv ikke om enkeltpersoner.", "Only for those who write the plan. Never shown to others. Do not write about individual people.")  # fmt: skip
DEMANDED = Words("{funder} kræver feltet.", "{funder} demands this field.")


def help_for(kind: str, name: str, programme: Programme | None = None) -> Words | None:
    """The help beside a field; a field inside another is named by both (`activity.origin`, `story`).

    What the programme says of the field comes first.
    """
    own = name.rpartition(".")[2]
    said = [_demanded(kind, own, programme), NOTE if own == "note" else _HELP.get((kind, own))]
    found = [words for words in said if words]
    if not found:
        return None
    return Words(" ".join(words.da for words in found), " ".join(words.en for words in found))


def _demanded(kind: str, name: str, programme: Programme | None) -> Words | None:
    if programme is None:
        return None
    demands = {"sub_agreement": programme.required, "agreement": programme.required_agreement}
    return DEMANDED.filled(funder=programme.funder) if name in demands.get(kind, ()) else None
