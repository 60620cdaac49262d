"""Parses that people made, read and aligned with this project's words."""

from __future__ import annotations

from pathlib import Path

import pytest

from communique.engines.words import words
from training.syntax import NAMES, aligned, documents, number

FILE = """\
# newdoc
# newpar
# text = Oslo's envoy left.
1-2\tOslo's\t_\t_\t_\t_\t_\t_\t_\t_
1\tOslo\tOslo\tPROPN\tNNP\t_\t3\tnmod:poss\t_\t_
2\t's\t's\tPART\tPOS\t_\t1\tcase\t_\t_
3\tenvoy\tenvoy\tNOUN\tNN\t_\t4\tnsubj\t_\t_
4\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_
5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

# newpar
# text = It rained.
1\tIt\tit\tPRON\tPRP\t_\t2\texpl\t_\t_
2\trained\train\tVERB\tVBD\t_\t0\troot\t_\t_
3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_
"""


def test_a_treebank_becomes_heads_and_names_a_word(tmp_path: Path) -> None:
    (tmp_path / "a.conllu").write_text(FILE, encoding="utf-8")
    ((name, text, tokens),) = documents(tmp_path)
    assert (name, text) == ("a", "Oslo's envoy left.\n\nIt rained.")
    found = words(text)
    parse = aligned(found, tokens)
    told = {
        found.texts[k]: (found.texts[head], NAMES[parse.names[k]])
        for k, head in enumerate(parse.heads)
        if head >= 0
    }
    assert told["Oslo"] == ("envoy", "nmod:poss")
    assert told["envoy"] == ("left", "nsubj")
    assert told["left"] == ("left", "root")
    assert told["It"] == ("rained", "expl")


def test_a_token_that_is_not_in_its_sentence_stops_it(tmp_path: Path) -> None:
    (tmp_path / "a.conllu").write_text(FILE.replace("text = It", "text = He"), encoding="utf-8")
    with pytest.raises(ValueError, match="a.conllu: 'It' does not stand in"):
        list(documents(tmp_path))


def test_a_subtype_that_is_not_told_apart_counts_as_its_type() -> None:
    assert number("nsubj:outer") == number("nsubj") != number("nsubj:pass")
    assert number("orphan") == number("dep")
