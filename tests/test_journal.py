"""Appends behind lines that were cut off, and reads what is whole."""

from __future__ import annotations

from pathlib import Path

from pipeline.journal import append, read

NIGHT = {"night": "2026-03-01", "message": "cổng không trả lời"}


def test_a_line_that_was_cut_off_costs_no_other(tmp_path: Path) -> None:
    path = tmp_path / "nights.jsonl"
    append(path, NIGHT)
    whole = path.read_bytes()
    for cut in (1, 9, len(whole) // 2, len(whole) - 5):  # also within a letter
        path.write_bytes(whole + whole[:cut])
        append(path, {"night": "2026-03-02"})
        assert read(path) == [NIGHT, {"night": "2026-03-02"}]


def test_no_file_has_no_entries_and_the_last_line_counts_when_it_is_ended(tmp_path: Path) -> None:
    path = tmp_path / "nights.jsonl"
    assert read(path) == []
    path.write_bytes(b'{"night": "2026-03-01"}')
    assert read(path) == []
