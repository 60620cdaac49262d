"""What a sentence's main clause is about: who, which verb, and whether it is said not to be so.

It parses nothing: it walks over words with lists of small ones, and where it cannot find a verb it says so.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from communique.engines import lexicon
from communique.languages.en import clauses as en
from communique.languages.en.abbreviations import BEFORE_NAME

READ_AT_MOST = 60
"""Words of a content that are looked at; the longest opening clause seen in news ran to 55."""

LONGEST = 12
"""Characters a word and the space after it take at most, on the average of a sentence."""

_TOKEN = re.compile(r"[^\W_]+(?:[’'.\-&][^\W_]+)*|[^\w\s]")
_NO_NEW_SUBJECT = frozenset(("all", "no", "any", "this", "that"))
_PRONOUNS = frozenset(("i", "we", "you", "he", "she", "they", "it", "there"))
_NEW_SUBJECTS = frozenset(("the", "he", "she", "they", "we", "i"))
_LEADING = frozenset(("that", ",", ":", "-", "–", "—", "(", "[", "."))
_QUOTES = frozenset("\"'“”‘’«»„`")


@dataclass(frozen=True, slots=True)
class Clause:
    """A main clause in lower case: ``subject``, ``auxiliaries`` (with adverbs), ``head`` verb, the ``rest``.

    ``head`` is empty where no finite verb was found. ``question``: the sentence ends in a question mark.
    ``opening`` is its first word; ``raw_subject`` keeps capitals.
    """

    words: tuple[str, ...] = ()
    subject: tuple[str, ...] = ()
    raw_subject: tuple[str, ...] = ()
    auxiliaries: tuple[str, ...] = ()
    head: str = ""
    rest: tuple[str, ...] = ()
    negated: bool = False
    question: bool = False


def tokens(text: str, *, limit: int = READ_AT_MOST) -> list[str]:
    """The first ``limit`` words and marks of ``text``, contractions of pronouns opened ("we'll": we will)."""
    plain = _TOKEN.findall(text[: limit * LONGEST])[:limit]
    found: list[str] = []
    for word in plain:
        if "’" in word or "'" in word:
            word = word.replace("’", "'")
            pair = en.CONTRACTED.get(word.lower())
            if pair:
                found += (pair[0].capitalize() if word[0].isupper() else pair[0], pair[1])
                continue
        found.append(word)
    return found


def main_clause(content: str) -> Clause:
    """The main clause of a content's first sentence (pieces joined), quotation marks and "that" aside."""
    raw = [w for w in tokens(content) if w not in _QUOTES]
    raw, question = _first_sentence(raw)
    low = _without_parenthesis(raw)
    start = _start(low)
    if start < len(low) and low[start] == "no" and (start + 1 == len(low) or low[start + 1] in ",.!;—–"):
        # "No, ..." answers the question: whatever follows explains it.
        return Clause(words=tuple(low), head="no", negated=True)
    start = _past_frames(low, start)
    verb = _finite(low, raw, start)
    if verb < 0:
        bare = _infinitive(low, start)
        return Clause(
            words=tuple(low[start:]),
            head=low[bare] if 0 <= bare < len(low) else "",
            rest=tuple(low[bare + 1 :]) if bare >= 0 else tuple(low[start:]),
            negated=_bare_denies(low, start, bare),
            question=question,
        )
    begin = _subject_start(low, start, verb)
    end = low.index(",", begin, verb) if "," in low[begin:verb] else verb
    while end > begin + 1 and _is_adverb(low[end - 1]):
        end -= 1
    after = verb + _is_modal_need(low, verb)
    while after < len(low) and (_is_auxiliary(low[after]) or _is_adverb(low[after])):
        after += 1
    return Clause(
        words=tuple(low[start:]),
        subject=tuple(low[begin:end]),
        raw_subject=tuple(raw[begin:end]),
        auxiliaries=tuple(low[verb:after]),
        head=low[after] if after < len(low) else "",
        rest=tuple(low[after + 1 :]),
        negated=_denies(low, raw, start, verb, question=question),
        question=question,
    )


def _without_parenthesis(raw: list[str]) -> list[str]:
    """Take "of course" out of "we are, of course, not going"; the lower-case words of what is left."""
    for at in range(1, len(raw) - 2):
        if raw[at] == "," and _is_auxiliary(raw[at - 1].lower()) and "," in raw[at + 1 : at + 7]:
            del raw[at : raw.index(",", at + 1) + 1]
            break
    return [w.lower() for w in raw]


_NONE = frozenset({"no", "nothing", "none", "nobody"})


def _bare_denies(low: list[str], start: int, bare: int) -> bool:
    """Without a finite verb: "no concessions", "[Iran] not to attack"; not "[him] for not having won"."""
    if 0 <= bare < len(low) - 1 and low[bare + 1] in _NONE and low[bare + 2 : bare + 3] != ["but"]:
        return low[bare + 1] != "no" or low[bare + 2 : bare + 3] not in (["time"], ["secret"], ["doubt"])
    stop = bare if bare >= 0 else min(start + 2, len(low))
    for at in range(start + 1, stop):
        if low[at] in en.RELATIVES:
            stop = at
            break
    return any(
        low[at] in en.NEGATORS
        and _counts(
            low,
            at,
            low[at],
            low[at + 1] if at + 1 < len(low) else "",
            low[at - 1] if at > start else "",
            read=False,
        )
        for at in range(start, stop)
    )


def _first_sentence(raw: list[str]) -> tuple[list[str], bool]:
    for at, word in enumerate(raw):
        if word in "?!" or word == "…":
            return raw[:at], word == "?"
        if word == "." and at:
            last = raw[at - 1]
            if "." not in last and len(last) > 1 and last.lower() not in BEFORE_NAME and raw[at + 1 : at + 2]:
                return raw[:at], False
    return raw, False


def _start(low: list[str]) -> int:
    at = 0
    while at < len(low) and (low[at] in _LEADING or (low[at] in en.INTERJECTIONS and at < 4)):
        at += 1
    return at


def _past_frames(low: list[str], at: int) -> int:
    """Skip an opening subordinate clause, and "I think (that)"."""
    if at + 1 < len(low) and _is_adverb(low[at]) and low[at + 1] in en.OPENERS:
        at += 1
    if at < len(low) and (low[at] in en.OPENERS or _is_inverted(low, at)):
        main = _resumed(low, at)
        at = main + _start(low[main:])
    if at + 1 < len(low) and low[at] in ("i", "we"):
        verb = at + 1
        while verb < len(low) and (low[verb] in en.ADVERBS or low[verb] in ("do", "strongly", "firmly")):
            verb += 1
        if verb + 1 < len(low) and low[verb] in en.TRANSPARENT and _opens_clause(low[verb + 1]):
            at = verb + 1 + (low[verb + 1] == "that")
    return at


def _is_inverted(low: list[str], at: int) -> bool:
    """ "Had they come, we would have talked": a condition without "if"."""
    if low[at] not in en.INVERTED or "," not in low[at:]:
        return False
    main = low[low.index(",", at) :]
    return any(w in en.FINITE for w in main) or any(lexicon.form_of(w) for w in main)


def _resumed(low: list[str], at: int) -> int:
    """Where the main clause begins after an opening one: past its comma, or at "we will" without one."""
    comma = low.index(",", at) + 1 if "," in low[at:] else len(low)
    for i in range(at + 3, min(comma, len(low)) - 1):
        if low[i] in _PRONOUNS and low[i + 1] in en.FUTURE:
            return i
    return comma if comma < len(low) else at


def _opens_clause(word: str) -> bool:
    return word == "that" or word in en.SUBJECTS or word in en.DETERMINERS


def _is_auxiliary(word: str) -> bool:
    return word in en.FINITE or word in ("not", "be", "been", "being", "never")


def _is_modal_need(low: list[str], at: int) -> bool:
    return low[at] == "need" and low[at + 1 : at + 2] in (["not"], ["never"])


def _is_adverb(word: str) -> bool:
    return word in en.ADVERBS or (word.endswith("ly") and word not in en.NOT_ADVERBS)


def _finite(low: list[str], raw: list[str], start: int) -> int:
    """Where the main clause's finite verb stands, or -1."""
    at, skipping = start, False
    while at < len(low):
        word = low[at]
        if at > start and word in en.RELATIVES and not skipping:
            skipping = True  # the first verb after it is the relative clause's
        elif at > start and not skipping and word in en.OPENERS and low[at - 1] == "," and "," in low[at:]:
            at = low.index(",", at)
        elif _looks_finite(low, raw, at, start):
            if not skipping:
                return at
            skipping = False
            while at + 1 < len(low) and (_is_auxiliary(low[at + 1]) or low[at + 1] in en.ADVERBS):
                at += 1
            if at + 1 < len(low) and lexicon.form_of(low[at + 1]):
                at += 1
        elif at > start and (word in (";", ":") or word in en.SUBORDINATE):
            return -1
        at += 1
    return -1


def _looks_finite(low: list[str], raw: list[str], at: int, start: int) -> bool:
    word = low[at]
    if word in en.FINITE or _is_modal_need(low, at):
        return True
    if at == start or word in en.ADVERBS:
        return False
    kind = lexicon.form_of(word)
    before = low[at - 1]
    if _is_adverb(before):
        before = low[at - 2] if at - 2 >= start else before
    if before in en.SUBJECTS:
        return before not in en.DETERMINERS or kind in ("s", "past", "participle")
    if before in en.DETERMINERS or before in en.PREPOSITIONS or before in ("to", "and", "or", ",", "not"):
        return False
    if kind is None or kind == "ing" or word[0] != raw[at][0]:
        return False
    if kind in ("past", "participle"):
        return True
    return kind == "s" and (raw[at - 1][:1].isupper() or before in en.AUDIENCES)


def _infinitive(low: list[str], start: int) -> int:
    """Where the verb of a content such as "to leave" or "Russia to leave" stands, or -1."""
    for at in range(start, min(start + 12, len(low) - 1)):
        if low[at] == "to":
            return at + 1 + (at + 2 < len(low) and _is_adverb(low[at + 1]))
    return -1


def _subject_start(low: list[str], start: int, verb: int) -> int:
    """After an opening phrase ("In this context, we | hail"), and never inside an apposition."""
    if verb > start and low[verb - 1] in _PRONOUNS and low[verb - 2 : verb - 1] != ["and"]:
        return verb - 1
    if low[start] not in en.PREPOSITIONS and not _is_adverb(low[start]):
        return start
    for at in range(verb - 2, start, -1):
        if low[at] == ",":
            return at + 1
    return start


def _denies(low: list[str], raw: list[str], start: int, verb: int, *, question: bool) -> bool:
    """Whether the main clause itself is negated; what stands in clauses below it does not count."""
    if question:
        return False
    read, skipping = False, False
    at = start
    while at < len(low):
        word = low[at]
        nxt = low[at + 1] if at + 1 < len(low) else ""
        before = low[at - 1] if at > start else ""
        if at == verb:
            read, skipping = True, False
        if not read and at > start and (word in en.RELATIVES or word in en.OPENERS):
            skipping = True
        elif read and at > verb and _ends_clause(low, at, word, nxt, before):
            return False
        elif read and at > verb + 2 and word in _NEW_SUBJECTS and _is_noun_before(low, at, before):
            return False  # "a matter | the council had not discussed"
        if word in en.NEGATORS and not skipping and _counts(low, at, word, nxt, before, read=read):
            return True
        at += 1
    return False


def _ends_clause(low: list[str], at: int, word: str, nxt: str, before: str) -> bool:
    if word in en.BOUNDARIES:
        return not (word == "than" or (word == "that" and nxt in (",", "")))
    if word in (";", ":", "—", "–"):
        return True
    if word == ",":
        return not (_is_auxiliary(before) or before in en.ADVERBS)
    if word in ("but", "and", "or"):
        return nxt in en.FINITE or nxt in en.SUBJECTS or nxt in ("not", "never") or word == "but"
    if word == "to":
        return before not in en.SEMI_AUXILIARY and before not in en.BE and not _follows_noun(low, at)
    return before in en.CLAUSE_TAKERS and _opens_clause(word) and word not in _NO_NEW_SUBJECT


def _is_noun_before(low: list[str], at: int, before: str) -> bool:
    if not before.isalpha() or before in en.PREPOSITIONS or before in en.FINITE or _is_adverb(before):
        return False
    if before in en.DETERMINERS or before in en.NEGATORS:
        return False
    kind = lexicon.form_of(before)
    return kind is None or (kind in ("base", "s") and low[at - 2] in en.DETERMINERS)


def _follows_noun(low: list[str], at: int) -> bool:
    """Whether "to" is a preposition here ("no alternative to the talks"): the clause goes on."""
    return low[at + 1] in en.DETERMINERS if at + 1 < len(low) else False


def _counts(low: list[str], at: int, word: str, nxt: str, before: str, *, read: bool) -> bool:
    two = low[at + 2] if at + 2 < len(low) else ""
    if before in ("or", "if", "why", "and", "but", "than") or (before in (",", "-") and word == "not"):
        return False
    if word in ("not", "n't") or word.endswith("n't") or word == "cannot":
        if nxt in ("only", "just", "merely", "simply", "least", "surprisingly", "withstanding", "unlike"):
            return nxt == "just" and two == "yet"
        if nxt == "but" or (nxt == "help" and two == "but"):
            return False
        if word == "not" and nxt == "to":
            # "agreed not to attack" agrees; in "[Iran] not to attack" the infinitive is all there is.
            return not read or before in en.BE
        return True
    if word == "no":
        if (nxt == "secret" and two in ("that", "of")) or (nxt == "longer" and two == "than"):
            return False
        if nxt in en.NO_IDIOMS or nxt == ".":
            return nxt == "more" and two not in ("than", "")
        if nxt in ("choice", "option", "alternative") and two == "but":
            return False
        if before in en.PREPOSITIONS or before == "to":
            return nxt in ("way", "means", "circumstances", "circumstance", "time", "point", "account")
        return True
    if word in ("nothing", "none"):
        return nxt not in ("but", "less", "short", "other") and before not in en.PREPOSITIONS
    if word == "nor":
        return not read
    return not (word == "neither" and before in en.PREPOSITIONS)
