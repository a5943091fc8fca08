"""`claims graph`: the provenance graph as a file for Gephi, Cytoscape, yEd, networkx or igraph."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from claims.cli.gather import analyzed
from claims.cli.notes import Notes, running
from claims.cli.options import AsOf, Decisions, How, Model, Outlets, Paths, Records, how_asked, own_outlets
from claims.errors import ClaimsError, UsageError
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
    with running() as notes, own_outlets(outlets):
        run_graph(paths, output, how_asked(as_of, model, decisions, records=records), notes=notes)


def run_graph(paths: Sequence[str], output: Path, how: How, *, notes: Notes) -> None:
    """Write the graph of some paths to a file; where nothing was read, no file.

    Raises
    ------
    UsageError
        Where the file is no .graphml, one of the inputs, or in a folder that does not exist; before reading.
    ClaimsError
        Where the file cannot be written.
    """
    from claims.export.graph import provenance_graph
    from claims.export.graphml import write_graphml

    if output.suffix.lower() != ".graphml":
        raise UsageError(f"-o {output}: GraphML is the only graph format; give a name that ends in .graphml")
    if not output.absolute().parent.is_dir():
        raise UsageError(f"-o {output}: there is no folder {output.parent}; make it first")
    if os.path.isdir(output):
        raise UsageError(f"-o {output}: is a folder; give the name of a file")
    if any(path != "-" and Path(path).resolve() == output.resolve() for path in paths):
        raise UsageError(f"-o {output}: is one of the inputs and would be overwritten; give another name")
    result = analyzed(paths, how, notes=notes)
    if result is None:
        return
    built = provenance_graph(result)
    try:
        write_graphml(built, output)
    except OSError as error:
        raise ClaimsError(f"{output}: cannot be written ({error.strerror or error})") from error
    size = (count(built.number_of_nodes(), "node"), count(built.number_of_edges(), "edge"))
    notes.say(f"wrote {output}: {size[0]}, {size[1]}")
