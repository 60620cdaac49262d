"""The mean of two checkpoints of one lineage: often better than either, and free to read with.

    python -m training.blend build/two/best.pt build/three/best.pt --share 0.7 --out build/blend.pt

It makes sense only where the second was trained on from the first (Wortsman et al. 2022).
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch


def blend(
    first: dict[str, torch.Tensor], second: dict[str, torch.Tensor], *, share: float
) -> dict[str, torch.Tensor]:
    """Weights ``(1 - share)`` of the first and ``share`` of the second, with what the first lacks."""
    return {
        name: torch.lerp(first[name], weight, share)
        if name in first and weight.dtype.is_floating_point
        else weight
        for name, weight in second.items()
    }


def main() -> None:
    """Blend and write."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("first", type=Path)
    ask.add_argument("second", type=Path)
    ask.add_argument("--share", type=float, default=0.7, help="of the second; chosen on dev")
    ask.add_argument("--out", type=Path, required=True)
    a = ask.parse_args()
    torch.save(blend(torch.load(a.first), torch.load(a.second), share=a.share), a.out)


if __name__ == "__main__":
    main()
