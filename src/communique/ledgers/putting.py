"""What somebody puts to others for them to agree to, as acts tell it, and which of it is one and the same.

It goes by words, sides and days alone; what is only pointed at ("that idea") puts nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from communique.languages.en.ledgers import MEETINGS, STOPPING, UNSAID
from communique.languages.en.proposals import (
    AUTHORED,
    BARE_MEETING,
    BODIES,
    CALLING,
    CIRCULATED,
    DRAFTED,
    ENDS,
    FORUMS,
    HANDED_IN,
    HELD_BACK,
    INVITATION,
    INVITING,
    MEETING_OFFERED,
    MUTUAL,
    NON_BINDING,
    OFFERED_OUTRIGHT,
    PLAIN_THING,
    POINTS_FIRST,
    PUTTING,
    REPLACING,
    SUGGESTED,
    SUGGESTING,
    SWAP,
    THING,
    TURNED_DOWN,
    VISITING,
)
from communique.ledgers.deeds import (
    SHARED,
    Weights,
    after,
    binding,
    deed,
    head,
    is_meeting,
    part,
    parties,
    words,
)
from communique.ledgers.gathering import one_sentence
from communique.ledgers.naming import called, named_states
from communique.ledgers.reported import Reported, in_order, side, sides, stems
from communique.ledgers.states import is_body, is_state, named_in, state
from communique.model import Entry, Who

ALONE = 0.35
"""Confidence below which one event alone puts nothing, as for promises; a second report speaks for it."""

SAME = 0.55
"""Share of the lighter text's words in common from which two proposals of one side are one, like promises."""

MEETING = 0.3
"""The same for a meeting that one side proposes to another within ``SOON``: reports word it freely."""

TO_A_BODY = 0.4
"""The same for what one side asks of one body, drafts apart: a member wants one thing of it on a matter."""

SOON = 60
"""Days within which a side that proposes a meeting to another twice means the same one."""

NEAR = 4
"""Days within which a report that tells who drafted a text tells it of the text that failed."""

ANSWERING = frozenset({"REJECT", "AGREE", "SUPPORT", "REQUEST", "RETREAT"})
"""Types of events that are about something put to others; others of its sentence are not."""

YEAR = 400
"""Days within which a plan by which each side leaves something is the one that the same side put before:
such plans are repeated for a year or so."""

LONGEST = 300
"""Characters of a thing's words."""

_THING = re.compile(rf"\b(?:{THING})\b", re.IGNORECASE)
_PUTTING = re.compile(PUTTING, re.IGNORECASE)
_CALLING = re.compile(CALLING, re.IGNORECASE)
_INVITING = re.compile(INVITING, re.IGNORECASE)
_PLAIN = re.compile(PLAIN_THING, re.IGNORECASE)
_SWAP = re.compile(SWAP, re.IGNORECASE)
_DRAFTED = re.compile(DRAFTED, re.IGNORECASE)
_AUTHORED = tuple(re.compile(pattern) for pattern in AUTHORED)
_HELD_BACK = re.compile(HELD_BACK, re.IGNORECASE)
_ENDS = re.compile(ENDS)
_FORUMS = tuple((re.compile(rf"\b(?:{pattern})"), code) for pattern, code in FORUMS.items())


@dataclass
class Put:
    """One act that puts something to others, with the event that a statement makes.

    ``only_author``: it says whose the thing is, not what it is; ``told_by_answer``: no report tells of the
    putting itself, only of what became of it.
    """

    first: Reported
    what: str
    by: tuple[Who, ...]
    to: tuple[Who, ...] = ()
    forum: str | None = None
    acts: list[Reported] = field(default_factory=list)
    only_author: bool = False
    told_by_answer: bool = False

    @property
    def day(self) -> str:
        """The first day (ISO) that it can be of; empty where unknown."""
        return self.first.first_day or self.first.known_day

    @cached_property
    def sides(self) -> frozenset[str]:
        """Whose it is."""
        return sides(self.by)

    @cached_property
    def words(self) -> frozenset[str]:
        """The words by which it is compared, without the names of those who put it."""
        named = {*self.sides, *named_states(self.what, beside=self.sides)}
        names = {word for code in named for name in called(code) for word in words(name)}
        return words(_PLAIN.sub(" ", self.what)) - names - words(BODIES) or words(self.what)

    @cached_property
    def is_meeting(self) -> bool:
        """Whether it is to meet, talk or visit."""
        # On which condition is not what: "If you think again about the summit, please write".
        what = re.sub(r"^\W*if\s[^,]*,\s*", "", self.what, flags=re.IGNORECASE)
        return is_meeting(what) or bool(MEETINGS & set(head(what)[:3])) or is_invitation(what)

    @cached_property
    def is_bare(self) -> bool:
        """Whether it is to meet, with nothing said of what about or in which format."""
        return re.match(BARE_MEETING, self.what, re.IGNORECASE) is not None

    @cached_property
    def is_invitation(self) -> bool:
        """Whether it is to come as a guest."""
        return is_invitation(self.what)

    @cached_property
    def is_swap(self) -> bool:
        """Whether each side is to leave something, as one of the names of such plans says."""
        return _SWAP.search(self.what) is not None

    @cached_property
    def replaces(self) -> bool:
        """Whether its sentence says that it takes an earlier one's place."""
        return re.search(REPLACING, sentence(self.first.leading), re.IGNORECASE) is not None

    @cached_property
    def articles(self) -> frozenset[str]:
        """The articles that tell it."""
        return frozenset(entry.article for act in self.acts for entry in act.entries)


def is_invitation(text: str) -> bool:
    """Whether words begin by inviting."""
    return _INVITING.match(text) is not None


def puts(acts: Iterable[Reported]) -> list[Put]:
    """What these acts put to others, in order of days; an event that a statement makes stands with it."""
    ordered = in_order(acts)
    found: list[Put] = []
    statements: dict[str, Put] = {}
    for act in ordered:
        if act.leading.kind == "statement" and (put := _said(act)) is not None:
            found.append(put)
            statements.update((entry.id, put) for entry in act.entries)
    for act in ordered:
        if act.leading.kind == "event":
            maker = next((statements[e.made_by] for e in act.entries if e.made_by in statements), None)
            if maker is not None:
                maker.acts.append(act)
                maker.to = maker.to or _to(act.leading, maker.sides)
                maker.forum = maker.forum or forum_of(act.leading)
            elif (put := _done(act)) is not None:
                found.append(put)
    known = {act.id for put in found for act in put.acts}
    found += [put for act in ordered if act.id not in known and (put := _named(act)) is not None]
    return sorted(found, key=_order)


def concerns(entry: Entry) -> bool:
    """Whether an entry may put something to others, by itself or as somebody's thing that meets an answer."""
    if entry.kind == "statement" and (entry.act == "propose" or _offers_outright(entry)):
        return True
    if entry.kind == "event" and entry.type == "REQUEST" and _requests(entry):
        return True
    if entry.kind == "event" and entry.type == "AGREE" and entry.made_by:
        return True
    if _handed_in(entry) is not None or _non_binding(entry) is not None:
        return True
    return _asks_to_meet(entry) or _author(entry) is not None or _held_back(entry) is not None


# --- a statement, a request ---


def _said(act: Reported) -> Put | None:
    entry = act.leading
    by = parties(entry.actors)
    outright = _offers_outright(entry)
    if not by or not (entry.act == "propose" or _asks_to_meet(entry) or outright):
        return None
    if entry.polarity == "deny" and not outright:
        return None
    cue = part(entry, "cue")
    if re.search(UNSAID, cue, re.IGNORECASE):
        return None
    what = _tidy(entry.quote)
    offers = outright or (
        entry.act == "propose" and re.search(MEETING_OFFERED, what, re.IGNORECASE) is not None
    )
    if not _PUTTING.search(cue) and not _is_named(what) and not _is_meeting_with(what, cue) and not offers:
        return None
    if not _is_for(cue, what):
        return None
    if _INVITING.search(cue):
        what = _from_cue(entry)
    if (named := _SWAP.search(what)) is not None and entry.act != "propose":
        what = _tidy(
            re.sub(r"^.*\bproposals?\s+(?:of|for)\s+", "", what[: named.end()]) + what[named.end() :]
        )
    if not _says(what):
        return None
    to = tuple(
        state(code) for code in named_states(entry.addressee or "", beside=sides(by)) if code not in sides(by)
    )
    return Put(act, what, by, to, forum_of(entry), [act])


def _offers_outright(entry: Entry) -> bool:
    """Whether a side says that the two could meet, or asks the other to call, though no verb proposes it."""
    if entry.kind != "statement" or entry.act not in ("state", "announce", "propose", "ask", "demand"):
        return False
    found = re.search(OFFERED_OUTRIGHT, entry.quote, re.IGNORECASE)
    # "the two sides could not meet" offers nothing; "do not hesitate" does.
    return found is not None and (entry.polarity != "deny" or "hesitate" in found.group())


def _is_for(cue: str, what: str) -> bool:
    """Whether what is suggested is to be done, where the cue may also tell of a guess."""
    if not re.search(SUGGESTING, cue, re.IGNORECASE):
        return True
    return re.search(SUGGESTED, what, re.IGNORECASE) is not None or _is_named(what)


def _asks_to_meet(entry: Entry) -> bool:
    """Whether a demand is for a meeting, or calls for a plan by its name: to ask for these is to propose."""
    if entry.kind != "statement" or entry.act not in ("demand", "ask"):
        return False
    cue = part(entry, "cue")
    if not _CALLING.search(cue):
        return False
    return _SWAP.search(entry.quote) is not None or _is_meeting_with(_tidy(entry.quote), cue)


def _is_meeting_with(what: str, cue: str) -> bool:
    return bool(
        _CALLING.search(cue) and set(head(what)[:2]) & MEETINGS and re.search(r"\b(?:with|between)\b", what)
    )


def _asks_for_meeting(what: str, trigger: str) -> bool:
    return _CALLING.search(trigger) is not None and bool(set(head(what)[:1]) & MEETINGS)


def _has_meeting(what: str) -> bool:
    return bool(MEETINGS & words(what)) or _INVITING.search(what) is not None


def _is_named(what: str) -> bool:
    return _THING.search(what) is not None


def _requests(entry: Entry) -> bool:
    return entry.status in ("actual", "proposed", "planned", "conditional") and (
        entry.mode == "meet"
        or entry.status == "proposed"
        or _PUTTING.search(part(entry, "trigger")) is not None
    )


def _done(act: Reported) -> Put | None:
    entry = act.leading
    by = parties(entry.actors)
    if entry.type != "REQUEST" or not by or not _requests(entry):
        return None
    trigger = part(entry, "trigger")
    if re.search(POINTS_FIRST, after(entry)[0], re.IGNORECASE):
        return None
    by, to = _host(entry, by, trigger)
    what = _from_trigger(entry) if _INVITING.search(trigger) else _tidy(deed(entry))
    if entry.mode == "meet" and re.match(r"urg", trigger, re.IGNORECASE) and not _has_meeting(what):
        return None  # "urged Iran to reconsider" asks for no meeting
    if entry.made_by and not _PUTTING.search(trigger) and not _asks_for_meeting(what, trigger):
        return None  # what a statement demands is a demand, whatever it is that its event asks for
    if _points_at_invitation(entry, trigger):
        return None
    if (draft := _draft_before(entry, trigger)) is not None:
        forum = forum_of(entry) or _body(entry)
        return Put(act, draft, by, to or _to(entry, sides(by)), forum, [act], only_author=not _says(draft))
    if not what and entry.args.get("topic"):
        what = _tidy(max(entry.args["topic"], key=len))
    if not what or not _says(what) or not _is_for(trigger, what):
        return None
    return Put(act, what, by, to or _to(entry, sides(by)), forum_of(entry), [act])


def _points_at_invitation(entry: Entry, trigger: str) -> bool:
    """Whether a trigger is an invitation told before: "the invitation at a place to be determined"."""
    if not re.fullmatch(r"invitation", trigger, re.IGNORECASE):
        return False
    start = entry.evidence.parts["trigger"][0].start - entry.evidence.span.start
    pointed = re.search(r"\b(?:the|this|that)\s+$", entry.evidence.quote[:start], re.IGNORECASE)
    return pointed is not None and not re.match(r"\s+(?:to|from|of|for)\b", after(entry)[0])


def _draft_before(entry: Entry, trigger: str) -> str | None:
    """The words for a draft that a sentence tells to have been put to others, from its start to the verb."""
    if not re.fullmatch(CIRCULATED, trigger, re.IGNORECASE):
        return None
    start = entry.evidence.parts["trigger"][0].start - entry.evidence.span.start
    own = sentence(entry)
    before = entry.evidence.quote[:start]
    before = before[max(0, before.rfind(own[:20])) :]
    found = re.search(
        r"(?P<what>[^,;:]*\bdrafts?\b[^,;:]*?),?\s*(?:which\s+|that\s+)?(?:was|were|had\s+been)?\s*$", before
    )
    return _tidy(found["what"]) if found else None


def _body(entry: Entry) -> str | None:
    """The body to which an event puts a draft, where its recipients have it and no words name it."""
    return next((who.name for who in entry.recipients if is_body(side(who))), None)


def _host(entry: Entry, by: tuple[Who, ...], trigger: str) -> tuple[tuple[Who, ...], tuple[Who, ...]]:
    """Who invites, and whom where that shows: who asks somebody to visit a country is of it."""
    found = re.search(VISITING, sentence(entry)) if _INVITING.search(trigger) else None
    codes = [code for _, code in named_in(found["where"])] if found else []
    if not codes or codes[0] in sides(by) or codes[0] in sides(entry.recipients):
        return by, ()
    return (state(codes[0]),), by


def _to(entry: Entry, by: frozenset[str]) -> tuple[Who, ...]:
    """To whom: those whom an event has as its recipients, those without a country only where none has one."""
    others = [who for who in binding(entry.recipients) if side(who) not in by]
    known = [who for who in others if who.country or who.actor]
    return tuple(known or others)


def _from_cue(entry: Entry) -> str:
    """An invitation in the source's words: from the inviting on."""
    start = entry.evidence.span.start
    cue = entry.evidence.parts.get("cue", ())
    content = entry.evidence.parts.get("content", ())
    if not cue or not content or content[-1].end < cue[0].start:
        return _tidy(entry.quote)
    told = entry.evidence.quote[cue[0].start - start : content[-1].end - start]
    at = _INVITING.search(told)
    return _tidy(told[at.start() :] if at else told)


def _from_trigger(entry: Entry) -> str:
    pieces = entry.evidence.parts.get("trigger", ())
    if not pieces:
        return ""
    told = entry.evidence.quote[pieces[0].start - entry.evidence.span.start :]
    return _tidy(_until_end(told))


def _until_end(told: str) -> str:
    stop = re.search(r"[.;!?](?=\s|$)|\n|,\s(?:his|her|its|who|which|saying|after)\b", told)
    return told[: stop.start() if stop else None]


def _tidy(text: str) -> str:
    told = " ".join(text.split()).strip(" ,;:–—-")
    told = re.sub(r"^(?:that|of)\s+", "", told)
    told = re.sub(r"[.,]([\"”’]?)$", r"\1", told)
    if told.count('"') == 1 or told.count("“") != told.count("”"):
        told = told.strip('"“”')
    return told[:LONGEST]


def _says(what: str) -> bool:
    """Whether words say what is proposed, not only that something is."""
    return len(stems(_PLAIN.sub(" ", what))) >= SHARED or _SWAP.search(what) is not None


# --- somebody's thing that meets an answer ---


def sentence(entry: Entry) -> str:
    """The sentence in which an entry's own part stands: its trigger, else its content."""
    quote, base = entry.evidence.quote, entry.evidence.span.start
    pieces = entry.evidence.parts.get("trigger", ()) or entry.evidence.parts.get("cue", ())
    if not pieces:
        return quote
    first, last = pieces[0].start - base, pieces[-1].end - base
    begin = max(
        (m.end() for m in re.finditer(r"[a-z\"”)][.!?][\"”]?\s+(?=[\"“A-Z])|\n", quote[:first])), default=0
    )
    end = re.search(r"[a-z\"”)][.!?][\"”]?(?=\s+[\"“A-Z]|\s*$)|\n", quote[last:])
    return quote[begin : last + end.end() if end else None]


def _told(entry: Entry) -> str:
    return entry.quote if entry.kind == "statement" else sentence(entry)


def forum_of(entry: Entry) -> str | None:
    """The body to which something is put, in the source's words; ``None`` where it names none."""
    told = (*entry.args.get("forum", ()), sentence(entry))
    for text in told:
        for pattern, _ in _FORUMS:
            if found := pattern.search(text):
                name = found.group()
                return name[4:] if name.startswith("the ") else name
    return None


def _author(entry: Entry) -> tuple[tuple[str, ...], str] | None:
    """Whose a thing is by its sentence: the codes of states, and the words for the thing."""
    if entry.kind == "event" and entry.status in ("hypothetical", "proposed"):
        return None
    if entry.kind == "statement" and entry.act not in ("refuse", "welcome", "promise", "deny"):
        return None
    text = _told(entry)
    acting = sides(entry.actors)
    for pattern in _AUTHORED:
        for found in pattern.finditer(text):
            codes = named_in(found["author"])
            # A request is put to a body where a member keeps it from passing; others ask for comment.
            # A resolution of a body is what it passes, not what it puts to others.
            if codes and is_body(codes[-1][1]) and _DRAFTED.search(found["thing"]):
                continue
            if not codes or (found["thing"] == "request" and _held_back(entry) is None):
                continue
            if pattern is _AUTHORED[-1]:  # "a draft that was circulated by X": what it says is not told
                return (codes[0][1],), found["thing"]
            thing = _thing(text, found.start("thing"))
            at = min(found.start("author"), found.start("thing"))
            joint = len(codes) > 1 and re.fullmatch(r"\w+-\w+", found["author"]) is not None
            authors = tuple(dict.fromkeys(c for _, c in codes)) if joint else (codes[-1][1],)
            return authors, thing if _says(_without_sides(thing)) else _thing(text, at)
    if entry.type in ("AGREE", "REJECT") or entry.kind == "statement":
        for found in re.finditer(INVITATION, text):
            others = [code for _, code in named_in(found.group()) if code not in acting]
            if others:
                return (others[0],), _tidy(found.group())
    return None


def _thing(text: str, at: int) -> str:
    told = text[at:]
    stop = _ENDS.search(told)
    return _tidy(told[: stop.start() if stop else None])


def _held_back(entry: Entry) -> tuple[tuple[str, ...], str] | None:
    """Who keeps what from passing, by an entry's sentence: codes and the words for it."""
    if entry.kind == "event" and entry.type not in ANSWERING:
        return None
    text = _told(entry)
    found = _HELD_BACK.search(text)
    if found is None or not re.search(
        rf"\b(?:{DRAFTED[2:]}|{THING}|request)\b", found["what"], re.IGNORECASE
    ):
        return None
    before = re.split(r"[,;:]\s", text[: found.start()])[-1]
    who = tuple(dict.fromkeys(code for _, code in named_in(before)))
    return (who, _thing(text, found.start("what"))) if who else None


def held_back(entry: Entry) -> tuple[Who, ...]:
    """Those who by an entry's sentence keep something from passing."""
    found = _held_back(entry)
    return tuple(map(state, found[0])) if found else ()


def _named(act: Reported) -> Put | None:
    """Somebody's thing, of which an act tells what became; a body's, that a member keeps from passing."""
    entry = act.leading
    author, held = _author(entry), _held_back(entry)
    text = sentence(entry)
    forum = forum_of(entry)
    answer = held is not None or entry.type in ("REJECT", "AGREE") or entry.act == "refuse"
    acting = sides(entry.actors)
    if author is not None and (held is not None or entry.type == "SUPPORT" or not set(author[0]) & acting):
        codes, thing = author
        if entry.kind == "event" and entry.type not in ANSWERING:
            return None
        what = held[1] if held is not None else thing
        by = tuple(map(state, codes))
        says = _says(_without_sides(what))
        if not says and not answer and not (_DRAFTED.search(thing) or _THING.search(thing)):
            return None
        blockers = sides(held_back(entry))
        asked = _to(entry, sides(by)) if entry.type == "REQUEST" else ()
        to = tuple(who for who in asked if side(who) not in blockers)
        return Put(
            act,
            what,
            by,
            to,
            forum or _body(entry),
            [act],
            only_author=not says and held is None,
            told_by_answer=answer,
        )
    if (handed := _handed_in(entry)) is not None:
        return Put(
            act, handed, _others(entry), tuple(parties(entry.actors)), forum, [act], told_by_answer=True
        )
    if (urged := _non_binding(entry)) is not None:
        return Put(act, urged, parties(entry.actors), (), None, [act])
    if held is not None and forum is not None and _DRAFTED.search(held[1]):
        return Put(act, held[1], (), (), forum, [act], told_by_answer=True)
    if forum is not None and _DRAFTED.search(text) and _fails(entry, text):
        at = _DRAFTED.search(text)
        assert at is not None
        return Put(act, _thing(text, at.start()), (), (), forum, [act], told_by_answer=True)
    return None


def _handed_in(entry: Entry) -> str | None:
    """What one side turns down that another has handed in ("the list was refused"), which proposed it."""
    if entry.type != "REJECT" or entry.status != "actual" or not parties(entry.actors) or not _others(entry):
        return None
    text = sentence(entry)
    trigger = part(entry, "trigger")
    before = text[: max(0, text.find(trigger))]
    found = re.search(HANDED_IN, before, re.IGNORECASE) if re.match(TURNED_DOWN, trigger, re.I) else None
    return _tidy(found.group()) if found else None


def _non_binding(entry: Entry) -> str | None:
    """What a party or chamber of one state passes for its government to do, where that binds nobody."""
    if entry.status != "actual" or (entry.kind == "event" and entry.type not in (*ANSWERING, "COOPERATE")):
        return None
    if entry.act in ("deny", "refuse", "ask") or not parties(entry.actors):
        return None
    if any(is_body(side(who)) for who in entry.actors):
        return None  # What an international body passes is its own demand.
    text = sentence(entry)
    found = re.search(NON_BINDING, text, re.IGNORECASE)
    return _thing(text, found.start()) if found else None


def _others(entry: Entry) -> tuple[Who, ...]:
    """The sides to which an answer goes."""
    own = sides(entry.actors)
    return tuple(who for who in parties(entry.recipients) if side(who) not in own)


def _fails(entry: Entry, text: str) -> bool:
    denied = entry.type in ("AGREE", "REJECT") and (entry.status == "denied" or entry.type == "REJECT")
    return denied and re.search(r"\bdraft\b.*\bfail(?:s|ed)\b", text, re.IGNORECASE) is not None


def _without_sides(what: str) -> str:
    for _, code in named_in(what):
        for name in called(code):
            what = re.sub(rf"\b{re.escape(name)}\b", " ", what, flags=re.IGNORECASE)
    return re.sub(r"\b(?:Security|Council|General|Assembly|UN|U\.N\.)\b", " ", what)


# --- which are one ---


def together(several: Sequence[Put]) -> list[list[Put]]:
    """Groups that put the same thing: each joins the group that it is most like, in order of days."""
    weights = Weights.of([put.what for put in several])
    groups: list[list[Put]] = []
    by_word: dict[str, set[int]] = {}
    by_article: dict[str, set[int]] = {}
    leaving: dict[bool, set[int]] = {True: set(), False: set()}  # by whether it is called by a name
    inviting: set[int] = set()
    # Who drafted something is told of a thing that is told: that comes last, whatever its day.
    for put in sorted(several, key=lambda put: put.only_author and not put.told_by_answer):
        near = {at for word in weights.telling(put.words) for at in by_word.get(word, ())}
        near |= {at for article in put.articles for at in by_article.get(article, ())}
        if put.is_invitation:
            near |= inviting
        if len(put.sides) > 1:
            near |= {at for at, group in enumerate(groups) if group and group[0].sides == put.sides}
        leaves = bool(STOPPING & words(put.what))
        if leaves:
            near |= leaving[True] | (leaving[False] if put.is_swap else set())
        like = [(max(_tie(put, other, weights) for other in groups[at]), -at) for at in near]
        tie, at = max(like, default=(0.0, 0))
        at = -at
        if tie < 1 and (tie < SAME):
            if put.only_author and not put.told_by_answer:
                continue
            at = len(groups)
            groups.append([])
        groups[at].append(put)
        ties_groups = len(put.sides) > 1 or put.is_bare
        for n in [-n for one, n in like if ties_groups and one == 1 and -n != at]:
            if all(other.sides == put.sides for other in (*groups[n], *groups[at])):
                groups[at].extend(groups[n])
                groups[n].clear()
                _moved(n, at, by_word.values(), by_article.values(), leaving.values(), (inviting,))
        if put.is_invitation:
            inviting.add(at)
        if leaves:
            leaving[put.is_swap].add(at)
        for word in put.words:
            by_word.setdefault(word, set()).add(at)
        for article in put.articles:
            by_article.setdefault(article, set()).add(at)
    return [sorted(group, key=_order) for group in groups if group and _stands(group)]


def _moved(old: int, new: int, *tables: Iterable[set[int]]) -> None:
    """What pointed at one group points at another."""
    for table in tables:
        for known in table:
            if old in known:
                known.discard(old)
                known.add(new)


def _order(put: Put) -> tuple[str, bool, str]:
    return put.day or "9999", put.only_author, put.first.id


def _stands(group: Sequence[Put]) -> bool:
    """Whether enough speaks for a proposal: a statement, a sure event, or two reports of it."""
    acts = {act.id: act for put in group for act in put.acts}.values()
    sure = any(act.leading.kind == "statement" or act.act.confidence >= ALONE for act in acts)
    return sure or len({entry.article for act in acts for entry in act.entries}) > 1


def _tie(one: Put, other: Put, weights: Weights) -> float:
    """How far two put the same thing: 0 to 1; ``SAME`` and more is one."""
    if one.sides and other.sides and not one.sides & other.sides:
        return 0.0
    share = bool(one.articles & other.articles)
    joint = len(one.sides) > 1 and one.sides == other.sides
    if joint and (one.only_author or other.only_author) and _apart(one.day, other.day) <= YEAR:
        return 1.0  # "the plan of both" is the plan that both put forward
    if one.told_by_answer != other.told_by_answer and any(
        one_sentence(a, b) for a in one.acts for b in other.acts
    ):
        return 1.0 if one.sides & other.sides else 0.0  # the making and the answer in one breath
    close = _apart(one.day, other.day) <= NEAR
    if one.only_author or other.only_author or not one.sides or not other.sides:
        if share and close and (_drafted(one) and _drafted(other)):
            return 1.0
        if one.only_author or other.only_author or not close:
            return 0.0
    if any(one_sentence(a, b) for a in one.acts for b in other.acts):
        return 1.0
    if share and joint:
        return 1.0  # what several put forward in one report is one plan with its parts
    if one.is_swap or other.is_swap:
        return 1.0 if _swaps(one, other) and _apart(one.day, other.day) <= YEAR else 0.0
    if one.day != other.day and (one.replaces or other.replaces):
        return 0.0
    if one.is_invitation and other.is_invitation and _apart(one.day, other.day) <= NEAR:
        # One side invites another once in a few days, whether or not a report says to what.
        return 1.0 if _to_same(one, other) else 0.0
    tie = weights.tie(one.words, other.words)
    asked, also = (frozenset(filter(is_state, sides(put.to))) for put in (one, other))
    if one.is_meeting and other.is_meeting and asked and also and not asked & also:
        return 0.0  # whoever invites two invites twice
    if asked & also and any(map(is_body, asked & also)) and _apart(one.day, other.day) <= YEAR:
        drafts = any(_DRAFTED.search(put.what) for put in (one, other))
        return 1.0 if tie >= TO_A_BODY and not drafts else tie
    if one.is_meeting and other.is_meeting and _apart(one.day, other.day) <= SOON and _to_same(one, other):
        return (
            1.0
            if tie >= MEETING or ((one.is_bare or other.is_bare) and share and one.day == other.day)
            else 0.0
        )
    return tie


def _swaps(one: Put, other: Put) -> bool:
    """Whether both mean that each side leaves something; a plan that has no such name says so in words."""
    if one.is_swap and other.is_swap:
        return True
    named, told = (one, other) if one.is_swap else (other, one)
    mutual = re.search(MUTUAL, told.what, re.IGNORECASE) is not None
    joint = len(told.sides) > 1 and told.sides == named.sides
    return bool(STOPPING & words(told.what)) and (mutual or joint)


def _drafted(put: Put) -> bool:
    return put.told_by_answer or _DRAFTED.search(put.what) is not None


def _to_same(one: Put, other: Put) -> bool:
    first, second = _whom(one), _whom(other)
    return bool(first & second)


def _whom(put: Put) -> frozenset[str]:
    named = named_states(put.what, beside=put.sides)
    return (sides(put.to) | frozenset(named)) - put.sides


def _apart(one: str, other: str) -> int:
    if not one or not other:
        return 10_000
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days)


def named_by(group: Iterable[Put]) -> frozenset[str]:
    """Stems that name the sides of a group: they tie nothing."""
    codes = {
        code
        for put in group
        for code in (*put.sides, *sides(put.to), *named_states(put.what, beside=put.sides))
    }
    return frozenset(word for code in codes for name in called(code) for word in words(name)) | words(BODIES)
