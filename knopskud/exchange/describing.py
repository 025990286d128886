"""`knopskud schema`: what a plan file may hold."""

from argparse import Namespace

from knopskud.exchange.telling import Voice
from knopskud.exchange.writing import write
from knopskud.snapshot import schema


def run(asked: Namespace, _: Voice) -> int:
    """Write the JSON Schema. Raises Refused when the file cannot be written."""
    write(schema.text().encode(), asked.out)
    return 0
