"""What stands beside a field to help: what the plan's programme expects there, and what its readers do."""

from collections.abc import Iterator

from knopskud.core.words import Words
from knopskud.frame.programmes import Programme
from knopskud.office.forms.advice import ADVICE

NOTE = Words("Kun for jer, der skriver planen. Vises aldrig for andre. Skriv ikke om enkeltpersoner.", "Only for those who write the plan. Never shown to others. Do not write about individual people.")  # fmt: skip
DEMANDED = Words("{funder} kræver feltet.", "{funder} demands this field.")
YEARS = Words("{funder} støtter normalt {years} år.", "{funder} normally supports {years} years.")
SHARE = Words(
    "Mindst {share} % skal være lokal medfinansiering.",
    "At least {share}% shall be local co-financing.",
)


def help_for(kind: str, name: str, programme: Programme | None = None) -> Words | None:
    """The help beside a field; a field inside another is named by both (`activity.origin`, `story`).

    What the programme says of the field comes first.
    """
    own = name.rpartition(".")[2]
    found = list(_of_programme(kind, own, programme)) if programme else []
    advice = NOTE if own == "note" else ADVICE.get((kind, own))
    if advice:
        found.append(advice)
    if not found:
        return None
    return Words(" ".join(words.da for words in found), " ".join(words.en for words in found))


def _of_programme(kind: str, name: str, programme: Programme) -> Iterator[Words]:
    """That the funder demands the field, what it expects there, and what follows from the programme's own figures."""
    demands = {"sub_agreement": programme.required, "agreement": programme.required_agreement}
    if name in demands.get(kind, ()):
        yield DEMANDED.filled(funder=programme.funder)
    if expected := programme.expects.get(f"{kind}.{name}"):
        yield expected
    if (kind, name) == ("plan", "period"):
        yield YEARS.filled(funder=programme.funder, years=programme.normal_years)
    if (kind, name) == ("agreement", "economy") and programme.minimum_local_share is not None:
        share = (programme.minimum_local_share * 100).normalize()
        yield Words(
            SHARE.da.format(share=f"{share:f}".replace(".", ",")),
            SHARE.en.format(share=f"{share:f}"),
        )
