"""Finds the noun phrases that name people and bodies by what they are: "the Russian foreign ministry's spokesman".

It reads words and their order only, and never asks who holds the office.
"""

from __future__ import annotations

from communique.engines.found import Definite, Found, Page
from communique.languages.en.given_names import MEN, WOMEN
from communique.languages.en.names import (
    ABBREVIATED_TITLES,
    ARTICLE_ORGANS,
    ATTRIBUTIVE_ED,
    DETERMINERS,
    FAMILY_NAMES_TOO,
    FEMALE_WORDS,
    HONORIFICS,
    INDEFINITE,
    MALE_WORDS,
    MODIFIERS,
    NOT_NAMES,
    OFFICES,
    ORGANS,
    PLURALS,
    POSSESSIVES,
    RANKS,
    STOPS,
)

LONGEST_LEFT = 8
"""Tokens between a determiner and its noun; longer runs in PolNeAR dev are clauses, not noun phrases."""
LONGEST_RIGHT = 12
"""Tokens of a complement ("director of ..."); the longest title seen in newscluster has eleven."""

_PREFIXES = ("then-", "ex-", "vice-", "co-", "deputy-", "non-", "mid-")
_AFTER_HEAD = {
    ("secretary", "of"): 2, ("secretary", "general"): 1, ("attorney", "general"): 1, ("chief", "of"): 2,
    ("commander", "in"): 2, ("director", "general"): 1, ("consul", "general"): 1, ("solicitor", "general"): 1,
    ("governor", "general"): 1, ("surgeon", "general"): 1, ("minister", "of"): 2,
}  # fmt: skip
_COMPLEMENT = {"of": True, "for": True, "to": True, "at": False, "with": False, "from": False, "on": False}
_TO_HEADS = frozenset({
    "ambassador", "ambassadors", "envoy", "envoys", "adviser", "advisor", "aide", "assistant", "representative", "delegate",
    "delegates", "consultant", "counsel", "counselor", "advisers", "advisors", "aides", "deputy", "attache", "rapporteur", "secretary",
})  # fmt: skip
_ON_HEADS = frozenset({"expert", "experts", "rapporteur", "specialist", "adviser", "advisor", "coordinator", "envoy", "spokesman", "commissioner"})
_ENDS = frozenset(
    "Affairs Defense Defence State Finance Trade Justice Interior Staff Intelligence Energy Commerce Relations "
    "Security Health Education Agriculture Labor Labour Transport Transportation Culture Environment".split()
)
"""Words that close a ministry's name: a capitalised word behind them begins another name."""


def head_of(word: str) -> str:
    """A role noun without its prefix: "then-president" is "president"; empty where ``word`` is no role noun."""
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
    """Drop a body that merely stands before a role's head ("foreign ministry" in "foreign ministry official")."""
    roles = [f for f in found if f.form == "role"]
    kept: list[Found] = []
    for f in found:
        if f.form == "organ" and any(
            r.first <= f.first and f.last <= r.last and f.definite == "inner" for r in roles
        ):
            continue
        titles = f.form == "role" and f.last < len(page.words.forms) and capital(page, f.last)
        if not titles and any(o.form == f.form and o.first <= f.first and f.last <= o.last and o is not f for o in kept):
            continue
        kept = [
            o for o in kept
            if not (o.form == f.form and f.first <= o.first and o.last <= f.last) or (o.form == "role" and o.last < f.last and capital(page, o.last))
        ]
        kept.append(f)
    return kept


def _title(page: Page, i: int) -> Found:
    """ "Gen." or "Sen." before a name, with the country before it."""
    first, definite = _left(page, i)
    last = i + 1
    word = ABBREVIATED_TITLES[page.words.forms[i]]
    return Found(first, last, "role", "role", head=word, words=tuple(page.words.lower[first:last]), code=_code(page, first, last), definite=definite)


def _code(page: Page, first: int, last: int) -> str:
    """The code of the first state or organisation named in ``[first, last)``."""
    return next((page.terms[i][1].code for i in range(first, last) if i in page.terms and page.terms[i][1].kind != "place"), "")


def _left(page: Page, h: int) -> tuple[int, Definite]:
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
        if word == "that" and k and lower[k - 1] not in ("of", "in", "for", "at", "with", "by", "to", "on", "from"):
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
        if form[0].isupper() and form not in NOT_NAMES:
            i = solid = k
        elif word in MODIFIERS or form.isdigit():
            i = k
            if not form.isdigit():
                solid = k
        elif word == "," and k and lower[k - 1] in RANKS and i < h:
            i = k
        elif word == "and" and k and lower[k - 1] in MODIFIERS and lower[i] in MODIFIERS:
            i = k
        elif not word[0].isalpha() or word in STOPS:
            break
        elif word.endswith("ed") and word not in ATTRIBUTIVE_ED and "-" not in word:
            break
        elif word in OFFICES:
            # "his counterpart President X", "officials ministers": a role noun of its own.
            break
        else:
            i = k
        steps += 1
    while solid < h and lower[solid] in ("and", ","):
        solid += 1
    return solid, "bare"


def _owner(page: Page, mark: int) -> int:
    """Where the owner before the "'s" at ``mark`` begins: "the ministry's", "South Korea's", "Mr. Trump's"."""
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


def _right(page: Page, h: int, head: str) -> int:
    """Where the phrase headed at ``h`` ends, with its complement."""
    forms, lower = page.words.forms, page.words.lower
    size = len(forms)
    last = h + 1
    if last < size and page.together(h, last):
        extra = _AFTER_HEAD.get((head, lower[last]))
        if extra and last + extra <= size and (extra == 1 or lower[last + 1] in ("state", "staff", "chief") or forms[last + 1] in _ENDS):
            last += extra
            if lower[h + 1] == "of" and last < size and lower[last] in ("affairs",):
                last += 1
    while last + 1 < size and page.together(last - 1, last) and page.together(last, last + 1):
        word = lower[last]
        if word not in _COMPLEMENT:
            break
        if word == "to" and head not in _TO_HEADS:
            break
        if word == "on" and head not in _ON_HEADS:
            break
        end = _complement(page, last + 1, any_noun=word == "of" or (word in ("for", "on") and OFFICES.get(head) in ("spokes", "head", "minister", "diplomat", "adviser", "expert")))
        if end == last + 1:
            break
        last = end
        if last - h > 2 * LONGEST_RIGHT:
            break
    return last


def _complement(page: Page, k: int, *, any_noun: bool) -> int:
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
            # "envoy for Syria Staffan ...": behind a state's name another name begins; behind an adjective it goes on.
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
            closed = (form in _ENDS or word in ORGANS) and follows not in ORGANS and follows != "and"
            if word in OFFICES and i + 1 < size and capital(page, i + 1) and word not in ("chiefs",):
                # "a spokesman for President X": the bearer belongs to the complement.
                i += 1
                while i < size and page.together(i - 1, i) and capital(page, i) and forms[i] not in ABBREVIATED_TITLES:
                    i += 1
                return i
        elif word in DETERMINERS:
            if i != k and lower[i - 1] not in ("of", "for", "and", "the") or word in POSSESSIVES and i != k:
                break
            if i == k and word in INDEFINITE and not any_noun:
                break
        elif word in ("of", "for") and i > k and i + 1 < size and (forms[i + 1][0].isupper() or lower[i + 1] in DETERMINERS or lower[i - 1] in OFFICES):
            closed = False
        elif word in ("and", "&") and i > k and i + 1 < size and forms[i - 1][0].isupper() and forms[i + 1][0].isupper() and named and not closed and (i + 1) not in page.terms:
            pass
        elif form in ("-", "'", "’") or form.isdigit():
            if form.isdigit() and i == k:
                break
        elif not word[0].isalpha() or word in STOPS:
            break
        elif word.endswith("ed") and word not in ATTRIBUTIVE_ED:
            break
        elif word.endswith("ly"):
            break
        elif not any_noun and word in ARTICLE_ORGANS and i > k:
            named = True
        elif not any_noun and not named and i == k:
            return k
        elif closed and word not in ORGANS and word not in OFFICES:
            break
        i += 1
    while i > k and (lower[i - 1] in ("of", "for", "and", "the", "a", "'s", "-", "’", "'") or lower[i - 1] in DETERMINERS):
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


def _is_family_name(page: Page, h: int) -> bool:
    """Whether a capitalised "King" or "Dean" is a name: behind a given name, or with nothing that makes it a title."""
    forms = page.words.forms
    before = forms[h - 1] if h and page.together(h - 1, h) else ""
    after = forms[h + 1] if h + 1 < len(forms) and page.together(h, h + 1) else ""
    if before in MEN or before in WOMEN or (len(before) == 2 and before[1] == ".") or before in HONORIFICS:
        return True
    return not (after[:1].isupper() or page.words.lower[h - 1 : h] == ["the"] or after == "of" or (h - 1) in page.inside)


def _role(page: Page, h: int, head: str) -> Found | None:
    lower, forms = page.words.lower, page.words.forms
    size = len(lower)
    follows = lower[h + 1] if h + 1 < size and page.together(h, h + 1) else ""
    if head_of(follows) and _AFTER_HEAD.get((head, follows)) != 1 and OFFICES[head] != "person" and head not in PLURALS:
        # "chief executive", "press secretary": a role noun before another one is only its modifier.
        return None
    if head in FAMILY_NAMES_TOO and forms[h][0].isupper() and _is_family_name(page, h):
        return None
    if follows in ORGANS and not forms[h][0].isupper():
        return None
    if head in ("fighter", "fighters") and h and any(c.isdigit() for c in forms[h - 1]):
        return None
    first, definite = _left(page, h)
    if head in ("chair", "head", "major", "general", "justice", "chief", "host", "right", "whip", "anchor", "deputy", "speaker", "captain", "coach", "fellow", "king", "major", "head"):
        # Nouns that are other words too need a determiner, a modifier, a name or a complement beside them.
        after = lower[h + 1] if h + 1 < size else ""
        if first == h and after != "of" and not (forms[h][0].isupper() and h + 1 < size and capital(page, h + 1)):
            return None
        if head in ("major", "general") and forms[h].islower() and follows and follows[0].isalpha() and follows not in STOPS:
            return None
        if head in ("head", "fellow", "chief") and h + 1 < size and lower[h + 1][0].isalpha() and forms[h + 1].islower() and lower[h + 1] not in STOPS and not forms[h][0].isupper():
            return None
    last = _right(page, h, head)
    if first == h and last == h + 1 and definite == "bare":
        # A bare noun is a role where a name follows, or in the plural ("officials said").
        follows = last < size and capital(page, last) and page.together(h, last)
        if not follows and head not in PLURALS and not (h and forms[h - 1] == ","):
            return None
    words = tuple(lower[first:last])
    gender = "f" if head in FEMALE_WORDS else "m" if head in MALE_WORDS else ""
    code = _code(page, first, last)
    return Found(first, last, "role", "role", head=head, words=words, code=code, definite=definite, plural=head in PLURALS, gender=gender)


def _organ(page: Page, h: int, head: str) -> Found | None:
    lower, forms = page.words.lower, page.words.forms
    size = len(lower)
    if h + 1 < size and lower[h + 1] in ORGANS and page.together(h, h + 1):
        return None
    after = forms[h + 1] if h + 1 < size and page.together(h, h + 1) else ""
    if forms[h][0].isupper() and after[:1].isupper() and after not in NOT_NAMES and not head_of(after.lower()) and h + 1 not in page.terms:
        return None
    first, definite = _left(page, h)
    named = any(forms[i][0].isupper() and forms[i] not in NOT_NAMES for i in range(first, h + 1))
    last = h + 1
    if last + 1 < size and lower[last] in ("of", "for", "on") and page.together(h, last):
        if forms[h][0].isupper() or lower[last] == "of":
            end = _complement(page, last + 1, any_noun=False)
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
    return Found(first, last, "organization", "organ", head=head, words=tuple(lower[first:last]), code=code, definite=definite)
