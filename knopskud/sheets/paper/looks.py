"""How the cells look: the house's colours, figures to the right, nothing that only colour tells."""

from typing import Any

import xlsxwriter
from xlsxwriter.format import Format

INK, QUIET, LINE, SAND, LEAF = "#1F2A24", "#526056", "#D5CAB5", "#F4EEE1", "#E2ECD9"
LIKE_FORMULA = ("=", "+", "-", "@")


class Looks:
    """The formats. `whole` shows kroner without øre, for budgets that have none; 0 stands as a dash."""

    def __init__(self, book: xlsxwriter.Workbook, *, whole: bool) -> None:
        digits = "#,##0" if whole else "#,##0.00"
        kroner = {"num_format": f'{digits};-{digits};"–"', "align": "right"}
        share = {"num_format": '0.0%;-0.0%;"–"', "align": "right"}
        count = {"num_format": '#,##0.##;-#,##0.##;"–"', "align": "right"}
        hours = {"num_format": '#,##0;-#,##0;"–"', "align": "right"}
        oere = {"num_format": '#,##0.00;-#,##0.00;"–"', "align": "right"}
        base = {"font_name": "Calibri", "font_color": INK, "valign": "top"}
        under = {"bottom": 1, "bottom_color": LINE}
        total = {"bold": True, "bg_color": LEAF, "top": 1, "top_color": QUIET}
        head = {
            "bold": True,
            "bg_color": SAND,
            "bottom": 2,
            "bottom_color": QUIET,
            "text_wrap": True,
        }

        def look(*of: dict[str, Any]) -> Format:
            made: dict[str, Any] = {}
            for one in (base, *of):
                made |= one
            return book.add_format(made)

        self.title = look({"bold": True, "font_size": 18})
        self.soft = look({"font_color": QUIET})
        self.note = look({"font_color": QUIET, "text_wrap": True})
        self.head, self.head_figure = look(head), look(head, {"align": "right"})
        self.area = look({"bold": True, "font_size": 12, "text_wrap": True}, under)
        self.ref = look({"font_color": QUIET, "num_format": "@"}, under)
        self.text = look({"text_wrap": True, "num_format": "@"}, under)
        self.quoted = look({"text_wrap": True, "num_format": "@", "quote_prefix": True}, under)
        self.figure, self.share = look(kroner, under), look(share, under)
        self.count, self.hours, self.oere = (
            look(count, under),
            look(hours, under),
            look(oere, under),
        )
        self.total_text = look({"text_wrap": True}, total)
        self.total, self.total_share = look(kroner, total), look(share, total)
        self.total_oere, self.total_hours = look(oere, total), look(hours, total)

    def text_of(self, text: str) -> Format:
        """The format of somebody's text; one that begins like a formula keeps the sign that tells Excel that it is none."""
        return self.quoted if text.startswith(LIKE_FORMULA) else self.text
