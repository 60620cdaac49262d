"""Finds the noun phrases that name people and bodies by what they are: "the ministry's spokesman".

It reads words and their order only, and never asks who holds the office.
"""

from __future__ import annotations

from communique.engines.found import Found, Page
from communique.engines.reach import AFTER_HEAD, capital, complement, head_of, left, right
from communique.languages.en.given_names import MEN, WOMEN
from communique.languages.en.names import (
    ABBREVIATED_TITLES,
    ARTICLE_ORGANS,
    FAMILY_NAMES_TOO,
    FEMALE_WORDS,
    HONORIFICS,
    MALE_WORDS,
    MODIFIERS,
    NOT_NAMES,
    OFFICES,
    ORGANS,
    PLURALS,
    RELATIONS,
    STOPS,
    SURNAMES_FIRST,
)

NEIGHBOURS = 12
"""Phrases that may overlap one another: no phrase has more heads within its longest reach."""


def phrases(page: Page) -> list[Found]:
    """Roles and bodies in the order of their head nouns; those that overlap keep the longer one."""
    found: list[Found] = []
    lower = page.words.lower
    forms = page.words.forms
    size = len(lower)
    done = 0
    for i in range(size):
        word = lower[i]
        form = forms[i]
        if form in ABBREVIATED_TITLES and i + 1 < size and capital(page, i + 1):
            found.append(_title(page, i))
            continue
        head = head_of(word)
        if head:
            # "Foreign Ministry spokesman": of two role nouns in one phrase the last is the head.
            titled = i + 1 < size and form[0].isupper() and capital(page, i + 1) and page.together(i, i + 1)
            if (i < done and not titled) or (i in page.inside and page.terms[page.inside[i]][0] > i + 1):
                continue
            role = _role(page, i, head)
            if role is not None:
                found.append(role)
                done = role.last if role.last > i + 1 else done
        elif word in ORGANS:
            if i in page.inside and page.terms[page.inside[i]][1].kind in ("organization", "seat"):
                continue
            organ = _organ(page, i, word)
            if organ is not None:
                found.append(organ)
    return _longest(page, found)


def _longest(page: Page, found: list[Found]) -> list[Found]:
    """Drop a body that merely stands before a head ("foreign ministry" in "foreign ministry official")."""
    covered: set[int] = set()
    for f in found:
        if f.form == "role":
            covered.update(range(f.first, f.last))
    kept: list[Found] = []
    for f in found:
        if f.form == "organ" and f.definite == "inner" and f.first in covered and f.last in covered:
            continue
        # Heads come in reading order and phrases are short: only the last few can overlap.
        near = kept[-NEIGHBOURS:]
        titles = f.form == "role" and f.last < len(page.words.forms) and capital(page, f.last)
        if not titles and any(o.form == f.form and o.first <= f.first and f.last <= o.last for o in near):
            continue
        kept[-NEIGHBOURS:] = [
            o
            for o in near
            if not (o.form == f.form and f.first <= o.first and o.last <= f.last)
            # "Deputy Foreign Minister" is one title, "Secretary Holm" a title and a name.
            or (
                o.form == "role"
                and o.last < f.last
                and capital(page, o.last)
                and page.words.lower[o.last] not in MODIFIERS
            )
        ]
        kept.append(f)
    return kept


def _title(page: Page, i: int) -> Found:
    """ "Gen." or "Sen." before a name, with the country before it."""
    first, definite = left(page, i)
    last = i + 1
    word = ABBREVIATED_TITLES[page.words.forms[i]]
    return Found(
        first,
        last,
        "role",
        "role",
        head=word,
        words=tuple(page.words.lower[first:last]),
        code=_code(page, first, last),
        definite=definite,
    )


def _code(page: Page, first: int, last: int) -> str:
    """The code of the first state or organisation named in ``[first, last)``."""
    return next(
        (
            page.terms[i][1].code
            for i in range(first, last)
            if i in page.terms and page.terms[i][1].kind != "place"
        ),
        "",
    )


def _is_family_name(page: Page, h: int) -> bool:
    """Whether a capitalised "King" or "Dean" is a name: behind a given name, or nothing makes it a title."""
    forms = page.words.forms
    before = forms[h - 1] if h and page.together(h - 1, h) else ""
    after = forms[h + 1] if h + 1 < len(forms) and page.together(h, h + 1) else ""
    if before in MEN or before in WOMEN or (len(before) == 2 and before[1] == ".") or before in HONORIFICS:
        return True
    return not (
        after[:1].isupper()
        or page.words.lower[h - 1 : h] == ["the"]
        or after == "of"
        or (h - 1) in page.inside
    )


def _role(page: Page, h: int, head: str) -> Found | None:
    lower, forms = page.words.lower, page.words.forms
    size = len(lower)
    follows = lower[h + 1] if h + 1 < size and page.together(h, h + 1) else ""
    if (
        head_of(follows)
        and AFTER_HEAD.get((head, follows)) != 1
        and OFFICES[head] != "person"
        and head not in PLURALS
    ):
        # "chief executive", "press secretary": a role noun before another one is only its modifier.
        return None
    if head in FAMILY_NAMES_TOO and forms[h][0].isupper() and _is_family_name(page, h):
        return None
    if follows in ORGANS and not forms[h][0].isupper():
        return None
    if (
        head in RELATIONS
        and forms[h][0].isupper()
        and h
        and forms[h - 1] in SURNAMES_FIRST
        and page.together(h - 1, h)
    ):
        # "Pak Son Gwon": a syllable of a name.
        return None
    if head in ("fighter", "fighters") and h and any(c.isdigit() for c in forms[h - 1]):
        return None
    first, definite = left(page, h)
    if head in (
        "chair",
        "head",
        "major",
        "general",
        "justice",
        "chief",
        "host",
        "right",
        "whip",
        "anchor",
        "deputy",
        "speaker",
        "captain",
        "coach",
        "fellow",
        "king",
        "major",
        "head",
    ):
        # Nouns that are other words too need a determiner, a modifier, a name or a complement beside them.
        after = lower[h + 1] if h + 1 < size else ""
        if (
            first == h
            and after != "of"
            and not (forms[h][0].isupper() and h + 1 < size and capital(page, h + 1))
        ):
            return None
        if (
            head in ("major", "general")
            and forms[h].islower()
            and follows
            and follows[0].isalpha()
            and follows not in STOPS
        ):
            return None
        if (
            head in ("head", "fellow", "chief")
            and h + 1 < size
            and lower[h + 1][0].isalpha()
            and forms[h + 1].islower()
            and lower[h + 1] not in STOPS
            and not forms[h][0].isupper()
        ):
            return None
    last = right(page, h, head)
    if first == h and last == h + 1 and definite == "bare":
        # A bare noun is a role where a name follows, or in the plural ("officials said").
        named = last < size and capital(page, last) and page.together(h, last)
        if not named and head not in PLURALS and not (h and forms[h - 1] == ","):
            return None
    words = tuple(lower[first:last])
    gender = "f" if head in FEMALE_WORDS else "m" if head in MALE_WORDS else ""
    code = _code(page, first, last)
    return Found(
        first,
        last,
        "role",
        "role",
        head=head,
        words=words,
        code=code,
        definite=definite,
        plural=head in PLURALS,
        gender=gender,
    )


def _organ(page: Page, h: int, head: str) -> Found | None:
    lower, forms = page.words.lower, page.words.forms
    size = len(lower)
    if h + 1 < size and lower[h + 1] in ORGANS and page.together(h, h + 1):
        return None
    after = forms[h + 1] if h + 1 < size and page.together(h, h + 1) else ""
    if (
        forms[h][0].isupper()
        and after[:1].isupper()
        and after not in NOT_NAMES
        and not head_of(after.lower())
        and h + 1 not in page.terms
    ):
        return None
    first, definite = left(page, h)
    named = any(forms[i][0].isupper() and forms[i] not in NOT_NAMES for i in range(first, h + 1))
    last = h + 1
    joins = ("of", "for", "on") if forms[h][0].isupper() else ("of",)
    if last + 1 < size and lower[last] in joins and page.together(h, last):
        end = complement(page, last + 1, any_noun=False)
        if end > last + 1:
            last, named = end, True
    follows = lower[h + 1] if h + 1 < size else ""
    inner = bool(head_of(follows)) and page.together(h, h + 1)
    if not named and not (definite in ("def", "poss") and head in ARTICLE_ORGANS):
        return None
    if not named and inner:
        return None
    if forms[h].islower() and head not in ARTICLE_ORGANS and not named:
        return None
    if first == h and last == h + 1:
        return None
    code = _code(page, first, last)
    if inner:
        definite = "inner"
    return Found(
        first,
        last,
        "organization",
        "organ",
        head=head,
        words=tuple(lower[first:last]),
        code=code,
        definite=definite,
    )
