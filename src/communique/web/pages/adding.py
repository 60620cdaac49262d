"""Add coverage: an address, files, a text, or a feed to follow; and how far the reading is.

It reads nothing itself: what is given goes to the desk, which reads it beside the pages.
"""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import RedirectResponse
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException

from communique.errors import BadUse
from communique.record import Record
from communique.web import answering, uploads
from communique.web.following import EVERY, Follower
from communique.web.reading import Desk, Given, Job
from communique.web.roles import FROM_FORM, Editor, check_csrf
from communique.web.text import N_, _

router = APIRouter()

FIELDS = ("text", "title", "published", "outlet", "url")
MOST_ADDRESSES = 50
"""Addresses of one form, a line each."""
SHOWN = 12
"""Readings listed on the page."""
STATES = {"waiting": N_("waiting"), "reading": N_("reading"), "done": N_("done"), "stopped": N_("stopped")}


@router.get("/add")
def form(request: Request, who: Editor) -> Response:
    """The forms, what was read last, and the feeds."""
    follower: Follower = request.app.state.follower
    return answering.page(
        request, "add.html", title=_("Add coverage"), jobs=_desk(request).jobs()[:SHOWN], states=STATES,
        feeds=follower.file.feeds(), every=EVERY, writable=_record(request).writable, here="/add",
        largest=uploads.LARGEST_FILE, together=uploads.LONGEST_UPLOAD, most=uploads.MOST_FILES,
    )  # fmt: skip


@router.post("/add")
async def add(request: Request, who: Editor, csrf: str = "") -> Response:
    """Takes what a form gives, and leads to its reading."""
    # The token stands in the address, so that nothing of a foreign form's body is even looked at.
    check_csrf(request, csrf)
    if uploads.length(request) > uploads.LONGEST_UPLOAD:
        await uploads.drain(request)
        raise HTTPException(
            413,
            _("That is more than {most} MB; nothing was read. Send fewer at once.").format(
                most=uploads.LONGEST_UPLOAD // uploads.MEGABYTE
            ),
        )
    if not _record(request).writable:
        raise HTTPException(409, _("The record cannot be written; nothing was read."))
    async with request.form(
        max_files=uploads.MOST_FILES, max_fields=uploads.MOST_FIELDS, max_part_size=uploads.LONGEST_TEXT
    ) as sent:
        words = {name: value for name, value in sent.items() if isinstance(value, str)}
        files = [file for file in sent.getlist("files") if isinstance(file, UploadFile)]
        addresses = tuple(line.strip() for line in words.get("address", "").splitlines() if line.strip())
        if len(addresses) > MOST_ADDRESSES:
            raise BadUse(_("More than {most} addresses; give fewer at once.").format(most=MOST_ADDRESSES))
        text = {name: words[name] for name in FIELDS if words.get(name, "").strip()}
        folder, kept = await run_in_threadpool(uploads.keep, files)
    given = Given(
        addresses=addresses, files=kept, texts=(text,) if "text" in text else (), folder=folder
    )  # fmt: skip
    try:
        job = _desk(request).hand_in(given, by=who.name)
    except BadUse:
        given.discard()
        raise
    return RedirectResponse(f"/add/{job.id}", status_code=303)


@router.post("/add/feeds", dependencies=[FROM_FORM])
def follow(
    request: Request, who: Editor, feed: Annotated[str, Form(max_length=2_000)],
    every: Annotated[int, Form()] = 3600,
) -> Response:  # fmt: skip
    """Follows a feed, and reads it at once."""
    if not _record(request).writable:
        raise HTTPException(409, _("The record cannot be written; no feed can be followed."))
    follower: Follower = request.app.state.follower
    kept = follower.file.follow(feed, every=every, by=who.name)
    job = follower.read(kept.url, by=who.name)
    return RedirectResponse(f"/add/{job.id}" if job else "/add#feeds", status_code=303)


@router.post("/add/feeds/read", dependencies=[FROM_FORM])
def read_now(request: Request, who: Editor, feed: Annotated[str, Form(max_length=2_000)]) -> Response:
    """Reads a feed that is followed, now."""
    follower: Follower = request.app.state.follower
    job = follower.read(feed, by=who.name)
    return RedirectResponse(f"/add/{job.id}" if job else "/add#feeds", status_code=303)


@router.post("/add/feeds/leave", dependencies=[FROM_FORM])
def leave(request: Request, who: Editor, feed: Annotated[str, Form(max_length=2_000)]) -> Response:
    """Follows a feed no longer."""
    follower: Follower = request.app.state.follower
    follower.file.leave(feed)
    return RedirectResponse("/add#feeds", status_code=303)


@router.post("/add/{name}/stop", dependencies=[FROM_FORM])
def stop(request: Request, who: Editor, name: str) -> Response:
    """Stops a reading; what it has read stays."""
    _job(request, name)
    _desk(request).stop(name)
    return RedirectResponse(f"/add/{name}", status_code=303)


@router.get("/add/{name}.json")
def progress(request: Request, who: Editor, name: str) -> Response:
    """How far a reading is, for programs."""
    job = _job(request, name)
    body = {
        "id": job.id, "state": job.state, "given": job.names, **job.counts, "trouble": job.trouble or None,
        "ahead": _desk(request).ahead(job), "articles": _articles(request, job),
    }  # fmt: skip
    return answering.tagged(request, body)


@router.get("/add/{name}")
def reading(request: Request, who: Editor, name: str) -> Response:
    """How far a reading is, and what came of it."""
    job = _job(request, name)
    return answering.page(
        request, "job.html", title=_("Reading"), job=job, ahead=_desk(request).ahead(job), states=STATES,
        articles=_articles(request, job), here=f"/add/{name}",
    )  # fmt: skip


def _articles(request: Request, job: Job) -> list[dict[str, Any]]:
    told = list(job.told)
    with _record(request).look() as look:
        headings = look.headings([one.article for one in told if one.article])
    made = []
    for one in told:
        heading = headings.get(one.article or "")
        made.append(
            {
                "kind": one.kind, "spec": one.spec, "error": one.error or None,
                "article": heading.id if heading else None,
                "title": (heading.title or heading.doc) if heading else None,
                "copy_of": heading.copy_of if heading else None,
            }
        )  # fmt: skip
    return made


def _job(request: Request, name: str) -> Job:
    job = _desk(request).job(name)
    if job is None:
        raise HTTPException(
            410, _("This reading is not remembered: the server was started anew since. What it read is kept.")
        )
    return job


def _desk(request: Request) -> Desk:
    desk: Desk = request.app.state.desk
    return desk


def _record(request: Request) -> Record:
    record: Record = request.app.state.record
    return record
