"""What a feed said of itself when it was last read: its title, and how long it wants to be left alone.

It asks no server: what nobody has read yet is not known.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from communique.sources.cache import Cache, Kept, cache_folder

PERIODS = {"hourly": 3600, "daily": 86_400, "weekly": 604_800, "monthly": 2_592_000, "yearly": 31_536_000}
"""Seconds of an ``sy:updatePeriod`` (RSS 1.0, module Syndication)."""
LONGEST_PAUSE = 7 * 86_400
"""Seconds that a feed is believed up to: one that says "yearly" was set up by nobody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedTold:
    """A feed's title, and the seconds it asks to be left alone between visits (0 where it says nothing)."""

    title: str
    pause: int


def feed_told(url: str, *, cache: Cache | None = None) -> FeedTold | None:
    """What the feed at ``url`` said when this user last read it; ``None`` where no feed was read there."""
    kept = (cache or Cache(cache_folder())).get(_name(url))
    try:
        return None if kept is None else FeedTold(**json.loads(kept.body))
    except (ValueError, TypeError):
        return None


def keep_told(url: str, head: Mapping[str, Any], *, cache: Cache) -> None:
    """Keeps what the head of a feed says, as feedparser gives it."""
    told = {"title": str(head.get("title", "")).strip()[:200], "pause": pause(head)}
    cache.put(Kept(url=_name(url), body=json.dumps(told).encode()))


def pause(head: Mapping[str, Any]) -> int:
    """Seconds between two visits that a feed asks for: the longer of ``ttl`` and ``sy:updatePeriod``.

    Example:
        >>> pause({"ttl": "60"}), pause({"sy_updateperiod": "hourly", "sy_updatefrequency": "4"}), pause({})
        (3600, 900, 0)
    """
    minutes = _whole(head.get("ttl"))
    period = PERIODS.get(str(head.get("sy_updateperiod", "")).strip().lower(), 0)
    often = max(1, _whole(head.get("sy_updatefrequency")))
    return min(LONGEST_PAUSE, max(minutes * 60, period // often))


def _whole(value: object) -> int:
    text = str(value or "").strip()
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 7 else 0


def _name(url: str) -> str:
    return f"feed {url}"
