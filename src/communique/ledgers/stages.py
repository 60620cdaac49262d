"""The stages of a proposal, as acts name them: "the first stage, the double freeze".

It numbers none that no report numbers, and takes none from a report that does not tell of the proposal.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from communique.languages.en.proposals import LEAD, NEXT_OF, NEXT_STAGE, ORDINALS, STAGE, STAGE_OF, STANCES
from communique.ledgers.deeds import clause
from communique.ledgers.naming import named_states
from communique.ledgers.putting import Put
from communique.ledgers.reported import Reported, in_order, sides
from communique.model import Entry, Stage

_STAGE = re.compile(STAGE, re.IGNORECASE)
_NEXT = re.compile(NEXT_STAGE, re.IGNORECASE)
_STANCES = re.compile(STANCES, re.IGNORECASE)


def names_stage(entry: Entry) -> bool:
    """Whether an entry names a stage of something; who refuses one names it, but does not tell of it."""
    if entry.act in ("refuse", "deny", "demand", "ask") or entry.type in ("REJECT", "REQUEST", "CONSULT"):
        return False
    return _number(_text(entry)) > 0


def stages_of(groups: Sequence[Sequence[Put]], acts: Iterable[Reported]) -> list[tuple[Stage, ...]]:
    """For each group of one proposal its stages, by their number; of each the words told first."""
    found: list[dict[int, Stage]] = [{} for _ in groups]
    articles: dict[str, int] = {}
    tellers = [act for act in in_order(acts) if names_stage(act.leading)]
    # Those that name a stage and whose it is come first: what follows in their report goes with them.
    tellers.sort(key=lambda act: _STAGE.search(_text(act.leading)) is None)
    for act in tellers:
        entry = act.leading
        at = _whose(entry, groups)
        if at is None:
            at = articles.get(entry.article)
        if at is None or not groups[at]:
            continue
        number, text = _number(_text(entry)), _words(_text(entry))
        if not text:
            continue
        articles.setdefault(entry.article, at)
        known = found[at].get(number)
        told = (*(known.acts if known else ()), act.id)
        found[at][number] = Stage(text=known.text if known else text, acts=tuple(dict.fromkeys(told)))
    return [tuple(stage for _, stage in sorted(one.items())) for one in found]


def _text(entry: Entry) -> str:
    return entry.quote if entry.kind == "statement" else clause(entry)


def _number(text: str) -> int:
    if (found := _STAGE.search(text)) is not None:
        return ORDINALS[(found["ordinal"] or found["number"]).lower()]
    return ORDINALS[found["ordinal"].lower()] if (found := _NEXT.search(text)) is not None else 0


def _words(text: str) -> str:
    """What a stage consists of in the source's words; empty where they only name it."""
    told = " ".join(text.split()).strip(" .,;")
    for pattern in (STAGE_OF, NEXT_OF):
        if (found := re.match(pattern, told, re.IGNORECASE)) is not None:
            return found["what"].strip()
    told = re.sub(LEAD, "", told, flags=re.IGNORECASE)
    rest = _STAGE.sub(" ", told)
    rest = re.sub(r"^\W*(?:at|in)?\W*the\b", " ", rest, flags=re.IGNORECASE)
    return told if len(re.findall(r"\w{4,}", rest)) > 2 else ""


def _whose(entry: Entry, groups: Sequence[Sequence[Put]]) -> int | None:
    """Which proposal's stage an entry names: one of its report, else that of the sides it names."""
    text = _text(entry)
    if _STAGE.search(text) and _STANCES.search(text) and (named := frozenset(named_states(text))):
        own = [frozenset(code for put in group for code in put.sides) for group in groups]
        whose = [at for at, several in enumerate(own) if several and several <= named]
        return max(
            whose,
            key=lambda at: (_has_stages(groups[at]), len(own[at]), groups[at][0].day, -at),
            default=None,
        )
    here = [
        at
        for at, group in enumerate(groups)
        if _has_stages(group) and any(entry.article in put.articles for put in group)
    ]
    if here or not _STAGE.search(text) or not _STANCES.search(text):
        return max(here, key=lambda at: (len(groups[at][0].sides), -at), default=None)
    # "The first stage of the plan", and no word whose: those who speak of it so mean their own.
    speaking = sides(entry.actors)
    theirs = [at for at, group in enumerate(groups) if _has_stages(group) and group[0].sides & speaking]
    return max(theirs, key=lambda at: (groups[at][0].day, -at), default=None)


def _has_stages(group: Sequence[Put]) -> bool:
    return any(
        _STAGE.search(put.what) or re.search(r"\bstages?\b", put.what) or _STANCES.search(put.what)
        for put in group
    )
