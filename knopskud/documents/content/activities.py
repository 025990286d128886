"""The activities: each as it stands in its delaftale, and all of them in one table."""

from collections.abc import Iterator

from knopskud.core.words import Words
from knopskud.documents.content.model import Block, Fact, Facts, Heading, Paragraph, Row, Table
from knopskud.documents.content.telling import Telling, listed, rich, runs, under
from knopskud.documents.saying import ages, badges, given
from knopskud.snapshot.times_said import every_when
from knopskud.snapshot.types import Activity

TITLE = Words("Aktivitetsskema", "Activity schedule")
AGES, CAPACITY = Words("Alder", "Ages"), Words("Pladser", "Places")
WHEN, WHERE = Words("Hvornår", "When"), Words("Hvor", "Where")
DEPARTMENTS = Words("Afdelinger", "Departments")
PARTNERS = Words("Sammen med", "Together with")
SUB_GOALS = Words("Delmål", "Sub-goals")
RESPONSIBLE = Words("Ansvarlig", "Responsible")
STORY = Words("Historien bag", "The story behind")
IDEAS = Words("Groet af beboernes ideer", "Grown from residents' ideas")
NUMBER, ACTIVITY = Words("Nr.", "No."), Words("Aktivitet", "Activity")
AGREEMENT = Words("Delaftale", "Sub-agreement")
FOR_WHOM = Words("For hvem", "For whom")
WHEN_WHERE = Words("Hvornår og hvor", "When and where")
EVERYWHERE = Words("Alle", "All")
PLACES = Words("{count} pladser", "{count} places")


def activity(telling: Telling, one: Activity) -> Iterator[Block]:
    """One activity in full: title, badges, the text for residents, the whole description, the facts."""
    yield Heading(3, runs(one.title), one.ref)
    yield Paragraph(runs(badges(one, telling.language)), "badges")
    if one.plain:
        yield Paragraph(runs(one.plain), "lead")
    yield from rich(one.full, 4)
    facts = tuple(
        Fact(telling.say(name), runs(said)) for name, said in _facts(telling, one) if said
    )
    if facts:
        yield Facts(facts)


def schedule(telling: Telling) -> Iterator[Block]:
    """Aktivitetsskema: every activity of the plan in one wide table."""
    columns = (
        telling.column(NUMBER, 0.75),
        telling.column(ACTIVITY, 2.1),
        telling.column(AGREEMENT, 1.6),
        telling.column(FOR_WHOM, 1.4),
        telling.column(DEPARTMENTS, 1.4),
        telling.column(WHEN_WHERE, 1.8),
        telling.column(PARTNERS, 2.2),
        telling.column(SUB_GOALS, 2.1),
        telling.column(RESPONSIBLE, 1.4),
    )
    rows = tuple(_row(telling, one) for one in telling.plan.activities)
    if rows:
        yield Table(telling.say(TITLE), columns, rows, wide=True)


def _row(telling: Telling, one: Activity) -> Row:
    origin, reach = badges(one, telling.language).split(" · ")
    places = "" if one.capacity is None else telling.say(PLACES.filled(count=one.capacity))
    told = [reach, ages(one.ages, telling.language), places]
    return Row(
        (
            runs(one.ref),
            under(one.title, origin),
            runs(telling.lookup.called(one.sub_agreement)),
            listed([said for said in told if said]),
            listed(_departments(telling, one) or _everywhere(telling, one)),
            listed([said for said in (*_when(telling, one), one.where) if said]),
            listed(_partners(telling, one)),
            listed(_sub_goals(telling, one)),
            runs(telling.lookup.called(one.responsible)),
        ),
        one.ref,
    )


def _facts(telling: Telling, one: Activity) -> Iterator[tuple[Words, str]]:
    yield AGES, ages(one.ages, telling.language)
    yield CAPACITY, "" if one.capacity is None else str(one.capacity)
    yield WHEN, "\n".join(_when(telling, one))
    yield WHERE, one.where
    yield DEPARTMENTS, ", ".join(_departments(telling, one))
    yield PARTNERS, "\n".join(_partners(telling, one))
    yield SUB_GOALS, "\n".join(_sub_goals(telling, one))
    yield RESPONSIBLE, telling.lookup.called(one.responsible)
    yield STORY, one.origin.story
    yield IDEAS, "\n".join(idea.title for idea in one.ideas)


def _when(telling: Telling, one: Activity) -> list[str]:
    return [telling.say(words) for words in every_when(one)]


def _departments(telling: Telling, one: Activity) -> list[str]:
    return [part.name for part in telling.lookup.departments_of(one)]


def _everywhere(telling: Telling, one: Activity) -> list[str]:
    """An open activity that names no afdeling is for all of them; a targeted one may not say."""
    return [telling.say(EVERYWHERE)] if one.reach == "open" else []


def _partners(telling: Telling, one: Activity) -> list[str]:
    return [given(each, telling.lookup) for each in one.partners]


def _sub_goals(telling: Telling, one: Activity) -> list[str]:
    return [telling.lookup.called(ref) for ref in one.sub_goals]
