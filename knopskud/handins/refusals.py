"""Why a hand-in is refused, in plain words."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from knopskud.accounts import rules
from knopskud.accounts.models import Partnership, User
from knopskud.core.errors import Invalid, Problem, Refused
from knopskud.core.text import CONTROL, forbidden_sign
from knopskud.core.words import Words
from knopskud.frame.civil import civil_number
from knopskud.handins import queries
from knopskud.handins.models import HandIn
from knopskud.handins.outcomes import CHANGED, GIVING, OUTCOMES

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
    "Teksten er for lang. Den må højst fylde {most} tegn.",
    "The text is too long. It may have at most {most} characters.",
)
CIVIL = Words(
    "Her står noget, der ligner et CPR-nummer. Slet det.",
    "Something here looks like a civil registration number. Delete it.",
)
REASONS = Words(
    "Begrundelserne kan ikke gemmes, før de er rettet.",
    "The reasons cannot be saved before they are put right.",
)
NO_OUTCOME = Words("Vælg, hvad fonden har svaret.", "Choose what the fund has answered.")
NO_DAY = Words("Skriv den dag, fondens svar har.", "Write the day of the fund's answer.")
AHEAD = Words("Dagen ligger ude i fremtiden.", "The day lies in the future.")
BEFORE = Words("Dagen ligger før afleveringen.", "The day lies before the hand-in.")
NO_AMOUNT = Words("Skriv, hvor meget fonden giver.", "Write how much the fund gives.")
NO_CONDITIONS = Words(
    "Skriv, hvad fonden har ændret eller sat som betingelse.",
    "Write what the fund has changed or set as a condition.",
)
WRONG = Words("Der er noget, der skal rettes.", "Something must be put right.")
ANSWERED = Words(
    "Fondens svar er allerede skrevet ind eller rettet. Se det, der står nu, og ret det.",
    "The fund's answer has already been entered or corrected. Look at what stands now and correct that.",
)
LONGEST, LONGEST_REFERENCE = 1_000, 100


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


def of_answer(
    hand_in: HandIn,
    *,
    outcome: str,
    day: date | None,
    granted: Decimal | None,
    conditions: str,
    reference: str,
    today: date,
) -> None:
    """Everything that can be wrong in an answer at once. Raises Invalid with one problem a field."""
    problems: list[Problem] = []
    if outcome not in OUTCOMES:
        problems.append(Problem("outcome", NO_OUTCOME))
    if day is None:
        problems.append(Problem("day", NO_DAY))
    elif not hand_in.day <= day <= today:
        problems.append(Problem("day", AHEAD if day > today else BEFORE))
    if outcome in GIVING and not granted:
        problems.append(Problem("granted", NO_AMOUNT))
    if outcome == CHANGED and not conditions:
        problems.append(Problem("conditions", NO_CONDITIONS))
    problems += [
        Problem(place, wrong)
        for place, text, most in (
            ("conditions", conditions, LONGEST),
            ("reference", reference, LONGEST_REFERENCE),
        )
        if (wrong := _wrong(text, most)) is not None
    ]
    if problems:
        raise Invalid(WRONG, tuple(problems))


def _wrong(why: str, most: int = LONGEST) -> Words | None:
    if sign := forbidden_sign(why):
        return CONTROL.filled(sign=sign)
    if civil_number(why):
        return CIVIL
    return TOO_LONG.filled(most=most) if len(why) > most else None
