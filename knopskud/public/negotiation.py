"""Which form of a page a reader takes, and whether the reader has it already."""

from functools import lru_cache

FORMS = ("br", "gzip")
"""The compressed forms, best first."""


@lru_cache(maxsize=1024)
def forms_for(accept_encoding: str) -> tuple[str, ...]:
    """The forms that a reader with this `Accept-Encoding` takes, best first; `identity` is always the last way out."""
    weights: dict[str, float] = {}
    for one in accept_encoding.lower().split(","):
        name, _, parameter = one.partition(";")
        weights[name.strip()] = _weight(parameter)
    default = weights.get("*", 0.0)
    return (*(form for form in FORMS if weights.get(form, default) > 0), "identity")


def _weight(parameter: str) -> float:
    name, _, value = parameter.partition("=")
    if name.strip() != "q":
        return 1.0
    try:
        return float(value)
    except ValueError:
        return 0.0


def has_it(if_none_match: str, digest: str) -> bool:
    """Whether one of the tags a reader remembers is of the body with this digest, in whatever form it came."""
    tags = (tag.strip().removeprefix("W/").strip('"') for tag in if_none_match.split(","))
    return any(tag == "*" or tag.partition("-")[0] == digest for tag in tags)
