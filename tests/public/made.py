"""Editions for the tests of the pages: of the small plan, with real changes from one to the next."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from functools import cache
from typing import Any
from urllib.parse import urljoin, urlsplit

import html5lib
from html5lib.treebuilders import getTreeBuilder

from knopskud.core.words import Words
from knopskud.editions.reading import PaperInfo, PublicEdition
from knopskud.frame.programmes import Programme, load
from knopskud.public.front import host_pages
from knopskud.public.page import Page
from knopskud.public.pages import pages
from knopskud.snapshot.public import public
from knopskud.snapshot.types import PlanSnapshot
from tests.make import make_plan
