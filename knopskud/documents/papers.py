"""Every paper of an edition."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from knopskud.core.slugs import slug
from knopskud.core.words import Words
from knopskud.documents.delaftale import sub_agreement
from knopskud.documents.folder import folder
from knopskud.documents.stamp import Stamp
from knopskud.frame.programmes import Programme
from knopskud.snapshot.public import PublicPlan
from knopskud.snapshot.types import Part

PDF = "application/pdf"
FOLDER = Words("Folder til {name}", "Folder for {name}")
DELAFTALE = Words("Delaftale: {name}", "Sub-agreement: {name}")
AT_ONCE = 4


@dataclass(frozen=True)
class Paper:
    """One finished paper: its name as a file, what people call it, and the ref of the part that it tells of."""

    name: str
    title: Words
    content_type: str
    content: bytes
    ref: str


def papers(plan: PublicPlan, programme: Programme, stamp: Stamp) -> tuple[Paper, ...]:
    """The folder of every afdeling and the PDF of every delaftale, in the plan's order.

    Names never repeat: two afdelinger of one name are told apart by their refs.
    """
    todo: list[tuple[str, Words, str, Callable[[], bytes]]] = []
    for part in plan.departments:
        title = FOLDER.filled(name=part.name)
        todo.append(
            (file_name("folder", part), title, part.ref, _folder(plan, programme, stamp, part.ref))
        )
    for agreement in plan.sub_agreements:
        title = DELAFTALE.filled(name=agreement.title)
        made = _agreement(plan, programme, stamp, agreement.ref)
        todo.append((file_name("delaftale", agreement), title, agreement.ref, made))
    with ThreadPoolExecutor(AT_ONCE) as pool:
        contents = list(pool.map(lambda one: one[3](), todo))
    return tuple(
        Paper(name, title, PDF, content, ref)
        for (name, title, ref, _), content in zip(todo, contents, strict=True)
    )


def file_name(kind: str, part: Part) -> str:
    """`folder-af-1-egely.pdf`: the kind of paper, and the ref and the name of the part that it tells of."""
    return f"{kind}-{part.ref.lower()}-{slug(part.called)}".rstrip("-") + ".pdf"


def _folder(plan: PublicPlan, programme: Programme, stamp: Stamp, ref: str) -> Callable[[], bytes]:
    return lambda: folder(plan, programme, stamp, department=ref)


def _agreement(
    plan: PublicPlan, programme: Programme, stamp: Stamp, ref: str
) -> Callable[[], bytes]:
    return lambda: sub_agreement(plan, programme, stamp, sub_agreement=ref)
