"""The command `claims`: each module parses one command; a plain function beside the parser does its work.

Nothing heavy is imported here: spaCy, networkx, rich and the readers come in when a command needs them, so
that `claims --help` is instant.
"""

from __future__ import annotations

from typing import Annotated

import typer

from claims.cli.annotate import annotate_command
from claims.cli.check import check_command
from claims.cli.decide import decide_app
from claims.cli.evaluate import evaluate_command
from claims.cli.explain import explain_command
from claims.cli.graph import graph_command
from claims.cli.link import link_command
from claims.cli.lint import lint_command
from claims.cli.output import open_streams
from claims.cli.report import report_command
from claims.cli.sources import sources_command
from claims.cli.timeline import timeline_command
from claims.cli.train import train_command
from claims.cli.train_readers import train_readers_command
from claims.cli.train_weights import train_answers_command, train_pronouns_command
from claims.report.look import SCOPE
from claims.version import __version__

__all__ = ["app", "main"]

app = typer.Typer(
    name="claims",
    help=f"Who says so, and how do they know? Claims in news articles, their sourcing and their origins.\n\n{SCOPE}",
    epilog="Exit codes: 0 fine, 1 an input could not be read, 2 wrong usage, 3 a --fail-on rule was hit.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("report")(report_command)
app.command("explain")(explain_command)
app.command("link")(link_command)
app.command("timeline")(timeline_command)
app.command("check")(check_command)
app.command("sources")(sources_command)
app.command("graph")(graph_command)
app.add_typer(decide_app, name="decide")
app.command("lint")(lint_command)
app.command("annotate")(annotate_command)
app.command("evaluate")(evaluate_command)
app.command("train")(train_command)
app.command("train-readers")(train_readers_command)
app.command("train-answers")(train_answers_command)
app.command("train-pronouns")(train_pronouns_command)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"claims {__version__}")
        raise typer.Exit


@app.callback()
def _every_command(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="Show the version and end."),
    ] = False,
) -> None:
    pass


def main() -> None:
    """Run the command line: what the installed `claims` and `python -m claims` call."""
    open_streams()
    app()
