"""The mean of checkpoints of one lineage: often better than each of them, and free to read with.

    python -m training.blend build/one.pt build/two.pt --shares 0.3 0.7 --out build/blend.pt

It makes sense only where the later ones were trained on from the first (Wortsman et al. 2022).
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import torch


def blend(some: Sequence[dict[str, torch.Tensor]], shares: Sequence[float]) -> dict[str, torch.Tensor]:
    """The weights of the last, each the mean of those that have it, weighed by ``shares``.

    Raises:
        ValueError: not one share a checkpoint.
    """
    made = {}
    for name, weight in some[-1].items():
        if not weight.dtype.is_floating_point:
            made[name] = weight
            continue
        having = [(one[name], share) for one, share in zip(some, shares, strict=True) if name in one]
        whole = sum(share for _, share in having)
        made[name] = torch.stack([tensor * (share / whole) for tensor, share in having]).sum(0)
    return made


def main() -> None:
    """Blend and write."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("checkpoints", type=Path, nargs="+", help="the last one says which weights there are")
    ask.add_argument("--shares", type=float, nargs="+", required=True, help="one each; chosen on dev")
    ask.add_argument("--out", type=Path, required=True)
    a = ask.parse_args()
    torch.save(blend([torch.load(path) for path in a.checkpoints], a.shares), a.out)


if __name__ == "__main__":
    main()
