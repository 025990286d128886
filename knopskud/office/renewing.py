"""What is chosen when a plan is renewed: offered from the frame's own table, read back as it was chosen."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from knopskud.core.errors import Invalid, Problem
from knopskud.core.words import Words
from knopskud.frame.mapping import areas_map
from knopskud.frame.programmes import Programme
from knopskud.snapshot.parts import REFUSED, validate_fields
from knopskud.snapshot.renewal import FATES, Chosen, Fate, Renewal
from knopskud.snapshot.types import Activity, Period, PlanSnapshot, SubAgreement

HOMELESS = Words(
    "Vælg, hvilken delaftale den hører til, eller lad den stoppe.",
    "Choose the sub-agreement that it belongs to, or let it stop.",
)
Typed = Mapping[str, Sequence[str]]


@dataclass(frozen=True)
class Asked:
    """One activity with what was chosen for it."""

    activity: Activity
    name: str
    fate: Fate
    home: str


@dataclass(frozen=True)
class AskedOf:
    """One delaftale of an older plan, the areas it goes to, and its activities."""

    sub_agreement: SubAgreement
    name: str
    areas: tuple[str, ...]
    activities: tuple[Asked, ...]


@dataclass(frozen=True)
class Offer:
    """The plans that are renewed in a programme, and what was chosen: at first what the frame's table says."""

    plans: Sequence[PlanSnapshot]
    programme: Programme
    programmes: Mapping[str, Programme]
    typed: Typed | None = None

    def sources(self) -> tuple[tuple[PlanSnapshot, tuple[AskedOf, ...]], ...]:
        """Every plan with its delaftaler."""
        return tuple((plan, self._asked(number, plan)) for number, plan in enumerate(self.plans))

    def head(self) -> dict[str, str]:
        """Name, short name and days: as typed, or those that follow the plans."""
        if self.typed is not None:
            names = ("name", "key", "start", "end")
            return {name: "".join(self.typed.get(name, ())).strip() for name in names}
        start = max(plan.plan.period.end for plan in self.plans) + timedelta(days=1)
        end = _years_on(start, self.programme.normal_years) - timedelta(days=1)
        name = _name_in(self.plans[0], start, end) if len(self.plans) == 1 else ""
        return {"name": name, "key": "", "start": start.isoformat(), "end": end.isoformat()}

    def new(self, area: str) -> str:
        """The titles of new activities, a line each, as they were typed."""
        return "".join((self.typed or {}).get(f"new.{area}", ()))

    def renewal(self, key: str, name: str, days: Mapping[str, date]) -> Renewal:
        """The renewal that was chosen. Raises Invalid for a name or period that cannot be used, and for activities
        that have nowhere to go.
        """
        period = {day: at.isoformat() for day, at in days.items()}
        head = {"key": key, "name": name, "programme": self.programme.key, "period": period}
        validate_fields("plan", "P-1", head)
        sources = self.sources()
        homeless = tuple(
            Problem(f"home.{one.name}", HOMELESS)
            for _, asked in sources
            for of in asked
            for one in of.activities
            if one.fate != "stop" and not one.home and not of.areas
        )
        if homeless:
            raise Invalid(REFUSED, homeless)
        return Renewal(
            key=key,
            name=name,
            programme=self.programme.key,
            period=Period(start=days["start"], end=days["end"]),
            titles={area.key: area.name.da for area in self.programme.areas},
            sources=tuple(_chosen(plan, asked) for plan, asked in sources),
            new={area.key: _lines(self.new(area.key)) for area in self.programme.areas},
        )

    def _asked(self, number: int, plan: PlanSnapshot) -> tuple[AskedOf, ...]:
        ways = self._ways(plan)
        return tuple(
            AskedOf(
                sub_agreement=one,
                name=f"{number}.{one.ref}",
                areas=self._areas(f"areas.{number}.{one.ref}", ways.get(one.area, ())),
                activities=tuple(
                    self._of(f"{number}.{activity.ref}", activity)
                    for activity in plan.activities
                    if activity.sub_agreement == one.ref
                ),
            )
            for one in plan.sub_agreements
        )

    def _ways(self, plan: PlanSnapshot) -> Mapping[str, tuple[str, ...]]:
        """Where the frame's table leads each area, or nothing for a programme that the host no longer has."""
        older = plan.plan.programme
        return areas_map(self.programmes, older, self.programme.key) if older in self.programmes else {}  # fmt: skip

    def _areas(self, name: str, offered: tuple[str, ...]) -> tuple[str, ...]:
        chosen = offered if self.typed is None else self.typed.get(name, ())
        return tuple(area.key for area in self.programme.areas if area.key in chosen)

    def _of(self, name: str, activity: Activity) -> Asked:
        typed = self.typed or {}
        said = "".join(typed.get(f"fate.{name}", ()))
        fate: Fate = next((one for one in FATES if one == said), "keep")
        return Asked(activity, name, fate, next(iter(self._areas(f"home.{name}", ())), ""))


def _chosen(plan: PlanSnapshot, asked: Sequence[AskedOf]) -> Chosen:
    every = [one for of in asked for one in of.activities]
    return Chosen(
        plan=plan,
        areas={of.sub_agreement.ref: of.areas for of in asked},
        fates={one.activity.ref: one.fate for one in every},
        homes={one.activity.ref: one.home for one in every if one.home},
    )


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def _name_in(plan: PlanSnapshot, start: date, end: date) -> str:
    """The plan's name with the years of another period, where it tells its own."""
    period = plan.plan.period
    years = {str(period.start.year): str(start.year), str(period.end.year): str(end.year)}
    return re.sub("|".join(years), lambda found: years[found.group()], plan.plan.name)


def _years_on(day: date, years: int) -> date:
    """The same day some years later; the first of March for a leap day."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)
