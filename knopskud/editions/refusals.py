"""What may not be published, and the words for it."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from knopskud.accounts import rules
from knopskud.accounts.models import Partnership, User
from knopskud.core.errors import Problem, Refused
from knopskud.core.text import CONTROL, forbidden_sign
from knopskud.core.words import Words
from knopskud.editions.kinds import BINDING, KINDS
from knopskud.editions.models import Edition
from knopskud.frame.check import check
from knopskud.frame.civil import civil_number
from knopskud.frame.programmes import Programme
from knopskud.snapshot.links import link_problems
from knopskud.snapshot.types import PlanSnapshot

NOT_YOURS = Words("Du har ikke lov til at udgive planen.", "You may not publish this plan.")
LINKS = Words(
    "Planen kan ikke udgives, fordi den henviser til noget, der ikke findes.",
    "The plan cannot be published: it refers to something that is not there.",
)
ERRORS = Words(
    "Planen kan ikke udgives, før fejlene er rettet. Den kan godt udgives som udkast.",
    "The plan cannot be published before its errors are mended. It can be published as a draft.",
)
PROGRAMME = Words(
    "Planens pulje, {programme}, findes ikke her. Vælg en anden på planens forside, eller bed værten om at lægge puljens fil tilbage.",
    "The plan's programme, {programme}, is not known here. Choose another on the plan's first page, or ask the host to put its file back.",
)
AREAS = Words(
    "Planen kan ikke udgives, før alle delaftaler har et af puljens områder.",
    "The plan cannot be published before every sub-agreement has one of the programme's areas.",
)
TAKEN = Words("Adressen {key} er optaget.", "The address {key} is taken.")
SAME = Words(
    "Planen er ikke ændret siden udgave {number}.",
    "The plan has not changed since edition {number}.",
)
EARLIER = Words(
    "Tidspunktet ligger før udgave {number}.", "The time lies before that of edition {number}."
)
OVERTAKEN = Words(
    "En anden har netop udgivet planen. Se den nye udgave, og prøv igen.",
    "Somebody else has just published the plan. Look at the new edition and try again.",
)
REASON_TOO_LONG = Words(
    "Begrundelsen for {ref} er for lang. Den må højst fylde {most} tegn.",
    "The reason for {ref} is too long. It may have at most {most} characters.",
)
CIVIL = Words(
    "I begrundelsen for {ref} står der noget, der ligner et CPR-nummer. Slet det.",
    "In the reason for {ref} something looks like a civil registration number. Delete it.",
)
NEWER = Words(
    "Der er udgivet noget nyere, siden udgivelsen blev planlagt. Den er derfor ikke gennemført. Se ændringerne igennem, og planlæg igen.",
    "Something newer has been published since the publishing was planned. It was therefore not carried out. Look the changes through, and plan again.",
)
NOT_AHEAD = Words(
    "Tidspunktet er allerede forbi. Vælg et, der ligger fremme i tiden.",
    "That time has passed already. Choose one that lies ahead.",
)
TOO_FAR = Words(
    "Tidspunktet ligger mere end et år fremme. Vælg et, der er nærmere.",
    "That time lies more than a year ahead. Choose one that is nearer.",
)
WAITING = Words(
    "Der er allerede planlagt en udgivelse. Træk den tilbage først.",
    "A publishing is planned already. Withdraw that one first.",
)
ENDED = Words(
    "Den planlagte udgivelse er allerede gennemført eller trukket tilbage.",
    "The planned publishing has already been carried out or withdrawn.",
)
NO_LEADER = Words(
    "Den, der planlagde udgivelsen, er ikke leder længere. Den er derfor ikke gennemført.",
    "Whoever planned the publishing is no longer a leader. It was therefore not carried out.",
)
DAMAGED = Words(
    "Den tekst, der var planlagt, er ikke længere den, der blev gemt. Den er derfor ikke udgivet.",
    "The text that was planned is no longer the one that was kept. It was therefore not published.",
)
LONGEST_REASON = 1_000
FURTHEST = timedelta(days=366)


def of_strangers(partnership: Partnership, by: User | None) -> None:
    """Only the partnership's leaders publish, and the host."""
    if not rules.may_publish(by, partnership):
        raise Refused(NOT_YOURS)


def of_the_plan(snapshot: PlanSnapshot, kind: str, programmes: Mapping[str, Programme]) -> None:
    """Refuse what no time or number can mend. A draft may be unfinished; links must always lead somewhere."""
    if kind not in KINDS:
        raise ValueError(f"{kind} is no kind of edition")
    if snapshot.plan.programme not in programmes:
        raise Refused(PROGRAMME.filled(programme=snapshot.plan.programme))
    if problems := link_problems(snapshot):
        raise Refused(LINKS, problems)
    errors = [one for one in check(snapshot, programmes) if one.severity == "error"]
    # no page, paper or tree can be drawn of a delaftale without an area: not of a draft either
    if strange := [one for one in errors if one.rule == "frame.area"]:
        raise Refused(AREAS, tuple(Problem(one.ref, one.message) for one in strange))
    if errors and kind in BINDING:
        raise Refused(ERRORS, tuple(Problem(one.ref, one.message) for one in errors))


def of_times(due: datetime, at: datetime) -> None:
    """A publishing is planned for a moment that lies ahead, and at most a year."""
    if due <= at:
        raise Refused(NOT_AHEAD)
    if due - at > FURTHEST:
        raise Refused(TOO_FAR)


def of_another_newest(newest: Edition | None, follows: int | None) -> None:
    """What was planned after one edition is not published after another; None is not planned."""
    if follows is not None and (newest.number if newest else 0) != follows:
        raise Refused(NEWER)


def of_reasons(reasons: Mapping[str, str]) -> None:
    """Reasons are read by everybody: short, and without signs that hide."""
    for ref, why in reasons.items():
        if sign := forbidden_sign(why):
            raise Refused(CONTROL.filled(sign=sign), (Problem(ref, CONTROL.filled(sign=sign)),))
        if civil_number(why):
            raise Refused(CIVIL.filled(ref=ref), (Problem(ref, CIVIL.filled(ref=ref)),))
        if len(why) > LONGEST_REASON:
            words = REASON_TOO_LONG.filled(ref=ref, most=LONGEST_REASON)
            raise Refused(words, (Problem(ref, words),))


def after_the_newest(newest: Edition | None, edition: Edition) -> None:
    """Refuse what does not follow the newest edition of the same plan. The same text may be adopted, though."""
    if newest is None:
        return
    if newest.partnership_id != edition.partnership_id:
        raise Refused(TAKEN.filled(key=newest.plan_key))
    if (newest.digest, newest.kind) == (edition.digest, edition.kind):
        raise Refused(SAME.filled(number=newest.number))
    if edition.published_at < newest.published_at:
        raise Refused(EARLIER.filled(number=newest.number))
