"""Finding plans and partnerships by name. Whoever gives this command is the host, so all partnerships are looked in."""

from collections.abc import Iterable
from difflib import get_close_matches

from django_scopes import scopes_disabled

from knopskud.accounts.models import Partnership
from knopskud.core.errors import Refused
from knopskud.core.words import Words
from knopskud.plan.models import Plan

NO_PARTNERSHIP = Words("Der er intet partnerskab, der hedder {name}.", "There is no partnership called {name}.")  # fmt: skip
NO_DRAFT = Words("Der er intet udkast, der hedder {name}.", "There is no draft called {name}.")
CHOICES = Words("{what} Der er: {names}.", "{what} There are: {names}.")
NONE_YET = Words("{what} Der er ingen endnu.", "{what} There are none yet.")
MOST = 20
"""Names that are listed; of more only those that look alike."""


def partnership(slug: str) -> Partnership:
    """The partnership with that short name. Raises Refused with the names that there are."""
    found = Partnership.objects.filter(slug=slug).first()
    if found is None:
        names = Partnership.objects.values_list("slug", flat=True)
        raise none_called(NO_PARTNERSHIP, slug, names)
    return found


def draft(key: str) -> Plan:
    """The draft with that short name. Raises Refused with the names that there are."""
    with scopes_disabled():
        found = Plan.objects.select_related("partnership").filter(key=key).first()
        if found is None:
            raise none_called(NO_DRAFT, key, Plan.objects.values_list("key", flat=True))
    return found


def is_there(key: str) -> bool:
    """Whether any partnership has a draft with that short name."""
    with scopes_disabled():
        return Plan.objects.filter(key=key).exists()


def none_called(words: Words, name: str, names: Iterable[str]) -> Refused:
    """There is nothing of that name, but of these."""
    what, there = words.filled(name=name), sorted(names)
    if not there:
        return Refused(NONE_YET.filled(what=what))
    near = there if len(there) <= MOST else get_close_matches(name, there, MOST, 0)
    return Refused(CHOICES.filled(what=what, names=", ".join(near)))
