"""Who makes the plan, and where?"""

from collections.abc import Iterator

from knopskud.core.words import Words
from knopskud.frame.findings import Finding
from knopskud.frame.looking import Looking, found


def signing(at: Looking) -> Iterator[Finding]:
    """Somebody signs the agreement [R2]."""
    if not any(party.signs for party in at.plan.parties):
        yield found(
            "plan.no-party",
            at.plan.plan.ref,
            "",
            Words("Ingen part underskriver aftalen.", "No party signs the agreement."),
            Words("Skriv boligorganisationer og kommune på listen over parter.", "Put the housing organisations and the municipality on the list of parties."),
        )  # fmt: skip


def departments(at: Looking) -> Iterator[Finding]:
    """The plan has afdelinger, each with its homes and the organisation that owns it [R2, R11]."""
    if not at.plan.departments:
        yield found(
            "plan.no-department",
            at.plan.plan.ref,
            "",
            Words("Planen har ingen afdelinger.", "The plan has no housing departments."),
            Words("Skriv de afdelinger, som planen gælder i.", "Write the departments that the plan is for."),
        )  # fmt: skip
    owners = {party.ref for party in at.plan.parties if party.type == "housing_organisation"}
    for part in at.plan.departments:
        if not part.homes:
            yield found(
                "plan.no-homes",
                part.ref,
                "homes",
                Words("{name} har ingen boliger i planen.", "{name} has no homes in the plan.").filled(name=part.name),
                Words("Skriv antallet af boliger, så prisen pr. bolig bliver rigtig.", "Write the number of homes, so that the price per home is right."),
            )  # fmt: skip
        if part.organisation not in owners:
            yield found(
                "plan.owner",
                part.ref,
                "organisation",
                Words("{name} hører til {party}, som ikke er en boligorganisation.", "{name} belongs to {party}, which is no housing organisation.").filled(name=part.name, party=at.lookup.called(part.organisation)),
                Words("Vælg afdelingens boligorganisation, eller ret partens slags.", "Choose the department's housing organisation, or change the party's kind."),
            )  # fmt: skip


ALL = (signing, departments)
