"""What stands at a name for the plan at hand, short enough for a list."""

from knopskud.documents.forms.names import Name
from knopskud.documents.forms.saying import letters
from knopskud.documents.forms.scope import Scope

LONGEST = 60


def example(name: Name, scope: Scope, longest: int = LONGEST) -> str:
    """The beginning of what it tells, of the first thing where it tells of several; empty where there is nothing."""
    if name.kind:
        first = next(iter(scope.items_of(name.kind)), None)
        scope = scope.inside(name.kind, first)
    text = " ".join(letters(scope.value(name)).split())
    return f"{text[:longest].rstrip()} …" if len(text) > longest else text
