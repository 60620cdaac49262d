"""The encoder: a text's words in, scores of what is said by whom out.

It loads the model that the package carries and nothing else; it never reaches for the network.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import TYPE_CHECKING, Any

from communique.engines.heads import RELATIONS
from communique.engines.words import Words
from communique.errors import MissingModel

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from communique.engines.decode import Chain, Window

SIZE, OVERLAP = 252, 64
"""Word pieces of a window, and of what two neighbours share: as trained (``training/train.py``)."""
BATCH = 16
"""Windows a call; more gains nothing on two cores and holds more memory."""
SEGMENT = 16_000
"""Words that are decoded together; bounds the memory that a very long text takes."""


def windows(lengths: Sequence[int], *, size: int = SIZE, overlap: int = OVERLAP) -> list[tuple[int, int]]:
    """Half-open word ranges whose pieces fit ``size``, neighbours sharing about ``overlap`` pieces.

    ``lengths`` is the number of pieces of each word. The ranges are of like length, so that a batch of
    them holds little padding.

    Example:
        >>> windows([1] * 300, size=252, overlap=64)
        [(0, 182), (118, 300)]
    """
    total = sum(lengths)
    if total <= size:
        return [(0, len(lengths))] if lengths else []
    count = -(-(total - overlap) // (size - overlap))
    room = min(size, -(-(total + (count - 1) * overlap) // count))
    found: list[tuple[int, int]] = []
    start = 0
    while True:
        end, used = start, 0
        while end < len(lengths) and used + lengths[end] <= room:
            used += lengths[end]
            end += 1
        end = max(end, start + 1)
        found.append((start, end))
        if end >= len(lengths):
            return found
        back, held = end, 0
        while back > start + 1 and held + lengths[back - 1] <= overlap:
            back -= 1
            held += lengths[back]
        start = back


class Encoder:
    """The shipped model, loaded once.

    Args:
        threads: how many processor threads one call may use; all of the machine's by default.
        folder: another model's folder (``reader.onnx``, ``tokenizer.json``, ``reader.json``).

    Raises:
        MissingModel: a file of the model is absent or cannot be loaded.
    """

    def __init__(self, *, threads: int | None = None, folder: Traversable | None = None) -> None:
        import numpy as np
        import onnxruntime
        from tokenizers import Tokenizer

        from communique.engines.acting import Bars, Links
        from communique.engines.decode import Chain

        here = folder if folder is not None else files("communique") / "models" / "en"
        try:
            self.about: dict[str, Any] = json.loads((here / "reader.json").read_text(encoding="utf-8"))
            self._tokenizer: Any = Tokenizer.from_str((here / "tokenizer.json").read_text(encoding="utf-8"))
            self._tokenizer.no_truncation()
            self._tokenizer.no_padding()
            options = onnxruntime.SessionOptions()
            options.intra_op_num_threads = threads or 0
            options.log_severity_level = 3
            self._session = onnxruntime.InferenceSession(
                (here / "reader.onnx").read_bytes(), options, providers=["CPUExecutionProvider"]
            )
        except Exception as error:
            raise MissingModel(
                f"the reader's model in {here} cannot be loaded ({error}); install the package again"
            ) from error
        marks: Any = [self._tokenizer.token_to_id(mark) for mark in ("[CLS]", "[SEP]", "[UNK]")]
        self._cls, self._sep, self._unknown = marks
        self._names = [output.name for output in self._session.get_outputs()]
        self._read_names = [name for name in self._names if name != "relation"]
        (features,) = (one for one in self._session.get_inputs() if one.name == "features")
        self._columns = int(features.shape[2])
        links = self.about["links"]
        self.links = Links(np.asarray(links["near"], np.float32), np.asarray(links["bias"], np.float32))
        self.bars = Bars(**self.about.get("bars", {}))
        self.chain: Chain = Chain(
            np.asarray(self.about["chain"]["steps"], np.float32),
            np.asarray(self.about["chain"]["start"], np.float32),
        )

    @property
    def version(self) -> str:
        """The model's version, as its card gives it."""
        return str(self.about["version"])

    def pieces(self, found: Words) -> list[list[int]]:
        """The vocabulary numbers of each word's pieces; a word without any counts as unknown."""
        if not len(found):
            return []
        encoded = self._tokenizer.encode(found.texts, is_pretokenized=True, add_special_tokens=False)
        groups: list[list[int]] = [[] for _ in found.texts]
        for number, word in zip(encoded.ids, encoded.word_ids, strict=True):
            groups[word].append(number)
        return [group[: SIZE // 2] or [self._unknown] for group in groups]

    def read(self, found: Words) -> Iterator[tuple[int, int, list[Window]]]:
        """Scores by segment: ``(first word, end, windows)``, windows counted from the segment's first word.

        A segment ends at a paragraph's end where the text has one in reach.
        """
        groups = self.pieces(found)
        first = 0
        while first < len(found):
            end = min(first + SEGMENT, len(found))
            if end < len(found):
                back = end
                while back > first + SEGMENT // 2 and found.paragraph[back] == found.paragraph[back - 1]:
                    back -= 1
                end = back if back > first + SEGMENT // 2 else end
            yield first, end, self._windows(found, groups, first, end)
            first = end

    def _windows(self, found: Words, groups: list[list[int]], first: int, end: int) -> list[Window]:
        from communique.engines.decode import Window

        ranges = windows([len(group) for group in groups[first:end]])
        seen: list[Window] = []
        for k in range(0, len(ranges), BATCH):
            some = ranges[k : k + BATCH]
            fed = self.inputs([(found, groups, first + a, first + b, None) for a, b in some])
            height = fed["at"].shape[1]
            out = dict(zip(self._read_names, self._session.run(self._read_names, fed), strict=True))
            heads = out.get("heads")
            for r, (a, b) in enumerate(some):
                n = b - a
                keep = [*range(n), height]
                seen.append(
                    Window(
                        a,
                        out["tags"][r, :n],
                        out["source"][r, :n][:, keep],
                        out["content"][r, :n][:, keep],
                        None if heads is None else heads[r, :n],
                    )
                )
        return seen

    def inputs(
        self, some: Sequence[tuple[Words, list[list[int]], int, int, Sequence[int] | None]]
    ) -> dict[str, NDArray[np.int64]]:
        """The model's inputs for some stretches of words, each with its marks or none."""
        import numpy as np

        rows = []
        edge = (0,) * self._columns
        for found, groups, first, end, marks in some:
            numbers, features, at = [self._cls], [edge], []
            for word in range(first, end):
                at.append(len(numbers))
                group = groups[word]
                numbers += group
                row = (*found.features[word], 0 if marks is None else marks[word])[: self._columns]
                features += [row] * len(group)
            rows.append(([*numbers, self._sep], [*features, edge], at))
        width = max(len(row[0]) for row in rows)
        height = max(len(row[2]) for row in rows)
        pieces = np.zeros((len(rows), width), np.int64)
        mask = np.zeros((len(rows), width), np.int64)
        features_of = np.zeros((len(rows), width, self._columns), np.int64)
        places = np.zeros((len(rows), height), np.int64)
        for r, (numbers, features, at) in enumerate(rows):
            pieces[r, : len(numbers)] = numbers
            mask[r, : len(numbers)] = 1
            features_of[r, : len(numbers)] = features
            places[r, : len(at)] = at
        return {"pieces": pieces, "seen": mask, "features": features_of, "at": places}

    def relations(self, cases: Sequence[tuple[Words, Sequence[int]]]) -> Iterator[NDArray[np.float32]]:
        """The relation scores (17,) of each sentence with its marks, a number a word (``heads.RELATIONS``).

        Of a sentence that is longer than a window, the stretch around its marks is read.

        Raises:
            MissingModel: the model has no such head.
        """
        if "relation" not in self._names:
            raise MissingModel(f"the model {self.version} does not judge relations; install a newer one")
        for k in range(0, len(cases), BATCH):
            some = []
            for found, marks in cases[k : k + BATCH]:
                groups = self.pieces(found)
                first, end = _around(groups, marks)
                some.append((found, groups, first, end, marks))
            if all(first == end for _, _, first, end, _ in some):
                import numpy as np

                yield from (np.zeros(len(RELATIONS), np.float32) for _ in some)
                continue
            (scores,) = self._session.run(["relation"], self.inputs(some))
            yield from scores


def _around(groups: Sequence[Sequence[int]], marks: Sequence[int]) -> tuple[int, int]:
    """The longest stretch of words that fits a window, begun as early as its marks allow."""
    marked = [k for k, mark in enumerate(marks) if mark]
    last = (marked[-1] + 1) if marked else 0
    first, end, used = 0, 0, 0
    while end < len(groups) and used + len(groups[end]) <= SIZE:
        used += len(groups[end])
        end += 1
    while end < last:
        used += len(groups[end])
        end += 1
        while used > SIZE:
            used -= len(groups[first])
            first += 1
    return first, end
