"""Reading which files a partnership has. Whoever asks names the partnership: a digest alone opens nothing."""

from collections.abc import Iterable

from django.db.models import Q
from django_scopes import scope, scopes_disabled

from knopskud.accounts.models import Partnership
from knopskud.files import store
from knopskud.files.models import StoredFile


def found(partnership: Partnership, digest: str) -> StoredFile | None:
    """The partnership's file with that digest, a photo also by its small form's; None for everybody else's."""
    with scope(partnership=partnership):
        rows = StoredFile.objects.filter(Q(digest=digest) | Q(small=digest) & ~Q(small=""))
        return rows.filter(partnership=partnership).first()


def files_of(partnership: Partnership, digests: Iterable[str]) -> dict[str, StoredFile]:
    """The partnership's files among these, by digest. One query; none for no digests."""
    wanted = set(digests)
    if not wanted:
        return {}
    with scope(partnership=partnership):
        rows = StoredFile.objects.filter(partnership=partnership, digest__in=wanted)
        return {row.digest: row for row in rows}


def missing(partnership: Partnership, digests: Iterable[str]) -> set[str]:
    """Those of the digests whose file the partnership does not have, such as after reading a plan file from elsewhere."""
    wanted = set(digests)
    there = {
        digest
        for digest, row in files_of(partnership, wanted).items()
        if store.path_of(row.digest).exists()
    }
    return wanted - there


def digests_kept() -> set[str]:
    """The digest of every form of every file of all partnerships: what on the disk is no leftover."""
    with scopes_disabled():  # the disk is everybody's
        pairs = StoredFile.objects.values_list("digest", "small")
        return {digest for pair in pairs for digest in pair if digest}
