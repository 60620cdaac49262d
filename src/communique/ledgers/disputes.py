"""Matters of which sides say contrary things: an accusation and its denial, a claim and its contrary.

It takes no accusation that nobody answers for a dispute, and no refusal of a demand; two reports that differ
in a number or a day are one where they tell the same act.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import lru_cache

from communique.fold import meet, plain
from communique.languages.en.disputes import (
    APART,
    AS_ALLEGED,
    AVOWS,
    BLAMES,
    CHARGES,
    CLAIMED,
    COUNTED_AS,
    CRITICISM,
    DENIES,
    DESCRIBES,
    DISMISSES,
    GROUND,
    HOSTILE,
    JOINING,
    JUSTIFIES,
    KILLED,
    LACKING,
    OBJECTS,
    OTHER_SUBJECT,
    OWN_DEED,
    POINTS,
    PRAISES,
    REBUTS,
    UNHARMED,
)
from communique.languages.en.ledgers import REQUIRED
from communique.languages.en.talks import LEADERS, MINISTERS
from communique.languages.en.time import CARDINALS, MULTIPLIERS
from communique.ledgers import measures
from communique.ledgers.deeds import Weights, is_side, part, trimmed, words
from communique.ledgers.gathering import one_sentence
from communique.ledgers.naming import named_states
from communique.ledgers.reported import WORD, Reported, days, in_order, row_id, side, sides
from communique.ledgers.states import named_in
from communique.model import Claim, Dispute, Entry, Who

DENIED = 0.5
"""Share of the lighter text's weight that an outright denial has in common with what it denies."""

CONTRARY = 0.7
"""The same of a statement that only has a "not" in it: many have one, few mean the other's words by it."""

WORDS = 3
"""Words in common of such a pair."""

ANSWERED = timedelta(days=45)
"""Days within which an answer is looked for; later ones speak of another occasion."""

SOON = timedelta(days=3)
"""The same of an avowal, which has no words in common with the charge and denies none by its verb."""

NEAR, NEXT = 450, 120
"""Characters between a charge and its answer in one report, about two sentences; and where what is
answered is no charge but only a claim about the other, which must stand right before."""

BEHIND = 1500
"""The same where a wire report tells the answer first and the charge as background: half of such a report."""

RIGHT_BEHIND = 3
"""The same of two sentences between which nothing stands."""

SURE = 0.35
"""Confidence below which an event is no charge: calibrated, two of three read so unsurely are wrong."""

DIFFERING = ("number", "when")
"""Fields in which reports of one act may contradict each other as sides do."""

ACT = "act:"
"""Opens the part of a single act that reports tell differently."""

PAGE = "page:"
"""Opens the part of one article's charges against people whose side no word of the charge names."""

COUNT = "count:"
"""Opens the part of what several sides measured on one day."""

_REBUTS = re.compile(rf"\b(?:{REBUTS})\b", re.IGNORECASE)
_HOLDER = re.compile(
    rf"\s*(?:(?:the|its|his|her|[Ff]ormer|late)\s+)*(?:[A-Z]\w+\s+)*(?:{LEADERS}|{MINISTERS})(?:\s+of)?"
    r"(?:\s+(?:the\s+)?[A-Z][\w’'-]*)*\W*"
)
_AS_ALLEGED = re.compile(AS_ALLEGED)
_DISMISSES = re.compile(rf"\b(?:{DISMISSES})\b", re.IGNORECASE)
_AVOWS = re.compile(rf"\b(?:{AVOWS})", re.IGNORECASE)
_LACKING = re.compile(rf"(?:\b|(?<=[a-z]))(?:{LACKING})\b", re.IGNORECASE)
_CHARGE = re.compile(rf"^(?:an?|the|this|that|these|those|such)\s+(?:{CHARGES})s?\b", re.IGNORECASE)
_WHOSE = re.compile(
    r"^(?:(?:Mr|Mrs|Ms|Dr)\.?\s+)?(?P<whose>[A-Z][\w.'-]*(?:\s+[A-Z][\w.'-]*)*)['’]s?\s+(?:\w+\s+)?"
    rf"(?:{CHARGES}|{CRITICISM})"
)
_GROUND = re.compile(GROUND, re.IGNORECASE)
_HOSTILE = re.compile(rf"\b(?:{HOSTILE})\b", re.IGNORECASE)
_KILLED = re.compile(rf"\b(?:{KILLED})\b", re.IGNORECASE)
_UNHARMED = re.compile(rf"\b(?:{UNHARMED})\b", re.IGNORECASE)
_JUSTIFIES = re.compile(rf"\b(?:{JUSTIFIES})\b", re.IGNORECASE)
_PRAISES = re.compile(rf"\b(?:{PRAISES})\b", re.IGNORECASE)
_DENIES = re.compile(rf"\b(?:{DENIES})\b", re.IGNORECASE)
_POINTS = re.compile(rf"\b(?:{POINTS})\b", re.IGNORECASE)
_DESCRIBES = re.compile(rf"\b(?:{DESCRIBES})", re.IGNORECASE)
_APART = re.compile(rf"\b(?:{APART})\b", re.IGNORECASE)
_BLAMES = re.compile(rf"\b(?:{BLAMES})\b", re.IGNORECASE)
_REQUIRED = re.compile(REQUIRED, re.IGNORECASE)
_CARDINAL = "|".join(sorted(CARDINALS, key=len, reverse=True))
_NUMBER = re.compile(
    rf"(?<![\w.,-])(?P<value>\d+(?:[.,]\d+)*|(?:{_CARDINAL})(?:[\s-](?:{_CARDINAL}))*)\s+"
    r"(?P<unit>(?:(?!of\b|and\b|from\b|to\b|in\b|at\b)[a-z]{3,}\s?){1,3})",
    re.IGNORECASE,
)


_OF_THESE = re.compile(
    rf"(?:\d|\b(?:{_CARDINAL}|some|most|many|several|none))\s+of\s+(?:the|its|their|his|her|our|these|those|some)?\s*"
    r"(?:(?:more|less|fewer)\s+than\s+|about\s+|nearly\s+|almost\s+|over\s+|around\s+|estimated\s+|some\s+)*$",
    re.IGNORECASE,
)


@dataclass(slots=True, eq=False)
class _Matter:
    """A dispute in the making: what is claimed and what is denied."""

    claims: list[Reported] = field(default_factory=list)
    denials: list[Reported] = field(default_factory=list)


def keys(act: Reported) -> Iterable[str]:
    """Of a denial the side that denies; of a claim all whom it names; an act told differently by itself.

    So a denial meets all that is said of its side, and its row is made in one part.
    """
    found = set()
    if key := _denier(act):
        found.add(key)
    for entry in act.entries:
        if _claims(entry):
            found.update(_concerned(entry))
        pointing = _denies(entry) and _is_pointing(entry)
        answering = pointing or _objects(entry) or _denies_own(entry)
        if answering or _tells_of_hostility(entry) or (_claims(entry) and _charges(entry)) or _hedged(entry):
            found.add(f"{PAGE}{entry.article}")
    found.update(f"{COUNT}{day}" for day in measures.told_on(act))
    # Of events only: the days of a statement are the readers' guess, and its id may be a denial's row's.
    if act.act.kind == "event" and any(name in act.act.disagreements for name in DIFFERING):
        found.add(f"{ACT}{act.id}")
    return sorted(found)


def rows(key: str, acts: Sequence[Reported]) -> Iterable[Dispute]:
    """The disputes in which one side denies something, or the one of an act that is told differently."""
    if key.startswith(ACT):
        return [row for act in acts if (row := _differing(act)) is not None]
    if key.startswith(COUNT):
        return [_measured(several) for several in measures.contrary(acts)]
    if key.startswith(PAGE):
        return list(_of_page(key.removeprefix(PAGE), acts))
    claims = [act for act in acts if any(map(_claims, act.entries))]
    denials = [act for act in acts if _denier(act) == key]
    matter = {act.id: _matter(act) for act in acts}
    said = {name: words(text) for name, text in matter.items()}
    weights = Weights.of(list(matter.values()))
    having: dict[str, list[Reported]] = {}
    beside: dict[str, list[Reported]] = {}
    for act in claims:
        for word in said[act.id]:
            having.setdefault(word, []).append(act)
        for article in {entry.article for entry in act.entries}:
            beside.setdefault(article, []).append(act)
    matters: list[_Matter] = []
    for denial in denials:
        mine = said[denial.id]
        near = {act.id: act for word in weights.telling(mine) for act in having.get(word, ())}
        near = {name: act for name, act in near.items() if len(said[name] & mine) >= WORDS - 1}
        told = {act.id: act for entry in denial.entries for act in beside.get(entry.article, ())}
        beside_it = in_order(told.values())
        said_before = in_order((near | told).values())
        answers = [act for act in said_before if _said_so(act) and _contrary(act, denial, weights)]
        charged = _charged([act for act in beside_it if _said_so(act)], denial)
        # What a denial points at ("the charge") it does not repeat: any words in common are by chance.
        direct = (charged or answers) if _points(denial) else (answers or charged)
        direct = _from_the_named(beside_it, denial) or direct
        met = direct or _met_otherwise(beside_it, denial) or _losses(claims, denial, said)
        if met := _at_first_hand(met):
            _join(matters, met, denial)
    return [row for matter in matters if _has_a_side(row := _row(matter))]


# --- what an act says ---


def _claims(entry: Entry) -> bool:
    if entry.kind == "event":
        return entry.type in ("ACCUSE", "REQUEST") and entry.status == "actual" and entry.confidence >= SURE
    if entry.act not in ("accuse", "state", "announce", "demand"):
        return False
    if not entry.headline and _lists_names(entry.quote):
        return False  # A headline may write all of its words with capitals.
    return entry.act == "accuse" or _AS_ALLEGED.search(entry.quote) is None


@lru_cache(maxsize=4096)
def _lists_names(text: str) -> bool:
    """Whether words only name several ("Chile, Marta Vega and the king of Fiji") and say nothing of them."""
    pieces = [piece for piece in re.split(r",|\band\b", text) if piece.strip()]
    return len(pieces) > 1 and all(
        _HOLDER.fullmatch(piece) or all(word in JOINING or word[0].isupper() for word in WORD.findall(piece))
        for piece in pieces
    )


def _charges(entry: Entry) -> bool:
    """Whether a claim is a charge: called so by its verb, or told as what the speaker is angry about."""
    blames = entry.act == "state" and entry.polarity == "affirm" and _BLAMES.search(entry.quote)
    return entry.type == "ACCUSE" or entry.act == "accuse" or bool(blames)


def _tells_of_hostility(entry: Entry) -> bool:
    """Whether somebody tells a hostile deed of one whose side his words do not name ("Vega hacked us")."""
    return (
        entry.kind == "statement"
        and entry.act in ("accuse", "state", "announce")
        and entry.polarity == "affirm"
        and (entry.act == "accuse" or bool(_HOSTILE.search(entry.quote)))
        and not named_states(entry.quote)
    )


def _denies(entry: Entry) -> bool:
    """Whether somebody says that something is not so, or avows the contrary of a charge."""
    if entry.kind != "statement" or entry.act not in (
        "deny",
        "state",
        "announce",
        "accuse",
        "refuse",
        "promise",
        "welcome",
    ):
        return False
    if entry.act == "welcome":
        return bool(_PRAISES.search(entry.quote))
    if _outright(entry):
        return True
    if entry.polarity == "deny":
        return entry.act in ("state", "announce")
    return entry.act in ("state", "announce", "promise") and (
        _avows(entry) or _defends(entry) or bool(_UNHARMED.search(entry.quote))
    )


def _outright(entry: Entry) -> bool:
    """Whether it is a denial by its verb, or calls a charge false, or turns one down."""
    if entry.act == "deny":
        return True
    if entry.act in ("state", "accuse", "refuse", "announce"):
        said = f"{part(entry, 'cue')} {entry.quote}"
        return bool(_DISMISSES.search(said)) or bool(_REBUTS.search(entry.quote))
    return False


def _avows(entry: Entry) -> bool:
    # Brackets are the reporter's: "remains [committed to its obligations]".
    said = f"{part(entry, 'cue')} {entry.quote}".replace("[", "").replace("]", "")
    return entry.polarity == "affirm" and bool(_AVOWS.search(said))


def _defends(entry: Entry) -> bool:
    """Whether somebody defends, praises or describes what another may condemn or describe otherwise."""
    return entry.polarity == "affirm" and any(
        pattern.search(entry.quote) for pattern in (_JUSTIFIES, _PRAISES, _DESCRIBES)
    )


def _denier(act: Reported) -> str:
    """The side that denies, as the part of the ledger in which a denial counts; of several the least."""
    found = [code for entry in act.entries if _denies(entry) for code in sides(filter(is_side, entry.actors))]
    return min(found, default="")


def _concerned(entry: Entry) -> set[str]:
    """Whom a claim names: a report of facts in its own words, a charge or a bare word in its sentence."""
    few = len(WORD.findall(entry.quote)) < WORDS
    told = entry.quote if entry.act in ("state", "announce") and not few else entry.evidence.quote
    return set(named_states(told, beside=sides(entry.actors))) | sides(entry.recipients)


def _matter(act: Reported) -> str:
    """What is said, in the source's words: the whole sentence where the content only points at it."""
    entry = act.leading
    said = trimmed(entry.quote)
    if _CHARGE.search(said) or len(WORD.findall(said)) < WORDS:
        return trimmed(entry.evidence.quote)
    return said


def _contrary(claim: Reported, denial: Reported, weights: Weights) -> bool:
    """Whether a denial answers a claim: of other sides, of days not far apart, in words that they share."""
    if (
        _speakers(claim) & _speakers(denial)
        or not _in_time(claim, denial, ANSWERED)
        or _relays(claim, denial)
    ):
        return False
    if _told_with(claim, denial):
        return True
    one, other = words(_matter(claim)), words(_matter(denial))
    tie = weights.tie(one, other)
    if not any(entry.polarity == "affirm" or entry.kind == "event" for entry in claim.entries):
        return False  # two that have a "not" in them say the same
    if any(map(_outright, denial.entries)):
        return tie >= DENIED and _shared(claim, denial) >= WORDS - 1
    if not any(entry.polarity == "deny" for entry in denial.entries):
        return False
    least = WORDS if any(map(_charges, claim.entries)) else WORDS + 1
    return tie >= CONTRARY and len(one & other) >= least


def _shared(claim: Reported, denial: Reported) -> int:
    """Words in common but for names: whom a thing concerns is not yet what is said of it."""
    one, other = _matter(claim), _matter(denial)
    return len((words(one) & words(other)) - (_names(one) & _names(other)))


def _names(text: str) -> frozenset[str]:
    """Stems of words with a capital behind another word."""
    return words(" ".join(re.findall(r"(?<=[a-z,] )[A-Z][\w-]+(?: [A-Z][\w-]+)*", text)))


def _relays(claim: Reported, denial: Reported) -> bool:
    """Whether the one only tells that the other says so: "the envoy said that the North denied it"."""
    quotes = [entry.quote for entry in denial.entries]
    ids = {entry.id for entry in claim.entries}
    if any(_is_inside(event, entry) for event in claim.entries for entry in denial.entries):
        return True
    return any(entry.nested_in in ids for entry in denial.entries) or any(
        entry.kind == "statement" and quote in entry.quote for entry in claim.entries for quote in quotes
    )


def _is_inside(event: Entry, denial: Entry) -> bool:
    """Whether an event is told in the denial's own words ("has never been accused of a crime")."""
    if event.kind != "event" or event.article != denial.article:
        return False
    if event.made_by == denial.id:
        return True
    words = event.evidence.parts.get("trigger", ()), denial.evidence.parts.get("content", ())
    return any(piece.overlaps(other) for piece in words[0] for other in words[1])


def _charged(claims: Sequence[Reported], denial: Reported) -> list[Reported]:
    """What a denial in other words answers: the charges against its side that its report tells just before.

    "Denied that it looks away" after "accused it of evading the rules"; "remains committed" after "is not
    helping". An outright denial may answer a mere claim about its side, if it stands right before.
    """
    fitting = [
        (_apart(claim, denial), claim)
        for claim in claims
        if not _speakers(claim) & _speakers(denial) and not _relays(claim, denial)
    ]
    near = [(apart, claim) for apart, claim in fitting if apart is not None and apart <= NEAR]
    outright = any(map(_outright, denial.entries))
    if not outright:
        near += [(gap, claim) for _, claim in fitting if (gap := _apart(denial, claim) or BEHIND) < BEHIND]
        near = [(apart, claim) for apart, claim in near if _in_time(claim, denial, SOON)]
    against = [(apart, claim) for apart, claim in near if _against(claim, denial)]
    charges = [
        (apart, claim)
        for apart, claim in against
        if any(_charges(entry) and (outright or _LACKING.search(entry.quote)) for entry in claim.entries)
    ]
    if not charges and outright:
        charges = [(apart, claim) for apart, claim in against if apart <= NEXT]
    if not charges and _points(denial):
        # "The reports in question": a wire tells the charge behind its answer.
        behind = [(gap, claim) for _, claim in fitting if (gap := _apart(denial, claim) or BEHIND) < BEHIND]
        charges = [
            (gap, claim)
            for gap, claim in behind
            if _against(claim, denial) and any(map(_charges, claim.entries)) and _in_time(claim, denial, SOON)
        ]
        return [claim for _, claim in charges]
    if not charges or not (outright or any(map(_avows, denial.entries))):
        return []
    if _points(denial):
        # "The charge" is whatever the report has told against the side.
        return [
            claim
            for apart, claim in fitting
            if apart is not None and _against(claim, denial) and any(map(_charges, claim.entries))
        ]
    nearest = min(apart for apart, _ in charges)
    return [claim for apart, claim in charges if apart - nearest <= NEXT]


def _points(denial: Reported) -> bool:
    return any(map(_is_pointing, denial.entries))


def _is_pointing(entry: Entry) -> bool:
    """Whether what is denied is only called by a word for it ("the charges were false")."""
    return _CHARGE.search(trimmed(entry.quote)) is not None or _finds_no_ground(entry)


def _finds_no_ground(entry: Entry) -> bool:
    """Whether somebody denies that there is a ground for a measure: so he answers all that is told for it."""
    return entry.act == "deny" and _GROUND.search(entry.quote) is not None


def _of_page(article: str, acts: Sequence[Reported]) -> Iterator[Dispute]:
    """The disputes of one report about what people have done whose side no word names.

    "The charges were false" answers the hostile deed that another side told right before, where the report
    has charged the denier's own side with nothing: that would be answered in the part of that side.
    """
    matters: list[_Matter] = []
    for denial in acts:
        if answered := [*_objected(article, acts, denial), *_charged_unnamed(article, acts, denial)][:1]:
            _join(matters, answered, denial)
            continue
        if not any(entry.article == article and _is_pointing(entry) for entry in denial.entries):
            continue
        if not any(map(_denies, denial.entries)) or not _denier(denial):
            continue
        before = [
            (apart, act)
            for act in acts
            if not _speakers(act) & _speakers(denial) and (apart := _apart(act, denial)) is not None
        ]
        if any(
            apart <= NEAR and _against(act, denial) and any(map(_charges, act.entries))
            for apart, act in before
        ):
            continue
        told = [
            (apart, act.id, act)
            for apart, act in before
            if apart <= NEXT and any(map(_tells_of_hostility, act.entries)) and _speaks(act)
        ]
        answered = [min(told, key=lambda one: one[:2])[2]] if told else []
        if any(map(_finds_no_ground, denial.entries)):
            answered = [act for _, act in before if any(map(_charges, act.entries)) and _speaks(act)]
        if answered:
            _join(matters, answered, denial)
    for matter in matters:
        # The denial's own id may be another row's.
        yield replace(_row(matter), id=row_id("x", matter.claims))


def _objects(entry: Entry) -> bool:
    """Whether somebody says that what another claims is otherwise ("skeptics object that ...")."""
    if entry.kind != "statement" or not re.fullmatch(OBJECTS, part(entry, "cue"), re.IGNORECASE):
        return False
    return re.match(r"\W*that\b", entry.quote, re.IGNORECASE) is not None


def _hedged(entry: Entry) -> bool:
    """Whether a report leaves what is said to him who says it."""
    said = entry.kind == "statement" and entry.act in ("state", "announce", "accuse")
    return said and re.search(CLAIMED, part(entry, "cue"), re.IGNORECASE) is not None


def _objected(article: str, acts: Sequence[Reported], objection: Reported) -> list[Reported]:
    """The claim right before an objection of others in one report."""
    if not any(entry.article == article and _objects(entry) for entry in objection.entries):
        return []
    told = [
        (apart, act.id, act)
        for act in acts
        if any(map(_hedged, act.entries))
        and _speaks(act)
        and not _speakers(act) & _speakers(objection)
        and (apart := _apart(act, objection)) is not None
        and apart <= RIGHT_BEHIND
    ]
    return [min(told, key=lambda one: one[:2])[2]] if told else []


def _denies_own(entry: Entry) -> bool:
    """Whether a side denies a deed of its own in too few words to find the charge by ("it looks away")."""
    own = entry.act == "deny" and re.match(OWN_DEED, entry.quote, re.IGNORECASE) is not None
    return own and len(words(entry.quote)) < WORDS


def _charged_unnamed(article: str, acts: Sequence[Reported], denial: Reported) -> list[Reported]:
    """The charge near a side's denial of its own deed that names nobody ("some friends cheat").

    Only where the report charges that side by its name with nothing, and has one such charge.
    """
    if not any(entry.article == article and _denies_own(entry) for entry in denial.entries):
        return []
    others = [act for act in acts if not _speakers(act) & _speakers(denial) and not _relays(act, denial)]
    charges = [act for act in others if any(_claims(e) and _charges(e) for e in act.entries)]
    if not _denier(denial) or any(_against(act, denial) for act in charges):
        return []
    found = [
        act
        for act in charges
        if _speaks(act)
        and any(gap is not None and gap <= NEAR for gap in (_apart(act, denial), _apart(denial, act)))
        and not any(named_states(e.quote, beside=sides(e.actors)) for e in act.entries)
        and not any(code.isupper() for e in act.entries for code in sides(e.recipients))
    ]
    said = {entry.id for act in found for entry in act.entries}
    found = [act for act in found if not any(entry.made_by in said for entry in act.entries)]
    return found if len(found) == 1 else []


def _speaks(act: Reported) -> bool:
    """Whether somebody tells it who is a side."""
    return any(is_side(who) for entry in act.entries for who in entry.actors)


def _from_the_named(claims: Sequence[Reported], denial: Reported) -> list[Reported]:
    """The charges of the very person whose criticism a denial turns down, of whatever side he is.

    "Dismissed Mr. Holm's criticism as politically motivated": so two people of one country contradict.
    """
    named = {
        plain(found["whose"].split()[-1])
        for entry in denial.entries
        if _outright(entry) and (found := _WHOSE.search(trimmed(entry.quote)))
    }
    deniers = {plain(who.name) for entry in denial.entries for who in entry.actors}
    answered: list[Reported] = []
    for claim in claims:
        apart = _apart(claim, denial)
        speakers = {plain(who.name) for entry in claim.entries for who in entry.actors}
        theirs = {name.split()[-1] for name in speakers - deniers if name}
        if apart is not None and named & theirs and any(map(_charges, claim.entries)):
            answered.append(claim)
    return answered


def _at_first_hand(claims: Sequence[Reported]) -> list[Reported]:
    """Claims but for those that only tell that another of them was made ("an agency reported that ...")."""

    def relays(act: Reported) -> bool:
        return any(
            a.kind == b.kind == "statement"
            and a.article == b.article
            and b.quote != a.quote
            and b.quote in a.quote
            for other in claims
            if other is not act
            for a in act.entries
            for b in other.entries
        )

    return [act for act in claims if not relays(act)]


def _losses(
    claims: Sequence[Reported], denial: Reported, said: Mapping[str, frozenset[str]]
) -> list[Reported]:
    """What another side says of people killed, where this one says that nobody came to harm there."""
    if not any(_UNHARMED.search(entry.quote) and entry.polarity == "affirm" for entry in denial.entries):
        return []
    return [
        claim
        for claim in claims
        if not _speakers(claim) & _speakers(denial)
        and _speaks(claim)
        and _in_time(claim, denial, SOON)
        and said[claim.id] & said[denial.id]
        and any(
            entry.kind == "statement"
            and entry.polarity == "affirm"
            and _KILLED.search(entry.quote)
            and not _UNHARMED.search(entry.quote)
            for entry in claim.entries
        )
        and not _relays(claim, denial)
    ]


def _said_so(act: Reported) -> bool:
    """Whether an act claims something, rather than asks for it."""
    return any(_claims(entry) and entry.act != "demand" and entry.type != "REQUEST" for entry in act.entries)


def _met_otherwise(claims: Sequence[Reported], denial: Reported) -> list[Reported]:
    """What a report tells before that is answered in neither its words nor the next sentence's place.

    In turn: a charge that names the same third ("likened it to Peru", "no Peruvian model"); a charge about a
    thing that the side defends; what is praised or described otherwise in the same sentence; what "the
    subject" of a denial points back at; the charge that a demand right before an outright denial implies.
    """
    found = []
    for claim in claims:
        apart = _apart(claim, denial)
        if apart is None or _speakers(claim) & _speakers(denial) or _relays(claim, denial):
            continue
        if any(_answers(a, b, apart, claim, denial) for a in claim.entries for b in denial.entries):
            found.append(claim)
    return found


def _answers(a: Entry, b: Entry, apart: int, claim: Reported, denial: Reported) -> bool:
    if a.article != b.article:
        return False
    together = a.evidence.span.overlaps(b.evidence.span)
    charged = _charges(a) and _against(claim, denial)
    if b.act == "deny":
        third = {code for _, code in named_in(b.quote)} - _speakers(claim) - _speakers(denial)
        if charged and third & {code for _, code in named_in(a.evidence.quote)}:
            return True
        if _POINTS.search(b.quote) and apart <= RIGHT_BEHIND and a.act in ("state", "announce", "accuse"):
            return True
        implied = _asked(a, b) and not together
        return implied and apart <= RIGHT_BEHIND and bool(_DENIES.search(b.evidence.quote))
    if b.act not in ("state", "announce", "welcome"):
        return False
    if _JUSTIFIES.search(b.quote) and charged and words(a.evidence.quote) & words(b.quote):
        return True
    if together and charged and _PRAISES.search(b.quote):
        return True
    contrast = together and _APART.search(b.evidence.quote)
    return (
        bool(contrast and _DESCRIBES.search(a.quote) and _DESCRIBES.search(b.quote)) and a.kind == "statement"
    )


def _asked(demand: Entry, denial: Entry) -> bool:
    """Whether a demand is put to the side that denies, or it is told outright what it must do."""
    asked = sides(demand.recipients) if demand.act == "demand" or demand.type == "REQUEST" else frozenset()
    if demand.act in ("state", "demand") and (found := _REQUIRED.match(demand.quote)):
        asked |= set(named_states(found["subject"], beside=sides(demand.actors)))
    return bool(asked & sides(denial.actors))


def _against(claim: Reported, denial: Reported) -> bool:
    """Whether a claim is about the side that denies."""
    deniers = _speakers(denial)
    return any(
        deniers & ({code for _, code in named_in(e.quote)} | sides(e.recipients)) for e in claim.entries
    )


def _apart(claim: Reported, denial: Reported) -> int | None:
    """Characters between a claim and a denial behind it in one report; ``None`` where it does not follow."""
    return min(
        (
            gap if gap > 0 else 0
            for a in claim.entries
            for b in denial.entries
            if a.article == b.article and (gap := b.evidence.span.start - a.evidence.span.end) is not None
            if b.evidence.span.start >= a.evidence.span.start
        ),
        default=None,
    )


def _told_with(claim: Reported, denial: Reported) -> bool:
    """Whether an outright denial stands in one sentence with a claim: "denied it after an agency said so"."""
    ids = {other.id for other in claim.entries}
    return any(
        entry.act == "deny" and one_sentence(claim, denial) and entry.nested_in not in ids
        for entry in denial.entries
    )


def _speakers(act: Reported) -> frozenset[str]:
    return frozenset(code for entry in act.entries for code in sides(entry.actors))


def _in_time(claim: Reported, denial: Reported, within: timedelta) -> bool:
    if not claim.first_day or not denial.first_day:
        return any(a.article == b.article for a in claim.entries for b in denial.entries)
    return abs(date.fromisoformat(denial.first_day) - date.fromisoformat(claim.first_day)) <= within


def _join(matters: list[_Matter], claims: Sequence[Reported], denial: Reported) -> None:
    """Adds a denial with what it denies to the matters that have any of these claims, or as a new one."""
    ids = {act.id for act in claims}
    same = [matter for matter in matters if ids & {act.id for act in matter.claims}]
    joined = _Matter(
        claims=list({act.id: act for matter in same for act in matter.claims}.values()),
        denials=[act for matter in same for act in matter.denials] + [denial],
    )
    known = {act.id for act in joined.claims}
    joined.claims.extend(act for act in claims if act.id not in known)
    matters[:] = [matter for matter in matters if matter not in same] + [joined]


# --- rows ---


def _row(matter: _Matter) -> Dispute:
    acts = in_order([*matter.claims, *matter.denials])
    claims = [*_said(matter.claims, "affirm"), *_said(matter.denials, "deny")]
    first = min(matter.claims, key=_first)
    return Dispute(
        # A claim may be denied by two sides, a denial is in one row only.
        id=row_id("x", matter.denials),
        acts=tuple(act.id for act in acts),
        when=acts[0].when,
        about=_matter(first),
        claims=tuple(claims),
    )


def _has_a_side(row: Dispute) -> bool:
    """Whether anybody in a dispute is known: of "leaders" whom nobody in particular charges there is none."""
    return any(claim.who is not None and (claim.who.country or claim.who.actor) for claim in row.claims)


def _measured(several: Sequence[measures.Measured]) -> Dispute:
    """The dispute of sides that measured one thing differently, in the words of each."""
    acts = in_order([one.act for one in several])
    return Dispute(
        id=row_id("x", acts),
        acts=tuple(act.id for act in acts),
        when=acts[0].when,
        about=f"{several[0].what}: {_matter(several[0].act)}",
        claims=tuple(claim for one in several for claim in _said([one.act], "affirm")),
    )


def _first(act: Reported) -> tuple[bool, str, str]:
    """Statements before events: their words are what is said, an event's are its whole sentence."""
    return act.leading.kind == "event", act.first_day or "9999", act.id


def _said(acts: Sequence[Reported], polarity: str) -> Iterator[Claim]:
    """What each side says, its acts together, in its first words."""
    by_side: dict[str, list[Reported]] = {}
    for act in sorted(acts, key=_first):
        who = _speaker(act.leading)
        by_side.setdefault(side(who) if who else "", []).append(act)
    for several in by_side.values():
        yield Claim(
            who=_speaker(several[0].leading),
            claim=_matter(several[0]),
            polarity="deny" if polarity == "deny" else "affirm",
            acts=tuple(act.id for act in several),
        )


def _speaker(entry: Entry) -> Who | None:
    """Who says it; nobody where the verb of an accusation has a subject of its own behind the name."""
    if not entry.actors:
        return None
    who: Who = entry.actors[0]
    trigger = entry.evidence.parts.get("trigger", ())
    if entry.kind == "event" and trigger and who.span is not None:
        base = entry.evidence.span.start
        between = entry.evidence.quote[max(0, who.span.end - base) : max(0, trigger[0].start - base)]
        if re.fullmatch(OTHER_SUBJECT, between):
            return None
    return who


def _differing(act: Reported) -> Dispute | None:
    """The dispute of reports that tell one act with other numbers of a thing, or other days."""
    told = _counted(act) if "number" in act.act.disagreements else {}
    if len(told) < 2 and "when" in act.act.disagreements:
        told = _dated(act)
    if len(told) < 2:
        return None
    return Dispute(
        id=row_id("x", [act]),
        acts=(act.id,),
        when=act.when,
        about=_matter(act),
        claims=tuple(
            Claim(who=None, claim=f"{value}: {trimmed(entry.quote)}", polarity="affirm", acts=(act.id,))
            for value, entry in sorted(told.items())
        ),
    )


def _in_turn(act: Reported) -> list[Entry]:
    return sorted(act.entries, key=lambda entry: (days(entry.when)[0], entry.id))


def _counted(act: Reported) -> dict[str, Entry]:
    """Numbers of one thing that several reports have each otherwise, with the first that has each."""
    having: dict[str, dict[str, Entry]] = {}
    for entry in _in_turn(act):
        of = {plain(number) for number in entry.args.get("number", ())}
        for found in _NUMBER.finditer(entry.evidence.quote):
            if _OF_THESE.search(entry.evidence.quote[: found.start()]):
                continue  # "21 of the more than 200 girls" counts 21.
            if any(plain(found["value"]) in number for number in of):
                for unit in _units(found["unit"]):
                    having.setdefault(unit, {}).setdefault(_value(found["value"]), entry)
    for unit in sorted(having):
        if len(having[unit]) > 1 and len({entry.article for entry in having[unit].values()}) > 1:
            return {f"{value} {unit}": entry for value, entry in having[unit].items()}
    return {}


def _units(told: str) -> set[str]:
    """What a number counts: each of the words behind it that may be the noun, those of one meaning as one."""
    several = {
        word.casefold().rstrip("s") for word in told.split() if word.endswith("s") or word in COUNTED_AS
    }
    return {COUNTED_AS.get(word, word) for word in several or {told.split()[0].casefold()}}


def _value(told: str) -> str:
    """A number in digits, with "," and words ("two dozen") read; words that make none as they stand."""
    if told[0].isdigit():
        return told.replace(",", "")
    value = 0.0
    for word in re.split(r"[\s-]+", told.casefold()):
        value = (value or 1) * CARDINALS[word] if word in MULTIPLIERS else value + CARDINALS[word]
    return f"{value:g}"


def _dated(act: Reported) -> dict[str, Entry]:
    """Days that reports state each otherwise; one that they assume, or of a mere plan, contradicts nobody."""
    told: dict[str, Entry] = {}
    for entry in _in_turn(act):
        happened = entry.kind == "statement" or entry.status == "actual"
        if happened and entry.when.edtf and entry.when.basis in ("stated", "derived"):
            told.setdefault(entry.when.edtf, entry)
    # A day of several on which it lasted is no other day.
    return {
        day: entry
        for day, entry in told.items()
        if not all(meet(entry.when, other.when) for other in told.values())
    }
