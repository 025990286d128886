"""What is sent from the page of publishing: reasons, the kind of edition, and the moment."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time

from django.core.exceptions import PermissionDenied
from django.http import QueryDict
from django.utils.timezone import make_aware

from knopskud.core.errors import Refused
from knopskud.core.words import Words
from knopskud.editions.kinds import DRAFT, KINDS
from knopskud.snapshot.canonical import canonical, digest
from knopskud.snapshot.types import PlanSnapshot

NO_MOMENT = Words(
    "Vælg både en dag og et klokkeslæt for udgivelsen.",
    "Choose both a day and a time for the publishing.",
)
MOVED_ON = Words(
    "Udkastet er ændret, siden du åbnede siden. Se ændringerne igennem, og prøv så igen.",
    "The draft has changed since you opened the page. Look the changes through, then try again.",
)


def moved_on(seen: str, snapshot: PlanSnapshot) -> None:
    """Nothing is published unseen: `seen` is the digest of the draft as the page showed it. Raises Refused."""
    if seen != digest(canonical(snapshot)):
        raise Refused(MOVED_ON)


@dataclass(frozen=True)
class Sent:
    """One form as it was sent. `seen` are the reasons that stood in it when it was opened, by ref like `reasons`."""

    way: str
    kind: str
    digest: str
    reasons: Mapping[str, str]
    seen: Mapping[str, str]
    day: str = ""
    clock: str = ""
    run: str = ""

    @property
    def due(self) -> datetime:
        """The moment that was chosen, in the host's time. Raises Refused when it is none."""
        try:
            moment = datetime.combine(date.fromisoformat(self.day), time.fromisoformat(self.clock))
            return make_aware(moment.replace(tzinfo=None))
        except (ValueError, OverflowError) as error:
            raise Refused(NO_MOMENT) from error


def sent_in(posted: QueryDict) -> Sent:
    """The form in a request. Raises PermissionDenied for a kind of edition that no form offers."""
    kind = posted.get("kind", DRAFT)
    way = posted.get("way", "now")
    if kind not in KINDS and way in ("now", "later"):
        raise PermissionDenied
    return Sent(
        way=way,
        kind=kind if kind in KINDS else DRAFT,
        digest=posted.get("digest", ""),
        reasons=_under("reason.", posted),
        seen=_under("seen.", posted),
        day=posted.get("day", ""),
        clock=posted.get("clock", ""),
        run=posted.get("run", ""),
    )


def _under(prefix: str, posted: QueryDict) -> dict[str, str]:
    return {
        name.removeprefix(prefix): str(value).replace("\r\n", "\n")
        for name, value in posted.items()
        if name.startswith(prefix)
    }
