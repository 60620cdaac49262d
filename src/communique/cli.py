"""The command line: one thin command for each thing a person does with a record.

It reads no page and judges nothing itself: it passes words on, prints what comes back, and says what went
wrong in one line. Results go to standard output, everything else to standard error.
"""

from __future__ import annotations

import io
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from communique.errors import BadUse, CommuniqueError, RunError
from communique.model import Failure

# Only what the help needs is imported here: `communique --help` answers at once because the rest comes late.
if TYPE_CHECKING:
    from communique.audit import Mark
    from communique.model import Decision
    from communique.pipeline import ImportSummary, Outcome
    from communique.record import Record
    from communique.views import Table

ALL_READ, SOME_FAILED, BAD_USE = 0, 1, 2
"""Exit status of the contract."""

INTERRUPTED, UNHEARD = 128 + 2, 128 + 13
"""Exit status after Ctrl-C, and where the reader of our output went away: 128 and the signal's number."""

NAME = 40
"""Letters of an article's name beside the bar: its end tells more than its folder, and no line may wrap."""

TELLING = 0.4
"""Confidence from which the tour shows an event: below it most are wrong in a side or in the type."""
TOLD = 5
"""Broken lines of a file of actors that are shown: enough to see what is wrong with them all."""

TOUR = 3
"""Statements on the tour, and events: with a denial they fit two screens."""

app = typer.Typer(
    name="communique",
    help="Reads news coverage of diplomacy and keeps the record: who said what, quoted and dated.",
    add_completion=False,
    rich_markup_mode=None,  # rich would cost more than all the rest of the help together
    pretty_exceptions_enable=False,
)


actors = typer.Typer(
    name="actors",
    help="More actors for a record, beside those that its articles name.",
    rich_markup_mode=None,
    no_args_is_help=False,
)
app.add_typer(actors)

judge = typer.Typer(
    name="judge",
    help="A person's decisions: what is one, what is not, what is wrong; each can be undone.",
    rich_markup_mode=None,
    no_args_is_help=False,
)
app.add_typer(judge)


token_commands = typer.Typer(
    name="token",
    help="Who of a team may come to the web app: a token a name, with a role.",
    rich_markup_mode=None,
    no_args_is_help=False,
)
app.add_typer(token_commands)


class Format(StrEnum):
    """How rows are printed; ``json`` is one array."""

    table = "table"
    json = "json"
    jsonl = "jsonl"
    csv = "csv"


class View(StrEnum):
    """What can be looked at."""

    timeline = "timeline"
    articles = "articles"
    statements = "statements"
    events = "events"
    undertakings = "undertakings"
    demands = "demands"
    proposals = "proposals"
    talks = "talks"
    sanctions = "sanctions"
    terms = "terms"
    disputes = "disputes"
    positions = "positions"
    actors = "actors"
    stories = "stories"


RecordAt = Annotated[
    str,
    typer.Option("--record", metavar="R", envvar="COMMUNIQUE_RECORD", help="The record: a path or a URL."),
]
Specs = Annotated[
    list[str],
    typer.Argument(
        metavar="SPEC...",
        help="Files, folders, http(s) pages or feeds; - is standard input.",
        show_default=False,
    ),
]


def _whole(text: str) -> int:
    # typer's own check would say that the value is wrong without saying which it was.
    if str(text).isdecimal() and int(text) > 0:
        return int(text)
    raise typer.BadParameter(f"{text!r} is not a whole number from 1 up")


def _port(text: str) -> int:
    if str(text).isdecimal() and int(text) < 65536:
        return int(text)
    raise typer.BadParameter(f"{text!r} is not a port from 0 to 65535")


Order = Annotated[
    str | None,
    typer.Option(
        "--order", metavar="O", help="oldest or newest: which days come first; oldest, if not given."
    ),
]
Limit = Annotated[int | None, typer.Option("--limit", metavar="N", parser=_whole, help="At most N rows.")]
OfActor = Annotated[
    str | None, typer.Option("--actor", metavar="WHO", help="An actor's id, name or surname.")
]
OfCountry = Annotated[str | None, typer.Option("--country", metavar="C", help="A country's code or name.")]
About = Annotated[str | None, typer.Option("--about", metavar="TEXT", help="Words of the quote or the text.")]
Since = Annotated[str | None, typer.Option("--since", metavar="D", help="From this day, month or year on.")]
Until = Annotated[str | None, typer.Option("--until", metavar="D", help="Up to this day, month or year.")]
OfType = Annotated[
    str | None,
    typer.Option("--type", metavar="T", help="A statement's act (deny ...), an event's type (CONSULT ...)."),
]
OfStatus = Annotated[
    str | None,
    typer.Option(
        "--status", metavar="S", help="An event's or a row's: actual, planned, open, kept, changed ..."
    ),
]
On = Annotated[str | None, typer.Option("--on", metavar="D", help="Status as of this day.")]
Jobs = Annotated[int, typer.Option("--jobs", metavar="N", parser=_whole, help="Read with N processes.")]
Why = Annotated[str, typer.Option("--why", metavar="TEXT", help="The reason, kept with the decision.")]
By = Annotated[str, typer.Option("--by", metavar="WHO", help="Who decided; default: your user name.")]
Only = Annotated[
    bool, typer.Option("--only", help="This one telling, where the id is also that of all of them.")
]
Verbatim = Annotated[
    bool, typer.Option("--verbatim", help="Cut nothing from plain text: offsets are the file's own.")
]
As = Annotated[Format, typer.Option("--format", metavar="F", help="table, json (one array), jsonl or csv.")]


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command; gives its exit status.

    Args:
        argv: the words after ``communique``; those of this process by default.
    """
    _speak_plainly()
    try:
        status = _run(list(sys.argv[1:] if argv is None else argv))
        sys.stdout.flush()
        return status
    except CommuniqueError as error:
        _tell(f"communique: {error}")
        return BAD_USE
    except BrokenPipeError:
        # `communique ... | head` is no mistake. Python would complain once more when it closes stdout itself.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return UNHEARD
    except OSError as error:
        _tell(f"communique: {error.filename or 'output'}: {error.strerror or error}; the record is as it was")
        return BAD_USE
    except KeyboardInterrupt:
        _tell("communique: interrupted; nothing in the record is lost: run the same command again to go on")
        return INTERRUPTED


def _run(argv: list[str]) -> int:
    # Not `app()`: it would print usage errors on several lines, and swallow Ctrl-C and a closed pipe.
    command = typer.main.get_command(app)
    try:
        with command.make_context("communique", argv) as context:
            command.invoke(context)
    except typer.Exit as left:
        return int(left.exit_code)
    except typer.TyperException as error:
        where = getattr(getattr(error, "ctx", None), "command_path", "communique")
        _tell(f"communique: {error.format_message().rstrip('.')}; see: {where} --help")
        return BAD_USE
    return ALL_READ


def _version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        _say(f"communique {version('communique')}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def _communique(
    context: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    if context.invoked_subcommand is None:
        _say(context.get_help())
        raise typer.Exit(BAD_USE)


@app.command()
def demo(
    record: Annotated[str, typer.Option("--record", metavar="R", help="Where to keep it.")] = "demo.db",
) -> None:
    """Read the bundled sample into demo.db and take a short tour."""
    from communique.record import Record

    with Record(record) as kept:
        status = _read(kept, _sample(), jobs=1, verbatim=False)
        _tour(kept, record)
    raise typer.Exit(status)


@app.command()
def read(
    specs: Specs, record: RecordAt = "communique.db", jobs: Jobs = 1, verbatim: Verbatim = False
) -> None:
    """Add coverage to a record; safe to repeat, safe to interrupt."""
    from communique.record import Record

    with Record(record) as kept:
        raise typer.Exit(_read(kept, specs, jobs=jobs, verbatim=verbatim))


@app.command()
def annotate(specs: Specs, jobs: Jobs = 1, verbatim: Verbatim = False) -> None:
    """No record: print one Reading as JSON a line."""
    from communique import pipeline
    from communique.exports import line
    from communique.views import reading_json

    failed = 0
    for found in pipeline.stream(pipeline.pieces(*specs, verbatim=verbatim), jobs=jobs):
        if isinstance(found, Failure):
            failed += 1
            _tell(_failure(found))
        else:
            _say(line(reading_json(*found)))
    raise typer.Exit(SOME_FAILED if failed else ALL_READ)


@app.command()
def show(
    view: Annotated[
        View,
        typer.Argument(
            metavar="VIEW",
            help="timeline, articles, statements, events, undertakings, demands, proposals, talks, "
            "sanctions, terms, disputes, positions, actors or stories.",
        ),
    ],
    id: Annotated[
        str | None, typer.Argument(metavar="ID", help="One row in full.", show_default=False)
    ] = None,
    record: RecordAt = "communique.db",
    actor: OfActor = None,
    country: OfCountry = None,
    about: About = None,
    since: Since = None,
    until: Until = None,
    type: OfType = None,
    status: OfStatus = None,
    on: On = None,
    limit: Limit = None,
    order: Order = None,
    form: As = Format.table,
) -> None:
    """Look at the record; with an id, one row in full."""
    from communique.record import Record

    filters = {
        "actor": actor, "country": country, "about": about, "since": since, "until": until,
        "type": type, "status": status, "on": on, "limit": limit, "order": order,
    }  # fmt: skip
    given: dict[str, Any] = {name: value for name, value in filters.items() if value is not None}
    if id is not None and given:
        raise BadUse(f"{id} is one row already: leave out --{', --'.join(given)}")
    with Record(record) as kept:
        if id is None:
            _print(view.value, kept.view(view.value, **given), form=form)
            return
        row = kept.one(view.value, id).to_json()
    if form is Format.table:
        from communique.terminal import show_row

        show_row(row, out=sys.stdout)
    else:
        _write(view.value, [row], form=form)


@app.command()
def search(
    words: Annotated[list[str], typer.Argument(metavar="WORDS", show_default=False, help="All must occur.")],
    record: RecordAt = "communique.db",
    limit: Limit = 20,
    form: As = Format.table,
) -> None:
    """Full text of articles, statements and events."""
    from communique.record import Record

    with Record(record) as kept:
        _print("search", kept.search(" ".join(words), limit=limit or 20), form=form)


@app.command()
def why(
    id: Annotated[
        str,
        typer.Argument(
            metavar="ID", help="Of a statement, event, article, actor or decision.", show_default=False
        ),
    ],
    record: RecordAt = "communique.db",
) -> None:
    """How a date, a speaker, a merge came about, step by step."""
    from communique.record import Record
    from communique.terminal import show_steps

    with Record(record) as kept:
        steps = kept.why(id)
    show_steps([(step.step, step.what, step.why) for step in steps], out=sys.stdout)


@app.command()
def changes(
    since: Annotated[
        str,
        typer.Option(
            metavar="POINT", help="A day, month, year or date-time; or what came after a decision or article."
        ),
    ],
    record: RecordAt = "communique.db",
    limit: Limit = None,
    form: As = Format.table,
) -> None:
    """What was added, changed or withdrawn since then."""
    from communique.record import Record

    with Record(record) as kept:
        _print("changes", kept.changes(since, limit=limit), form=form)


@app.command()
def export(
    format: Annotated[
        str,
        typer.Argument(
            metavar="FORMAT",
            show_default=False,
            help="plover, csv, xlsx, parquet, gdelt, dyads, ftm, webannotation, timelinejs, ical, gexf, "
            "csl, markdown, docx or html.",
        ),
    ],
    out: Annotated[
        str | None,
        typer.Option(
            "--output",
            "-o",
            metavar="PATH",
            help="The file or folder to make; - is standard output. Default: standard output for a text, "
            "else communique.xlsx, communique-csv ... here.",
        ),
    ] = None,
    record: RecordAt = "communique.db",
    actor: OfActor = None,
    country: OfCountry = None,
    about: About = None,
    since: Since = None,
    until: Until = None,
    type: OfType = None,
    status: OfStatus = None,
    on: On = None,
    limit: Limit = None,
) -> None:
    """Hand the record to other tools, as a file or folder of their format."""
    from communique.exports import find_export
    from communique.record import Record

    found = find_export(format)
    if out == "-" and found.folder:
        raise BadUse(f"{format} makes a folder, which is no standard output; say where with -o PATH")
    filters = {
        "actor": actor, "country": country, "about": about, "since": since, "until": until,
        "type": type, "status": status, "on": on, "limit": limit,
    }  # fmt: skip
    given: dict[str, Any] = {name: value for name, value in filters.items() if value is not None}
    with Record(record) as kept, tempfile.TemporaryDirectory() as work:
        printed = out == "-" or (out is None and found.text)
        # Printed only once it is whole: what stops half-way has told no half of it.
        done = kept.export(format, Path(work) / "whole" if printed else out, given)
        if printed:
            sys.stdout.flush()
            with done.path.open("rb") as whole:
                shutil.copyfileobj(whole, sys.stdout.buffer)
            sys.stdout.buffer.flush()
        else:
            _tell(f"{', '.join(done.views)} of {kept.path} written as {format} to {done.path}")
    for view, reason in done.left_out.items():
        _tell(f"left out: {view} ({reason})")


@app.command()
def serve(
    record: RecordAt = "communique.db",
    host: Annotated[
        str, typer.Option("--host", metavar="H", help="Where to listen; beyond 127.0.0.1 with a --token.")
    ] = "127.0.0.1",
    port: Annotated[
        int, typer.Option("--port", metavar="P", parser=_port, help="The port; 0 takes any free one.")
    ] = 8765,
    token: Annotated[
        str | None,
        typer.Option(
            "--token",
            metavar="T",
            envvar="COMMUNIQUE_TOKEN",
            help="Whoever shows it may look; 16 characters or more.",
            show_default=False,
        ),
    ] = None,
    editor_token: Annotated[
        str | None,
        typer.Option(
            "--editor-token",
            metavar="T",
            envvar="COMMUNIQUE_EDITOR_TOKEN",
            help="Whoever shows it may also judge and add; 16 characters or more.",
            show_default=False,
        ),
    ] = None,
    signs: Annotated[
        str,
        typer.Option(
            "--as",
            metavar="NAME",
            help="Signs what is decided without a named token; default: your user name.",
        ),
    ] = "",
    read_only: Annotated[bool, typer.Option("--read-only", help="Nobody changes the record here.")] = False,
) -> None:
    """The web app and the REST API: prints its address once it answers; Ctrl-C stops it."""
    from communique import web

    def announce(address: str) -> None:
        _say(address)
        sys.stdout.flush()

    web.serve(
        record, host=host, port=port, token=token, editor_token=editor_token, signs=signs,
        read_only=read_only, announce=announce,
    )  # fmt: skip


@token_commands.command("add")
def add_token(
    name: Annotated[
        str, typer.Argument(metavar="NAME", show_default=False, help="Whose it is; signs their decisions.")
    ],
    role: Annotated[
        str, typer.Option("--role", metavar="ROLE", help="reader (looks) or editor (also judges and adds).")
    ] = "reader",
    record: RecordAt = "communique.db",
) -> None:
    """Make a token and print it, this once; a running server knows it at once."""
    from communique import web

    kept = web.tokens(record)
    secret = kept.add(name, role=role)
    _say(secret)
    _tell(f"a token for {name}, {role}; it is shown this once and kept as a hash in {kept.path}")


@token_commands.command("list")
def list_tokens(record: RecordAt = "communique.db", form: As = Format.table) -> None:
    """Every token with its role, when it was made and when revoked; never what it opens with."""
    from communique import web

    rows = [
        {"name": one.name, "role": one.role, "made": one.made, "revoked": one.revoked}
        for one in web.tokens(record).tokens()
    ]
    if form is not Format.table:
        _write("tokens", rows, form=form)
        return
    for row in rows:
        _say(f"{row['name']}  {row['role']}  made {row['made']}" + (
            f"  revoked {row['revoked']}" if row["revoked"] else ""
        ))  # fmt: skip
    if not rows:
        _tell("no tokens; `communique token add NAME --role editor` makes one")


@token_commands.command("revoke")
def revoke_token(
    name: Annotated[str, typer.Argument(metavar="NAME", show_default=False, help="Whose it is.")],
    record: RecordAt = "communique.db",
) -> None:
    """Shut a token out for good, and whoever has come in with it, at once."""
    from communique import web

    gone = web.tokens(record).revoke(name)
    _tell(f"revoked the token of {gone.name}, {gone.role}")


@app.command()
def audit(
    lines: Annotated[
        int | None, typer.Option("--lines", metavar="N", parser=_whole, help="Lines to draw. Default: 50.")
    ] = None,
    seed: Annotated[
        int | None,
        typer.Option("--seed", metavar="N", help="Draw the same lines again; default: chosen, told."),
    ] = None,
    view: Annotated[
        str | None,
        typer.Option(
            "--view", metavar="V", help="statements, events, a ledger, or all (both). Default: all."
        ),
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="Where the marks are kept; default: communique-audit.jsonl beside the record.",
        ),
    ] = None,
    sheet: Annotated[
        Path | None, typer.Option("--sheet", metavar="FILE", help="Ask nothing: write a CSV to fill in.")
    ] = None,
    score: Annotated[
        Path | None,
        typer.Option("--score", metavar="FILE", help="Draw nothing: count a filled CSV or a file of marks."),
    ] = None,
    record: RecordAt = "communique.db",
    actor: OfActor = None,
    country: OfCountry = None,
    about: About = None,
    since: Since = None,
    until: Until = None,
    type: OfType = None,
    status: OfStatus = None,
    form: As = Format.table,
) -> None:
    """Mark random lines of the record right or wrong: its precision, with the interval."""
    from communique.audit import LINES, NAME, MarkFile, ask, read_marks, read_sheet, write_sheet
    from communique.record import Record

    if score is not None:
        _print_precision(
            read_sheet(score) if score.suffix.lower() == ".csv" else read_marks(score), form=form
        )
        return
    filters = {
        "actor": actor, "country": country, "about": about, "since": since, "until": until,
        "type": type, "status": status,
    }  # fmt: skip
    given: dict[str, Any] = {name: value for name, value in filters.items() if value is not None}
    with Record(record) as kept:
        file = MarkFile(out if out is not None else kept.path.with_name(NAME)) if sheet is None else None
        if file is not None and file.head is not None:
            # To go on needs no option again; one that is given must be the same.
            seed = file.head["seed"] if seed is None else seed
            view = file.head["view"] if view is None else view
            given = given or dict(file.head["filters"])
        drawn = kept.audit(lines=lines or LINES, seed=seed, view=view or "all", **given)
    if file is None and sheet is not None:
        write_sheet(drawn, sheet)
        _tell(drawn.told)
        _tell(f"written to {sheet}; fill in `mark` (right, wrong, unsure) and `wrong_fields`, then:")
        _tell(f"  communique audit --score {sheet}")
        return
    assert file is not None
    left = file.start(drawn)
    done = len(drawn.lines) - len(left)
    _tell(drawn.told)
    _tell(f"the marks are kept in {file.path}{f', {done} of them from before' if done else ''}")
    ask(file, left, done=done, answers=sys.stdin, show=_ask)
    _print_precision(file.marks.values(), form=form)


def _ask(text: str) -> None:
    """Shows a line with its indentation, of which a page's text cannot make two."""
    from communique.terminal import printable

    sys.stderr.write(printable(text).replace("\n", " ") + "\n")
    sys.stderr.flush()


def _print_precision(marks: Iterable[Mark], *, form: Format) -> None:
    """The share that is right, as a whole and by part; where it lies with 95 % confidence."""
    from communique.audit import precision

    kept = list(marks)
    if not kept:
        _tell("nothing is marked yet, so nothing can be said")
        return
    rows = precision(kept)
    if form is not Format.table:
        _write("precision", (row.to_json() for row in rows), form=form)
        return
    wide = max(len(row.of) for row in rows)
    _say(f"{'':{wide}}   right      share   95 % interval   confidence   unsure")
    for row in rows:
        told = [f"{row.of:{wide}}", f"{f'{row.right} of {row.marked}':>10}"]
        if row.precision is not None and row.low is not None and row.high is not None:
            mean = f"{row.confidence:.2f}" if row.confidence is not None else "-"
            told += [
                f"{row.precision:8.0%}", f"{f'{row.low:.0%} - {row.high:.0%}':>15}", f"{mean:>12}",
            ]  # fmt: skip
        else:
            told += [f"{'-':>8}", f"{'-':>15}", f"{'-':>12}"]
        _say(" ".join([*told, f"{row.unsure:8}"]))
    _say("interval: Wilson 1927; what was unsure is left out of the shares")


@judge.command()
def same(
    ids: Annotated[
        list[str],
        typer.Argument(metavar="ID ID...", show_default=False, help="Statements, events or actors."),
    ],
    record: RecordAt = "communique.db",
    reason: Why = "",
    by: By = "",
) -> None:
    """Say that statements, events or actors are one."""
    from communique.record import Record

    with Record(record) as kept:
        _decided(kept, kept.same(*ids, by=by, why=reason))


@judge.command()
def different(
    one: Annotated[
        str, typer.Argument(metavar="ID", show_default=False, help="A statement, event or actor.")
    ],
    other: Annotated[str, typer.Argument(metavar="ID", show_default=False, help="The one that it is not.")],
    record: RecordAt = "communique.db",
    reason: Why = "",
    by: By = "",
) -> None:
    """Say that two statements, events or actors are not one."""
    from communique.record import Record

    with Record(record) as kept:
        _decided(kept, kept.different(one, other, by=by, why=reason))


@judge.command()
def confirm(
    ids: Annotated[
        list[str], typer.Argument(metavar="ID...", show_default=False, help="Statements or events.")
    ],
    record: RecordAt = "communique.db",
    only: Only = False,
    reason: Why = "",
    by: By = "",
) -> None:
    """Say that you looked and found it right; it changes no value."""
    from communique.record import Record

    with Record(record) as kept:
        _decided(kept, kept.confirm(*ids, only=only, by=by, why=reason))


@judge.command()
def retract(
    id: Annotated[str, typer.Argument(metavar="ID", show_default=False, help="A statement or event.")],
    record: RecordAt = "communique.db",
    reason: Why = "",
    by: By = "",
    only: Only = False,
) -> None:
    """Take a statement or event out of every view."""
    from communique.record import Record

    with Record(record) as kept:
        _decided(kept, kept.retract(id, only=only, by=by, why=reason))


@judge.command()
def amend(
    id: Annotated[str, typer.Argument(metavar="ID", show_default=False, help="A statement or event.")],
    values: Annotated[
        list[str],
        typer.Argument(
            metavar="FIELD=VALUE...",
            show_default=False,
            help="A field as `show` calls it; nothing behind = where unknown; several names parted by ;.",
        ),
    ],
    record: RecordAt = "communique.db",
    reason: Why = "",
    by: By = "",
    only: Only = False,
) -> None:
    """Set a field of a statement or event; needs --why."""
    from communique.record import Record

    given = _settings(values, form="FIELD=VALUE", such="act=deny")
    with Record(record) as kept:
        _decided(kept, kept.amend(id, given, only=only, by=by, why=reason))


@judge.command()
def watch(
    proposal: Annotated[
        str,
        typer.Argument(
            metavar="PROPOSAL", show_default=False, help="Its id, as `show proposals` has it, or an act's."
        ),
    ],
    stage: Annotated[
        str,
        typer.Argument(metavar="STAGE", show_default=False, help="Its number, its words, or your own name."),
    ],
    filters: Annotated[
        list[str],
        typer.Argument(
            metavar="FILTER=VALUE...",
            show_default=False,
            help="Acts that would break it: actor, country, about, type (several parted by commas), status, "
            "since (default: the proposal's day).",
        ),
    ],
    record: RecordAt = "communique.db",
    reason: Why = "",
    by: By = "",
) -> None:
    """Tie a stage of a proposal to acts that would break it."""
    from communique.record import Record

    given = _settings(filters, form="FILTER=VALUE", such="type=MOBILIZE")
    with Record(record) as kept:
        _decided(kept, kept.watch(proposal, stage, given, by=by, why=reason))


@judge.command()
def undo(
    decision: Annotated[
        str, typer.Argument(metavar="N", show_default=False, help="A decision's number or id.")
    ],
    record: RecordAt = "communique.db",
    reason: Why = "",
    by: By = "",
) -> None:
    """Take a decision back; an undo can be undone, too."""
    from communique.record import Record

    with Record(record) as kept:
        _decided(kept, kept.undo(decision, by=by, why=reason))


@judge.command("list")
def list_decisions(record: RecordAt = "communique.db", form: As = Format.table) -> None:
    """Show every decision, with whether it holds."""
    from communique.record import Record

    with Record(record) as kept:
        _print("decisions", kept.decisions(), form=form)


@judge.command("export")
def export_decisions(
    out: Annotated[
        str, typer.Option("--output", "-o", metavar="PATH", help="Where to; - is standard output.")
    ] = "-",
    record: RecordAt = "communique.db",
) -> None:
    """Write the decisions as JSON Lines, for another record."""
    from communique.record import Record

    with Record(record) as kept:
        count = kept.export_decisions(sys.stdout if out == "-" else out)
    _tell(f"{_count(count, 'decision')} written{'' if out == '-' else f' to {out}'}")


@judge.command("import")
def import_decisions(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", show_default=False, help="As `judge export` writes it.")
    ],
    record: RecordAt = "communique.db",
) -> None:
    """Take over the decisions of another record, all or none; safe to repeat."""
    from communique.record import Record

    with Record(record) as kept:
        summary = kept.import_decisions(file)
        rows = {row.id: row for row in kept.decisions()}
    known = f", {summary.known} known before" if summary.known else ""
    _tell(f"{_count(summary.added, 'decision')} taken over{known}; the record is {kept.path}")
    for conflict in summary.conflicts:
        holds, gone = [rows[name] for name in conflict.holds], rows[conflict.overruled]
        sides = " and ".join(f"#{row.number} {row.line} ({row.by}, {row.at[:10]})" for row in holds)
        _tell(f"conflict: {sides} holds against #{gone.number} {gone.line} ({gone.by}, {gone.at[:10]})")


def _settings(texts: Sequence[str], *, form: str, such: str) -> dict[str, str]:
    """What NAME=VALUE arguments set, by name; ``form`` and ``such`` are what a message calls one and shows.

    Raises:
        BadUse: for a text without a name or a mark, or a name that is set twice.
    """
    given: dict[str, str] = {}
    for text in texts:
        name, mark, value = text.partition("=")
        if not mark or not name.strip():
            raise BadUse(f"{text!r}: is no {form}, such as {such}")
        if name.strip() in given:
            raise BadUse(f"{text!r}: {name.strip()} is set twice")
        given[name.strip()] = value
    return given


def _decided(kept: Record, decision: Decision) -> None:
    """Says what was logged, and how to take it back."""
    rows = {row.id: row for row in kept.decisions()}
    row = rows[decision.id]
    _tell(f"#{row.number} {row.line}; logged as {row.id} by {row.by} at {row.at}")
    if row.state != "holds":
        _tell(f"it {'is ' if row.state != 'in part' else 'holds '}{row.state} now")
    for other in rows.values():
        if decision.id in other.against and other.state in ("overruled", "in part"):
            _tell(f"it goes before #{other.number} {other.line} ({other.by}, {other.at[:10]})")
    _tell(f"to take it back: communique judge undo {row.number}")


@app.command()
def forget(
    article: Annotated[
        str, typer.Argument(metavar="ARTICLE", show_default=False, help="Its id, address or name.")
    ],
    record: RecordAt = "communique.db",
    reason: Annotated[str, typer.Option("--why", metavar="TEXT", help="Kept with the removal.")] = "",
    by: Annotated[
        str, typer.Option("--by", metavar="WHO", help="Who decided; default: your user name.")
    ] = "",
) -> None:
    """Take an article and all that rests on it out for good."""
    from communique.record import Record

    with Record(record) as kept:
        decision = kept.forget(article, by=by, why=reason)
    _tell(f"forgotten: {', '.join(decision.on)}; logged as {decision.id} by {decision.by} at {decision.at}")


@app.command()
def rebuild(record: RecordAt = "communique.db") -> None:
    """Derive everything again from what was read and judged."""
    from communique.record import Record

    with Record(record) as kept, _progress() as tick:
        count = kept.rebuild(progress=tick)
    _tell(f"rebuilt from {_count(count, 'article')}")


@actors.command("import")
def import_actors(
    file: Annotated[
        Path,
        typer.Argument(
            metavar="FILE", show_default=False, help="FollowTheMoney JSON Lines, or a PETRARCH dictionary."
        ),
    ],
    record: RecordAt = "communique.db",
) -> None:
    """Add the actors of a file to a record; safe to repeat, safe to interrupt."""
    from communique.record import Record

    with Record(record) as kept, _progress() as tick:
        summary = kept.import_actors(file, progress=tick)
    _tell_import(summary, file=file, record=kept.path)
    raise typer.Exit(SOME_FAILED if summary.broken else ALL_READ)


def _tell_import(summary: ImportSummary, *, file: Path, record: Path) -> None:
    """Says what came in, what was left out, and what to do next."""
    found = (
        (summary.persons, "person"), (summary.organizations, "organization"), (summary.others, "other actor"),
        (summary.posts, "post"), (summary.names, "name"), (summary.roles, "role"),
    )  # fmt: skip
    left = (
        (summary.broken, "broken line"), (summary.generic, "generic agent"), (summary.states, "state name"),
        (summary.long_names, "overlong name"), (summary.other_kinds, "other line"),
    )  # fmt: skip
    news = "" if summary.added else ", all known before"
    _tell(f"{_counts(found)} in {file}{news}; the record is {record}")
    if any(number for number, _ in left):
        _tell(f"left out: {_counts(left)}")
    for reason in summary.reasons[:TOLD]:
        _tell(f"  {reason}")
    if summary.broken > TOLD:
        _tell(f"  and {_count(summary.broken - TOLD, 'more line')}")
    if summary.added:
        where = f'"{record}"' if " " in str(record) else str(record)
        _tell(f"used from now on; `communique rebuild --record {where}` applies it to what was read before")


def _read(kept: Record, specs: Sequence[str], *, jobs: int, verbatim: bool) -> int:
    """Reads into a record, telling how it goes; gives the exit status."""
    with _progress() as tick:

        def told(outcome: Outcome) -> None:
            if outcome.failure is not None:
                _tell(_failure(outcome.failure))
            tick(outcome.spec)

        summary = kept.read(*specs, jobs=jobs, verbatim=verbatim, progress=told)
    known = f", {summary.known} known before" if summary.known else ""
    failed = f", {summary.failed} failed (named above)" if summary.failed else ""
    _tell(f"{_count(summary.read, 'article')} read{known}{failed}; the record is {kept.path}")
    return SOME_FAILED if summary.failed else ALL_READ


@contextmanager
def _progress() -> Iterator[Callable[[str], None]]:
    """Gives what to call with each article's name: it moves a bar on a terminal, and is silent elsewhere."""
    if not sys.stderr.isatty():
        yield lambda name: None
        return
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    from communique.terminal import console, one_line

    columns = (
        TextColumn("{task.completed:.0f} done"),
        BarColumn(),
        TimeElapsedColumn(),
        TextColumn("{task.description}", markup=False),
    )
    with Progress(*columns, console=console(sys.stderr), transient=True) as progress:
        # How much there is shows only at the end: an archive is not opened twice to count it.
        task = progress.add_task("", total=None)
        yield lambda name: progress.update(task, advance=1, description=one_line(name)[-NAME:])


def _print(view: str, table: Table[Any], *, form: Format) -> None:
    rows = (row.to_json() for row in table)
    if form is not Format.table:
        _write(view, rows, form=form)
    elif table:
        from communique.terminal import show_rows

        show_rows(view, rows, out=sys.stdout)
    else:
        _tell(f"no {view.removesuffix('s') if view != 'search' else 'match'}: nothing in the record fits")


def _write(view: str, rows: Iterable[Mapping[str, Any]], *, form: Format) -> None:
    from communique.exports import FORMATS

    FORMATS[form.value](view, rows, sys.stdout)


def _sample() -> list[str]:
    """The reports of the bundled sample; of the repository's where the package is used from there.

    Raises:
        RunError: where there are none.
    """
    package = Path(__file__).resolve().parent
    for folder in (package / "sample", package.parent.parent / "examples"):
        if folder.is_dir():
            # What describes the sample is no part of it.
            reports = (path for path in sorted(folder.iterdir()) if path.is_file())
            return [str(path) for path in reports if path.suffix != ".md" and path.name != "key.jsonl"]
    raise RunError(f"the bundled sample is missing from {package}; install communique again")


def _tour(kept: Record, at: str) -> None:
    """Prints what the sample's record holds, and what to try next."""
    from communique.terminal import show_rows

    statements, events, actors = kept.statements(), kept.events(), kept.actors()
    articles = kept.articles()
    done = f" and {_count(len(events), 'event')}" if events else ""
    outlets = {row.outlet for row in articles} - {""}
    _say(
        f"{_count(len(articles), 'report')} of {_count(len(outlets), 'outlet')}: "
        f"{_count(len(statements), 'statement')}{done} by {_count(len(actors), 'actor')}.\n"
    )
    _say("Told most often, counted once:\n")
    often = sorted(statements, key=lambda row: (-row.origins, -row.reports, -(row.confidence or 0), row.id))
    show_rows("statements", [row.to_json() for row in often[:TOUR]], out=sys.stdout)
    denied = [row for row in statements if row.polarity == "deny"]
    if denied:
        _say("Denied:\n")
        surest = max(
            denied,
            key=lambda row: (row.act == "deny", bool(row.speaker and row.speaker.actor), row.confidence or 0),
        )
        show_rows("statements", [surest.to_json()], out=sys.stdout)
    # What a statement does by being said has been told with it.
    deeds = [row for row in events if row.made_by is None and row.actors and (row.confidence or 0) >= TELLING]
    if deeds:
        _say("Done, planned or called off:\n")
        told = sorted(
            deeds,
            key=lambda row: (
                not row.date.edtf,
                row.status == "hypothetical",
                -round(row.confidence or 0, 1),
                -row.origins,
                -row.reports,
                row.id,
            ),
        )
        show_rows("events", [row.to_json() for row in told[:TOUR]], out=sys.stdout)
    # Of promises and proposals those of which it is known what came of them.
    owed = sorted(kept.undertakings(), key=lambda row: (-len(row.history), -(row.confidence or 0), row.id))
    if owed:
        _say("Promised, and what came of it:\n")
        show_rows("undertakings", [row.to_json() for row in owed[:TOUR]], out=sys.stdout)
    put = [row for row in kept.proposals() if len(row.history) > 1]
    if put:
        _say("Proposed, and what came of it:\n")
        best = max(put, key=lambda row: (row.status == "blocked", row.reports, row.confidence or 0))
        show_rows("proposals", [best.to_json()], out=sys.stdout)
    example = often[0].id if often else "ID"
    where = f'"{at}"' if " " in at else at
    _say("Next:\n")
    for command in (
        f"show timeline --record {where}",
        f"show undertakings --on 2018-06-01 --record {where}",
        f"why {example} --record {where}",
    ):
        _say(f"  communique {command}")


def _failure(failure: Failure) -> str:
    # Most messages name their input already.
    return failure.error if failure.spec in failure.error else f"{failure.spec}: {failure.error}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _counts(counted: Iterable[tuple[int, str]]) -> str:
    """What there is any of, with its number."""
    return ", ".join(_count(number, noun) for number, noun in counted if number)


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")


def _tell(text: str) -> None:
    from communique.terminal import one_line

    sys.stderr.write(one_line(text) + "\n")


def _speak_plainly() -> None:
    """Makes output the same everywhere: UTF-8 in pipes and files, and no crash over a sign a screen lacks."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            if stream.isatty():
                stream.reconfigure(errors="backslashreplace")
            else:
                stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


if __name__ == "__main__":
    sys.exit(main())
