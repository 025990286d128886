"""Public addresses are permanent: these lines may be added to, never changed."""

import pytest

from knopskud.core import addresses


@pytest.mark.parametrize(
    ("made", "address"),
    [
        (addresses.home(), "/"),
        (addresses.home("en"), "/en/"),
        (addresses.plan_path("urbanplanen-2018"), "/urbanplanen-2018/"),
        (addresses.plan_path("urbanplanen-2018", "en"), "/en/urbanplanen-2018/"),
        (addresses.plan_path("urbanplanen-2018", edition=2), "/urbanplanen-2018/udgaver/2/"),
        (
            addresses.part_path("/urbanplanen-2018/", "activity", "A-012", "Åben café"),
            "/urbanplanen-2018/aktiviteter/a-012-aaben-cafe/",
        ),
        (
            addresses.part_path("/p/", "sub_agreement", "D-1", "Tryghed"),
            "/p/delaftaler/d-1-tryghed/",
        ),
        (addresses.part_path("/p/", "department", "AF-1", "مرحبا"), "/p/afdelinger/af-1/"),
        (
            addresses.comparison_path("urbanplanen-2018", 1, 3, "en"),
            "/en/urbanplanen-2018/udgaver/1/sammenlign/3/",
        ),
        (
            addresses.download_path("urbanplanen-2018", 3, "folder.pdf"),
            "/urbanplanen-2018/udgaver/3/hent/folder.pdf",
        ),
    ],
)
def test_an_address(made: str, address: str) -> None:
    assert made == address


def test_a_part_without_a_page_has_no_address() -> None:
    with pytest.raises(KeyError):
        addresses.part_path("/p/", "milestone", "M-1", "Start")
