"""Taking a photo in: known by its bytes, turned upright, shrunk to two sizes, with nothing left but the picture.

Where and when it was taken, with what and by whom is in none of the two: they are made from the colours alone.
"""

import io
import struct
import zlib
from dataclasses import dataclass
from typing import BinaryIO

from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

from knopskud.core.errors import Refused
from knopskud.files import refusals
from knopskud.snapshot.types.files import LARGE, SMALL, fitted

FORMATS = ("JPEG", "PNG", "WEBP")
MOST_PIXELS = {
    "JPEG": 60_000_000
}  # phones take 12 to 50 million; a JPEG is unfolded in a smaller size
MOST_UNFOLDED = 30_000_000
"""Pixels of the others, which are unfolded wholly: each takes four bytes, and some are copied on the way."""
LEAST = 240
"""Pixels on the long side; fewer are a thumbnail of something else."""
QUALITY = 78
HEIC = (b"heic", b"heix", b"hevc", b"heim", b"heis", b"hevm", b"mif1", b"msf1")
BROKEN = (
    OSError, ValueError, SyntaxError, EOFError, IndexError, KeyError, TypeError, AttributeError,
    OverflowError, MemoryError, struct.error, zlib.error,
)  # fmt: skip
"""What Pillow raises for pictures that are not whole, depending on where they end."""
SRGB = ImageCms.createProfile("sRGB")


@dataclass(frozen=True)
class Developed:
    """A photo as it is kept: WebP in a large and, when that is not small already, a small form."""

    large: bytes
    small: bytes | None
    width: int
    height: int


def develop(content: BinaryIO) -> Developed:
    """The photo in `content`. Raises Refused for what is no photo, is torn, too large or too small."""
    picture = _clean(content)
    small = fitted(*picture.size, SMALL)
    return Developed(
        large=_webp(picture),
        small=_webp(picture.resize(small, Image.Resampling.LANCZOS))
        if small != picture.size
        else None,
        width=picture.width,
        height=picture.height,
    )


def _clean(content: BinaryIO) -> Image.Image:
    """Upright, at most as large as the large form, in plain sRGB, with no metadata."""
    content.seek(0)
    head = content.read(16)
    if head[4:8] == b"ftyp" and head[8:12] in HEIC:
        raise Refused(refusals.HEIC)
    content.seek(0)
    try:
        with Image.open(content, formats=FORMATS) as opened:
            _refuse_sizes(opened.size, MOST_PIXELS.get(opened.format or "", MOST_UNFOLDED))
            opened.draft("RGB", (LARGE * 2, LARGE * 2))  # a JPEG need not be unfolded wholly
            upright = ImageOps.exif_transpose(opened)
            profile = opened.info.get("icc_profile")
            return _shrunk(_in_srgb(upright, profile))
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as bomb:
        raise Refused(refusals.TOO_MANY_PIXELS) from bomb
    except UnidentifiedImageError as strange:
        raise Refused(refusals.NO_PHOTO) from strange
    except BROKEN as torn:
        raise Refused(refusals.TORN) from torn


def _refuse_sizes(size: tuple[int, int], most: int) -> None:
    if size[0] * size[1] > most:
        raise Refused(refusals.TOO_MANY_PIXELS)
    if max(size) < LEAST:
        raise Refused(refusals.TOO_FEW_PIXELS.filled(least=LEAST))


def _in_srgb(picture: Image.Image, profile: bytes | None) -> Image.Image:
    """Plain colours, on white where the picture was clear. Phones write a wider space than browsers take for granted."""
    if picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info:
        clear = picture.convert("RGBA")
        picture = Image.new("RGB", clear.size, "white")
        picture.paste(clear, mask=clear.getchannel("A"))
    if profile and picture.mode in ("RGB", "CMYK", "L"):
        try:
            own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            made = ImageCms.profileToProfile(picture, own, SRGB, outputMode="RGB")
        except (ImageCms.PyCMSError, OSError):
            made = None  # a profile that cannot be used: the colours as they are
        picture = made or picture
    return picture.convert("RGB")


def _shrunk(picture: Image.Image) -> Image.Image:
    """A picture of its own, so that nothing that hung on the one that came goes along."""
    size = fitted(*picture.size, LARGE)
    small = picture.resize(size, Image.Resampling.LANCZOS) if size != picture.size else picture
    bare = Image.new("RGB", size)
    bare.paste(small)
    return bare


def _webp(picture: Image.Image) -> bytes:
    made = io.BytesIO()
    picture.save(made, "WEBP", quality=QUALITY, method=4)
    return made.getvalue()
