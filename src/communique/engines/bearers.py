"""Ties an office to its bearer where the two stand side by side: "Foreign Minister X", "X, director of Y".

It looks at neighbours only; a title that stands alone is a matter of chains.
"""

from __future__ import annotations

from communique.engines.found import Found, Page
from communique.languages.en.names import ABBREVIATED_TITLES, ATTRIBUTIVE_ED, HONORIFICS, REPORTING


def attach(page: Page, found: list[Found]) -> None:
    """Tie offices to names beside them: "Foreign Minister X", "X, director of Y", "the minister, X,"."""
    forms, lower = page.words.forms, page.words.lower
    size = len(forms)
    persons = {f.first: f for f in found if f.kind == "person" and f.form == "name"}
    endings = {f.last: f for f in persons.values()}
    roles = [f for f in found if f.form == "role"]
    ends: dict[int, Found] = {}
    for role in roles:
        if role.plural:
            continue
        j = role.last
        while (
            j < size
            and (forms[j] in HONORIFICS or forms[j] in ABBREVIATED_TITLES)
            and page.together(j - 1, j)
        ):
            j += 1
        name = persons.get(j)
        if name is not None and page.together(j - 1, j):
            _hold(role, name)
            ends[role.last] = role
    beginnings = {role.first: role for role in roles}
    for role in reversed(roles):
        # "his American counterpart, President X" and "his counterpart President X" are both X.
        after = beginnings.get(role.last) or (
            beginnings.get(role.last + 1)
            if role.head == "counterpart" and role.last < size and forms[role.last] == ","
            else None
        )
        if (
            role.title_of is None
            and not role.plural
            and after is not None
            and after.title_of is not None
            and after is not role
        ):
            _hold(role, after.title_of)
            ends[role.last] = role
    for role in roles:
        if role.title_of is not None or role.plural:
            continue
        k = role.first - 1
        if k >= 0 and lower[k] in ("former", "then", "now", "currently"):
            k -= 1
        if k > 2 and forms[k] == "," and forms[k - 1].isdigit() and forms[k - 2] == ",":
            k -= 2
        if k > 0 and lower[k] in ("is", "was") and lower[k - 1] == "who" and forms[k - 2] == ",":
            k -= 2
        if k > 0 and forms[k] in (",", "(", "—", "–") and k in endings:
            name = endings[k]
            behind = forms[role.last] if role.last < size else "."
            # "said Lavrov, president of ...", but in "Lavrov, the president and" a list goes on, and in
            # "Lavrov, the envoy said, knew it" somebody else speaks of him.
            listed = behind.lower() == "and" and role.last + 1 in persons
            aside = forms[k] == "," and role.definite == "def" and lower[role.last - 1] == role.head
            # "Finnish President X, Norway's Prime Minister Y": a title with a name of its own behind it.
            titles = behind[:1].isupper() and role.last < size and page.together(role.last - 1, role.last)
            if not listed and not titles and not (aside and _is_verb(behind)):
                _hold(role, name)
                ends[role.last] = role
                continue
        if k > 0 and lower[k] == "and" and (k in ends or k - 1 in ends and forms[k - 1] == ","):
            earlier = ends.get(k) or ends.get(k - 1)
            if (
                earlier is not None
                and earlier.title_of is not None
                and earlier.first > earlier.title_of.first
            ):
                _hold(role, earlier.title_of)
                ends[role.last] = role
                continue
        j = role.last
        if j + 1 < size and forms[j] == ",":
            name = persons.get(j + 1)
            if name is None and j + 1 in beginnings:
                # "Another official, deputy police chief X, said".
                name = beginnings[j + 1].title_of
            close = forms[name.last] if name is not None and name.last < size else "."
            goes_on = name is not None and lower[name.last + 1 : name.last + 2] == ["and"]
            # "After talks with the envoy, X said": without a second comma the name begins a clause.
            ends_clause = (",", ".", ")") if role.definite != "indef" else (",",)
            if (
                name is not None
                and len(name.words) > 1
                and close in ends_clause
                and not (goes_on and close == ",")
            ):
                _hold(role, name)


def _is_verb(word: str) -> bool:
    """Whether a word behind "X, the minister" goes on with what the minister does."""
    lower = word.lower()
    return lower in REPORTING or (lower.endswith("ed") and lower not in ATTRIBUTIVE_ED)


def _hold(role: Found, name: Found) -> None:
    role.title_of = name
    if name.head in ("doubtful", "single"):
        name.head = ""
    # "widow Terry ...": the noun tells more surely than the given name.
    name.gender = role.gender or name.gender
