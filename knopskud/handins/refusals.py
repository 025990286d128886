"""Why a hand-in is refused, in plain words."""

from collections.abc import Mapping

from knopskud.accounts import rules
from knopskud.accounts.models import Partnership, User
from knopskud.core.errors import Problem, Refused
from knopskud.core.text import CONTROL, forbidden_sign
from knopskud.core.words import Words
from knopskud.frame.civil import civil_number
from knopskud.handins import queries
from knopskud.handins.models import HandIn

NOT_YOURS = Words(
    "Kun lederen afleverer planen og åbner en aflevering igen.",
    "Only the leader hands the plan in and opens a hand-in again.",
)
NOT_WRITING = Words("Du har ikke lov til at skrive begrundelser her.", "You may not write reasons here.")  # fmt: skip
STANDS = Words(
    "Planen er allerede afleveret. Genåbn afleveringen, før den afleveres igen.",
    "The plan has been handed in already. Open the hand-in again before it is handed in once more.",
)
OPEN_ALREADY = Words(
    "Afleveringen er allerede åbnet igen.", "The hand-in has already been opened again."
)
NO_REASON = Words("Skriv, hvorfor den åbnes igen.", "Write why it is opened again.")
TOO_LONG = Words(
    "Begrundelsen er for lang. Den må højst fylde {most} tegn.",
    "The reason is too long. It may have at most {most} characters.",
)
CIVIL = Words(
    "Her står noget, der ligner et CPR-nummer. Slet det.",
    "Something here looks like a civil registration number. Delete it.",
)
REASONS = Words(
    "Begrundelserne kan ikke gemmes, før de er rettet.",
    "The reasons cannot be saved before they are put right.",
)
LONGEST = 1_000


def of_strangers(partnership: Partnership, by: User | None) -> None:
    """Only the partnership's leaders hand in, and the host."""
    if not rules.may_publish(by, partnership):
        raise Refused(NOT_YOURS)


def of_readers(partnership: Partnership, by: User | None) -> None:
    """Whoever writes the whole plan writes reasons too."""
    if not rules.may_edit(by, partnership):
        raise Refused(NOT_WRITING)


def of_standing(partnership: Partnership, plan_key: str) -> None:
    """One hand-in stands at a time."""
    if queries.standing(partnership, plan_key) is not None:
        raise Refused(STANDS)


def of_texts(texts: Mapping[str, str]) -> None:
    """Texts that go to the funder: short, without hidden signs and without civil registration numbers."""
    problems = tuple(
        Problem(about, wrong) for about, why in texts.items() if (wrong := _wrong(why)) is not None
    )
    if problems:
        raise Refused(problems[0].message if len(texts) == 1 else REASONS, problems)


def of_reopening(hand_in: HandIn, why: str) -> None:
    """It is opened again once, and with a reason."""
    if queries.reopening_of(hand_in) is not None:
        raise Refused(OPEN_ALREADY)
    if not why:
        raise Refused(NO_REASON, (Problem("why", NO_REASON),))
    of_texts({"why": why})


def _wrong(why: str) -> Words | None:
    if sign := forbidden_sign(why):
        return CONTROL.filled(sign=sign)
    if civil_number(why):
        return CIVIL
    return TOO_LONG.filled(most=LONGEST) if len(why) > LONGEST else None
