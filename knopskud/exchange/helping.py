"""What the command says of itself, option by option."""

from knopskud.core.words import Words

ABOUT = Words(
    "Planfiler ind og ud: se efter, sammenlign, tryk, hent og gem.",
    "Plan files in and out: check, compare, print, import and export.",
)
EXIT_CODES = Words(
    "Slutkoder: 0 alt er godt; 1 der er fundet noget (check: fejl, diff: forskelle, verify: ændringer); 2 en fil\n"
    "eller et ønske kan ikke bruges, og intet er ændret.",
    "Exit codes: 0 all is well; 1 something was found (check: errors, diff: differences, verify: changes); 2 a file\n"
    "or a wish cannot be used, and nothing has been changed.",
)
COMMANDS = Words("kommandoer", "commands")
LANGUAGE = Words(
    "beskeder og papirer på dansk eller engelsk", "messages and papers in Danish or English"
)
VERSION = Words("vis programmets nummer", "show the program's number")
JSON = Words("svar som JSON, til andre programmer", "answer as JSON, for other programs")
FILE = Words("en planfil; - læser fra stdin", "a plan file; - reads from stdin")
OUT = Words("skriv i denne fil; - skriver til stdout", "write to this file; - writes to stdout")
PROGRAMMES = Words(
    "en mappe med egne puljer (.toml) ud over dem, der følger med",
    "a folder with programmes (.toml) of your own besides those that come along",
)

SCHEMA = Words("skriv planfilens JSON Schema", "write the plan file's JSON Schema")
CHECK = Words("hvad ville fonden spørge om?", "what would the funder ask about?")
CHECK_MORE = Words(
    "Slutkode 0: ingen fejl (måske råd og advarsler). 1: noget skal rettes. 2: filen kan ikke læses.",
    "Exit code 0: no errors (perhaps warnings and advice). 1: something must be put right. 2: the file cannot be read.",
)
DIFF = Words("hvad er ændret fra den ene til den anden?", "what changed from the one to the other?")
DIFF_MORE = Words(
    "Slutkode 0: ingen forskel. 1: forskelle. 2: en fil kan ikke læses. I tekster står [-det gamle-]{+det nye+}.",
    "Exit code 0: no difference. 1: differences. 2: a file cannot be read. Texts show [-the old-]{+the new+}.",
)
OLD = Words(
    "den ældre planfil; - læser fra stdin",
    "the older plan file; - reads from stdin",
)
NEW = Words("den nyere planfil", "the newer plan file")
DOCUMENT = Words(
    "lav et papir: folder, opslag, aftale, budget",
    "make a paper: folder, notice, agreement, budget",
)
DOCUMENT_MORE = Words(
    "Er OUT en mappe, der findes, laves alle af den slags, i alle formater. Ellers laves ét: PDF, eller Word og Excel, når OUT\n"
    "ender på .docx eller .xlsx. Papiret viser kun, hvad beboere må se, og at teksten ikke er udgivet.\n"
    "Slutkode 0: papiret er skrevet. 2: det kan ikke laves.",
    "Where OUT is a folder that exists, all of the kind are made, in every format. Otherwise one is made: PDF, or Word and\n"
    "Excel where OUT ends with .docx or .xlsx. The paper shows only what residents may see, and that the text is not\n"
    "published. Exit code 0: written. 2: it cannot be made.",
)
FILL = Words("udfyld fondens Word-skema", "fill in the funder's Word form")
FILL_MORE = Words(
    "Skriv navne som {{ plan.navn }} i skemaet, hvor planens tekster skal stå. Uden FORM vises alle navne med et\n"
    "eksempel fra planen. Slutkode 0: skemaet er udfyldt. 2: det kan ikke bruges, og der står hvorfor.",
    "Write names such as {{ plan.navn }} in the form where the plan's texts belong. Without FORM every name is shown\n"
    "with an example from the plan. Exit code 0: filled in. 2: it cannot be used, and it is told why.",
)
FORM = Words("skemaet, en Word-fil (DOCX)", "the form, a Word file (DOCX)")
KINDS = (
    "folder",
    "folder-large",
    "booklet",
    "booklet-print",
    "notice",
    "meeting-notice",
    "calendar",
    "plan",
    "plan-marked",
    "strategic",
    "delaftale",
    "delaftale-marked",
    "milestones",
    "activities",
    "budget",
    "all",
)
KIND = Words(
    "folder, folder-large (store bogstaver), booklet (hæfte), booklet-print (til udskrift), notice (en aktivitets opslag),\n"
    "meeting-notice (et mødes), calendar; plan (hele planen), strategic (strategisk aftale), delaftale, milestones,\n"
    "activities (skema), budget; plan-marked og delaftale-marked (ændringerne siden OLD); all: alle dem, en udgave har",
    "folder, folder-large (large type), booklet, booklet-print, notice (of an activity), meeting-notice, calendar;\n"
    "plan (the whole plan), strategic, delaftale (sub-agreement), milestones, activities (schedule), budget;\n"
    "plan-marked and delaftale-marked (changes since OLD); all: every paper that an edition has",
)
PARTIES = Words(
    "aftalerne, som parter og fond læser dem, med underskrifter",
    "the agreements as parties and funder read them, with lines to sign on",
)
SINCE = Words(
    "den ældre planfil OLD, som ændringerne markeres fra",
    "the older plan file OLD from which changes are marked",
)
PART = Words(
    "aktiviteten eller mødet, som A-001 eller MO-1",
    "the activity or the meeting, such as A-001 or MO-1",
)
PAPER_OUT = Words("fil eller mappe; - skriver til stdout", "file or folder; - writes to stdout")
DEPARTMENT = Words(
    "folderens eller hæftets afdeling, som AF-1",
    "the department of a folder or booklet, such as AF-1",
)
SUB_AGREEMENT = Words("delaftalens nummer, som D-1", "the sub-agreement's ref, such as D-1")
AS_OF = Words(
    "dagen, der trykkes på papiret (ÅÅÅÅ-MM-DD); ellers i dag",
    "the day that is printed (YYYY-MM-DD); otherwise today",
)
ADDRESS = Words("adressen i QR-koden", "the address in the QR code")
VERIFY = Words(
    "er en pakke stadig den, der blev afleveret?", "is a package still the one that was handed in?"
)
VERIFY_MORE = Words(
    "Slutkode 0: alt er, som det blev afleveret. 1: noget er ændret. 2: filen er ingen pakke eller kan ikke læses.\n"
    "Kvitteringens kontrolsum viser, at det er netop den pakke; uden den ses det kun, at pakken passer med sig selv.",
    "Exit code 0: all is as it was handed in. 1: something was changed. 2: the file is no package or cannot be read.\n"
    "The receipt's checksum shows that it is that very package; without it one sees only that it agrees with itself.",
)
PACKAGE = Words("pakken, en ZIP-fil", "the package, a ZIP file")
SHA256 = Words("kontrolsummen på kvitteringen", "the checksum on the receipt")
IMPORT = Words("gør en planfil til et udkast", "make a plan file a draft")
IMPORT_MORE = Words(
    "Alt eller intet. Slutkode 0: udkastet er der. 2: filen eller ønsket kan ikke bruges, og intet er ændret.",
    "All or nothing. Exit code 0: the draft is there. 2: the file or the wish cannot be used, and nothing has been changed.",
)
PARTNERSHIP = Words("partnerskabet, der skal have udkastet", "the partnership that gets the draft")
REVISE = Words(
    "ret et udkast, der findes, til filens tekst", "bring a draft that is there to the file's text"
)
EXPORT = Words("hent en plan som planfil", "get a plan as a plan file")
EXPORT_MORE = Words(
    "Uden --edition og --draft hentes den nyeste udgave. En udgaves fil er byte for byte den, som dens SHA-256 er\n"
    "regnet af. Slutkode 0: skrevet. 2: den findes ikke.",
    "Without --edition and --draft it is the newest edition. The file of an edition is byte for byte what its SHA-256\n"
    "was made from. Exit code 0: written. 2: there is no such thing.",
)
PLAN = Words("planens korte navn, som i adressen", "the plan's short name, as in its address")
EDITION = Words("udgavens nummer", "the number of the edition")
DRAFT = Words("udkastet, som det ser ud nu", "the draft as it is now")
PUBLIC = Words("kun det, beboere må se", "only what residents may see")
INDENT = Words(
    "på mange linjer, til at læse og rette i", "over many lines, for reading and mending"
)
