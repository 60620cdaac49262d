"""What a person sees in a terminal: each quote in its sentence, with its parts in colours.

It refuses to let a page drive the terminal: escape sequences and control characters of article text are
taken out before anything is printed. It chooses no rows and asks no record; it is given rows of the contract.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import IO, TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

Row = Mapping[str, Any]

PLAIN_WIDTH = 100
"""Columns where the output is no terminal and COLUMNS is unset: two pages side by side on a usual screen."""

STYLES = {
    "content": "green", "source": "bold cyan", "cue": "bold yellow",
    "recipients": "bold magenta", "actors": "bold cyan", "trigger": "bold yellow",
}  # fmt: skip
"""Colours of a statement's and an event's parts; the three of each differ in brightness too, for readers who
see no red or green. A later part stays visible inside an earlier one: a cue inside a content in pieces."""

LABELS = {
    "statement": {"source": "speaker", "cue": "cue", "content": "content"},
    "event": {"actors": "who", "trigger": "does", "recipients": "to whom"},
}
"""What the colours mean, by the kind of act."""

# A moment of the log, of which a table shows the minute.
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?\+00:00")

# ECMA-48: control sequences (CSI), then strings (OSC, DCS, SOS, PM, APC) that have their terminator. A string
# without one would swallow the rest of the text, so there only the introducer goes, as a control character.
SEQUENCE = re.compile(r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]|\x1b[]PX^_][^\x07\x1b\n]*(?:\x07|\x1b\\)")
# C0 but tab and newline, DEL, C1, and the marks that reorder text (a quote must not look like another one).
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def printable(text: str) -> str:
    """``text`` without escape sequences, control characters and marks that reorder it; newlines stay.

    Example:
        >>> printable("\\x1b[31mred\\x1b[0m\\x07")
        'red'
    """
    return CONTROL.sub("", SEQUENCE.sub("", text)).replace("\u2028", "\n").replace("\u2029", "\n")


def one_line(text: str) -> str:
    """``printable`` text with every run of white space as one space."""
    return " ".join(printable(text).split())


def console(out: IO[str]) -> Console:
    """A console on ``out``: colours and the window's width on a terminal, plain and wrapped elsewhere."""
    from rich.console import Console

    width = None if out.isatty() or os.environ.get("COLUMNS", "").isdigit() else PLAIN_WIDTH
    return Console(file=out, width=width, highlight=False, markup=False, emoji=False, soft_wrap=False)


def show_rows(view: str, rows: Iterable[Row], *, out: IO[str]) -> int:
    """Prints ``rows`` of ``view`` (a name of the contract) and gives back how many there were."""
    screen = console(out)
    if view in HEADS:
        count = 0
        for row in rows:
            _print_card(screen, row, HEADS[view](row), beneath=BENEATH[view](row) if view in BENEATH else ())
            screen.print()
            count += 1
        if count and screen.color_system:
            screen.print(
                _legend("event" if view == "events" else "statement", "event" if view in BENEATH else "")
            )
        return count
    kept = list(rows)
    if kept:
        with screen.capture() as drawn:
            screen.print(_grid(view, kept))
        # A table fills its last column up with spaces, which wrap in a narrower window later.
        out.writelines(line.rstrip() + "\n" for line in drawn.get().splitlines())
    return len(kept)


def show_row(row: Row, *, out: IO[str]) -> None:
    """Prints one row in full, a field a line, and under it every sentence that it rests on."""
    from rich.text import Text

    screen = console(out)
    name_width = max((len(name) for name in row if name != "evidence"), default=0) + 2
    for name, value in row.items():
        if name == "evidence" or (name == "decided" and not value):
            continue
        head = Text(name.replace("_", " ").ljust(name_width), style="dim")
        for line in plain(value).split("\n"):
            _print(screen, Text(line), head=head)
            head = Text(" " * name_width)
    for evidence in row.get("evidence") or ():
        screen.print()
        _print(screen, in_sentence(evidence))
        _print(screen, Text(_where(evidence), style="dim"))
    parts = {part for evidence in row.get("evidence") or () for part in evidence.get("parts") or {}}
    if parts and screen.color_system:
        screen.print()
        screen.print(_legend("event" if "trigger" in parts else "statement"))


def show_steps(steps: Iterable[tuple[str, str, str]], *, out: IO[str]) -> None:
    """Prints ``(step, what, why)`` in order, the reasons under what they gave."""
    from rich.text import Text

    screen, told = console(out), list(steps)
    width = max((len(step) for step, _, _ in told), default=0) + 2
    for step, what, why in told:
        _print(screen, Text(one_line(what)), head=Text(one_line(step).ljust(width), style="bold"))
        if why:
            _print(screen, Text(one_line(why), style="dim"), head=Text(" " * width))


def in_sentence(evidence: Row) -> Text:
    """The quoted sentences with the parts of the statement or event in their colours.

    Args:
        evidence: of the contract; its parts are offsets into the article, its quote starts at ``span[0]``.
    """
    from rich.text import Text

    quote, base = evidence["quote"], evidence["span"][0]
    styles: list[str | None] = [None] * len(quote)
    for part, style in STYLES.items():
        for start, end in (evidence.get("parts") or {}).get(part, ()):
            for at in range(max(0, start - base), min(len(quote), end - base)):
                styles[at] = style
    text, start = Text(), 0
    for at in range(1, len(quote) + 1):
        if at == len(quote) or styles[at] != styles[start]:
            text.append(printable(quote[start:at]).replace("\n", " "), style=styles[start])
            start = at
    return text


def plain(value: Any) -> str:
    """Any value of the contract as words: a WHEN, a WHO, a PLACE, lists of them; ``-`` for the unknown."""
    if value is None or value == "" or value == [] or value == {}:
        return "-"
    if isinstance(value, Mapping):
        if "status" in value and "evidence" in value:
            return one_line(_change(value))
        if "edtf" in value:
            return one_line(_with(value["edtf"] or "unknown", value.get("basis"), value.get("why")))
        if "actor" in value:
            return one_line(_named(value))
        if "name" in value:
            return one_line(_with(value["name"], value.get("country"), value.get("precision")))
        if "title" in value:
            held = " to ".join(part for part in (value.get("start"), value.get("end")) if part)
            return one_line(_with(value["title"], value.get("of"), held, value.get("basis")))
        return one_line("; ".join(f"{name}: {plain(part)}" for name, part in value.items()))
    if isinstance(value, (list, tuple)):
        return "\n".join(plain(part) for part in value)
    if isinstance(value, float):
        return f"{value:.2f}"
    return one_line(str(value))


def _change(change: Row) -> str:
    """A change of a row's status: on which day, and the sentence that tells it."""
    quotes = [f"“{one['quote']}”" for one in (change["evidence"] or [])[:1]]
    return ": ".join([f"{change['status']} {change['date']['edtf'] or 'on a day unknown'}", *quotes])


def _with(head: str, *notes: str | None) -> str:
    told = ", ".join(note for note in notes if note)
    return f"{head} ({told})" if told else head


def _named(who: Row) -> str:
    return _with(
        ", ".join(p for p in (who["name"], who.get("role")) if p), who.get("country"), who.get("actor")
    )


def _speaker(row: Row) -> str:
    who = row.get("speaker")
    return _in_short(who) if who else "somebody unnamed"


def _in_short(who: Row) -> str:
    # A state's name says its country already.
    country = who.get("country") if who.get("country") != who.get("actor") else None
    return one_line(_with(", ".join(p for p in (who["name"], who.get("role")) if p), country))


def _said(row: Row) -> Text:
    """The head of a statement's card: the day, who speaks, what is done by it."""
    from rich.text import Text

    act = f"{row['act']} (denies)" if row["polarity"] == "deny" and row["act"] != "deny" else row["act"]
    day = row["said"]["edtf"] or "day unknown"
    return Text.assemble((one_line(day), "bold"), "  ", (_speaker(row), "bold cyan"), "  ", one_line(act))


def _done(row: Row) -> Text:
    """The head of an event's card: the day, what is not actual, who does what to whom, and where."""
    from rich.text import Text

    day = row["date"]["edtf"] or "day unknown"
    told = Text.assemble((one_line(day), "bold"), "  ")
    if row["status"] != "actual":
        told.append(f"{one_line(row['status'])}: ", style="italic")
    told.append(_side(row["actors"]) or "somebody unnamed", style=STYLES["actors"])
    mode = f" ({row['mode']})" if row.get("mode") else ""
    told.append("  ").append(one_line(f"{row['type']}{mode}"), style=STYLES["trigger"])
    if row["recipients"]:
        told.append("  ").append(_side(row["recipients"]), style=STYLES["recipients"])
    if row.get("place"):
        told.append(f"  in {one_line(row['place']['name'])}")
    return told


def _side(side: Sequence[Row]) -> str:
    return ", ".join(_in_short(who) for who in side)


STATUS_STYLES = {
    "pledged": "bold", "conditional": "italic bold", "under-way": "bold blue", "kept": "bold green",
    "met": "bold green", "broken": "bold red", "withdrawn": "bold red", "lapsed": "bold yellow",
    "unknown": "bold magenta", "open": "bold", "proposed": "bold", "accepted": "bold green",
    "adopted": "bold green", "blocked": "bold red", "refused": "bold red", "superseded": "bold yellow",
    "suspended": "bold red", "ended": "bold yellow", "held": "bold green", "planned": "bold blue",
    "postponed": "bold yellow", "called-off": "bold red", "in-force": "bold red", "eased": "bold yellow",
    "lifted": "bold green", "breach-alleged": "bold magenta",
}  # fmt: skip
"""Colours of a status, whose word always stands beside them."""


def _undertaken(row: Row) -> Text:
    """The head of a promise's card: the day, who promised whom, and what came of it."""
    return _bound(row, to="to", others=row["to"])


def _demanded(row: Row) -> Text:
    """The head of a demand's card: the day, who asks whom, and whether it was met."""
    return _bound(row, to="of", others=row["of"])


def _sanctioned(row: Row) -> Text:
    """The head of a measure's card: the day, who imposes it on whom, and what became of it."""
    return _bound(row, to="against", others=row["against"])


def _measured(row: Row) -> list[Text]:
    """What is imposed and by which instrument, and how its status changed, with who says so."""
    from rich.text import Text

    lines = [Text(one_line(row["measure"]), style="bold")]
    if row["instrument"]:
        lines.append(Text(f"instrument: {one_line(row['instrument'])}"))
    told = [
        f"{one_line(one['status'])} {one_line(one['date']['edtf'] or 'on a day unknown')}"
        + (f" by {_side(one['who'])}" if one["who"] else "")
        for one in row["history"]
    ]
    if len(told) > 1:
        lines.append(Text(" · ".join(told)))
    return lines


def _bound(row: Row, *, to: str, others: Sequence[Row]) -> Text:
    from rich.text import Text

    told = Text.assemble((one_line(row["date"]["edtf"] or "day unknown"), "bold"), "  ")
    told.append(_side(row["by"]) or "somebody unnamed", style=STYLES["actors"])
    if others:
        told.append(f"  {to} ").append(_side(others), style=STYLES["recipients"])
    return told.append("  ").append(one_line(row["status"]), style=STATUS_STYLES.get(row["status"], "bold"))


def _deed(row: Row) -> list[Text]:
    """What is promised or demanded, on what condition and till when, and how its status changed."""
    from rich.text import Text

    lines = [Text(one_line(row["what"]), style="bold")]
    if row.get("condition"):
        lines.append(Text(f"condition: {one_line(row['condition'])}"))
    due = row["deadline"]
    if due["edtf"]:
        words = f" ({one_line(due['why'])})" if due["why"] else ""
        lines.append(Text(f"deadline: {one_line(due['edtf'])}{words}"))
    changes = row.get("history") or row.get("met_by") or ()
    told = [
        f"{one_line(one['status'])} {one_line(one['date']['edtf'] or 'on a day unknown')}" for one in changes
    ]
    if row.get("met_by") or len(told) > 1:
        lines.append(Text(" · ".join(told)))
    return lines


def _proposed(row: Row) -> Text:
    """The head of a proposal's card: the day, who puts it to whom or to which body, and what came of it."""
    told = _bound(row, to="to", others=row["to"])
    if row["forum"]:
        told.append(f"  in the {one_line(row['forum']).removeprefix('the ')}")
    if row["blocked_by"]:
        told.append("  by ").append(_side(row["blocked_by"]), style=STYLES["actors"])
    return told


def _put(row: Row) -> list[Text]:
    """What is proposed, how its status changed, and its stages, each with what people watch."""
    from rich.text import Text

    lines = [Text(one_line(row["what"]), style="bold")]
    told = [
        f"{one_line(one['status'])} {one_line(one['date']['edtf'] or 'on a day unknown')}"
        + (f" by {_side(one['who'])}" if one["who"] and at else "")
        for at, one in enumerate(row["history"])
    ]
    if len(told) > 1:
        lines.append(Text(" · ".join(told)))
    for number, stage in enumerate(row["stages"], 1):
        lines.append(Text(f"stage {number}: {one_line(stage['text'])}"))
        lines.extend(_watched(watch) for watch in stage["watch"])
    return lines


def _watched(watch: Row) -> Text:
    """One watch: whether the stage holds, since when, by which filters, and the first acts that break it."""
    from rich.text import Text

    by = ", ".join(f"{one_line(name)}={one_line(value)}" for name, value in watch["filters"].items())
    if watch["holds"]:
        since = f" since {one_line(watch['since'])}" if watch["since"] else ""
        return Text.assemble("  ", ("holds", "bold green"), f"{since} ({by})")
    count = len(watch["broken_by"])
    first = ", ".join(map(one_line, watch["broken_by"][:3])) + (" ..." if count > 3 else "")
    acts = f"{count} act{'s' if count > 1 else ''}: {first}"
    told = f" by {acts}; by none since {one_line(watch['since'])} ({by})"
    return Text.assemble("  ", ("broken", "bold red"), told)


def _termed(row: Row) -> Text:
    """The head of a term's card: since when it is said differently, the noun, and how many say it how."""
    from rich.text import Text

    users = {_in_short(one["who"]) for one in row["usages"]}
    told = Text.assemble((one_line(row["date"]["edtf"] or "day unknown"), "bold"), "  ")
    told.append(one_line(row["term"]), style="bold cyan")
    return told.append(f"  {len(row['usages'])} wordings of {len(users)} users")


def _wordings(row: Row) -> list[Text]:
    """What each user says, most often first, with how often."""
    from rich.text import Text

    by_user: dict[str, list[str]] = {}
    for one in row["usages"]:
        by_user.setdefault(_in_short(one["who"]), []).append(f"“{one_line(one['wording'])}” ({one['count']})")
    return [Text.assemble((f"{user}: ", "bold"), " · ".join(told)) for user, told in by_user.items()]


def _held(row: Row) -> Text:
    """The head of a position's card: since when, who, on what, and how often it changed."""
    from rich.text import Text

    told = Text.assemble((one_line(row["since"]["edtf"] or "day unknown"), "bold"), "  ")
    told.append(_in_short(row["who"]), style="bold cyan").append(f"  on {one_line(row['topic'])}")
    if row["changes"]:
        times = len(row["changes"])
        told.append(f"  changed {'once' if times == 1 else f'{times} times'}", style="bold yellow")
    return told


def _line(row: Row) -> list[Text]:
    """What is held now, and what was held before each change."""
    from rich.text import Text

    lines = [Text(one_line(row["line"]), style="bold")]
    for change in row["changes"]:
        day = one_line(change["date"]["edtf"] or "on a day unknown")
        lines.append(Text(f"changed {day}: from “{one_line(change['from'])}” to “{one_line(change['to'])}”"))
    return lines


def _talked(row: Row) -> Text:
    """The head of a card of talks: since when, what they are called, how they stand."""
    from rich.text import Text

    told = Text.assemble((one_line(row["start"]["edtf"] or "not held yet"), "bold"), "  ")
    told.append(one_line(row["name"]), style=STYLES["actors"])
    if row["host"]:
        told.append(f"  hosted by {_in_short(row['host'])}")
    return told.append("  ").append(one_line(row["status"]), style=STATUS_STYLES.get(row["status"], "bold"))


def _rounds(row: Row) -> list[Text]:
    """Who takes part, how the talks went on, and each round: its day, what became of it, level and place."""
    from rich.text import Text

    lines = [Text(_side(row["parties"]), style="bold")]
    changes = row["history"]
    told = [
        f"{one_line(one['status'])} {one_line(one['date']['edtf'] or 'on a day unknown')}" for one in changes
    ]
    if len(told) > 1:
        lines.append(Text(" · ".join(told)))
    for one in row["rounds"]:
        line = Text(f"  {one_line(one['date']['edtf'] or 'day unknown')}  ")
        line.append(one_line(one["status"]), style=STATUS_STYLES.get(one["status"], "bold"))
        if one["level"]:
            line.append(f"  {one_line(one['level'])}")
        if one["place"]:
            line.append(f"  in {one_line(one['place']['name'])}")
        lines.append(line.append(f": {one_line(one['outcome'])}" if one["outcome"] else ""))
    return lines


def _disputed(row: Row) -> Text:
    """The head of a dispute's card: the day and who contradict each other."""
    from rich.text import Text

    sides = [_in_short(one["who"]) if one["who"] else "a report" for one in row["claims"]]
    told = Text.assemble((one_line(row["date"]["edtf"] or "day unknown"), "bold"), "  ")
    return told.append(" against ".join(dict.fromkeys(sides)), style=STYLES["actors"])


def _claimed(row: Row) -> list[Text]:
    """What each side says, a claim a line."""
    from rich.text import Text

    lines = [Text(one_line(row["about"]), style="bold")]
    for one in row["claims"]:
        who = _in_short(one["who"]) if one["who"] else "a report"
        denies = one["polarity"] == "deny"
        line = Text(f"  {who} ").append(
            "denies" if denies else "says", style="bold red" if denies else "bold"
        )
        lines.append(line.append(f": {one_line(one['claim'])}"))
    return lines


HEADS: Mapping[str, Callable[[Row], Text]] = {
    "statements": _said, "events": _done, "undertakings": _undertaken, "demands": _demanded,
    "proposals": _proposed, "sanctions": _sanctioned,
    "terms": _termed, "positions": _held, "talks": _talked, "disputes": _disputed,
}  # fmt: skip
"""What stands above each card, by view; rows of other views stand in a table."""

BENEATH: Mapping[str, Callable[[Row], list[Text]]] = {
    "undertakings": _deed, "demands": _deed, "proposals": _put, "sanctions": _measured,
    "terms": _wordings, "positions": _line, "talks": _rounds, "disputes": _claimed,
}  # fmt: skip
"""Lines of a card between its head and its sentences."""


def _sentences(row: Row) -> list[Row]:
    """The first sentence of a row, and of a row with a history that of each later change."""
    told = list((row.get("evidence") or [])[:1])
    for change in (
        row.get("history")
        or row.get("met_by")
        or row.get("changes")
        or row.get("usages")
        or row.get("claims")
        or ()
    ):
        here = {(one["article"], *one["span"]) for one in told}
        told += [
            one for one in (change.get("evidence") or [])[:1] if (one["article"], *one["span"]) not in here
        ]
    # A position without a change: the sentence of its words now beside that with which it began.
    return told + [one for one in (row.get("evidence") or [])[-1:] if "line" in row and one not in told]


def _print_card(screen: Console, row: Row, told: Text, *, beneath: Sequence[Text] = ()) -> None:
    from rich.text import Text

    evidence = (row.get("evidence") or [None])[0]
    _print(screen, told, head=Text())
    for line in beneath:
        _print(screen, line)
    quoted = _sentences(row)
    if not quoted:
        _print(screen, Text(one_line(row.get("quote") or "")))
    for piece in quoted:
        _print(screen, in_sentence(piece))
        if piece is not evidence:
            _print(screen, Text(_where(piece), style="dim"))
    # The id comes first: it is what the other commands ask for, and a long address must not break it.
    foot = [one_line(row["id"])]
    if row["confidence"] is not None:
        foot.append(f"{row['confidence']:.2f}")
    if row["reports"] > 1:
        foot.append(f"{row['reports']} reports, {row['origins']} independent")
    if row.get("disagreements"):
        foot.append(f"the reports differ in {one_line(', '.join(row['disagreements']))}")
    if row.get("decided"):
        foot.append(f"decided by people: {one_line(', '.join(row['decided']))}")
    if evidence:
        foot.append(_where(evidence))
    _print(screen, Text(" · ".join(foot), style="dim"))


def _print(screen: Console, text: Text, *, head: Text | None = None) -> None:
    """Prints ``text`` wrapped, its first line after ``head`` and the others as far in as that."""
    from rich.text import Text

    head = Text("  ") if head is None else head
    margin = " " * len(head.plain)
    for line in text.wrap(screen, max(20, screen.width - len(margin))):
        line.rstrip()
        screen.print(head + line, soft_wrap=True)
        head = Text(margin)


def _where(evidence: Row) -> str:
    published = (evidence.get("published") or {}).get("edtf")
    known = (evidence.get("outlet"), published, evidence.get("url") or evidence.get("doc"))
    return one_line(", ".join(part for part in known if part))


def _legend(*kinds: str) -> Text:
    from rich.text import Text

    words = Text("colours: ", style="dim")
    for kind in filter(None, kinds):
        for part, label in LABELS[kind].items():
            words.append(label, style=STYLES[part]).append("  ")
    return words


COLUMNS: Mapping[str, Sequence[tuple[str, str]]] = {
    "articles": (
        ("published", "published"), ("outlet", "outlet"), ("title", "title"),
        ("place", "place"), ("copy of", "copy_of"), ("id", "id"),
    ),
    "actors": (
        ("name", "name"), ("kind", "kind"), ("country", "country"),
        ("roles", "roles"), ("reports", "reports"), ("id", "id"),
    ),
    "stories": (
        ("first", "first"), ("last", "last"), ("story", "title"), ("reports", "reports"),
        ("origins", "origins"), ("outlets", "outlets"), ("id", "id"),
    ),
    "timeline": (("date", "date"), ("kind", "kind"), ("what", "line"), ("ref", "ref")),
    "changes": (("at", "at"), ("change", "change"), ("kind", "kind"), ("what", "line"), ("ref", "ref")),
    "decisions": (
        ("number", "number"), ("decision", "line"), ("state", "state"), ("by", "by"), ("at", "at"),
        ("why", "why"), ("id", "id"),
    ),
    "search": (("date", "date"), ("kind", "kind"), ("what", "line"), ("ref", "ref")),
}  # fmt: skip
"""Heading and field of each column of a table, by view; statements and events are cards, not a table."""


WHOLE = frozenset({"id", "ref", "date", "published", "number", "state", "change", "kind"})
"""Columns that never break: ids and dates are copied by hand and compared by eye."""


def _grid(view: str, rows: Sequence[Row]) -> Any:
    from rich.table import Table
    from rich.text import Text

    columns = COLUMNS.get(view) or tuple((name, name) for name in rows[0] if name != "evidence")
    # A column in which nothing is known says nothing.
    columns = tuple(c for c in columns if any(row.get(c[1]) for row in rows))
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    for heading, name in columns:
        table.add_column(heading, no_wrap=name in WHOLE, overflow="fold")
    for row in rows:
        table.add_row(*(Text(_cell(row.get(name))) for _, name in columns))
    return table


def _cell(value: Any) -> str:
    if isinstance(value, str) and MOMENT.fullmatch(value):
        return value[:16].replace("T", " ")
    if isinstance(value, Mapping) and "edtf" in value:
        return one_line(value["edtf"] or "unknown")
    if isinstance(value, Mapping) and "name" in value:
        return one_line(_with(value["name"], value.get("country")))
    if isinstance(value, (list, tuple)):
        return "; ".join(
            one_line(v["title"]) if isinstance(v, Mapping) and "title" in v else plain(v) for v in value
        )
    return "" if value is None else plain(value)
