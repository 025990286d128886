"""The simple drawings that a programme marks its focus areas with, as lines for a pen.

They are decoration: an area is always named in words beside its symbol.
"""

ROUND = "M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18z"
SYMBOLS: dict[str, str] = {
    "ball": f"{ROUND}M12 8.2l3.7 2.7-1.4 4.3H9.7l-1.4-4.3zM12 8.2V3M15.7 10.9l4.9-1.6M14.3 15.2l3 4.1"
    "M9.7 15.2l-3 4.1M8.3 10.9L3.4 9.3",
    "book": "M12 6.5C9.5 4.7 6.5 4.2 3 4.5V18c3.5-.3 6.5.2 9 2c2.5-1.8 5.5-2.3 9-2V4.5c-3.5-.3-6.5.2-9 2z"
    "M12 6.5V20",
    "compass": f"{ROUND}M16 8l-2.4 5.6L8 16l2.4-5.6z",
    "family": "M7 3.5a2.4 2.4 0 1 0 0 4.8a2.4 2.4 0 0 0 0-4.8zM17 3.5a2.4 2.4 0 1 0 0 4.8a2.4 2.4 0 0 0 0-4.8z"
    "M12 11a2 2 0 1 0 0 4a2 2 0 0 0 0-4zM2.5 20v-4.5a4.3 4.3 0 0 1 5.7-4M21.5 20v-4.5a4.3 4.3 0 0 0-5.7-4"
    "M8 21a4 3.4 0 0 1 8 0",
    "hands": "M12 3a2.8 2.8 0 1 0 0 5.6a2.8 2.8 0 0 0 0-5.6zM6.5 21.5V20l-4-4.5V9.6a1.6 1.6 0 0 1 3.2 0v3.6"
    "l3.4 2.6c1.2 1 1.8 2 1.8 3.4v2.3M17.5 21.5V20l4-4.5V9.6a1.6 1.6 0 0 0-3.2 0v3.6l-3.4 2.6"
    "c-1.2 1-1.8 2-1.8 3.4v2.3",
    "heart": "M12 20.5C6 16 3 12.8 3 9a4.7 4.7 0 0 1 9-2a4.7 4.7 0 0 1 9 2c0 3.8-3 7-9 11.5z",
    "leaf": "M5.5 18.5C3.5 9 9 3.5 20.5 3.5c0 11.5-5.5 17-15 15zM3 21L14 10",
    "shelter": "M2.5 11.5L12 3.5l9.5 8M5.5 9.5v11h13v-11M10 20.5v-6h4v6",
    "speech": "M4 4h16a1.5 1.5 0 0 1 1.5 1.5v10A1.5 1.5 0 0 1 20 17h-8l-5 4v-4H4a1.5 1.5 0 0 1-1.5-1.5v-10"
    "A1.5 1.5 0 0 1 4 4zM7 8.7h10M7 12.4h6",
    "tools": "M20.8 7.4a5.3 5.3 0 0 1-7 5.6L7.2 19.6a2 2 0 0 1-2.8-2.8L11 10.2a5.3 5.3 0 0 1 5.6-7L13.4 6.4"
    "l.6 3.6 3.6.6z",
}
"""Path data by the symbol's name, in a square of 24 with room for a line of 2 at its edges."""
