"""What a reader of an edition holds in hand: plain values, made by queries from what was kept."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from hashlib import sha256

from knopskud.core.words import Words
from knopskud.snapshot.public import PublicPlan


@dataclass(frozen=True)
class PaperInfo:
    """One paper of an edition, without its bytes. `size` is in bytes, `digest` their SHA-256; 0 and nothing while the
    paper is not made yet. `added` is the day on which it was made from the edition afterwards, or None for those that it was published with.
    """

    name: str
    title: Words
    size: int
    digest: str
    ref: str
    kind: str
    language: str
    content_type: str
    added: date | None = None


@dataclass(frozen=True)
class Withdrawn:
    """A paper that was made afterwards and is served no more: since which day, and why, in the leader's words."""

    name: str
    title: Words
    day: date
    why: str


@dataclass(frozen=True)
class PhotoInfo:
    """One form of a photo of an edition, without its bytes; `digest` is their SHA-256."""

    name: str
    digest: str


@dataclass(frozen=True)
class PublicEdition:
    """What residents may see of one edition. `kind` is one of `EDITION_KINDS`; `reasons` go by ref [R5, R7].

    `digest` is the SHA-256 of the whole canonical text, `public_digest` of the public one that `plan` was read
    from. `day` is the day that the label speaks of, in the host's time zone.
    """

    plan_key: str
    number: int
    label: Words
    kind: str
    day: date
    digest: str
    public_digest: str
    plan: PublicPlan
    reasons: Mapping[str, str] = field(default_factory=dict)
    papers: tuple[PaperInfo, ...] = ()
    withdrawn: tuple[Withdrawn, ...] = ()
    photos: tuple[PhotoInfo, ...] = ()

    @property
    def state(self) -> str:
        """What tells whether prepared pages show all of it: another one when it has got more papers, or one is taken down."""
        gone = len(self.withdrawn)
        added = sum(one.added is not None for one in self.papers)
        return state_of(self.public_digest, added + gone, gone)

    @cached_property
    def identity(self) -> str:
        """A SHA-256 that tells this edition from every other one, by all that a page may say of it."""
        said = (self.plan_key, self.number, self.label, self.kind, self.day)
        kept = (
            self.digest,
            self.public_digest,
            sorted(self.reasons.items()),
            self.papers,
            self.withdrawn,
        )
        return sha256(repr((said, kept)).encode()).hexdigest()


def state_of(public_digest: str, added: int, gone: int = 0) -> str:
    """The state of an edition that has got so many papers afterwards, so many of which are taken down."""
    said = f"+{added}" if added else ""
    return f"{public_digest}{said}-{gone}" if gone else f"{public_digest}{said}"
