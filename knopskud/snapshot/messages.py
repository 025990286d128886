"""What pydantic finds, said so that a person knows what to do, in both languages."""

from collections.abc import Mapping
from typing import Any

from knopskud.core.tongues import TAG
from knopskud.core.words import Words
from knopskud.snapshot.types.fields import KEY_PATTERN
from knopskud.snapshot.types.translations import NO_TAG

MESSAGES = {
    "missing": Words("Mangler. Feltet skal udfyldes.", "Missing. The field must be filled in."),
    "extra_forbidden": Words(
        "Der findes intet felt med det navn.", "There is no field of that name."
    ),
    "string_type": Words("Her skal stå en tekst.", "A text belongs here."),
    "string_too_long": Words(
        "Teksten er for lang. Den må højst fylde {max_length} tegn.",
        "The text is too long. It may have at most {max_length} characters.",
    ),
    "string_too_short": Words("Skriv noget her.", "Write something here."),
    "string_pattern_mismatch": Words(
        "Formen er ikke rigtig. Den skal passe til mønstret {pattern}.",
        "The form is not right. It must match the pattern {pattern}.",
    ),
    "string_unicode": Words(
        "Teksten indeholder tegn, der ikke kan gemmes.",
        "The text holds characters that cannot be kept.",
    ),
    "too_long": Words(
        "Der er for mange: {actual_length}. Der må højst være {max_length}.",
        "There are too many: {actual_length}. There may be at most {max_length}.",
    ),
    "too_short": Words(
        "Der er for få: {actual_length}. Der skal mindst være {min_length}.",
        "There are too few: {actual_length}. There must be at least {min_length}.",
    ),
    "literal_error": Words("Vælg en af disse: {expected}.", "Choose one of these: {expected}."),
    "greater_than_equal": Words(
        "Tallet må ikke være under {ge}.", "The number may not be below {ge}."
    ),
    "less_than_equal": Words("Tallet må ikke være over {le}.", "The number may not be above {le}."),
    "decimal_max_places": Words(
        "Tallet må højst have {decimal_places} decimaler.",
        "The number may have at most {decimal_places} decimals.",
    ),
    "bool_parsing": Words("Her skal stå ja eller nej.", "Yes or no belongs here."),
    "bool_type": Words("Her skal stå ja eller nej.", "Yes or no belongs here."),
}
FAMILIES = (
    (
        "date",
        Words(
            "Her skal stå en dato, der findes, skrevet som 2018-01-31.",
            "A day that exists belongs here, written as 2018-01-31.",
        ),
    ),
    (
        "time",
        Words("Her skal stå et klokkeslæt som 19:30.", "A time such as 19:30 belongs here."),
    ),
    ("int", Words("Her skal stå et helt tal.", "A whole number belongs here.")),
    (
        "decimal",
        Words(
            "Her skal stå et tal, skrevet som 1250.50.",
            "A number belongs here, written as 1250.50.",
        ),
    ),
    (
        "finite",
        Words(
            "Her skal stå et tal, skrevet som 1250.50.",
            "A number belongs here, written as 1250.50.",
        ),
    ),
    ("tuple", Words("Her skal stå en liste.", "A list belongs here.")),
    ("list", Words("Her skal stå en liste.", "A list belongs here.")),
    (
        "model",
        Words("Her skal stå flere felter i { }.", "Several fields in { } belong here."),
    ),
)
PATTERNS = {
    KEY_PATTERN: Words(
        "Skriv med små bogstaver fra a til z, tal og bindestreger, som lbf-2015-18.",
        "Write it with small letters from a to z, digits and dashes, such as lbf-2015-18.",
    ),
    TAG: NO_TAG,
}
"""What to write, for the patterns that people meet outside refs."""
OTHER = Words("Værdien kan ikke bruges her.", "The value cannot be used here.")


def message_of(kind: str, context: Mapping[str, Any]) -> Words:
    """The words for an error of that pydantic type; our own errors carry theirs in the context as `da` and `en`."""
    if "da" in context and "en" in context:
        return Words(str(context["da"]), str(context["en"]))
    if kind in ("too_long", "too_short") and context.get("field_type") not in ("Tuple", "List"):
        kind = f"string_{kind}"
    if kind == "string_pattern_mismatch" and context["pattern"] in PATTERNS:
        return PATTERNS[context["pattern"]]
    if kind == "literal_error":  # pydantic joins the choices in English
        expected = str(context["expected"])
        context = {"expected": Words(expected.replace(" or ", " eller "), expected)}
    if kind in MESSAGES:
        return MESSAGES[kind].filled(**context)
    return next((words for family, words in FAMILIES if kind.startswith(family)), OTHER)
