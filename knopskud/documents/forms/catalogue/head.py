"""Names that stand once: the plan, the edition, the strategic agreement and the sums."""

from knopskud.core import money
from knopskud.core.words import Words
from knopskud.documents.forms import saying
from knopskud.documents.forms.catalogue.fields import Field, each_year
from knopskud.documents.forms.names import Name
from knopskud.documents.forms.saying import Value
from knopskud.documents.forms.telling import Telling

PLAN = Words("Planen", "The plan")
EDITION = Words("Udgaven", "The edition")
AGREEMENT = Words("Strategisk samarbejdsaftale", "Strategic agreement")
MONEY = Words("Økonomien samlet", "The money in sum")


def period(t: Telling, _: object) -> Value:
    """From the first day to the last."""
    of = t.plan.plan.period
    first, last = (saying.letters(saying.day(one, t.language)) for one in (of.start, of.end))
    return saying.line(f"{first} – {last}")


def year(t: Telling, _: object, n: int) -> Value:
    """The plan's year of that number, such as 2018."""
    years = t.economy.years
    return saying.line(str(years[n - 1])) if n <= len(years) else saying.NOTHING


def of_local(t: Telling, _: object) -> Value:
    """Local co-financing in kroner."""
    local = [t.economy.row(one).total for one in t.economy.inside if one.type == "local"]
    return saying.amount(money.total(local), t.language)


def of_fund(t: Telling, _: object) -> Value:
    """The fund's money in kroner."""
    found = [t.economy.row(one).total for one in t.economy.inside if one.type == "fund"]
    return saying.amount(money.total(found), t.language)


def outside(t: Telling, _: object) -> Value:
    """Money outside the frame in kroner."""
    found = [t.economy.row(one).total for one in t.economy.outside]
    return saying.amount(money.total(found), t.language)


def cost_in(t: Telling, _: object, n: int) -> Value:
    """All costs of one year."""
    return saying.amount(t.in_year(t.economy.cost.by_year, n), t.language)


PLAN_FIELDS = (
    Field("navn", Words("Planens navn", "The plan's name"), lambda t, _: saying.line(t.plan.plan.name)),
    Field("område", Words("Områdets navn", "Name of the area"), lambda t, _: saying.line(t.plan.plan.area)),
    Field("kommune", Words("Kommunen", "The municipality"), lambda t, _: saying.line(t.plan.plan.municipality)),
    Field("pulje", Words("Puljens navn", "Name of the programme"), lambda t, _: saying.line(t.said(t.programme.name))),
    Field("fond", Words("Fonden", "The funder"), lambda t, _: saying.line(t.programme.funder)),
    Field("periode", Words("Fra første til sidste dag", "From the first day to the last"), period),
    Field("første_dag", Words("Planens første dag", "First day of the plan"), lambda t, _: saying.day(t.plan.plan.period.start, t.language)),
    Field("sidste_dag", Words("Planens sidste dag", "Last day of the plan"), lambda t, _: saying.day(t.plan.plan.period.end, t.language)),
    Field("kort", Words("Planen kort, som en liste", "The plan in short, as a list"), lambda t, _: saying.bullets(t.plan.plan.in_short)),
    Field("parter", Words("Alle parter på én linje", "All parties in one line"), lambda t, _: saying.listed(one.name for one in t.plan.parties)),
    Field("afdelinger", Words("Alle afdelinger på én linje", "All departments in one line"), lambda t, _: saying.listed(one.name for one in t.plan.departments)),
    Field("boliger", Words("Antal boliger i alt", "Homes in all"), lambda t, _: saying.number(t.lookup.homes, t.language)),
    *each_year("", Words("Årstallet", "The year"), year),
)  # fmt: skip
EDITION_FIELDS = (
    Field("navn", Words("Hvad udgaven hedder", "What the edition is called"), lambda t, _: saying.line(t.said(t.stamp.edition_label))),
    Field("nummer", Words("Udgavens nummer", "The edition's number"), lambda t, _: saying.line(str(t.stamp.number or ""))),
    Field("dag", Words("Udgavens dag", "The edition's day"), lambda t, _: saying.day(t.stamp.day, t.language)),
    Field("kontrolsum", Words("De første tegn af udgavens kontrolsum", "The first digits of the edition's checksum"), lambda t, _: saying.line(t.stamp.short_digest)),
)  # fmt: skip
AGREEMENT_FIELDS = (
    Field("formål", Words("Formål", "Purpose"), lambda t, _: saying.rich(t.plan.agreement.purpose)),
    Field("organisering", Words("Organisering", "Organisation"), lambda t, _: saying.rich(t.plan.agreement.organisation)),
    Field("roller", Words("Roller og ansvar", "Roles and responsibilities"), lambda t, _: saying.rich(t.plan.agreement.roles)),
    Field("økonomi", Words("Økonomi", "Economy"), lambda t, _: saying.rich(t.plan.agreement.economy)),
    Field("opfølgning", Words("Opfølgning", "Follow-up"), lambda t, _: saying.rich(t.plan.agreement.follow_up)),
)  # fmt: skip
MONEY_FIELDS = (
    Field("budget", Words("Navnet på det gældende budget", "Name of the budget in force"), lambda t, _: saying.line(t.lookup.called(t.economy.scenario))),
    Field("udgifter", Words("Alle udgifter i alt", "All costs"), lambda t, _: saying.amount(t.economy.cost.total, t.language)),
    Field("finansiering", Words("Penge inden for rammen i alt", "Money inside the frame"), lambda t, _: saying.amount(t.economy.funding.total, t.language)),
    Field("fra_fonden", Words("Fra fonden i alt", "From the fund"), of_fund),
    Field("lokalt", Words("Lokal medfinansiering i alt", "Local co-financing"), of_local),
    Field("lokal_andel", Words("Lokal andel i procent", "Local share in per cent"), lambda t, _: saying.share(t.economy.local_share, t.language)),
    Field("mindste_lokale_andel", Words("Puljens krav til den lokale andel", "The local share that the programme asks for"), lambda t, _: saying.share(t.programme.minimum_local_share, t.language)),
    Field("uden_for_rammen", Words("Andre kilder uden for rammen", "Other sources outside the frame"), outside),
    Field("pr_bolig_om_måneden", Words("Afdelingernes egen del pr. bolig om måneden", "The departments' own share per home a month"), lambda t, _: saying.amount(t.economy.per_home_per_month, t.language)),
    Field("timer", Words("Timer uden betaling i alt", "Hours in kind"), lambda t, _: saying.number(t.economy.hours, t.language)),
    *each_year("udgifter_", Words("Alle udgifter", "All costs"), cost_in),
)  # fmt: skip
ONCE = (
    ("plan", PLAN, PLAN_FIELDS),
    ("udgave", EDITION, EDITION_FIELDS),
    ("aftale", AGREEMENT, AGREEMENT_FIELDS),
    ("økonomi", MONEY, MONEY_FIELDS),
)


def names_of_head() -> tuple[Name, ...]:
    """The names that stand once, such as `plan.navn`."""
    return tuple(
        Name(f"{stem}.{one.name}", one.about, one.say, group, None, one.position)
        for stem, group, fields in ONCE
        for one in fields
    )
