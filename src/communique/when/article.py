"""Dates an article from what it carries: its page's own date, its date line, and what its text gives away.

It never takes the day of reading, and a picture or a page clock bounds the date without setting it.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from communique.languages.en import time as words
from communique.model import Article, DateHint, Span, TimeExpression, When
from communique.when.edtf import Edtf, intersect, of_day, of_days, parse_edtf, same_day, spans
from communique.when.evidence import (
    Bound,
    bounds_of_rights,
    bounds_of_text,
    consistent,
    day_in_address,
    first_weekday,
    latest_named_day,
    newest_day,
    says_year_to_date,
    weekdays_told,
)
from communique.when.posts import posted
from communique.when.running import next_of_its_name, next_year, running_year, years_since
from communique.when.tense import still_to_come

OfficeHolders = Callable[[Article], Iterable[Bound]]
"""What a registry of offices can add: for an article, the stretches of days in which the persons whom it
names hold the offices that it gives them ("Ada Holm is Nordland's minister, July 2017 to June 2019").
Each is one `Bound`; ``first`` or ``last`` is ``None`` where the office has no known start or end."""

SLACK = 1
"""Days by which two dates of one page may differ: zones, and a date line of the evening before."""

WEEKDAY_LAG = 1
"""A report says "on Tuesday" of its own day or of the day before: 115 of 139 news articles whose lead names a
weekday; most of the rest carry a wrong date or look back on the week. It only chooses among years that other
evidence leaves."""

LISTED = 15
"""Years that a reason lists as possible, at most; a weekday comes back every five or six years."""

PHOTO_AGE = dt.timedelta(days=366)
"""A dated picture that is not from the archive is taken to be of the last year; that is then assumed."""

POST_AGE = dt.timedelta(days=45)
"""The newest post that a page shows is of its own news: of 30 news articles that show dated posts, 22 are of
the newest one's day or the next and 27 of its 42 days; the other three carry the day of a later change."""

WIDEST = dt.timedelta(days=366)
"""An interval wider than a year is only told in ``why``: every date counted from it would be as wide."""

_ARCHIVE = re.compile(words.FROM_THE_ARCHIVE, re.IGNORECASE)
_GALLERY = re.compile(words.IN_A_GALLERY, re.IGNORECASE)
_WEEKDAYS = {number: name.capitalize() for name, number in words.WEEKDAYS.items()}
_MONTHS = {number: name.capitalize() for name, number in words.MONTHS.items()}
_NAMES = {
    "given": "the input", "meta": "the page's own date", "url": "the address", "dateline": "the date line",
    "line": "a line of the page", "clock": "the page's clock", "caption": "a caption",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Trace:
    hint: DateHint
    edtf: Edtf
    around: str
    """The whole caption in which the date stands; else its own words."""

    def told(self) -> str:
        return f"{_NAMES[self.hint.kind]} says {str(self.edtf)}"


def date_article(
    article: Article,
    *,
    times: Sequence[TimeExpression] = (),
    officeholders: OfficeHolders | None = None,
) -> When:
    """The day, or the days, on which an article was published, from its own evidence alone.

    The order of trust: what the input gives, the page's own date and its address, a date line or line of the
    page. Where the year is missing it is sought in the text: the weekday, years told as past or planned,
    pictures, office-holders. A page clock and captions are bounds. What contradicts is said in ``why``.

    Args:
        times: the article's time expressions (``Reading.times``); without them the text gives no evidence.
        officeholders: a registry's evidence, as described at `OfficeHolders`.

    Example:
        >>> line = DateHint(kind="dateline", text="OSLO, March 20.", value="2018-03-20")
        >>> date_article(Article(id="a", doc="a", text="x", hints=(line,))).edtf
        '2018-03-20'
    """
    traces, refused = _traces(article)
    own = [t for t in traces if t.hint.kind not in ("clock", "caption")]
    best = _best([t for t in own if not _open_year(t.edtf)])
    notes = refused
    if best is not None and best.edtf.precision == "day":
        notes += _contradictions(best.edtf, [t for t in traces if t is not best])
        return When(edtf=str(best.edtf), basis="stated", why=_because([best.told()], notes))
    lines = [t for t in own if _open_year(t.edtf)]
    if best is not None:
        return _narrowed(
            best, own, lines, notes + _contradictions(best.edtf, [t for t in traces if t is not best])
        )
    bounds = _bounds(article, traces, times, officeholders)
    if lines:
        saved = _saved_at_once(lines[0], traces)
        if saved is not None:
            return When(edtf=str(saved[0]), basis="derived", why=_because([saved[1]], notes))
        return _year_of(lines[0], article, times, bounds, notes)
    day = day_in_address(article.url or "", first_weekday(article.text, times), lag=WEEKDAY_LAG)
    if day is not None and not _excluded(day, bounds):
        why = f"the address ends in {day:%m%d%y}, which the weekday in the text confirms"
        return When(edtf=str(of_day(day)), basis="derived", why=_because([why], notes))
    return _without_line(article, traces, times, bounds, notes)


def _traces(article: Article) -> tuple[list[_Trace], list[str]]:
    traces, refused = [], []
    captions = [cut.text for cut in article.cut if cut.kind == "caption"]
    for hint in article.hints:
        around = hint.text
        if hint.kind == "caption" and hint.text:
            around = next((caption for caption in captions if hint.text in caption), hint.text)
        try:
            traces.append(_Trace(hint, parse_edtf(hint.value), around))
        except ValueError:
            refused.append(f"{_NAMES[hint.kind]} says {hint.value!r}, which is no date")
    return traces, refused


def _open_year(edtf: Edtf) -> bool:
    return "X" in edtf.first.year


def _best(traces: list[_Trace]) -> _Trace | None:
    """The most trusted trace; an address's day goes before a page's own, which moves with every edit."""
    order = {"given": 0, "url": 1, "meta": 1, "dateline": 2, "line": 3}
    if not traces:
        return None
    top = min(order[t.hint.kind] for t in traces)
    first = [t for t in traces if order[t.hint.kind] == top]
    first.sort(
        key=lambda t: ({"day": 0, "month": 1}.get(t.edtf.precision, 2), t.hint.kind != "url", t.edtf.earliest)
    )
    best = first[0]
    for other in first:
        # The page's own day, where the address confirms it within a day, is the more exact of the two.
        if (
            other.hint.kind == "meta"
            and other.edtf.precision == "day"
            and same_day(best.edtf, other.edtf, slack=SLACK)
        ):
            return other
    return best


def _contradictions(date: Edtf, others: Iterable[_Trace]) -> list[str]:
    notes: list[str] = []
    for trace in others:
        if trace.hint.kind == "caption":
            if not trace.edtf.open and trace.edtf.earliest > date.latest:
                notes.append(f"but {trace.told()}, which is later")
        elif trace.hint.kind == "clock":
            if not trace.edtf.open and not same_day(date, trace.edtf, slack=SLACK):
                gap = (trace.edtf.earliest - date.latest).days
                after = f"{_long(gap)} later: the day the page was saved" if gap > 0 else "which is earlier"
                notes.append(f"{trace.told()}, {after}")
        elif not same_day(date, trace.edtf, slack=SLACK):
            notes.append(f"but {trace.told()}")
    return list(dict.fromkeys(notes))


def _long(days: int) -> str:
    if days >= 730:
        return f"{days // 365} years"
    return f"{days} days"


def _saved_at_once(line: _Trace, traces: list[_Trace]) -> tuple[Edtf, str] | None:
    """The date line's day in the year of a page clock that shows that day or the next.

    A page saved in another year shows the same day of the year once in hundreds.
    """
    for trace in traces:
        if trace.hint.kind != "clock" or trace.edtf.precision != "day" or line.edtf.precision != "digits":
            continue
        shown = trace.edtf.earliest
        for first, last in spans(line.edtf, shown - dt.timedelta(SLACK), shown):
            if first == last:
                why = f"{_label(line.edtf)} by {_NAMES[line.hint.kind]}; the page's clock shows {shown}"
                return of_day(first), why
    return None


def _narrowed(best: _Trace, own: list[_Trace], lines: list[_Trace], notes: list[str]) -> When:
    """A month, year or interval made finer by the other traces that fit into it."""
    date, reasons, stated = best.edtf, [best.told()], True
    for trace in [*own, *lines]:
        common = intersect(date, trace.edtf)
        if trace is not best and common is not None and common != date:
            date, stated = common, False
            reasons.append(trace.told())
    return When(edtf=str(date), basis="stated" if stated else "derived", why=_because(reasons, notes))


def _bounds(
    article: Article,
    traces: list[_Trace],
    times: Sequence[TimeExpression],
    officeholders: OfficeHolders | None,
) -> list[Bound]:
    bounds = []
    for trace in traces:
        if trace.hint.kind == "clock" and not trace.edtf.open:
            bounds.append(Bound(None, trace.edtf.latest, f"{trace.told()}: not after it"))
        # A caption's month or year may be part of what it tells; a day is when the picture was taken.
        if trace.hint.kind == "caption" and trace.edtf.precision == "day" and not _in_a_gallery(trace):
            bounds.append(Bound(trace.edtf.earliest, None, f"{trace.told()}: not before it"))
    if officeholders is not None:
        bounds.extend(officeholders(article))
    told = list(bounds_of_text(article.text, times))
    # Years that contradict each other are a misreading or a play on words; then none of them is trusted.
    sure = [*bounds, *told] if consistent(told) else bounds
    return [*sure, *_likely(article, traces, times, sure)]


def _likely(
    article: Article, traces: list[_Trace], times: Sequence[TimeExpression], sure: list[Bound]
) -> list[Bound]:
    """The bounds that are assumed, the surer kinds first."""
    window = _Window()
    window.take(sure)
    likely = [
        *bounds_of_rights(cut.text for cut in article.cut if cut.kind == "rights"),
        *_coming_in_captions(traces, article.text, times),
    ]
    posts = list(posted(article.text))
    if posts:
        newest = max(posts)
        why = f"the newest post shown is of {newest}, and a page shows posts of its own news"
        likely.append(Bound(newest, newest + POST_AGE, why, assumed=True))
    likely += running_year(article.text, times)
    likely += next_year(article.text, times, window.first, window.last)
    likely += years_since(article.text, window.first, window.last)
    named = newest_day(article.text, times)
    return [*likely, named] if named else likely


def _coming_in_captions(traces: list[_Trace], text: str, times: Sequence[TimeExpression]) -> Iterator[Bound]:
    """A month of a caption that is still to come: "will sail in March 2018"."""
    for trace in traces:
        if trace.hint.kind != "caption" or trace.edtf.open or not trace.edtf.first.month:
            continue
        at = trace.around.find(trace.hint.text)
        if still_to_come(trace.around, Span(at, at + len(trace.hint.text))):
            first, more = next_of_its_name(trace.edtf, text, times)
            why = f"a caption has {trace.hint.text!r} still to come{more}"
            yield Bound(first, trace.edtf.latest, why, assumed=True)


def _excluded(day: dt.date, bounds: Iterable[Bound]) -> bool:
    """Whether a bound that is not only assumed excludes a day."""
    return any((b.first and day < b.first) or (b.last and day > b.last) for b in bounds if not b.assumed)


@dataclass(slots=True)
class _Window:
    """The days left between bounds, and the reasons that narrowed them."""

    first: dt.date | None = None
    last: dt.date | None = None
    basis: Literal["derived", "assumed"] = "derived"

    def take(self, bounds: Iterable[Bound]) -> tuple[list[str], list[str]]:
        """Narrow by each bound in turn; returns the reasons used and the contradictions met."""
        used: list[tuple[str, str]] = []
        against: list[str] = []
        for bound in bounds:
            first = max((d for d in (self.first, bound.first) if d), default=None)
            last = min((d for d in (self.last, bound.last) if d), default=None)
            if first and last and first > last:
                against.append(f"but {bound.why}")
            elif (first, last) != (self.first, self.last):
                # A reason that a later one makes idle on both sides is not worth a reader's time.
                sides = ("f" if first != self.first else "") + ("l" if last != self.last else "")
                used = [u for u in used if not set(u[0]) <= set(sides)]
                used.append((sides, bound.why))
                self.first, self.last = first, last
                self.basis = "assumed" if bound.assumed else self.basis
        return [why for _, why in used], list(dict.fromkeys(against))


def _year_of(
    line: _Trace,
    article: Article,
    times: Sequence[TimeExpression],
    bounds: list[Bound],
    notes: list[str],
) -> When:
    """The date line's day in the years that the other evidence leaves."""
    window = _Window()
    reasons, against = window.take(bounds)
    notes = notes + against
    day = line.edtf
    label = _label(day)
    weekday = first_weekday(article.text, times) if day.first.day and day.last is None else None
    if window.last is None:
        why = [f"{label} by {_NAMES[line.hint.kind]}", "nothing in the text closes in on the year"]
        return When(edtf=str(day), basis="stated", why=_because(why, notes))
    first = window.first or window.last.replace(year=window.last.year - LISTED, month=1, day=1)
    candidates = [
        days for days in spans(day, first, window.last) if days[0] >= first and days[1] <= window.last
    ]
    longer = [
        days for days in spans(day, _years_back(window.last, LISTED), window.last) if days[1] <= window.last
    ]
    told = [f"{label} by {_NAMES[line.hint.kind]}"]
    if weekday is not None:
        candidates = [d for d in candidates if _on(d[0], weekday)]
        listed = ", ".join(str(d[0].year) for d in longer if _on(d[0], weekday))
        told = [
            f"{label}, {_WEEKDAYS[weekday]} in the text (the same day or the day before): "
            f"{listed or 'no year'}"
        ]
    told += reasons
    if not candidates:
        return When(edtf=str(day), basis="stated", why=_because([*told, "no year fits all of it"], notes))
    if window.first is None or len(candidates) > 1:
        listed = ", ".join(str(d[0].year) for d in candidates)
        return When(edtf=str(day), basis="stated", why=_because([*told, f"left: {listed} or earlier"
            if window.first is None else f"left: {listed}"], notes))  # fmt: skip
    date = of_days(*candidates[0])
    return When(edtf=str(date), basis=window.basis, why=_because([*told, f"so {date.first.year}"], notes))


def _years_back(day: dt.date, years: int) -> dt.date:
    return dt.date(max(day.year - years, 1), 1, 1)


def _on(day: dt.date, weekday: int) -> bool:
    return (day.isoweekday() - weekday) % 7 <= WEEKDAY_LAG


def _label(edtf: Edtf) -> str:
    point = edtf.first
    if edtf.last is not None or "X" in point.month + point.day or not point.month:
        return str(edtf)
    month = _MONTHS[int(point.month)]
    return f"{int(point.day)} {month}" if point.day else month


def _without_line(
    article: Article,
    traces: list[_Trace],
    times: Sequence[TimeExpression],
    bounds: list[Bound],
    notes: list[str],
) -> When:
    """What bounds alone say: an interval where they close it, else nothing."""
    window = _Window()
    reasons, against = window.take(bounds)
    notes = notes + against
    named = latest_named_day(article.text, times) if says_year_to_date(article.text) else None
    photographed = _weekday_after_photo(article, traces, times, window)
    if named is None and photographed is not None:
        return photographed
    if named is None:
        if window.first and window.last and window.last - window.first <= WIDEST:
            date = of_days(window.first, window.last)
            return When(edtf=str(date), basis=window.basis, why=_because(reasons, notes))
        if window.first and window.last:
            reasons.append(f"{window.first} to {window.last} is too wide to count from")
        why = reasons or ["no date line, and nothing in the text gives a day"]
        return When(why=_because([*why, "the day is unknown"], notes))
    month, day = named
    rest = parse_edtf(f"XXXX-{month:02}-{day:02}/XXXX-12-31" if (month, day) != (12, 31) else "XXXX-12-31")
    told = [
        f"{day} {_MONTHS[month]} is past and of the year still running: {day} {_MONTHS[month]} to 31 December"
    ]
    if window.first and window.last:
        inside = [d for d in spans(rest, window.first, window.last) if d[1] >= window.first]
        inside = [d for d in inside if d[0] <= window.last]
        if len(inside) == 1:
            first, last = max(inside[0][0], window.first), min(inside[0][1], window.last)
            why = [*told, *reasons, f"so {first.year}"]
            return When(edtf=str(of_days(first, last)), basis=window.basis, why=_because(why, notes))
    photos = [t for t in traces if t.hint.kind == "caption" and not t.edtf.open and not _no_news(t)]
    if photos:
        newest = max(t.edtf.latest for t in photos)
        close = [
            d
            for d in spans(rest, newest, newest + PHOTO_AGE)
            if newest <= d[1] and d[0] <= newest + PHOTO_AGE
        ]
        if len(close) == 1:
            first = max(close[0][0], newest)
            told.append(f"{_NAMES['caption']} is of {newest}, a picture of the last year: {first.year}")
            return When(edtf=str(of_days(first, close[0][1])), basis="assumed", why=_because(told, notes))
    return When(edtf=str(rest), basis="derived", why=_because([*told, *reasons], notes))


def _weekday_after_photo(
    article: Article, traces: list[_Trace], times: Sequence[TimeExpression], window: _Window
) -> When | None:
    """The text's weekday in the week that the newest picture opens: news is shown by its own pictures.

    The picture's own weekday goes before another one of the lead, unless the lead's is of the days after.
    Of a post only its own weekday counts.
    """
    pictures = [
        t.edtf.latest
        for t in traces
        if t.hint.kind == "caption" and t.edtf.precision == "day" and not _no_news(t)
    ]
    shown = [(day, "a caption") for day in pictures] + [(day, "a post") for day in posted(article.text)]
    if not shown:
        return None
    newest, what = max(shown)
    own, weekday = newest.isoweekday(), first_weekday(article.text, times)
    told = own in weekdays_told(article.text, times)
    if what == "a post":
        weekday = own if told else None
    elif told and (weekday is None or (own - weekday) % 7 <= WEEKDAY_LAG):
        weekday = own
    if weekday is None:
        return None
    day = newest + dt.timedelta(days=(weekday - own) % 7)
    after = day + dt.timedelta(days=WEEKDAY_LAG)
    if (window.last and day > window.last) or (window.first and after < window.first):
        return None
    why = f"{what} is of {newest}, {_WEEKDAYS[weekday]} in the text: {day}, or the day after"
    return When(edtf=str(of_days(day, after)), basis="assumed", why=why)


def _no_news(trace: _Trace) -> bool:
    """Whether a caption's picture is an old one by its own words, or one of a gallery."""
    return _ARCHIVE.search(trace.around) is not None or _in_a_gallery(trace)


def _in_a_gallery(trace: _Trace) -> bool:
    """Whether a caption is one of a counted series, which a site renews under an old article."""
    return _GALLERY.search(trace.around) is not None


def _because(reasons: Sequence[str], notes: Sequence[str]) -> str:
    return "; ".join([*reasons, *notes])


__all__ = ["OfficeHolders", "date_article", "of_day"]
