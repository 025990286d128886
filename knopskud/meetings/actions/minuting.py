"""The minutes: a draft that is written together, and versions that are published and never changed."""

from datetime import datetime
from hashlib import sha256

from knopskud.accounts.models import User
from knopskud.audit.actions import record
from knopskud.core import richtext
from knopskud.core.errors import Invalid, Problem, Refused
from knopskud.core.text import tidy_text
from knopskud.core.words import Words
from knopskud.meetings import frozen, queries, refusals
from knopskud.meetings.models import Gathering, Minutes

LONGEST_TEXT, LONGEST_WHY = 40_000, 500
MEANWHILE = Words(
    "En kollega har skrevet i referatet imens. Deres tekst står over din. Saml dem, og gem igen.",
    "A colleague has written in the minutes meanwhile. Their text stands above yours. Put them together and save again.",
)
NOTHING = Words("Skriv referatet først.", "Write the minutes first.")
SAME = Words(
    "Referatet er det samme som det, der er udgivet.",
    "The minutes are the same as those published.",
)
WHY = Words("Skriv, hvad der er rettet.", "Write what was corrected.")


def write(gathering: Gathering, text: str, *, seen: int, by: User | None, at: datetime) -> int:
    """Save the draft, and give the count of its changes. `seen` is the count that the writer began with.

    Raises Invalid for what cannot be kept, and when somebody else has written meanwhile.
    """
    with refusals.held(gathering, by) as now:
        try:
            told = richtext.canonical(text)
        except richtext.RichTextError as error:
            raise Invalid(refusals.WRONG, (Problem("text", error.message),)) from error
        refusals.of_problems(refusals.text_problems("text", told, LONGEST_TEXT))
        if told == now.text:
            return now.version
        if seen != now.version:
            raise Invalid(MEANWHILE, (Problem("text", MEANWHILE),))
        now.text, now.version = told, now.version + 1
        now.save(update_fields=["text", "version"])
        record(partnership=now.partnership, at=at, by=by, act="meeting.write", plan_key=now.plan_key, after={"number": now.number})  # fmt: skip
    return now.version


def publish_minutes(
    gathering: Gathering, *, why: str = "", by: User | None, at: datetime
) -> Minutes:
    """Freeze the draft with facts, votes and the edition on the table, under its SHA-256, for everybody to read.

    Raises Refused before the meeting, without a text, and for the same again; Invalid for a new version without why.
    """
    why = tidy_text(why)
    with refusals.held(gathering, by, leading=True) as now:
        refusals.of_meetings_to_come(now, at)
        if not now.text:
            raise Refused(NOTHING)
        last = Minutes.objects.filter(gathering=now).order_by("-version").first()
        told = queries.meeting_of(now.partnership, now.plan_key, now.number)
        assert told is not None  # it is held
        content = frozen.content_of(told)
        digest = sha256(content.encode()).hexdigest()
        if last is not None and last.digest == digest:
            raise Refused(SAME)
        problems = list(refusals.text_problems("why", why, LONGEST_WHY))
        if last is not None and not why:
            problems.append(Problem("why", WHY))
        refusals.of_problems(problems)
        version = last.version + 1 if last else 1
        made = Minutes.objects.create(gathering=now, version=version, edition=now.edition, text=now.text, content=content, digest=digest, why=why, at=at, by=by)  # fmt: skip
        record(partnership=now.partnership, at=at, by=by, act="meeting.minutes", plan_key=now.plan_key, after={"number": now.number, "version": version, "digest": digest})  # fmt: skip
    return made
