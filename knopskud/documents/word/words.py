"""What a Word file says besides the plan's own words."""

from knopskud.core.words import Words

CONTENTS = Words("Indhold", "Contents")
DIGEST = Words("kontroltal", "checksum")
MADE = Words(
    "Papiret er lavet af teksten med kontroltallet {digest}.",
    "Made from the text with the checksum {digest}.",
)
READ = Words("Læs den på", "Read it at")
PAGE, OF = Words("Side", "Page"), Words("af", "of")
SINCE = Words("Ændringer siden {since} er markeret", "Changes since {since} are marked")
PARTY, NAME = Words("Part", "Party"), Words("Navn", "Name")
DATE, SIGNATURE = Words("Dato", "Date"), Words("Underskrift", "Signature")
SIGNED = Words("Parternes underskrifter", "The parties' signatures")
