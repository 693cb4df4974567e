"""Measures what endless repetitions cost: seconds for 1 MB of each, sentence splitting and extraction apart.

Run `python -m bench.hostile [BYTES]` from the project root; words are not segmented.
"""

from __future__ import annotations

import sys
import time
from dataclasses import replace

from extractors.extract import extract_text
from pipeline.formats import text_of
from pipeline.process import source_of

PIECES = ("1.", "1/", "1-", "%", "một ", "(", "tăng giảm ", "7", "1,", "hai mươi ")


def main() -> None:
    """Print one line for each piece: seconds of splitting, of extraction, statistics and rejections."""
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    for piece in PIECES:
        clean = text_of(["Tin trong ngày", piece * (size // len(piece.encode()))])
        start = time.process_time()
        source = replace(source_of(clean, "doc"), tokenize=None)
        split = time.process_time()
        found = extract_text(source)
        end = time.process_time()
        print(
            f"{piece!r:14} split {split - start:6.2f} s  extract {end - split:6.2f} s  {len(found.statistics)} {len(found.rejections)}"
        )


if __name__ == "__main__":
    main()
