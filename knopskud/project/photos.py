"""Publishing brings its photos from the files of the draft: neither of the two knows the other."""

from knopskud.accounts.models import Partnership
from knopskud.editions.photos import Shot, register
from knopskud.files import queries, store


def shot_of(partnership: Partnership, digest: str) -> Shot | None:
    """The partnership's photo with that digest. None when it is not there, or not whole any more."""
    row = queries.files_of(partnership, [digest]).get(digest)
    if row is None or row.kind != "photo":
        return None
    try:
        return Shot(store.read(row.digest), store.read(row.small) if row.small else None)
    except (FileNotFoundError, store.DamagedFileError):
        return None


register(shot_of)
