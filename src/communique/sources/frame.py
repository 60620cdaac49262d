"""Makes an article of a page's text: furniture off, title, outlet, place and dates recognised.

It refuses what holds no article, a language the reader does not know, and what is too long to be one article.

``Article.text`` is the cleaned page: the title line, the deck, the heads of sections and the paragraphs, each
a line, with an empty line between them. A date line stays inside its paragraph. ``Article.heads`` are the
spans of title, deck and section heads, in reading order; where the page shows its title that span is the
first. A title that only a container gives is in ``Article.title`` alone. A by-line is in ``Article.byline``
and among the cut.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from communique.errors import NothingToRead, UnknownLanguage, UnreadableInput
from communique.languages import READ
from communique.languages.en.furniture import AGENCIES
from communique.model import Article, Cut, DateHint, Place, Span, digest
from communique.sources import furniture, heading
from communique.sources.byline import cut_bylines
from communique.sources.captions import suffix
from communique.sources.dateline import Dateline, dateline, place_of
from communique.sources.dates import url_date
from communique.sources.decoding import universal
from communique.sources.fingerprint import fingerprint
from communique.sources.glued import part
from communique.sources.language import detect, language_name
from communique.sources.lines import MAX_TEXT, Line, clean, lines_of
from communique.sources.unwrap import unwrap
from communique.sources.written import edtf_day

FEW_LINES = 3
"""Lines up to which a text is read although no line ends like a sentence: somebody's single sentence."""
PARAGRAPH = "\n\n"


def frame(
    raw: str,
    *,
    doc: str,
    url: str | None = None,
    outlet: str = "",
    title: str = "",
    published: str = "",
    place: str = "",
    language: str = "",
    byline: str = "",
    verbatim: bool = False,
    kind: str = "text",
    hints: Iterable[DateHint] = (),
) -> Article:
    """The article that a page's plain text holds.

    ``title``, ``outlet``, ``place``, ``published``, ``language`` and ``byline`` are what a container says,
    and win over what the page shows; ``language`` only settles doubt. ``kind`` ``"markdown"`` takes the marks
    off first. ``verbatim`` keeps ``raw`` to the letter (a lone surrogate, which no file can hold, becomes
    U+FFFD).

    Raises:
        NothingToRead: empty, or furniture and headlines only.
        UnknownLanguage: naming the language.
        UnreadableInput: too long, or ``published`` is no date.
    """
    if len(raw) > MAX_TEXT:
        raise UnreadableInput(
            f"has {len(raw):,} characters of text, and one article may have {MAX_TEXT:,}; "
            "split it into one file, or one .jsonl line, an article"
        )
    given = list(hints)
    if published:
        given.insert(0, DateHint(kind="given", text=published, value=_day(published)))
    shown = raw
    if kind == "markdown" and not verbatim:
        from communique.sources.markdown import markdown_text

        page = markdown_text(raw)
        shown, url, outlet = page.text, url or page.url, outlet or page.outlet
        title, byline, language = title or page.title, byline or page.byline, language or page.language
        given += page.hints
    if url and (day := url_date(url)):
        given.append(DateHint(kind="url", text=url, value=day))
    identity = digest(universal(raw), url or "")
    if verbatim:
        text = (
            "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in raw) if _has_surrogate(raw) else raw
        )
        return Article(
            id=identity, doc=doc, text=text, url=url, outlet=outlet, title=title, byline=byline,
            language=detect(text, given=language), place=_given_place(place), hints=tuple(given),
            fingerprint=fingerprint(text),
        )  # fmt: skip
    lines = lines_of(unwrap(clean(shown)))
    if not lines:
        raise NothingToRead("is empty; save the page again, or leave it out")
    lines = part(lines)
    site = outlet or heading.site_name(lines)
    furniture.cut_plain(lines, outlet=site)
    owner = heading.owner(lines)
    site = site or ("" if owner.lower() in AGENCIES else owner)
    named = cut_bylines(lines)
    body_at = heading.body_start(lines)
    title_at = heading.find_title(lines, body_at=body_at, title=title, outlet=site)
    if not title and sum(not line.kind for line in lines) == 1:
        title_at = -1  # a single sentence is the article, not its title
    body_at = max(body_at, title_at + 1)
    furniture.cut_head(lines, title_at=title_at, body_at=body_at, outlet=site)
    _cut_twin_titles(lines, title_at=title_at, site=site)
    furniture.cut_inside(lines, body_at=body_at)
    furniture.cut_tail(lines, body_at=body_at)
    ending = _trim(lines, title_at=title_at, site=site)
    _refuse(lines, language=language)

    filed = _dateline(lines, title_at=title_at)
    agency = (filed.agency if filed else "") or heading.signed(lines) or AGENCIES.get(owner.lower(), "")
    text, spans = _joined(lines)
    found = heading.date_hints(lines, title_at=title_at, body_at=body_at, filed=filed.value if filed else "")
    if filed and filed.value:
        found.insert(0, DateHint(kind="dateline", text=filed.text, value=filed.value))
    return Article(
        id=identity,
        doc=doc,
        text=text,
        url=url,
        outlet=site or agency,
        title=_plain_title(title, site) or (lines[title_at].text if title_at >= 0 else ""),
        byline=byline or named,
        agency=agency,
        language=READ[0],
        place=_given_place(place) or place_of(filed.place if filed else ""),
        hints=tuple(given + found),
        heads=tuple(spans[i] for i in heading.section_heads(lines, title_at=title_at, body_at=body_at)),
        cut=(*(Cut(text=line.text, kind=line.kind) for line in lines if line.kind), *ending),
        fingerprint=fingerprint(text),
    )


def _day(published: str) -> str:
    try:
        return edtf_day(published.strip())
    except ValueError as error:
        raise UnreadableInput(
            f"published is {published!r}, which is no ISO or EDTF date ({error}); write YYYY-MM-DD"
        ) from error


def _has_surrogate(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return True
    return False


def _given_place(place: str) -> Place | None:
    return Place(name=place.strip()) if place.strip() else None


def _cut_twin_titles(lines: Sequence[Line], *, title_at: int, site: str) -> None:
    if title_at < 0:
        return
    wanted = furniture.key(suffix(lines[title_at].text)[0] if site else lines[title_at].text)
    for i, line in enumerate(lines):
        if i != title_at and line.kind in ("", "menu") and line.words >= 3 and not line.prose:
            base, name = suffix(line.text)
            if furniture.key(line.text) == wanted or (name == site and furniture.key(base) == wanted):
                line.kind = "title"


def _trim(lines: Sequence[Line], *, title_at: int, site: str) -> list[Cut]:
    """Takes the site's name off the title, and the bracket with the editors' names off the last paragraph."""
    cuts: list[Cut] = []
    if title_at >= 0 and site:
        base, name = suffix(lines[title_at].text)
        if name == site:
            lines[title_at].text = base
            cuts.append(Cut(text=name, kind="menu"))
    for line in reversed(lines):
        if not line.kind:
            line.text, bracket = furniture.trim_ending(line.text)
            if bracket:
                cuts.append(Cut(text=bracket, kind="byline"))
            break
    return cuts


def _plain_title(title: str, site: str) -> str:
    base, name = suffix(title.strip())
    return base if site and name == site else title.strip()


def _refuse(lines: Sequence[Line], *, language: str) -> None:
    """Raises where the page holds no article, or one in a language the reader does not know."""
    kept = [line for line in lines if not line.kind]
    whole = " ".join(line.text for line in kept) or " ".join(line.text for line in lines)
    sentences = any(_said(line) for line in kept)
    few = len(lines) <= FEW_LINES and any(line.words >= 2 for line in kept)
    found = detect(whole, given=language)
    if found not in READ and (sentences or few or len(whole) > 80):
        raise UnknownLanguage(f"is in {language_name(found)}; this reader knows English")
    if not sentences and not few:
        shown = f"menus and headlines only, such as {lines[0].text[:60]!r}"
        raise NothingToRead(f"holds no article text ({shown}); open the article itself and save that page")


def _said(line: Line) -> bool:
    """Whether a line says something: a sentence, or what introduces a list."""
    return line.prose or (line.ends and not line.headline and line.words >= 2) or heading.introduces(line)


def _dateline(lines: Sequence[Line], *, title_at: int) -> Dateline | None:
    kept = [i for i, line in enumerate(lines) if not line.kind and i != title_at]
    return next(filter(None, (dateline(lines[i].text) for i in kept[: heading.OPENING])), None)


def _joined(lines: Sequence[Line]) -> tuple[str, dict[int, Span]]:
    """The kept lines as one text, and where in it each stands."""
    spans: dict[int, Span] = {}
    at = 0
    for i, line in enumerate(lines):
        if not line.kind:
            spans[i] = Span(at, at + len(line.text))
            at += len(line.text) + len(PARAGRAPH)
    return PARAGRAPH.join(line.text for line in lines if not line.kind), spans
