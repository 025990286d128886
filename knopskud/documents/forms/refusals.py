"""Why a form cannot be used, in plain words, and what helps."""

from knopskud.core.words import Words

NO_WORD = Words(
    "Filen er ikke et Word-dokument (DOCX). Åbn skemaet i Word, og gem det som DOCX uden makroer.",
    "The file is not a Word document (DOCX). Open the form in Word and save it as DOCX without macros.",
)
PROGRAMS = Words(
    "Skemaet har makroer eller andre programmer i sig. Gem det i Word som almindelig DOCX uden makroer.",
    "The form holds macros or other programs. Save it in Word as a plain DOCX without macros.",
)
TORN = Words(
    "Word-filen er ikke hel, eller den er lavet på en måde, vi ikke tør åbne. Gem skemaet igen i Word.",
    "The Word file is not whole, or is made in a way that we do not dare to open. Save the form again in Word.",
)
TOO_LARGE = Words(
    "Skemaet er for stort at udfylde. Tag store tabeller og billeder ud af det.",
    "The form is too large to fill in. Take large tables and pictures out of it.",
)
FETCHES = Words(
    "Skemaet henter noget fra et andet sted, når det åbnes. Sæt billeder og skabeloner ind i selve filen.",
    "The form fetches something from elsewhere when it is opened. Put pictures and templates into the file itself.",
)
TOO_MUCH = Words(
    "Skemaet gentager så meget, at det ikke kan laves. Brug færre gentagelser inden i hinanden.",
    "The form repeats so much that it cannot be made. Use fewer repeats inside each other.",
)
NOT_SOUND = Words(
    "Skemaet kan ikke udfyldes, før dette er rettet i Word.",
    "The form cannot be filled in before this is put right in Word.",
)
NO_MARKS = Words(
    "Der står ingen feltnavne i skemaet. Skriv for eksempel {{{{ plan.navn }}}} dér, hvor planens navn skal stå.",
    "No field names stand in the form. Write for example {{{{ plan.navn }}}} where the plan's name belongs.",
).filled()
UNKNOWN = Words("“{name}” er ikke et navn, vi kender.", "“{name}” is not a name that we know.")
SUGGESTED = Words(
    "“{name}” er ikke et navn, vi kender. Mente du {{{{ {near} }}}}?",
    "“{name}” is not a name that we know. Did you mean {{{{ {near} }}}}?",
)
UNCLOSED = Words(
    "Et navn skal have to krøllede parenteser på hver side, som {{{{ plan.navn }}}}, i samme afsnit.",
    "A name needs two curly brackets on each side, such as {{{{ plan.navn }}}}, in the same paragraph.",
).filled()
COMMANDS = Words(
    "Kommandoer som {{% … %}} bruges ikke her. En tabelrække med et navn på listen “gentages” gentager sig selv.",
    "Commands such as {{% … %}} are not used here. A table row with a name that repeats is repeated by itself.",
).filled()
MIXED = Words(
    "Her står navne fra to lister i samme række eller afsnit ({kinds}). En række kan kun gentages for én liste.",
    "Names of two lists stand in the same row or paragraph here ({kinds}). A row can be repeated for one list only.",
)
NO_END = Words(
    "Der mangler {{{{ slut }}}} i et afsnit for sig selv efter {{{{ gentag {kind} }}}}, i samme celle eller på samme side af tabellen.",
    "{{{{ slut }}}} is missing in a paragraph of its own after {{{{ gentag {kind} }}}}, in the same cell or outside the same table.",
)
STRAY = Words(
    "{{{{ gentag … }}}} og {{{{ slut }}}} skal stå parvis, hver i et afsnit for sig selv.",
    "{{{{ gentag … }}}} and {{{{ slut }}}} belong in pairs, each in a paragraph of its own.",
).filled()
