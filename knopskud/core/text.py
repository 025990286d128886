"""What a text may hold. Letters of every script are welcome; invisible characters that deceive are not."""

import re
import unicodedata

from knopskud.core.words import Words

# C0 and C1 controls, the marks that reorder the text around them (CVE-2021-42574), and what is no character at all and
# cannot stand in XML. Arabic and Urdu letters need none of these: their direction is their own. The joiners
# U+200C/U+200D and the simple marks U+200E/U+200F may stay.
FORBIDDEN = re.compile(
    "[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\ufdd0-\ufdef"
    + "".join(f"{chr(p + 0xFFFE)}{chr(p + 0xFFFF)}" for p in range(0, 0x110000, 0x10000))
    + "]"
)
CONTROL = Words(
    "Teksten indeholder et usynligt styretegn ({sign}). Slet det, eller skriv stedet igen.",
    "The text holds an invisible control character ({sign}). Delete it or type the place again.",
)


def forbidden_sign(text: str) -> str | None:
    """The first character that may not stand in a text, as `U+202E`, or None."""
    found = FORBIDDEN.search(text)
    return f"U+{ord(found[0]):04X}" if found else None


def shown(text: str, longest: int = 60) -> str:
    """What strangers wrote, fit to stand in a message: cut short, every sign that may not stand in a text by its name."""
    cut = text if len(text) <= longest else f"{text[:longest]}…"
    return FORBIDDEN.sub(lambda found: f"U+{ord(found[0]):04X}", cut)


def composed(text: str) -> str:
    """Composed letters (NFC) without zero-width spaces, which come along from web pages and hide in searches."""
    return unicodedata.normalize("NFC", text.replace("\u200b", ""))


def tidy_line(text: str) -> str:
    """One line: composed letters (NFC), every run of white space one space, none at the ends."""
    return " ".join(composed(text).split())


def tidy_text(text: str) -> str:
    """Several lines: composed letters, lines without white space at their ends, at most one empty line in a row."""
    ended = composed(text).replace("\r\n", "\n").replace("\r", "\n")
    lines = [" ".join(line.split()) for line in ended.split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n")
