"""The demo's form for the fund: the one that everybody can begin with."""

from knopskud.accounts.models import Partnership, User
from knopskud.blanks.actions import keep
from knopskud.blanks.queries import blanks_of
from knopskud.demo import story
from knopskud.documents.forms.starter import starter

NAME = "Ansøgningsskema (eksempel)"


def keep_form(of: Partnership, leader: User) -> None:
    """Take the form in, unless the partnership has had forms already."""
    if not blanks_of(of):
        at = story.editions()[0].at
        keep(partnership=of, name=NAME, content=starter(at.date()), by=leader, at=at, plan_key=story.PLAN)  # fmt: skip
