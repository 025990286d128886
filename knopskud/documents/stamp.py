"""What is printed on every paper, so that it can be told which text it was made from."""

from dataclasses import dataclass
from datetime import date

from knopskud.core.words import Words

UNPUBLISHED = Words("Ikke udgivet", "Not published")


@dataclass(frozen=True)
class Stamp:
    """Plan, edition, day and hash; `address` is where the edition can be read, empty for what is not published."""

    plan_name: str
    edition_label: Words
    number: int | None
    day: date
    digest: str
    address: str

    @property
    def short_digest(self) -> str:
        """The first digits of the hash: enough to tell two papers apart."""
        return self.digest[:12]
