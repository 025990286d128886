"""What a reader's telephone fetches the first time: the page and everything it needs to be seen."""

from collections.abc import Iterator

from bench.figure import Figure
from bench.site import FRONT_PAGE, started
from bench.wire import ask, needed_by

BROWSER = "gzip, deflate, br, zstd"
PAGES = (FRONT_PAGE, f"{FRONT_PAGE}udgaver/1/sammenlign/3/")


def run(*, long: bool) -> Iterator[Figure]:  # noqa: ARG001 -- the same bytes each time
    """Add up whole answers, headers too, as the server sends them to a browser."""
    with started() as site:
        for page in PAGES:
            total = first_view(site.port, page) / 1024
            yield Figure(f"first view: {page}", "KB", (total,), at_most=60)


def first_view(port: int, path: str) -> int:
    """The bytes of a page, its style sheets, fonts, symbols and scripts. Raises RuntimeError for one that is missing."""
    page = ask(port, path, BROWSER)
    linked = needed_by(page.text(), {})
    sheets = {one: ask(port, one, BROWSER).text() for one in linked if one.endswith(".css")}
    assert sheets, "the page names no style sheet"
    answers = [page, *(ask(port, one, BROWSER) for one in needed_by(page.text(), sheets))]
    if bad := [answer.status for answer in answers if answer.status != 200]:
        raise RuntimeError(f"{path} needs what answers {bad}")
    return sum(answer.size for answer in answers)
