"""How far a noun phrase reaches from its head: back to its determiner or owner, on through its complement.

It asks neither what the phrase names nor whom.
"""

from __future__ import annotations

from communique.engines.found import Definite, Page
from communique.languages.en.around_names import (
    CLOSING_WORDS,
    DESCRIBING,
    KNOWING_ON,
    PLACE_PREPOSITIONS,
    SENT_TO,
)
from communique.languages.en.names import (
    ABBREVIATED_TITLES,
    ARTICLE_ORGANS,
    ATTRIBUTIVE_ED,
    CALENDAR,
    DETERMINERS,
    INDEFINITE,
    MODIFIERS,
    NOT_NAMES,
    OFFICES,
    ORGANS,
    POSSESSIVES,
    RANKS,
    STOPS,
)

LONGEST_LEFT = 8
"""Tokens between a determiner and its noun; longer runs in PolNeAR dev are clauses, not noun phrases."""
LONGEST_RIGHT = 12
"""Tokens of a complement ("director of ..."); the longest title seen in newscluster has eleven."""

_PREFIXES = ("then-", "ex-", "vice-", "co-", "deputy-", "non-", "mid-")
AFTER_HEAD = {
    ("secretary", "of"): 2, ("secretary", "general"): 1, ("attorney", "general"): 1, ("chief", "of"): 2,
    ("commander", "in"): 2, ("director", "general"): 1, ("consul", "general"): 1, ("solicitor", "general"): 1,
    ("governor", "general"): 1, ("surgeon", "general"): 1, ("minister", "of"): 2,
}  # fmt: skip
_COMPLEMENT = {"of": True, "for": True, "to": True, "at": False, "with": False, "from": False, "on": False}


def head_of(word: str) -> str:
    """A role noun without its prefix ("then-president"); empty where ``word`` is no role noun."""
    if word in OFFICES:
        return word
    if "-" in word:
        for prefix in _PREFIXES:
            if word.startswith(prefix) and word[len(prefix) :] in OFFICES:
                return word[len(prefix) :]
    return ""


def capital(page: Page, i: int) -> bool:
    """Whether token ``i`` is a capitalised word that may be part of a name."""
    form = page.words.forms[i]
    return form[0].isupper() and form not in NOT_NAMES


def left(page: Page, h: int) -> tuple[int, Definite]:
    """Where the phrase headed at ``h`` begins, and how it is determined."""
    forms, lower = page.words.forms, page.words.lower
    i = h
    solid = h
    steps = 0
    while i > 0 and steps < LONGEST_LEFT:
        k = i - 1
        if not page.together(k, i):
            break
        word, form = lower[k], forms[k]
        if (
            word == "that"
            and k
            and lower[k - 1] not in ("of", "in", "for", "at", "with", "by", "to", "on", "from")
        ):
            # "said that officials ...": no part of the phrase.
            break
        if word in DETERMINERS:
            if word in POSSESSIVES:
                return k, "poss"
            first = k
            if word not in INDEFINITE and k and lower[k - 1] in ("all", "both"):
                first = k - 1
            return first, "indef" if word in INDEFINITE else "def"
        if word == "'s" or form in ("'", "’") and k and lower[k - 1].endswith("s"):
            first = _owner(page, k)
            return first, "indef" if lower[first] in INDEFINITE else "poss"
        if k in page.inside:
            i = page.inside[k]
            solid = i
            steps += 1
            continue
        if form[0].isupper() and form in CALENDAR:
            # "On Friday Norwegian Foreign Minister X": the day is no part of the title.
            return (i, "bare") if i < h and forms[i][0].isupper() else (solid, "bare")
        if (
            i in page.terms
            and page.terms[i][1].kind == "adjective"
            and form[0].isupper()
            and k
            and lower[k - 1] in PLACE_PREPOSITIONS
        ):
            # "After the storm in Bergen Norwegian Foreign Minister X": the town is no part of the title.
            return i, "bare"
        if form[0].isupper() and form not in NOT_NAMES:
            i = solid = k
        elif word in MODIFIERS or form.isdigit():
            i = k
            if not form.isdigit():
                solid = k
        elif (
            word == ","
            and k
            and lower[k - 1] in RANKS
            and i < h
            or word == "and"
            and k
            and lower[k - 1] in MODIFIERS
            and lower[i] in MODIFIERS
        ):
            i = k
        elif (
            not word[0].isalpha()
            or word in STOPS
            or word.endswith("ed")
            and word not in ATTRIBUTIVE_ED
            and "-" not in word
        ):
            break
        elif word in OFFICES:
            # "his counterpart President X", "officials ministers": a role noun of its own.
            break
        elif i < h and i == solid and forms[i][0].isupper() and not _describes(word):
            # "in his speech Norwegian Foreign Minister X": the capital behind a noun begins a title.
            return i, "bare"
        else:
            i = k
        steps += 1
    while solid < h and lower[solid] in ("and", ","):
        solid += 1
    return solid, "bare"


def _describes(word: str) -> bool:
    """Whether a lower-case word before a capital reads as an adjective by its form: "little-known"."""
    return "-" in word or word.endswith(DESCRIBING)


def _owner(page: Page, mark: int) -> int:
    """Where the owner before the "'s" at ``mark`` begins: "the ministry's", "South Korea's"."""
    forms, lower = page.words.forms, page.words.lower
    i = mark
    while i > 0 and mark - i < LONGEST_LEFT:
        k = i - 1
        if not page.together(k, i):
            break
        if k in page.inside:
            i = page.inside[k]
            continue
        form = forms[k]
        if form[0].isupper() and form not in NOT_NAMES:
            i = k
            continue
        if lower[k] in DETERMINERS and lower[k] != "that":
            return k
        if i == mark and form[0].isalpha() and lower[k] not in STOPS:
            i = k
            continue
        if lower[k] in MODIFIERS or lower[k] in ORGANS:
            i = k
            continue
        break
    return i


def right(page: Page, h: int, head: str) -> int:
    """Where the phrase headed at ``h`` ends, with its complement."""
    forms, lower = page.words.forms, page.words.lower
    size = len(forms)
    last = h + 1
    if last < size and page.together(h, last):
        extra = AFTER_HEAD.get((head, lower[last]))
        if (
            extra
            and last + extra <= size
            and (
                extra == 1
                or lower[last + 1] in ("state", "staff", "chief")
                or forms[last + 1] in CLOSING_WORDS
            )
        ):
            last += extra
            if lower[h + 1] == "of" and last < size and lower[last] in ("affairs",):
                last += 1
    while last + 1 < size and page.together(last - 1, last) and page.together(last, last + 1):
        word = lower[last]
        if word not in _COMPLEMENT:
            break
        if word == "to" and head not in SENT_TO:
            break
        if word == "on" and head not in KNOWING_ON:
            break
        end = complement(
            page,
            last + 1,
            any_noun=word == "of"
            or (
                word in ("for", "on")
                and OFFICES.get(head) in ("spokes", "head", "minister", "diplomat", "adviser", "expert")
            ),
        )
        if end == last + 1:
            break
        last = end
        if last - h > 2 * LONGEST_RIGHT:
            break
    return last


def complement(page: Page, k: int, *, any_noun: bool) -> int:
    """Where the complement that begins at ``k`` ends; ``k`` itself where there is none."""
    forms, lower = page.words.forms, page.words.lower
    size = len(forms)
    i = k
    named = False
    closed = False
    while i < size and i - k < LONGEST_RIGHT:
        if i > k and not page.together(i - 1, i):
            break
        form, word = forms[i], lower[i]
        if i in page.terms:
            j, term = page.terms[i]
            if closed and term.kind != "organization":
                break
            i, named = j, True
            # "envoy for Syria Staffan ...": behind a state another name begins; an adjective goes on.
            closed = term.kind != "adjective"
            continue
        if word == "'s":
            closed = False
        elif form in ABBREVIATED_TITLES:
            break
        elif form[0].isupper() and form not in NOT_NAMES:
            if closed and not _ends_in_organ(page, i):
                break
            named = True
            follows = lower[i + 1] if i + 1 < size else ""
            closed = (form in CLOSING_WORDS or word in ORGANS) and follows not in ORGANS and follows != "and"
            if word in OFFICES and i + 1 < size and capital(page, i + 1) and word not in ("chiefs",):
                # "a spokesman for President X": the bearer belongs to the complement.
                i += 1
                while (
                    i < size
                    and page.together(i - 1, i)
                    and capital(page, i)
                    and forms[i] not in ABBREVIATED_TITLES
                ):
                    i += 1
                return i
        elif word in DETERMINERS:
            if i != k and lower[i - 1] not in ("of", "for", "and", "the") or word in POSSESSIVES and i != k:
                break
            if i == k and word in INDEFINITE and not any_noun:
                break
        elif (
            word in ("of", "for")
            and i > k
            and i + 1 < size
            and (forms[i + 1][0].isupper() or lower[i + 1] in DETERMINERS or lower[i - 1] in OFFICES)
        ):
            closed = False
        elif (
            word in ("and", "&")
            and i > k
            and i + 1 < size
            and forms[i - 1][0].isupper()
            and forms[i + 1][0].isupper()
            and named
            and not closed
            and (i + 1) not in page.terms
        ):
            pass
        elif form in ("-", "'", "’") or form.isdigit():
            if form.isdigit() and i == k:
                break
        elif (
            not word[0].isalpha()
            or word in STOPS
            or word.endswith("ed")
            and word not in ATTRIBUTIVE_ED
            or word.endswith("ly")
        ):
            break
        elif not any_noun and word in ARTICLE_ORGANS and i > k:
            named = True
        elif not any_noun and not named and i == k:
            return k
        elif closed and word not in ORGANS and word not in OFFICES:
            break
        i += 1
    while i > k and (
        lower[i - 1] in ("of", "for", "and", "the", "a", "'s", "-", "’", "'") or lower[i - 1] in DETERMINERS
    ):
        i -= 1
    if not any_noun and not named:
        return k
    return i


def _ends_in_organ(page: Page, i: int) -> bool:
    """Whether the capitalised words from ``i`` soon reach the head of a body: "Rules Committee"."""
    forms, lower = page.words.forms, page.words.lower
    for k in range(i, min(i + 3, len(forms))):
        if not forms[k][0].isupper() or (k > i and not page.together(k - 1, k)):
            return False
        if lower[k] in ORGANS:
            return True
    return False
