"""Making papers from an edition after it was published, and keeping them beside those that it came with."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from django.conf import settings
from django.db import IntegrityError, transaction

from knopskud.accounts import rules
from knopskud.accounts.models import User
from knopskud.audit.actions import record
from knopskud.core.errors import Refused
from knopskud.core.words import Words
from knopskud.documents.afterwards import with_told
from knopskud.documents.orders import Order, Source
from knopskud.documents.papers import Paper, Tell, made_of, nobody
from knopskud.editions import preparing, queries, wishes
from knopskud.editions.candidates import older_of, source_of
from knopskud.editions.models import Edition, EditionPaper
from knopskud.editions.rows import paper_row
from knopskud.editions.wishes import ForMeeting, ForMonth, Since, Wish
from knopskud.frame.programmes import load
from knopskud.snapshot.canonical import digest

NOT_YOURS = Words(
    "Kun lederen lægger papirer til en udgave.", "Only the leader adds papers to an edition."
)
NO_PROGRAMME = Words(
    "Udgavens pulje, {programme}, findes ikke her. Bed værten om at lægge puljens fil tilbage.",
    "The edition's programme, {programme}, is not known here. Ask the host to put its file back.",
)
NO_OLDER = Words("Vælg en ældre udgave.", "Choose an older edition.")
AT_ONCE = Words(
    "En anden har netop lavet det samme papir. Se efter på listen.",
    "Somebody else has just made the same paper. Look at the list.",
)
AGAIN = Words("{title} (nr. {number})", "{title} (no. {number})")


@dataclass(frozen=True)
class Added:
    """The names of the papers that were wished for: those that were made now, and those that were there already."""

    new: tuple[str, ...]
    there: tuple[str, ...]


def add_papers(
    edition: Edition, wish: Wish, *, by: User | None, at: datetime, tell: Tell = nobody
) -> Added:
    """Make what is wished for from the text of the edition and keep it; what is there already is not made again.

    Papers are made before anything is written. A paper for a meeting of the same day with another time or place gets
    a number of its own, as does one whose name is that of a paper that was taken down. Raises Refused for those who do not publish, for a wish that cannot be met (with the places),
    and when somebody else has made the same meanwhile. Raises RuntimeError inside a transaction.
    """
    if not rules.may_publish(by, edition.partnership):
        raise Refused(NOT_YOURS)
    todo = wishes.orders_of(source_for(edition, wish), wish)
    rows = queries.papers_of(edition)
    kept = {one.name: "" if queries.taken_down(one) else one.digest for one in rows}
    typed = isinstance(wish, ForMeeting)
    papers = made_of([one for one in todo if typed or not kept.get(one.name)], tell)
    found = [_numbered(one, kept) for one in papers]
    new = [one for one in found if one.name not in kept]
    _write(edition, new, by=by, at=at)
    preparing.renew()
    there = [one.name for one in todo if not typed and kept.get(one.name)]
    there += [one.name for one in found if one.name in kept]
    return Added(tuple(one.name for one in new), tuple(there))


def looked_at(edition: Edition, wish: ForMeeting | ForMonth) -> Order:
    """The first paper of a wish, to be made and looked at without being kept. Raises Refused as `add_papers` does."""
    return wishes.orders_of(source_for(edition, wish), wish)[0]


def source_for(edition: Edition, wish: Wish) -> Source:
    """What the papers are made from: the public text, and for changes the older edition too. Raises Refused."""
    programmes = load(settings.KNOPSKUD_PROGRAMMES)
    public = queries.public_edition(edition)
    key = public.plan.plan.programme
    if key not in programmes:
        raise Refused(NO_PROGRAMME.filled(programme=key))
    source = source_of(public, programmes[key])
    number = wish.number if isinstance(wish, Since) else edition.number - 1
    if not 0 < number < edition.number:
        if isinstance(wish, Since):
            raise Refused(NO_OLDER)
        return source
    before = queries.public_edition(queries.edition(edition.plan_key, number))
    older = older_of(before, programmes)
    if older is None and isinstance(wish, Since):
        raise Refused(NO_PROGRAMME.filled(programme=before.plan.plan.programme))
    return replace(source, older=older)


def _numbered(paper: Paper, kept: dict[str, str]) -> Paper:
    """The paper under a name that is free, or under the one that it is kept by already."""
    one, number, own = paper, 1, digest(paper.content)
    while kept.get(one.name, own) != own:
        number += 1
        title = AGAIN.filled(title=paper.title, number=number)
        one = replace(paper, title=title, name=with_told(paper.name, str(number)))
    return one


def _write(edition: Edition, papers: Sequence[Paper], *, by: User | None, at: datetime) -> None:
    """The rows and the record, all or none."""
    if not papers:
        return
    try:
        with transaction.atomic(durable=True):
            EditionPaper.objects.bulk_create(paper_row(edition, one, added_at=at) for one in papers)
            record(
                partnership=edition.partnership,
                at=at,
                by=by,
                act="edition.add-papers",
                plan_key=edition.plan_key,
                after={"number": edition.number, "papers": [one.name for one in papers]},
            )
    except IntegrityError as error:
        raise Refused(AT_ONCE) from error
