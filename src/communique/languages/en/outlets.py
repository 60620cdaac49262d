"""How a report says that it has something from another outlet: "Reuters reported", "according to Yonhap".

Words as data; which outlets there are, and what follows from naming one, is decided elsewhere.
"""

BEFORE = r"(?:according to|reported by|as reported in|citing|cited by|quoted by|quoting|told|in a report by)"
"""What stands before the outlet's name, an article or a country between ("South Korea's Yonhap")."""

BETWEEN = (
    r"(?:(?:the|a|an)\s+)?(?:(?:[A-Z][\w.]*\s+){0,3}[A-Z][\w.]*['’]s\s+)?(?:state\s+(?:news\s+)?agency\s+)?"
)
"""What may stand between the two."""

AFTER = (
    r"(?i:\s+(?:news\s+agency|news|agency|newspaper|television|TV))?,?\s+"
    r"(?:(?:has|had|also|earlier|later)\s+)*"
    r"(?:reported|reports|said|says|wrote|writes|announced|noted|added|specified|quoted|cited|learnt|learned)\b"
)
"""What stands behind it."""

GENERIC = r"\s+(?:news\s+agency|news|agency|newspaper|telegraph\s+agency|television|tv|online)$"
"""The end of an outlet's full name that reports leave out: "Haedong" for "Haedong News Agency"."""

SLUGS = frozenset({
    "BREAKING", "CORRECTED", "CORRECTION", "EXCLUSIVE", "FACTBOX", "LD", "LEAD", "RPT", "UPDATE", "URGENT",
    "WRAPUP",
})  # fmt: skip
"""What agencies write before a headline for those who print it, "(LEAD)": nobody's name."""
