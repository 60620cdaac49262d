"""What is settled before mentions are joined: where names end, which are bodies, which lines are loose.

It looks at neighbouring words and at lines; it joins nobody with anybody named elsewhere.
"""

from __future__ import annotations

from communique.engines.found import Found, Page
from communique.engines.people import is_full
from communique.languages.en.around_names import ENDS_A_LINE
from communique.languages.en.callings import CALLINGS
from communique.languages.en.given_names import MEN, WOMEN
from communique.languages.en.names import MODIFIERS, OFFICES, PORTFOLIOS, RELATIONS, STOPS

OPENS_A_QUOTE = frozenset("\"“”«'‘")

LABEL = 65
"""Characters of a line that may stand over a quotation as its label; a caption is mostly longer."""

NOUN_MARKS = frozenset({"and", "'s", "’", "'", "of", "for", "the"})
"""What may stand before a name inside an office without beginning a phrase of its own."""

OF_BODIES = frozenset({"head", "spokes"})
"""Groups of offices that a body has: behind its name they tell that it is one."""


def part(page: Page, found: list[Found]) -> None:
    """Cut a name off the office that has run into it: "spokeswoman for the festival | Ada Holm"."""
    forms, lower = page.words.forms, page.words.lower
    ends = {f.last: f for f in found if f.kind == "person" and is_full(f)}
    for f in found:
        name = ends.get(f.last) if f.form == "role" and not f.plural else None
        if name is None or name.first - f.first < len(("spokeswoman", "for", "festival")):
            continue
        word = lower[name.first - 1]
        body = word not in OFFICES and word not in CALLINGS and word not in STOPS and word not in NOUN_MARKS
        if body and forms[name.first - 1].islower() and lower[name.first - 2] == "the":
            f.words = f.words[: name.first - f.last]
            f.last = name.first


def kin_by_first_name(page: Page, found: list[Found]) -> None:
    """Tie "his wife, Ada," to the given name: of one's kin no more is told."""
    forms = page.words.forms
    names = {f.first: f for f in found if f.kind == "person" and f.form == "name" and len(f.words) == 1}
    for f in found:
        if f.form != "role" or f.head not in RELATIONS or f.definite != "poss" or f.plural:
            continue
        name = names.get(f.last + 1) if forms[f.last : f.last + 1] == [","] else None
        if (
            name is not None
            and f.title_of is None
            and name.words[0] in MEN | WOMEN
            and forms[name.last : name.last + 1] == [","]
        ):
            f.title_of, name.head = name, ""
            name.gender = f.gender


def bodies_by_office(page: Page, found: list[Found]) -> set[str]:
    """Single names that an office belongs to, "the Norvex chairman" and "founder of Norvex": bodies."""
    lower, forms = page.words.lower, page.words.forms
    owners = set()
    for f in found:
        if f.form != "role":
            continue
        head = next((i for i in range(f.first, f.last) if lower[i] == f.head), f.first)
        if head > f.first and OFFICES.get(f.head) in OF_BODIES:
            owners.add(head - 1)
        if OFFICES.get(f.head) == "head" and lower[head + 1 : head + 2] == ["of"] and head + 2 < f.last:
            owners.add(head + 2)
    return {
        lower[i]
        for i in owners
        # "Transport Commissioner" tells a field, no body.
        if forms[i].istitle() and i not in page.terms and lower[i] not in MODIFIERS | PORTFOLIOS
    }


def loose_lines(page: Page) -> frozenset[int]:
    """The sentences of lines that end in no mark: headlines, captions, credits and teasers."""
    lines: list[list[int]] = []
    end = 0
    for number, sentence in enumerate(page.sentences):
        if not lines or "\n" in page.text[end : sentence.start]:
            lines.append([])
        lines[-1].append(number)
        end = sentence.end
    loose = []
    for k, line in enumerate(lines):
        first, last = page.sentences[line[0]], page.sentences[line[-1]]
        quotes = k + 1 < len(lines) and page.text[page.sentences[lines[k + 1][0]].start] in OPENS_A_QUOTE
        # "Ada Holm, fire chief, on the blaze" over a quotation tells whose it is.
        if page.text[last.end - 1] not in ENDS_A_LINE and not (quotes and last.end - first.start < LABEL):
            loose.append(line)
    # Where no line at all has a mark, that tells nothing.
    return frozenset(n for line in loose for n in line) if len(loose) < len(lines) else frozenset()
