"""`claims graph`: the provenance graph as a file for Gephi, Cytoscape, yEd, networkx or igraph."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from claims.cli.gather import analyzed
from claims.cli.notes import Notes, ends
from claims.cli.options import (
    AsOf,
    Decisions,
    Model,
    Outlets,
    Paths,
    Records,
    extractor_of,
    moment,
    own_decisions,
    own_outlets,
)
from claims.decisions import Decision
from claims.errors import ClaimsError, UsageError
from claims.moments import Moment
from claims.report.words import count

__all__ = ["graph_command", "run_graph"]


def graph_command(
    paths: Paths,
    output: Annotated[
        Path,
        typer.Option("--output", "-o", metavar="FILE", help="The .graphml file to write.", show_default=False),
    ],
    as_of: AsOf = None,
    model: Model = None,
    outlets: Outlets = None,
    decisions: Decisions = None,
    records: Records = False,
) -> None:
    """Write the provenance graph as GraphML."""
    notes = Notes()
    with ends(notes), own_outlets(outlets):
        code = run_graph(
            paths,
            output,
            as_of=moment("--as-of", as_of),
            model=model,
            decisions=own_decisions(decisions),
            records=records,
            notes=notes,
        )
    raise typer.Exit(code)


def run_graph(
    paths: Sequence[str],
    output: Path,
    *,
    as_of: Moment | None = None,
    model: Path | None = None,
    decisions: Sequence[Decision] = (),
    records: bool = False,
    notes: Notes,
) -> int:
    """Write the graph of some paths to a file and give the exit code; where nothing was read, no file.

    Raises
    ------
    UsageError
        Where the file is no .graphml, one of the inputs, or in a folder that does not exist; before reading.
    ClaimsError
        Where the file cannot be written.
    """
    if output.suffix.lower() != ".graphml":
        raise UsageError(f"-o {output}: GraphML is the only graph format; give a name that ends in .graphml")
    if not output.absolute().parent.is_dir():
        raise UsageError(f"-o {output}: there is no folder {output.parent}; make it first")
    if output.is_dir():
        raise UsageError(f"-o {output}: is a folder; give the name of a file")
    if any(path != "-" and Path(path).resolve() == output.resolve() for path in paths):
        raise UsageError(f"-o {output}: is one of the inputs and would be overwritten; give another name")
    extractor = extractor_of(model)
    result = analyzed(paths, as_of=as_of, notes=notes, extractor=extractor, decisions=decisions, records=records)
    if result.articles:
        from claims.export.graph import provenance_graph
        from claims.export.graphml import write_graphml

        built = provenance_graph(result)
        try:
            write_graphml(built, output)
        except OSError as error:
            raise ClaimsError(f"{output}: cannot be written ({error.strerror or error})") from error
        size = (count(built.number_of_nodes(), "node"), count(built.number_of_edges(), "edge"))
        notes.say(f"wrote {output}: {size[0]}, {size[1]}")
    if notes.counted():
        notes.say(notes.counted())
    return notes.code()
