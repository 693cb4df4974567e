"""Scores extractors.indicators: precision, recall and F1 over figures that have an indicator.

usage: python bench/eval_indicators.py [--errors] [--held] [--probes]

On gold figures of ../shared (held-back documents, `--held`, print totals only), or with `--probes` on the sentences
of bench/probes, read by the whole extractor.
"""

from __future__ import annotations

import argparse
import re
import sys
import time
from collections.abc import Iterator
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[1]), str(Path(__file__).resolve().parents[1] / "tests")]

from gold_figures import GoldDocument, gold_files, load  # noqa: E402

from extractors import roles  # noqa: E402
from extractors.extract import read_document  # noqa: E402
from extractors.indicators import attach  # noqa: E402
from extractors.indicators.catalog import load as load_catalog  # noqa: E402
from extractors.records import Block, BlockKind, SourceText  # noqa: E402
from pipeline.tokenizer import split_sentences, tokenize  # noqa: E402

PROBES = Path(__file__).parent / "probes" / "indicators.txt"
MARK = re.compile(r"⟦([^=⟧]*)=([^⟧]*)⟧")
Place = tuple[int, int, list[str | None]]


def score(documents: list[GoldDocument], show: bool) -> tuple[int, int, int]:
    """Return correct, predicted and gold counts; print the rows that differ when `show`."""
    right = predicted = gold = 0
    for document in documents:
        matches = attach(document.source, document.figures)
        for row, figure, match in zip(document.rows, document.figures, matches, strict=True):
            wanted, got = row.get("indicator"), match.code if match else None
            right += bool(wanted) and wanted == got
            predicted += got is not None
            gold += wanted is not None
            if show and wanted != got:
                rule = f"{match.rule} {match.score}" if match else ""
                print(
                    f"{document.stem}  {row['f']!r} {row['kind']} counted={row.get('counted')}  gold {wanted}  got {got}  {rule}"
                )
                print(f"     {document.source.sentence_text(figure.sentence)[:400]}")
    return right, predicted, gold


def probes() -> Iterator[tuple[SourceText, list[Place]]]:
    """Yield the documents of the probe file with the places of their marked figures and the codes that are right."""
    lines: list[str] = []
    for line in [*PROBES.read_text(encoding="utf-8").splitlines(), "= "]:
        if line.startswith("= ") and lines:
            yield _document(lines)
            lines = []
        if line and not line.startswith("#"):
            lines.append(line.removeprefix("= "))


def _document(lines: list[str]) -> tuple[SourceText, list[Place]]:
    text, places, blocks = "", [], []
    for number, line in enumerate(lines):
        start, at = len(text), 0
        for mark in MARK.finditer(line):
            text += line[at : mark.start()]
            places.append((len(text), len(text) + len(mark[1]), [None if c == "-" else c for c in mark[2].split("|")]))
            text += mark[1]
            at = mark.end()
        text += line[at:]
        blocks.append(Block(start, len(text), BlockKind.PARAGRAPH if number else BlockKind.TITLE))
        text += "\n"
    text = text[:-1]
    return SourceText("probe", text, tuple(blocks), split_sentences(text, blocks), lines[0], tokenize=tokenize), places


def score_probes(show: bool) -> tuple[int, int, int]:
    """Return correct, predicted and wanted counts over the probe file."""
    right = predicted = wanted = 0
    for source, places in probes():
        figures = roles.attach(source, read_document(source)[0])
        matches = attach(source, figures)
        for start, end, codes in places:
            index = next((i for i, f in enumerate(figures) if f.start < end and start < f.end), None)
            match = None if index is None else matches[index]
            got = match.code if match else None
            right += got is not None and got in codes
            predicted += got is not None
            wanted += (got if got in codes else codes[0]) is not None
            if show and got not in codes:
                print(
                    f"{source.text[max(0, start - 70) : start]}⟦{source.text[start:end]}⟧{source.text[end : end + 50]}".replace(
                        "\n", " / "
                    )
                )
                print(f"     want {codes}  got {got}  {match.rule if match else ''}")
    return right, predicted, wanted


def main() -> None:
    """Print the totals of a run."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--held", action="store_true")
    parser.add_argument("--probes", action="store_true")
    options = parser.parse_args()
    load_catalog()
    documents = [] if options.probes else [load(path) for path in gold_files(held=options.held)]
    show = options.errors and not options.held
    right, predicted, gold = score_probes(show) if options.probes else score(documents, show)
    precision, recall = right / max(1, predicted), right / max(1, gold)
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    print(f"indicator  P {precision:.4f}  R {recall:.4f}  F1 {f1:.4f}  ({right} of {predicted} predicted, {gold} gold)")
    if documents:
        print(f"{min(microseconds(documents) for _ in range(5)):.1f} microseconds a figure")


def microseconds(documents: list[GoldDocument]) -> float:
    """Return the time of one pass in microseconds a figure."""
    began = time.process_time()
    for document in documents:
        attach(document.source, document.figures)
    return 1e6 * (time.process_time() - began) / sum(len(d.figures) for d in documents)


if __name__ == "__main__":
    main()
