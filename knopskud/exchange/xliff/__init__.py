"""Texts for residents out to translators and back: files of XLIFF 1.2, which every bureau's tools read (decision 0032)."""

from knopskud.exchange.xliff.reading import LARGEST, Package, Segment, read
from knopskud.exchange.xliff.taking import Report, judged
from knopskud.exchange.xliff.writing import written

__all__ = ["LARGEST", "Package", "Report", "Segment", "judged", "read", "written"]
