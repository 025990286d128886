"""Readable addresses from Danish titles."""

import re
import unicodedata

_DANISH = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ß": "ss", "ı": "i", "ł": "l", "đ": "d"})


def slug(text: str, longest: int = 60) -> str:
    """`Læsehjælp & lektiecafé` becomes `laesehjaelp-lektiecafe`; empty when no Latin letter or digit is left."""
    lowered = unicodedata.normalize("NFC", text).lower().translate(_DANISH)
    plain = unicodedata.normalize("NFKD", lowered).encode("ascii", "ignore").decode()
    words = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    return words[:longest].rstrip("-")


def address_of(ref: str, title: str) -> str:
    """The last piece of a part's address: its ref, which never changes, and its title, which may."""
    tail = slug(title)
    return f"{ref.lower()}-{tail}" if tail else ref.lower()


def ref_in(address: str) -> str | None:
    """The ref at the start of an address piece (`a-012-lommepengejob` gives `A-012`), or None."""
    found = re.match(r"([a-z]{1,2}-[0-9]{1,6})(?:-|\Z)", address)
    return found[1].upper() if found else None
