"""What belongs to a delaftale: the delaftale itself, and its goals, activities, indicators, milestones and figures."""

from knopskud.core.words import Words
from knopskud.documents.forms import saying
from knopskud.documents.forms.catalogue.fields import Field, each_year
from knopskud.documents.forms.saying import Value
from knopskud.documents.forms.telling import Telling
from knopskud.documents.saying import ages, given
from knopskud.snapshot.economy import Row
from knopskud.snapshot.times_said import when_of
from knopskud.snapshot.types import (
    INDICATOR_KINDS,
    ORIGINS,
    REACHES,
    Activity,
    Indicator,
    Milestone,
    SubAgreement,
)


def cost_of(t: Telling, of: SubAgreement) -> Row | None:
    """What a delaftale costs."""
    return next((row for row in t.economy.areas if row.ref == of.ref), None)


def cost_in(t: Telling, of: SubAgreement, n: int) -> Value:
    """What it costs in one year."""
    row = cost_of(t, of)
    return saying.amount(t.in_year(row.by_year, n), t.language) if row else saying.NOTHING


def cost(t: Telling, of: SubAgreement) -> Value:
    """What it costs in all."""
    row = cost_of(t, of)
    return saying.amount(row.total, t.language) if row else saying.NOTHING


def area_number(t: Telling, of: SubAgreement) -> Value:
    """The number of its focus area."""
    area = t.area_of(of)
    return saying.line(str(area.number)) if area else saying.NOTHING


def area_name(t: Telling, of: SubAgreement) -> Value:
    """The name of its focus area."""
    area = t.area_of(of)
    return saying.line(t.said(area.name) if area else of.area)


def partners(t: Telling, of: Activity) -> Value:
    """Who takes part in an activity and what they give, as a list."""
    return saying.bullets(given(one, t.lookup) for one in of.partners)


def targets(t: Telling, of: Indicator) -> Value:
    """What an indicator shall reach, year by year, in one line."""
    figures = (
        f"{x.year}: {saying.letters(saying.number(x.value, t.language))}" for x in of.targets
    )
    return saying.line("; ".join(figures))


def under(t: Telling, ref: str | None) -> Value:
    """The delaftale that something belongs to."""
    return saying.line(t.lookup.called(ref)) if ref else saying.NOTHING


def home_of(t: Telling, of: Milestone) -> Value:
    """The delaftale of a milestone, also through its activity."""
    home = t.lookup.sub_agreement_of(of)
    return saying.line(home.title) if home else saying.NOTHING


SUB_AGREEMENT = (
    Field("navn", Words("Delaftalens navn", "The sub-agreement's name"), lambda _t, d: saying.line(d.title)),
    Field("nummer", Words("Indsatsområdets nummer", "Number of the focus area"), area_number),
    Field("indsatsområde", Words("Indsatsområdets navn", "Name of the focus area"), area_name),
    Field("kort", Words("Kort fortalt", "In short"), lambda _t, d: saying.plain(d.short)),
    Field("udfordring", Words("Udfordring", "Challenge"), lambda _t, d: saying.rich(d.challenge)),
    Field("formål", Words("Formål", "Purpose"), lambda _t, d: saying.rich(d.purpose)),
    Field("målgrupper", Words("Målgrupper", "Target groups"), lambda _t, d: saying.rich(d.target_groups)),
    Field("vidensgrundlag", Words("Vidensgrundlag", "Evidence"), lambda _t, d: saying.rich(d.evidence)),
    Field("roller", Words("Roller og ansvar", "Roles and responsibilities"), lambda _t, d: saying.rich(d.roles)),
    Field("ressourcer", Words("Ressourcer", "Resources"), lambda _t, d: saying.rich(d.resources)),
    Field("forankring", Words("Forankring", "Anchoring"), lambda _t, d: saying.rich(d.anchoring)),
    Field("udgifter", Words("Hvad delaftalen koster i alt", "What the sub-agreement costs"), cost),
    *each_year("udgifter_", Words("Hvad delaftalen koster", "What the sub-agreement costs"), cost_in),
)  # fmt: skip
GOAL = (
    Field("tekst", Words("Delmålet", "The sub-goal"), lambda _t, g: saying.line(g.text)),
    Field("delaftale", Words("Delaftalen", "The sub-agreement"), lambda t, g: under(t, g.sub_agreement)),
    Field("indikatorer", Words("Dets indikatorer på én linje", "Its indicators in one line"), lambda t, g: saying.listed(i.name for i in t.plan.indicators if g.ref in i.sub_goals)),
)  # fmt: skip
ACTIVITY = (
    Field("titel", Words("Aktivitetens titel", "The activity's title"), lambda _t, a: saying.line(a.title)),
    Field("nummer", Words("Aktivitetens nummer i planen", "The activity's number in the plan"), lambda _t, a: saying.line(a.ref)),
    Field("delaftale", Words("Delaftalen", "The sub-agreement"), lambda t, a: under(t, a.sub_agreement)),
    Field("kort", Words("Teksten til beboerne", "The text for residents"), lambda _t, a: saying.plain(a.plain)),
    Field("beskrivelse", Words("Fuld beskrivelse", "Full description"), lambda _t, a: saying.rich(a.full)),
    Field("oprindelse", Words("Ny, videreført, ny udgave eller knopskud", "New, continued, new version or bud"), lambda t, a: saying.line(t.said(ORIGINS[a.origin.type]))),
    Field("hvem", Words("Åben for alle eller målrettet", "Open to everybody or targeted"), lambda t, a: saying.line(t.said(REACHES[a.reach]))),
    Field("alder", Words("Alder", "Ages"), lambda t, a: saying.line(ages(a.ages, t.language))),
    Field("pladser", Words("Antal pladser", "Places"), lambda t, a: saying.number(a.capacity, t.language)),
    Field("hvornår", Words("Hvornår", "When"), lambda t, a: saying.line(t.said(when_of(a)))),
    Field("hvor", Words("Hvor", "Where"), lambda _t, a: saying.line(a.where)),
    Field("afdelinger", Words("Afdelinger; tom, når den er for alle", "Departments; empty when it is for all"), lambda t, a: saying.listed(d.name for d in t.lookup.departments_of(a))),
    Field("samarbejdsparter", Words("Samarbejdsparter og deres bidrag, som en liste", "Partners and what they give, as a list"), partners),
    Field("delmål", Words("Delmålene, som en liste", "The sub-goals, as a list"), lambda t, a: saying.bullets(t.lookup.called(ref) for ref in a.sub_goals)),
    Field("ansvarlig", Words("Ansvarlig (rolle)", "Responsible (role)"), lambda t, a: saying.line(t.lookup.called(a.responsible))),
)  # fmt: skip
INDICATOR = (
    Field("navn", Words("Indikatorens navn", "The indicator's name"), lambda _t, i: saying.line(i.name)),
    Field("definition", Words("Definition", "Definition"), lambda _t, i: saying.plain(i.definition)),
    Field("slags", Words("Central måling eller lokal tælling", "Central measurement or local count"), lambda t, i: saying.line(t.said(INDICATOR_KINDS[i.type]))),
    Field("enhed", Words("Enhed", "Unit"), lambda _t, i: saying.line(i.unit)),
    Field("kilde", Words("Kilde", "Source"), lambda _t, i: saying.line(i.source)),
    Field("metode", Words("Metode", "Method"), lambda _t, i: saying.line(i.method)),
    Field("hyppighed", Words("Hvor tit", "Frequency"), lambda _t, i: saying.line(i.frequency)),
    Field("udgangspunkt", Words("Udgangspunktet", "The baseline"), lambda t, i: saying.number(i.baseline, t.language)),
    Field("udgangspunkt_år", Words("Udgangspunktets år", "Year of the baseline"), lambda _t, i: saying.line(str(i.baseline_year or ""))),
    Field("måltal", Words("Alle måltal på én linje", "All targets in one line"), targets),
    Field("delmål", Words("Delmålene, som en liste", "The sub-goals, as a list"), lambda t, i: saying.bullets(t.lookup.called(ref) for ref in i.sub_goals)),
)  # fmt: skip
MILESTONE = (
    Field("dag", Words("Hvornår den skal være nået", "When it is to be reached"), lambda t, m: saying.day(m.day, t.language)),
    Field("tekst", Words("Milepælen", "The milestone"), lambda _t, m: saying.line(m.text)),
    Field("aktivitet", Words("Aktiviteten", "The activity"), lambda t, m: under(t, m.activity)),
    Field("delaftale", Words("Delaftalen", "The sub-agreement"), home_of),
)  # fmt: skip
DATA_POINT = (
    Field("tekst", Words("Hvad tallet siger", "What the figure says"), lambda _t, p: saying.line(p.text)),
    Field("tal", Words("Tallet", "The figure"), lambda _t, p: saying.line(p.value)),
    Field("kilde", Words("Kilde", "Source"), lambda _t, p: saying.line(p.source)),
    Field("år", Words("År", "Year"), lambda _t, p: saying.line(str(p.year or ""))),
    Field("delaftale", Words("Delaftalen", "The sub-agreement"), lambda t, p: under(t, p.sub_agreement)),
)  # fmt: skip
