"""Reading the forms of a partnership. Every question is one query."""

from django_scopes import scope

from knopskud.accounts.models import Partnership
from knopskud.blanks.models import Blank, BlankFile, Withdrawal
from knopskud.snapshot.canonical import digest


class DamagedBlankError(Exception):
    """The bytes that are kept are not those that were taken in. Nothing is shown of them."""


def blanks_of(partnership: Partnership) -> dict[int, list[Blank]]:
    """Every form by its number, each with all its versions, the newest first."""
    with scope(partnership=partnership):
        rows = Blank.objects.filter(partnership=partnership)
        found: dict[int, list[Blank]] = {}
        for row in rows.select_related("by", "withdrawal__by"):
            found.setdefault(row.number, []).append(row)
        return found


def used_in(partnership: Partnership) -> list[Blank]:
    """The newest version of every form that has not been withdrawn, by number."""
    newest = (versions[0] for versions in blanks_of(partnership).values())
    return [one for one in newest if withdrawal_of(one) is None]


def withdrawal_of(blank: Blank) -> Withdrawal | None:
    """How a version was withdrawn, or None; as it was read."""
    found: Withdrawal | None = getattr(blank, "withdrawal", None)
    return found


def content_of(blank: Blank) -> bytes:
    """The Word file as it was taken in. Raises DamagedBlankError."""
    with scope(partnership=blank.partnership):
        content = bytes(BlankFile.objects.get(blank=blank).content)
    if digest(content) != blank.digest:
        raise DamagedBlankError(str(blank))
    return content
