"""Whether a later title may mean somebody who holds an office: "the minister" and a foreign minister.

It compares words of offices only; nearness and names are weighed elsewhere.
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.engines.found import Found
from communique.languages.en.names import OFFICES, PORTFOLIOS, RANKS, SAME_OFFICE, STANDS_FOR

_SPELT = {"defense": "defence", "labor": "labour", "economy": "economic", "advisor": "adviser"}
_LESSER = frozenset({"vice", "deputy", "prime", "first", "acting", "assistant"})
_FOLDED = frozenset({"official", "diplomat", "politician", "representative"})
"""Groups so wide that their own portfolio words are looked for among all the words of the earlier office."""


def _spell(word: str) -> str:
    return _SPELT.get(word, word)


def _head(word: str) -> str:
    return SAME_OFFICE.get(word, word)


def same_phrase(one: Found, other: Found) -> bool:
    """Whether two phrases have the same words but for their determiner."""
    skip = {"the", "a", "an"}
    return (
        one.head == other.head
        and (one.definite == "poss") == (other.definite == "poss")
        and len(one.words) > 1
        and [w for w in one.words if w not in skip] == [w for w in other.words if w not in skip]
        and not {"another", "other"} & set(other.words)
    )


def fits(title: Found, offices: Sequence[Found], *, code: str, gender: str) -> float:
    """How well ``title`` suits somebody of these ``offices``: 0 not at all, from 1 for "may be" up to 5.

    Example: "the national security adviser" suits "director of the National Security Office".
    """
    if title.gender and gender and title.gender != gender:
        return 0.0
    if title.code and code and title.code != code and not any(o.code == title.code for o in offices):
        return 0.0
    group = OFFICES.get(title.head, "")
    portfolio = {_spell(w) for w in title.words if w in PORTFOLIOS and w != title.head}
    if "pentagon" in title.words and group == "head":
        portfolio.add("defence")
    top_diplomat = title.head == "diplomat" and bool({"top", "chief"} & set(title.words))
    best = 0.0
    for office in offices:
        if office.plural:
            continue
        words = {_spell(w) for w in office.words}
        theirs = {_spell(w) for w in office.words if w in PORTFOLIOS and w != office.head}
        other = OFFICES.get(office.head, "")
        score = 0.0
        if top_diplomat:
            # "Washington's top diplomat" is its foreign minister and nobody else.
            if (
                not (other == "minister" and ({"foreign"} & words or {"secretary", "state"} <= words))
                or theirs & _LESSER
            ):
                continue
            score = 2.0
        elif _head(title.head) == _head(office.head):
            score = 3.0
            if portfolio and theirs and not portfolio <= words and group not in ("person", "expert"):
                continue
            if portfolio and not theirs and title.head in ("minister", "secretary", "adviser", "advisor"):
                continue
            if (theirs & _LESSER) - portfolio and title.head in (
                "president",
                "minister",
                "premier",
                "secretary",
            ):
                continue
            if "former" in title.words and "former" not in office.words:
                continue
        elif group == "diplomat" and "to" in title.words:
            continue  # "Norway's envoy to the agency" is nobody in another office
        elif other in STANDS_FOR.get(group, frozenset()):
            score = 1.2 + (0.6 if other == group else 0.0) + (0.2 if group in _FOLDED else 0.0)
            if portfolio and not portfolio <= words:
                continue
            if group == "leader" and title.head != "leader" and office.head != "leader":
                # A president is no king and no chancellor; "leader" alone covers them all.
                continue
            if group == "head" and title.head not in ("head", "chief"):
                continue
        elif title.head in ("envoy", "emissary") and other in ("adviser", "deputy") and not portfolio:
            score = 1.0
        elif title.head == "chief" and portfolio and portfolio <= words and other == "minister":
            score = 2.0
        elif (
            len(portfolio) > 1
            and portfolio <= words
            and {group, other} <= {"adviser", "head", "minister", "diplomat", "official"}
        ):
            score = 2.5
        if score:
            if title.code and (office.code == title.code or code == title.code):
                score += 1.0
            elif title.code and not code:
                score -= 1.0
            shared = set(title.words) & set(office.words) - RANKS - {
                "the",
                "a",
                "of",
                "'s",
                "for",
                title.head,
            }
            score += 0.3 * min(3, len(shared))
            best = max(best, score)
    return best
