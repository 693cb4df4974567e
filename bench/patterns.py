"""Times every pattern of the project on strings made against it: its own words, classes and matches, repeated and never closed.

    python -m bench.patterns [--length 4000] [--most 0.1] [--seed 0]

Patterns are those of `extractors.rules` (compiled at their first use) and of the standard library, found by importing every
module of extractors, pipeline and flows. For each, pumps are cut from its source: literal runs, members of word lists, one
character of each class, and what it matches in corpus/gold. Each is repeated to --length characters, alone and behind the
beginning of a match, and never closed. A pattern is called as the project calls it (`match`, `search`, `finditer` …): as a run
over corpus/archive and the sources tell, else in all ways. Printed are the patterns whose worst string takes longer than --most
seconds of a processor, and how many times longer than a quarter of it. Exit status: 0 none does, 1 one does.
"""

from __future__ import annotations

import argparse
import gc
import importlib
import pkgutil
import random
import re
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extractors.rules import LazyPattern

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = ("extractors", "pipeline", "flows")
GENERAL = (
    "1.",
    "1/",
    "1-",
    "1,",
    "%",
    "(",
    "7",
    " ",
    "a",
    "một ",
    "tăng giảm ",
    "hai mươi ",
    "Điều 1, ",
    "năm 2019, ",
    "ngày 1/",
    "Sở Nội vụ, ",
    "xã A - ",
    "\n",
    ".",
    "0 ",
    "đ",
    "Ủy ban ",
    "\u0301",
)
WAYS = ("match", "search", "finditer", "fullmatch", "sub", "split", "findall")
LITERAL = re.compile(r"(?:\\[ #.\-/]|\[ \]|[^\W_])+")
CLASS = re.compile(r"\[(?!\^)((?:\\.|[^\]\\])+)\]")
LIST = re.compile(r"\\L<(\w+)>")
PUMPS = 24  # of one pattern, beside the general ones
SECONDS = 10.0  # that one search may take before it is given up


@dataclass(frozen=True, slots=True)
class Timing:
    """What the worst string costs a pattern: seconds at full length, and how many times those of a quarter."""

    where: str
    way: str
    source: str
    pump: str
    seconds: float
    growth: float


def import_all() -> list[str]:
    """Import every module of the project and return their names."""
    names = []
    for package in PACKAGES:
        root = importlib.import_module(package)
        names += [m.name for m in pkgutil.walk_packages(root.__path__, f"{package}.")]
    for name in names:
        importlib.import_module(name)
    return names


def all_patterns() -> dict[str, Any]:
    """Return every pattern by where it stands: lazy ones of any object, compiled ones of any module."""
    names = import_all()
    homes: dict[int, str] = {}
    for name in names:
        for attribute, value in vars(sys.modules[name]).items():
            homes.setdefault(id(value), f"{name}.{attribute}")
    lazy = [p for p in gc.get_objects() if isinstance(p, LazyPattern)]
    found: dict[str, Any] = {homes.get(id(p), f"pattern {n}"): p for n, p in enumerate(lazy)}
    for name in names:
        found |= {f"{name}.{a}": v for a, v in vars(sys.modules[name]).items() if isinstance(v, re.Pattern)}
    return found


def warm_up() -> None:
    """Read the archive, so that lazy patterns tell how they are called."""
    from pipeline.archive import Input, read_input
    from pipeline.process import process_page
    from pipeline.records import Issue

    for path in sorted((ROOT / "corpus" / "archive").rglob("*.*")):
        for page in read_input(Input(str(path), path.stat().st_size, "", None)):
            if not isinstance(page, Issue):
                process_page(page)


def ways_of(where: str, pattern: Any, sources: Mapping[str, str]) -> list[str]:
    """Return how the project calls a pattern, in its own module and where it is imported."""
    module, _, name = where.rpartition(".")
    called = set(vars(pattern)) if isinstance(pattern, LazyPattern) else set()
    for home, text in sources.items():
        if module and (home == module or re.search(rf"\b{module.rpartition('.')[2]}\b", text)):
            called |= set(re.findall(rf"\b{name}\.(?:pattern\.)?(\w+)\(", text))
    return [way for way in WAYS if way in called] or ["match", "search", "finditer"]


def source_of(pattern: Any) -> tuple[str, Mapping[str, list[str]]]:
    """Return the text of a pattern and its word lists."""
    if isinstance(pattern, LazyPattern):
        return pattern._compile.args[0], pattern._compile.keywords
    return pattern.pattern if isinstance(pattern.pattern, str) else pattern.pattern.decode("latin-1"), {}


def pumps_of(pattern: Any, texts: str, rng: random.Random) -> list[tuple[str, str]]:
    """Return strings to repeat against a pattern, made of its own parts, each behind the beginning of a match or alone."""
    source, lists = source_of(pattern)
    literals = [re.sub(r"\\(.)|\[( )\]", lambda m: m[1] or m[2], run) for run in LITERAL.findall(source)]
    classes = [c[-1] for c in CLASS.findall(source)]
    words = [
        w for name in LIST.findall(source) for w in rng.sample(lists.get(name, [""]), min(3, len(lists.get(name, []))))
    ]
    matched = (
        []
        if isinstance(pattern.pattern, bytes)
        else [m[0] for _, m in zip(range(4), pattern.finditer(texts), strict=False)]
    )
    parts = list(dict.fromkeys(p for p in [*literals, *classes, *words] if p))
    rng.shuffle(parts)
    made = [m + " " for m in matched] + parts[: PUMPS // 2]
    made += (
        [
            rng.choice(parts) + rng.choice((" ", "", ", ", "-")) + rng.choice(parts) + rng.choice((" ", ""))
            for _ in range(PUMPS // 2)
        ]
        if parts
        else []
    )
    heads = ["", *(m[: max(1, len(m) // 2)] for m in matched[:2]), *(m[:-1] for m in matched[:2])]
    return [(h, m[:200]) for m in dict.fromkeys([*made, *GENERAL]) if m for h in dict.fromkeys(heads)]


def seconds_of(pattern: Any, way: str, text: str) -> float:
    """Return what it costs to call a pattern on a text."""
    given: Any = text.encode() if isinstance(pattern.pattern, bytes) else text
    timeout = {} if isinstance(pattern, re.Pattern) else {"timeout": SECONDS}
    call = getattr(pattern, way)
    start = time.process_time()
    try:
        found = call(given[:0], given, **timeout) if way == "sub" else call(given, **timeout)
        if way == "finditer":
            for _ in found:
                pass
    except TimeoutError:
        return SECONDS
    return time.process_time() - start


def worst(where: str, pattern: Any, way: str, pumps: Sequence[tuple[str, str]], length: int) -> Timing:
    """Return the costliest of the strings made against a pattern."""
    slowest = Timing(
        where, way, pattern.pattern if isinstance(pattern.pattern, str) else repr(pattern.pattern), "", 0.0, 0.0
    )
    for head, pump in pumps:
        text = head + pump * (length // len(pump) + 1) + "\x00"
        spent = seconds_of(pattern, way, text)
        if spent > slowest.seconds:
            slowest = Timing(
                where,
                way,
                slowest.source,
                f"{head}…{pump}",
                spent,
                spent / max(seconds_of(pattern, way, text[: length // 4]), 1e-6),
            )
    return slowest


def audit(length: int, seed: int = 0, part: int = 1) -> Iterator[Timing]:
    """Yield the worst string of every pattern in every way it is called; of every `part`-th pump alone."""
    warm_up()
    sources = {
        _module(p): p.read_text(encoding="utf-8")
        for package in PACKAGES
        for p in sorted((ROOT / package).rglob("*.py"))
    }
    texts = "\n".join(p.read_text(encoding="utf-8") for p in sorted((ROOT / "corpus" / "gold").glob("*.txt")))
    for number, (where, pattern) in enumerate(sorted(all_patterns().items())):
        ways = ways_of(where, pattern, sources)
        pumps = pumps_of(pattern, texts, random.Random(seed + number))[::part]
        for way in ways:
            yield worst(where, pattern, way, pumps, length)


def _module(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def main() -> int:
    """Print what is slow."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--length", type=int, default=4000)
    parser.add_argument("--most", type=float, default=0.1)
    parser.add_argument("--seed", type=int, default=0)
    given = parser.parse_args()
    timings = sorted(audit(given.length, given.seed), key=lambda t: -t.seconds)
    slow = [t for t in timings if t.seconds > given.most]
    for t in slow:
        print(
            f"{t.seconds:8.3f} s  ×{t.growth:6.1f}  {t.where}.{t.way}  {t.pump!r}  {' '.join(t.source.split())[:160]}"
        )
    print(
        f"{len(timings)} calls of patterns timed, {len(slow)} over {given.most:g} s at {given.length:,} characters; the slowest {timings[0].seconds:.3f} s"
    )
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main())
