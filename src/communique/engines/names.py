"""Finds names written with capitals and tells persons, bodies, places, papers and occasions apart.

It never looks a person up, and leaves out a name for which no word at hand says what it is.
"""

from __future__ import annotations

from communique.engines.found import Found, Page
from communique.engines.known_names import ORGAN_CAPITALS, kind_by_last_word, known_name
from communique.engines.reach import capital
from communique.languages.en.around_names import PLACE_PREPOSITIONS
from communique.languages.en.census_names import CENSUS_MEN, CENSUS_WOMEN, GENDERS
from communique.languages.en.given_names import MEN, WOMEN
from communique.languages.en.names import (
    ABBREVIATED_TITLES,
    CALENDAR,
    FAMILY_NAMES_TOO,
    GENERIC_CAPITALS,
    HONORIFICS,
    NOT_NAMES,
    OFFICES,
    ORGANS,
    PARTICLES,
    PLACE_WORDS,
    REPORTING,
    STOPS,
    SUFFIXES,
    SURNAMES_FIRST,
    WEAPONS,
)

_FIRST_WORDS = MEN | WOMEN | SURNAMES_FIRST

MOST_WORDS = 6
"""A person's name of more words is a headline in capitals."""

_JOINERS = frozenset({"of", "for", "on"})


def names(page: Page, roles: list[Found]) -> list[Found]:
    """Names in reading order: persons with their honorific left out, bodies, places, documents, occasions."""
    forms = page.words.forms
    size = len(forms)
    titled = {r.last for r in roles if r.form == "role"}
    heads: set[int] = set()
    for r in roles:
        if r.form == "role":
            heads.update(range(r.first, r.last))
    bodies = {r.first: r.last for r in roles if r.form == "organ"}
    found: list[Found] = []
    i = 0
    while i < size:
        if i in bodies and forms[bodies[i] - 1][0].isupper() and i not in page.terms:
            i = bodies[i]
            continue
        if i in page.terms and not _is_person_start(page, i):
            found_term, i = known_name(page, i)
            if found_term is not None:
                found.append(found_term)
            continue
        if not _starts(page, i):
            i += 1
            continue
        end = _run(page, i, titled, heads)
        name, i = _name(page, i, end, titled)
        if name is not None:
            found.append(name)
    return found


def _starts(page: Page, i: int) -> bool:
    form = page.words.forms[i]
    if not form[0].isupper() or form in NOT_NAMES:
        return False
    if form in CALENDAR and not _month_as_name(page, i):
        return False
    word = page.words.lower[i]
    if (
        word in OFFICES
        and word not in FAMILY_NAMES_TOO
        and i + 1 < len(page.words.forms)
        and page.words.forms[i + 1][0].isupper()
    ):
        return False
    if word in REPORTING and form not in MEN and form not in WOMEN:
        return False
    return form not in ABBREVIATED_TITLES and "/" not in form


def _month_as_name(page: Page, i: int) -> bool:
    """Whether "May" is a person: behind a title, or before a reporting verb or "'s"."""
    forms, lower = page.words.forms, page.words.lower
    if (
        (forms[i] in MEN or forms[i] in WOMEN)
        and i + 1 < len(forms)
        and capital(page, i + 1)
        and page.together(i, i + 1)
    ):
        return forms[i + 1] not in CALENDAR
    if forms[i] not in ("May", "March", "August"):
        return False
    after = lower[i + 1] if i + 1 < len(lower) else ""
    before = lower[i - 1] if i else ""
    return after in REPORTING or before in OFFICES or forms[i - 1] in HONORIFICS


def _is_person_start(page: Page, i: int) -> bool:
    """A word that is a state or city, but here begins a person's name: "Chad Smith", "Israel Katz"."""
    forms = page.words.forms
    j, term = page.terms[i]
    if (
        j != i + 1
        or term.kind not in ("state", "capital", "place")
        or not (forms[i] in MEN or forms[i] in WOMEN)
    ):
        return False
    return (
        j < len(forms)
        and forms[j][0].isupper()
        and j not in page.terms
        and page.together(i, j)
        and forms[j].lower() not in OFFICES
        and forms[j] not in NOT_NAMES
        and forms[j].lower() not in ORGANS
    )


def _run(page: Page, i: int, titled: set[int], heads: set[int]) -> int:
    """Where the run of capitalised words from ``i`` ends."""
    forms, lower = page.words.forms, page.words.lower
    size = len(forms)
    j = i + 1
    honorific = forms[i] in HONORIFICS
    while j < size and page.together(j - 1, j):
        form = forms[j]
        if j in titled and not honorific:
            break
        if form in SUFFIXES:
            j += 1
            break
        if form[0].isupper():
            if form in CALENDAR and not (
                forms[j - 1] in MEN or forms[j - 1] in WOMEN or forms[j - 1] in HONORIFICS
            ):
                break
            if lower[j] in STOPS and form not in MEN and form not in WOMEN and form not in CALENDAR:
                # A headline in capitals goes on with its verb: "Merkel Says".
                break
            if form in NOT_NAMES and form not in CALENDAR and not (forms[j - 1][-1] == "." and len(form) > 3):
                break
            if (
                form in ABBREVIATED_TITLES
                or "/" in form
                or (j in heads and lower[j] in OFFICES)
                or (j in heads and i not in heads)
            ):
                break
            if j in page.terms:
                k, term = page.terms[j]
                previous = forms[j - 1]
                if not (
                    previous in MEN
                    or previous in WOMEN
                    or previous in HONORIFICS
                    or len(previous) == 2
                    and previous[1] == "."
                ):
                    break
                if term.kind in ("adjective", "organization", "seat", "people"):
                    break
            j += 1
        elif (
            lower[j] in PARTICLES
            and j + 1 < size
            and forms[j + 1][0].isupper()
            and forms[j + 1] not in NOT_NAMES
            and (j + 1) not in page.terms
        ):
            j += 2
        elif (
            form in ('"', "“", "‘")
            and j + 2 < size
            and forms[j + 1][0].isupper()
            and forms[j + 2] in ('"', "”", "’")
            and j + 3 < size
            and forms[j + 3][0].isupper()
        ):
            j += 4
        else:
            break
    return j


def _name(page: Page, i: int, j: int, titled: set[int]) -> tuple[Found | None, int]:
    """What the capitalised run ``[i, j)`` is."""
    forms, lower = page.words.forms, page.words.lower
    size = len(forms)
    honorific = ""
    title = False
    k = i
    while k < j and forms[k] in HONORIFICS and (k + 1 < j):
        honorific = HONORIFICS[forms[k]] or honorific
        title = True
        k += 1
    k = _behind_a_shout(page, k, j)
    while (
        j - k > 2
        and forms[k] not in _FIRST_WORDS
        and forms[k] not in CENSUS_MEN
        and forms[k] not in CENSUS_WOMEN
        and (forms[k + 1] in MEN or forms[k + 1] in WOMEN)
    ):
        # A headline's verb before the name: "Hold Melania ...".
        k += 1
    words = forms[k:j]
    last = words[-1]
    if len(words) == 1 and _is_team(page, k, titled):
        return Found(k, j, "organization", "name", head="team", words=(last.lower(),)), j
    addressed = title or (i in titled and i > 0 and page.together(i - 1, i))
    if addressed and len(words) <= MOST_WORDS and not (last in ORGAN_CAPITALS and len(words) > 1):
        return _person(page, k, j, honorific), j
    kind = kind_by_last_word(last) if len(words) > 1 else ""
    if kind:
        return Found(k, j, kind, "thing", head=last.lower()), j
    organ = [n for n, w in enumerate(words) if w in ORGAN_CAPITALS]
    if organ and len(words) > 1:
        return Found(
            k, j, "organization", "name", head=last.lower(), words=tuple(w.lower() for w in words)
        ), j
    if all(w in GENERIC_CAPITALS or w.lower() in OFFICES.keys() - FAMILY_NAMES_TOO for w in words):
        return None, j
    if len(words) > MOST_WORDS or any(any(c.isdigit() for c in w) for w in words):
        # "Norvex Arc S9" is a thing.
        return None, j
    if len(words) > 1 and _reads_as_person(page, k, j):
        return _person(page, k, j, honorific), j
    if len(words) > 1 and k and lower[k - 1] in PLACE_PREPOSITIONS:
        return Found(k, j, "place", "name", head=last.lower(), words=tuple(w.lower() for w in words)), j
    if len(words) == 1 and last.isupper() and 2 < len(last) < 7 and last.isalpha():
        # An abbreviation in its brackets or by itself.
        before = forms[k - 1] if k else ""
        around = _line_is_capitals(page, k) or last.lower() in WEAPONS
        if not around and (before in ("(", "the", "The") or (j < size and lower[j] in REPORTING)):
            return Found(k, j, "organization", "name", head="abbreviation", words=(last.lower(),)), j
        return None, j
    if len(words) == 1:
        # A family name alone, to be told by its full form elsewhere in the article.
        if k in page.sentence_starts and last.lower() in _COMMON_STARTS:
            return None, j
        found = _person(page, k, j, honorific)
        found.head = "single"
        return found, j
    found = _person(page, k, j, honorific)
    found.head = "doubtful"
    return found, j


def _is_team(page: Page, k: int, titled: set[int]) -> bool:
    """Whether a plural behind the town or province that it plays for is a team: "the Turku Herons"."""
    form = page.words.forms[k]
    if k == 0 or k - 1 not in page.inside or not page.together(k - 1, k):
        return False
    at = page.inside[k - 1]
    before = page.words.lower[at - 1] if at else ""
    if page.terms[at][1].kind not in ("place", "capital") or before in PLACE_PREPOSITIONS:
        return False
    # "Mayor of Turku Virtanes" is a person, "coach of the Turku Herons" is not.
    return (
        (k not in titled or before == "the")
        and form[-1] == "s"
        and form[1:].islower()
        and form not in MEN | WOMEN
    )


def _behind_a_shout(page: Page, k: int, j: int) -> int:
    """Where a name begins behind a teaser's words in capitals: "LOST AT SEA Ada Holm"."""
    forms = page.words.forms
    if forms[j - 1].isupper():
        return k
    first = j
    while first > k and not (forms[first - 1].isupper() and forms[first - 1][-1] != "."):
        first -= 1
    loud = sum(len(form) > 1 and form.isalpha() for form in forms[k:first])
    # One such word may be an agency or a nation's way to write a family name.
    given = first < j - 1 and (forms[first] in MEN or forms[first] in WOMEN)
    return first if loud > 1 or (loud and len(forms[k]) > len("NATO") and given) else k


_COMMON_STARTS = frozenset(["there", "here", "yet", "given", "asked", "speaking"])


def _line_is_capitals(page: Page, k: int) -> bool:
    forms = page.words.forms
    near = [w for w in forms[max(0, k - 2) : k + 3] if w.isalpha() and len(w) > 2]
    return len(near) > 2 and all(w.isupper() for w in near)


def _person(page: Page, k: int, j: int, gender: str) -> Found:
    forms = page.words.forms
    words = tuple(w for w in forms[k:j] if w not in ('"', "“", "”", "‘", "’"))
    if not gender and len(words) > 1 and words[0] not in SURNAMES_FIRST:
        gender = GENDERS.get(words[0], "")
    return Found(k, j, "person", "name", words=words, gender=gender)


def _reads_as_person(page: Page, k: int, j: int) -> bool:
    """Whether a run of two or more capitalised words is a person by its first name, form, or surroundings."""
    forms, lower = page.words.forms, page.words.lower
    size = len(forms)
    words = forms[k:j]
    first = words[0]
    if any(w.lower() in ORGANS or w in PLACE_WORDS or w.isupper() and len(w) > 3 for w in words[1:]):
        return False
    if first in MEN or first in WOMEN:
        return True
    if len(words) < 4 and (first in CENSUS_MEN or first in CENSUS_WOMEN):
        return True
    if "-" in first and (first.split("-")[0] in MEN or first.split("-")[0] in WOMEN):
        return True
    if first in SURNAMES_FIRST and 2 <= len(words) <= 3 and not any(w.isupper() for w in words):
        return True
    if any(len(w) == 2 and w[1] == "." for w in words[:-1]):
        return True
    if words[-1] in SUFFIXES or any(w in PARTICLES and w not in ("al", "y", "la") for w in words[1:-1]):
        return True
    before = lower[k - 1] if k else ""
    if before in PLACE_PREPOSITIONS or before == "the":
        return False
    after = lower[j] if j < size else ""
    if after in REPORTING or after in ("who", "whose"):
        return True
    if before in REPORTING and page.together(k - 1, k) and after in (",", ".", "of"):
        return True
    if after != "," or j + 2 >= size:
        return False
    # "X, 45, said": an age; "X, who ...".
    return _is_age(forms[j + 1]) or lower[j + 1] in ("who", "whose")


def _is_age(form: str) -> bool:
    return form.isascii() and form.isdigit() and len(form) < 4 and 15 < int(form) < 105
