"""What a text may hold. Letters of every script are welcome; invisible characters that deceive are not."""

import re
import unicodedata

from knopskud.core.words import Words

# C0 and C1 controls, and the marks that reorder the text around them (CVE-2021-42574). Arabic and Urdu letters need
# none of these: their direction is their own. The joiners U+200C/U+200D and the simple marks U+200E/U+200F may stay.
FORBIDDEN = re.compile(
    "[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
CONTROL = Words(
    "Teksten indeholder et usynligt styretegn ({sign}). Slet det, eller skriv stedet igen.",
    "The text holds an invisible control character ({sign}). Delete it or type the place again.",
)


def forbidden_sign(text: str) -> str | None:
    """The first character that may not stand in a text, as `U+202E`, or None."""
    found = FORBIDDEN.search(text)
    return f"U+{ord(found[0]):04X}" if found else None


def tidy_line(text: str) -> str:
    """One line: composed letters (NFC), every run of white space one space, none at the ends."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def tidy_text(text: str) -> str:
    """Several lines: composed letters, lines without white space at their ends, at most one empty line in a row."""
    lines = [" ".join(line.split()) for line in unicodedata.normalize("NFC", text).split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n")
