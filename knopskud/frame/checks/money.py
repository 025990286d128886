"""Does the budget in force add up?"""

from collections.abc import Iterator

from knopskud.core.money import ZERO, said
from knopskud.core.words import Words
from knopskud.frame.findings import Finding
from knopskud.frame.looking import Looking, found
from knopskud.snapshot.types import BudgetLine, Source


def there(at: Looking) -> Iterator[Finding]:
    """The plan has a budget [R11]."""
    if at.economy.is_empty:
        yield found(
            "money.none",
            at.plan.plan.ref,
            "current_scenario",
            Words("Planen har intet gældende budget.", "The plan has no budget in force."),
            Words("Skriv budgetlinjer og finansiering, og vælg det gældende budget.", "Write budget lines and sources, and choose the budget in force."),
        )  # fmt: skip


def balance(at: Looking) -> Iterator[Finding]:
    """Sources and lines are equal in every year [R11]."""
    economy = at.economy
    outside = [economy.row(source).by_year for source in economy.outside]
    for number, year in enumerate(economy.years):
        paid = economy.funding.by_year[number] + sum((row[number] for row in outside), ZERO)
        cost = economy.cost.by_year[number]
        if paid != cost:
            words = [Words(said(x, "da"), said(x, "en")) for x in (cost, paid, abs(cost - paid))]
            yield found(
                "money.balance",
                economy.scenario or at.plan.plan.ref,
                "",
                Words("I {year} koster planen {cost}, men får {paid} Forskellen er {gap}", "In {year} the plan costs {cost} but gets {paid}. The gap is {gap}.").filled(year=year, cost=words[0], paid=words[1], gap=words[2]),
                Words("Ret budgetlinjerne eller finansieringen for {year}.", "Change the budget lines or the sources for {year}.").filled(year=year),
            )  # fmt: skip


def years(at: Looking) -> Iterator[Finding]:
    """No money lies outside the period [R11]."""
    period = at.plan.plan.period.years
    parts: tuple[BudgetLine | Source, ...] = (*at.economy.lines, *at.economy.sources)
    for part in parts:
        outside = sorted({a.year for a in part.amounts if a.year not in period and a.amount})
        if outside:
            yield found(
                "money.outside-period",
                part.ref,
                "amounts",
                Words("“{name}” har penge i {years}, uden for planens periode.", "“{name}” has money in {years}, outside the plan's period.").filled(name=part.called, years=", ".join(map(str, outside))),
                Words("Flyt beløbet til et af planens år.", "Move the amount to one of the plan's years."),
            )  # fmt: skip


def local_share(at: Looking) -> Iterator[Finding]:
    """The local share reaches the programme's minimum [R11]."""
    least = at.programme.minimum_local_share if at.programme else None
    share = at.economy.local_share
    if least is not None and share is not None and share < least:
        percent = [f"{value * 100:.1f}".replace(".0", "") for value in (share, least)]
        yield found(
            "money.local-share",
            at.economy.scenario,
            "",
            Words(f"Den lokale andel er {percent[0].replace('.', ',')} %. Puljen kræver mindst {percent[1].replace('.', ',')} %.", f"The local share is {percent[0]}%. The programme asks for at least {percent[1]}%."),
            Words("Find mere lokal medfinansiering, eller gør budgettet mindre.", "Find more local co-financing, or make the budget smaller."),
        )  # fmt: skip


def payers(at: Looking) -> Iterator[Finding]:
    """Local money has a party that pays it: otherwise the price for a home is not right [R12]."""
    for part in at.economy.inside:
        if part.type == "local" and part.party is None:
            yield found(
                "money.no-party",
                part.ref,
                "party",
                Words("Det fremgår ikke, hvem der betaler “{name}”.", "It is not said who pays “{name}”.").filled(name=part.name),
                Words("Vælg den part, som betaler.", "Choose the party that pays."),
            )  # fmt: skip


ALL = (there, balance, years, local_share, payers)
