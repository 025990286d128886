"""Why a file is not taken in, in plain words, and what helps."""

from knopskud.accounts import rules
from knopskud.accounts.models import Partnership, User
from knopskud.core.errors import Refused
from knopskud.core.words import Words
from knopskud.files.kinds import LARGEST, MEGABYTE
from knopskud.frame.civil import civil_number

NOT_YOURS = Words("Du har ikke lov til at lægge filer her.", "You may not put files here.")
TOO_LARGE = Words(
    "Filen er for stor: den må højst fylde {most} MB.",
    "The file is too large: it may be at most {most} MB.",
).filled(most=LARGEST // MEGABYTE)
EMPTY = Words("Filen er tom.", "The file is empty.")
CIVIL = Words(
    "I filens navn står noget, der ligner et CPR-nummer. Giv filen et andet navn.",
    "The file's name holds something that looks like a civil registration number. Give the file another name.",
)

NO_PHOTO = Words(
    "Det er ikke et foto, vi kan bruge. Vælg et billede i formatet JPEG, PNG eller WebP.",
    "This is not a photo that we can use. Choose a picture as JPEG, PNG or WebP.",
)
HEIC = Words(
    "Billedet er i Apples format HEIC. Vælg “Mest kompatibel” under Kamera og Formater på telefonen, eller gem billedet som JPEG, og prøv igen.",
    "The picture is in Apple's format HEIC. Choose “Most compatible” under Camera and Formats on the phone, or save it as JPEG, and try again.",
)
TORN = Words(
    "Billedet er ikke helt. Hent eller tag det igen.",
    "The picture is not whole. Fetch it or take it again.",
)
TOO_MANY_PIXELS = Words(
    "Billedet har for mange punkter. Gem det i en mindre størrelse.",
    "The picture has too many pixels. Save it in a smaller size.",
)
TOO_FEW_PIXELS = Words(
    "Billedet er for lille til at blive skarpt: det skal være mindst {least} punkter på den lange led.",
    "The picture is too small to be sharp: its long side must have at least {least} pixels.",
)

NO_DOCUMENT = Words(
    "Filen er ikke en PDF, et Word-dokument (DOCX) eller et Excel-ark (XLSX). Gem den i et af de formater.",
    "The file is not a PDF, a Word document (DOCX) or an Excel sheet (XLSX). Save it as one of these.",
)
OLD_OFFICE = Words(
    "Filen er i det gamle Office-format, eller den har en adgangskode. Åbn den, og gem den som DOCX, XLSX eller PDF.",
    "The file is in the old Office format, or it has a password. Open it and save it as DOCX, XLSX or PDF.",
)
TORN_DOCUMENT = Words(
    "Filen er ikke hel eller er lavet på en måde, vi ikke tør gemme. Åbn den, gem den igen som PDF, og prøv med den.",
    "The file is not whole, or is made in a way that we do not dare to keep. Open it, save it as PDF, and try that.",
)
MACROS = Words(
    "Filen har makroer eller andre programmer i sig. Gem den som almindelig DOCX, XLSX eller PDF uden makroer.",
    "The file holds macros or other programs. Save it as a plain DOCX, XLSX or PDF without macros.",
)
FETCHES = Words(
    "Filen henter noget fra et andet sted på nettet, når den åbnes. Gem den som PDF.",
    "The file fetches something from elsewhere on the net when it is opened. Save it as PDF.",
)
BOMB = Words(
    "Filen pakker sig ud til noget langt større, end den ser ud til. Den er ikke gemt.",
    "The file unpacks to something far larger than it looks. It has not been kept.",
)


def of_strangers(partnership: Partnership, by: User | None) -> None:
    """Only those who write something in the partnership keep files, be it in one delaftale."""
    if by is not None and rules.role_of(by, partnership) not in rules.RIGHTS["edit"]:
        raise Refused(NOT_YOURS)


def of_names(name: str) -> None:
    """No civil registration number stands in a name either: the record keeps it for ever (R19)."""
    if civil_number(name):
        raise Refused(CIVIL)
