"""The QR code that leads from paper to a page."""

from functools import lru_cache

import segno

INK = "#1f2c25"


@lru_cache(256)
def qr(address: str) -> str:
    """The code as SVG without its quiet zone: the paper leaves white around it. Nothing for no address."""
    if not address:
        return ""
    return str(segno.make(address, error="m").svg_inline(border=0, omitsize=True, dark=INK))
