"""However a record came about, it is the one that a rebuild makes, and the one that a fresh run makes."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import toys
from communique.ledgers import LEDGERS
from communique.model import Article
from communique.pipeline import post
from communique.pipeline.keep import allow, forget, keep, rebuild
from communique.record import Record
from communique.store import open_store

LINES = (
    "Ada Holm said that the ferry link between both ports would reopen in early May.",
    "Ada Holm said that the ferry link between the two ports will reopen in early May.",
    "Ada Holm denied that the ferry link between both ports would reopen in early May.",
    "Kim Dae promised that nobody would close the bridge before the summer of next year.",
    "Kim Dae said nothing new.",
    # What is done by saying it is one deed a day, whatever the words; so the sayings are one.
    "Kim Dae promised North Land an end to the long dispute over herring.",
    "Kim Dae promised North Land that trawlers will keep away.",
    "Kim Dae promised South Land more ferries.",
    "Ada Holm met Kim Dae on 2019-03-05.",
    "Ada Holm met Kim Dae on 2019-03-20.",
    "Ada Holm met Kim Dae on 2019-03.",
    "Ada Holm met Kim Dae on XXXX-03-05.",
    "North Land met South Land on 2019-03-05.",
    "North Land will hold a summit with South Land.",
    "Ada Holm will meet Kim Dae on 2019-03-05.",
    "Shots were fired at the old customs post near the ferry port.",
    "Shots were fired at the old customs post near the ferry port and nobody was hurt.",
    "The storm had closed both ports for most of the week and damaged two of the piers near the town hall.",
)
DAYS = ("2019-03-04", "2019-03-05", "2019-03-06", "2019-03", "2019-06-01", "")

pages = st.builds(
    lambda day, lines: (f"DATE {day}\n" if day else "No day\n") + "\n".join(lines),
    st.sampled_from(DAYS),
    st.lists(st.sampled_from(LINES), min_size=1, max_size=4, unique=True),
)
# An article by its number, and what is done with it.
steps = st.lists(
    st.tuples(st.sampled_from(["read", "read", "read better", "forget", "allow"]), st.integers(0, 5)),
    min_size=1,
    max_size=12,
)


def views(path: Path) -> list[object]:
    with Record(path) as record:
        names = ("articles", "statements", "events", "actors", "timeline", *LEDGERS)
        return [record.view(name).to_json() for name in names]


@given(st.lists(pages, min_size=6, max_size=6), steps)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_incremental_is_rebuild_is_a_fresh_run(texts: list[str], doings: list[tuple[str, int]]) -> None:
    articles = [
        toys.make(text, doc=f"p{n}", url=f"https://pages.example/{n}") for n, text in enumerate(texts)
    ]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "x.db"
        state: dict[int, str] = {}
        with open_store(path) as store:
            for doing, n in doings:
                if doing.startswith("read"):
                    engine = toys.BetterToy() if doing == "read better" else toys.Toy()
                    with store.look() as look:
                        allowed = look.forgotten(articles[n].id) is None
                    added = _keep(store, articles[n], engine)
                    assert not added or allowed
                    if added:
                        state[n] = engine.name.version
                elif doing == "forget" and n in state:
                    forget(store, articles[n].id, by="", why="")
                    del state[n]
                elif doing == "allow":
                    with store.look() as look:
                        gone = look.forgotten(articles[n].id)
                    if gone:
                        allow(store, articles[n].id, by="", why="")
            post(store)
            before = toys.dump(path)
            shown = views(path)
            assert rebuild(store, resolve=toys.resolve) == len(state)
            assert toys.dump(path) == before
        # A fresh record of what is left, read in another order: the same to whoever looks at it. Only ids
        # that a better reading inherited may differ, so the first engine reads first here too.
        fresh = Path(folder) / "fresh.db"
        with open_store(fresh) as store:
            for n in sorted(state, reverse=True):
                _keep(store, articles[n], toys.Toy())
            with open_store(path) as old, old.look() as look:
                engines = {n: [e.version for e, _ in look.engines(articles[n].id)] for n in state}
            for n in sorted(state):
                if engines[n] != ["1"]:
                    _keep(store, articles[n], toys.BetterToy())
        if all(versions[0] == "1" and versions[-1] == max(versions) for versions in engines.values()):
            assert views(fresh) == shown


def _keep(store: object, article: Article, engine: toys.Toy) -> bool:
    reading = engine.annotate(article)
    return keep(store, article, reading, toys.resolve(article, reading), resolve=toys.resolve)


def test_what_is_said_follows_what_it_made_whichever_came_first(tmp_path: Path) -> None:
    texts = [
        "DATE 2019-03-04\nKim Dae promised North Land an end to the long dispute over herring.",
        "DATE 2019-03-04\nKim Dae promised North Land that trawlers will keep away.",
        "DATE 2019-03-05\nKim Dae promised North Land that trawlers will keep away.",
    ]
    told = [toys.make(text, doc=f"p{n}", url=f"https://pages.example/{n}") for n, text in enumerate(texts)]
    path = tmp_path / "x.db"

    def said() -> list[int]:
        with Record(path) as record:
            return sorted(row.reports for row in record.view("statements"))

    with open_store(path) as store:
        for article in told[:2]:
            _keep(store, article, toys.Toy())
        assert said() == [2]
        _keep(store, told[2], toys.Toy())
        post(store)
        before = toys.dump(path)
        rebuild(store, resolve=toys.resolve)
        assert toys.dump(path) == before
        forget(store, told[1].id, by="", why="")
        post(store)
        kept = toys.dump(path)
        rebuild(store, resolve=toys.resolve)
        assert toys.dump(path) == kept
