"""What a cue says by itself: its verb or noun, the act that word names, whether it is negated or passive.

It never looks at what was said; ``engines.act`` does.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from communique.engines import lexicon
from communique.languages.en import clauses as en
from communique.languages.en import speech
from communique.model import Span, Speech

_WORD = re.compile(r"[^\W_]+(?:[’'\-][^\W_]+)*")
_FAVOUR = frozenset({"for", "pro", "behind"})
_LIKING = frozenset({"like", "likes", "liked"})
_NOBODY = frozenset({"no", "nobody", "none", "neither"})
AFTER = 4
"""Words after the cue that may belong to its verb ("called | for", "ruled | out")."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue read: ``lemma`` of its head, ``entry`` (with particle), the act the head names.

    ``kind`` is the verb's form (base, s, past, participle, ing), "noun", "adjective" or empty; ``end`` is
    where the head and its particle end in the text; ``words`` is the cue in lower case and ``after`` what
    follows it; ``nobody``: the source is "no one", "neither side", "not one senator".
    """

    lemma: str
    entry: str
    act: Speech
    kind: str
    negated: bool
    passive: bool
    nobody: bool
    end: int
    words: tuple[str, ...]
    after: tuple[str, ...]

    @property
    def noun(self) -> bool:
        """Whether the act is named by a noun ("accusations of")."""
        return self.kind == "noun"


def read_cue(text: str, pieces: tuple[Span, ...], source: tuple[Span, ...] = ()) -> Cue:
    """Head, act and form of a cue given in pieces; an empty cue or a bare colon states."""
    found = [m for piece in pieces for m in _WORD.finditer(text, piece.start, piece.end)]
    stop = max((piece.end for piece in pieces), default=0)
    following = [m for _, m in zip(range(AFTER), _WORD.finditer(text, stop, stop + 60), strict=False)]
    low = [m.group().lower().replace("’", "'") for m in found]
    after = tuple(m.group().lower() for m in following)
    first = source[0].of(text).lower().split()[:2] if source else []
    owned = any(_owns(text, span) for span in source)
    head, kind, lemma = _head(low, after, owned=owned)
    entry, end = lemma, found[head].end() if found else stop
    act: Speech = "state"
    if kind == "noun":
        act = lexicon.act_of_noun(low[head]) or "state"
    elif kind == "adjective":
        act = lexicon.act_of_adjective(low[head]) or "state"
    elif lemma:
        spans = [*found[head + 1 :], *following]
        rest = [*low[head + 1 :], *after]
        for words, name in lexicon.phrases_of(lemma):
            if tuple(rest[: len(words)]) == words:
                entry, end = name, spans[len(words) - 1].end()
                break
        act = lexicon.act_of_verb(entry) or lexicon.act_of_verb(lemma) or "state"
    elif low and ((low[0] in _FAVOUR and found[0].group().islower()) or ("favor" in low or "favour" in low)):
        act = "welcome"
    elif "against" in low:
        act = "refuse"
    lead = low[:head]
    return Cue(
        lemma=lemma or (low[0] if low else ""),
        entry=entry,
        act=act,
        kind=kind,
        negated=any(w in en.NEGATORS for w in lead),
        passive=kind in ("past", "participle") and any(w in en.BE or w == "get" or w == "got" for w in lead),
        nobody=bool(first) and (first[0] in _NOBODY or first == ["not", "one"]),
        end=end,
        words=tuple(low),
        after=after,
    )


def _owns(text: str, span: Span) -> bool:
    words = span.of(text).lower()
    return words.endswith(("'s", "’s", "s'", "s’")) or words in en.POSSESSIVES


def _head(low: list[str], after: tuple[str, ...], *, owned: bool) -> tuple[int, str, str]:
    """Index, kind and lemma of the word that carries the act."""
    light: tuple[int, str, str] | None = None
    be = False
    for at, word in enumerate(low):
        if word in _LIKING and low[at + 1 : at + 2] == ["to"] and at + 2 < len(low):
            continue  # "likes to joke" jokes
        if word in en.ADVERBS and at + 1 < len(low):
            continue  # "has long denounced"
        if word in speech.AUXILIARIES:
            be = be or word in en.BE
            if word not in ("have", "has", "had", "do", "did") or at + 1 < len(low):
                continue
        known, noun = lexicon.verb(word), lexicon.act_of_noun(word)
        adjective = lexicon.act_of_adjective(word)
        before = low[at - 1] if at else ""
        nominal = noun is not None and (
            owned
            or before in en.DETERMINERS
            or before in en.PREPOSITIONS
            or (light is not None and known is None)
        )
        if (
            light is not None
            and noun is not None
            and before != "to"
            and (known is None or known[1] in ("base", "s"))
        ):
            nominal = True
        if nominal:
            return at, "noun", word
        if adjective is not None and (be or known is None) and light is None:
            return at, "adjective", word
        if known is not None:
            if at and before in en.DETERMINERS:
                continue
            rest = (*low[at + 1 :], *after)
            whole = any(tuple(rest[: len(words)]) == words for words, _ in lexicon.phrases_of(known[0]))
            if known[0] in speech.LIGHT_VERBS and not whole:
                light = light or (at, known[1], known[0])
                continue
            return at, known[1], known[0]
        if noun is not None:
            return at, "noun", word
    if light is not None:
        return light
    return 0, "", ""
