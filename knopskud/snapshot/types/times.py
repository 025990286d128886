"""When an activity is: days that come again, or one day, with their time of day."""

from typing import Annotated, Literal

from pydantic import model_validator

from knopskud.core.words import Words
from knopskud.snapshot.types.base import Value
from knopskud.snapshot.types.fields import Choice, Clock, Day, Label, refuse

RHYTHMS = {
    "week": Words("Hver uge", "Every week"),
    "even_week": Words("I lige uger", "In even weeks"),
    "odd_week": Words("I ulige uger", "In odd weeks"),
    "first": Words("Den første i måneden", "The first in the month"),
    "second": Words("Den anden i måneden", "The second in the month"),
    "third": Words("Den tredje i måneden", "The third in the month"),
    "fourth": Words("Den fjerde i måneden", "The fourth in the month"),
    "last": Words("Den sidste i måneden", "The last in the month"),
}
WEEKDAYS = {
    "monday": Words("mandag", "Monday"),
    "tuesday": Words("tirsdag", "Tuesday"),
    "wednesday": Words("onsdag", "Wednesday"),
    "thursday": Words("torsdag", "Thursday"),
    "friday": Words("fredag", "Friday"),
    "saturday": Words("lørdag", "Saturday"),
    "sunday": Words("søndag", "Sunday"),
}
MONTHS = {
    "january": Words("januar", "January"),
    "february": Words("februar", "February"),
    "march": Words("marts", "March"),
    "april": Words("april", "April"),
    "may": Words("maj", "May"),
    "june": Words("juni", "June"),
    "july": Words("juli", "July"),
    "august": Words("august", "August"),
    "september": Words("september", "September"),
    "october": Words("oktober", "October"),
    "november": Words("november", "November"),
    "december": Words("december", "December"),
}
Month = Literal[
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
]  # fmt: skip
NO_DAY = Words(
    "Vælg en ugedag, eller skriv én bestemt dato.", "Choose a weekday, or write one certain date."
)
TWO_DAYS = Words(
    "Vælg enten en ugedag eller en bestemt dato, ikke begge dele.",
    "Choose either a weekday or a certain date, not both.",
)
ONE_DAY = Words(
    "En bestemt dato kommer kun én gang: lad den stå uden måneder og med “hver uge”.",
    "A certain date comes only once: leave it without months and with “every week”.",
)
ENDS_FIRST = Words(
    "Den slutter, før den begynder. Ret klokkeslættene.",
    "It ends before it begins. Mend the times.",
)
HALF_A_SEASON = Words(
    "Vælg både den første og den sidste måned, eller ingen af dem.",
    "Choose both the first and the last month, or neither.",
)


class Slot(Value):
    """One time of an activity. It comes again on a weekday, weeks counted as in the calendar (ISO 8601), the whole year
    or from month to month, also over new year; or it is on one day only.
    """

    every: Annotated[
        Literal["week", "even_week", "odd_week", "first", "second", "third", "fourth", "last"],
        Label("Hvor tit", "How often"),
        Choice(RHYTHMS),
    ] = "week"
    weekday: Annotated[
        Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
        | None,
        Label("Ugedag", "Weekday"),
        Choice(WEEKDAYS),
    ] = None
    start: Annotated[Clock, Label("Begynder", "Starts")]
    end: Annotated[Clock | None, Label("Slutter", "Ends")] = None
    first_month: Annotated[Month | None, Label("Fra måned", "From month"), Choice(MONTHS)] = None
    last_month: Annotated[Month | None, Label("Til måned", "To month"), Choice(MONTHS)] = None
    day: Annotated[Day | None, Label("Eller én dato", "Or one date")] = None

    @model_validator(mode="after")
    def _fits_together(self) -> "Slot":
        seasonal = (self.first_month, self.last_month)
        if self.day is None and self.weekday is None:
            raise refuse("times", NO_DAY)
        if self.day is not None and self.weekday is not None:
            raise refuse("times", TWO_DAYS)
        if self.day is not None and (self.every != "week" or any(seasonal)):
            raise refuse("times", ONE_DAY)
        if any(seasonal) and not all(seasonal):
            raise refuse("times", HALF_A_SEASON)
        if self.end is not None and self.end <= self.start:
            raise refuse("times", ENDS_FIRST)
        return self
