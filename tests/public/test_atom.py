"""The feed of what is new."""

from xml.etree import ElementTree

from knopskud.core.addresses import feed_path
from tests.public.made import KEY, demo_site, site

ATOM = "{http://www.w3.org/2005/Atom}"


def test_each_edition_is_an_entry_that_tells_what_changed_and_leads_to_it() -> None:
    page = site()[feed_path(KEY)]
    feed = ElementTree.fromstring(page.body)
    entries = feed.findall(f"{ATOM}entry")
    links = [one.find(f"{ATOM}link") for one in entries]
    assert [link.get("href") for link in links if link is not None] == [
        f"/{KEY}/udgaver/2/sammenlign/3/",
        f"/{KEY}/udgaver/1/sammenlign/2/",
        f"/{KEY}/udgaver/1/",
    ]
    assert "Aftentur" in (entries[1].findtext(f"{ATOM}content") or "")
    ids = [one.text for one in feed.iter(f"{ATOM}id")]
    assert len(set(ids)) == len(ids) == 4


def test_every_plan_has_a_feed_in_both_languages_that_its_front_page_names() -> None:
    pages = demo_site()
    for path in (feed_path("urbanplanen-2018"), feed_path("urbanplanen-2018", "en")):
        assert pages[path].content_type.startswith("application/atom+xml")
        front = pages[path.removesuffix("nyt.atom")].body.decode()
        assert f'type="application/atom+xml" href="{path}"' in front
