"""Where a finding is put right: the field, or the page where what is missing is added."""

from django.urls import reverse

from knopskud.frame.findings import Finding

ADDED = {
    "plan.no-party": "party",
    "plan.no-department": "department",
    "frame.no-sub-agreement": "sub_agreement",
    "work.no-activity": "activity",
    "work.no-goal": "sub_goal",
    "work.goal-without-activity": "activity",
    "work.goal-without-indicator": "indicator",
    "calendar.no-meeting": "meeting",
    "money.none": "scenario",
}
"""Rules that are met by adding a part of a kind."""
PHOTO = {"photo": "#f-alt", "photo_consent": "#f-consent"}
"""Fields that are written on the page of a photo, and where on it."""


def landing(key: str, finding: Finding, under: str = "", *, adds: bool = True) -> str:
    """The address where the finding is put right; where it is read, for those who do not add anything there.

    `under` is the delaftale that it belongs to, or nothing.
    """
    kind = ADDED.get(finding.rule)
    if finding.rule == "frame.attachment":
        return reverse("office:attachments", args=[key])
    if finding.field in PHOTO:
        return reverse("office:photo", args=[key, finding.ref.lower()]) + PHOTO[finding.field]
    if kind and adds:
        page = reverse("office:new_part", args=[key, kind.replace("_", "-")])
        return f"{page}?under={under}" if under else page
    if finding.rule.startswith(
        "money."
    ):  # what is found of the budget in force is put right in its grid
        return reverse("office:money", args=[key])
    page = reverse("office:part", args=[key, finding.ref.lower()])
    return f"{page}#f-{finding.field}" if finding.field else page
