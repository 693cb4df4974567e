"""The verb `cchc eval`: figures of a run against gold, gains and losses against another run, floors."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from flows.cli_options import FAILED, OK, Out, fail, need_run

if TYPE_CHECKING:
    from pipeline.evaluate import Difference, Scores

app = typer.Typer(rich_markup_mode=None)


@app.command("eval")
def evaluate(
    gold: Annotated[Path, typer.Argument(help="Folder of X.gold.json beside X.txt; floors.json in it is the gate.", metavar="GOLD")],
    out: Out,
    errors: Annotated[Path | None, typer.Option(help="Write every difference to this file, one a line.", metavar="FILE")] = None,
    against: Annotated[Path | None, typer.Option(help="Another run: show row by row what OUT gains and loses against it.", metavar="BASE")] = None,
    raise_floors: Annotated[bool, typer.Option("--raise-floors", help="Raise GOLD/floors.json to this run's figures; none is lowered.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Score a run against annotated documents.

    Precision and recall of figures, every field, every kind, and the commonest causes of error.

    Exit status: 0; 1 when a figure lies below its floor in GOLD/floors.json; 2 misuse, or a gold file that does not fit its text.
    """
    from pipeline.evaluate import GoldError, compare
    from pipeline.evaluate import evaluate as score

    for run in (out, against):
        if run is not None:
            need_run(run)
    if not gold.is_dir() or not any(gold.glob("*.gold.json")):
        raise fail(f"{gold} holds no *.gold.json; name a folder of annotated documents")
    try:
        result = score(gold, out)
        changes = compare(score(gold, against), result) if against is not None else None
    except GoldError as error:
        raise fail(str(error)) from error
    if errors is not None:
        _write_errors(errors, result)
    _print(result, as_json)
    if changes is not None and against is not None:
        _print_changes(changes, against, out)
    raise typer.Exit(_gate(gold / "floors.json", result, raise_floors))


def _write_errors(path: Path, result: Scores) -> None:
    lines = ("\t".join((e.document, e.field, e.gold, e.predicted)).replace("\n", " ") for e in result.errors)
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def _gate(floors: Path, result: Scores, is_raised: bool) -> int:
    """Hold the figures of a run against their floors, which are raised first where it is asked; return the exit status."""
    from pipeline.floors import below, load_floors, measured, raise_floors

    if is_raised:
        for line in raise_floors(floors, measured(result)):
            typer.echo(f"raised {line}", err=True)
    problems = below(load_floors(floors), measured(result))
    for problem in problems:
        typer.echo(f"cchc: below the floor: {problem}", err=True)
    return FAILED if problems else OK


def _print(result: Scores, as_json: bool) -> None:
    from flows.display_eval import print_scores

    if as_json:
        typer.echo(json.dumps(result.figures() | {"kinds": result.kinds()}, indent=1))
    else:
        print_scores(result)


def _print_changes(changes: tuple[list[Difference], list[Difference]], against: Path, out: Path) -> None:
    """Print what a run gained and lost against another, and the rows behind it."""
    from flows.display_archive import print_diff
    from flows.display_eval import print_changes
    from pipeline.diff import compare_outputs

    print_changes(*changes)
    print_diff(compare_outputs(against, out), examples=0, more=f"cchc diff {against} {out}")
