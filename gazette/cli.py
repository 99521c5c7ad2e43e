"""The command line: arguments in, printed text and exit code out. Alone in printing and exiting.

Each command stands in a module of `gazette/commands/`, imported when it is asked for, and returns an Outcome.
Exit codes: 0 done, 1 done with problems under --strict, 2 could not run.
"""

from __future__ import annotations

import importlib
import io
import os
import sys
from typing import NoReturn

import click

from gazette.commands import COMMANDS
from gazette.outcome import Outcome
from ontology.errors import GazetteError


class Commands(click.Group):
    """The group of all commands, each imported when it is needed."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        module = COMMANDS.get(cmd_name)
        if module is None:
            return None
        command = getattr(importlib.import_module(f"gazette.commands.{module}"), cmd_name)
        return command if isinstance(command, click.Command) else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command of a name; of a name that is none, what may have been meant."""
        if args[0] not in COMMANDS and not args[0].startswith("-"):
            ctx.fail(f"No such command '{args[0]}'; {meant(args[0])}")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List each command with its whole first sentence; click would cut it to a line."""
        found = ((name, self.get_command(ctx, name)) for name in self.list_commands(ctx))
        with formatter.section("Commands"):
            formatter.write_dl([(name, each.get_short_help_str(limit=200)) for name, each in found if each])


def meant(name: str) -> str:
    """What someone may have meant by a command that is none: a command, or a question of the catalogue."""
    from difflib import get_close_matches

    from queries.catalogue import catalogue

    if close := get_close_matches(name, COMMANDS, n=2):
        return f"did you mean {' or '.join(close)}?"
    if name in catalogue():
        return f"that is a question: gazette query {name}"
    return "`gazette --help` lists them"


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    invoke_without_command=True,
)
@click.version_option(package_name="gazette")
@click.pass_context
def cli(context: click.Context) -> Outcome:
    """Read municipal gazettes (政府公报) into a knowledge graph, and answer questions with the print behind each."""
    return Outcome(f"{context.get_help()}\n" if context.invoked_subcommand is None else "")


def main() -> NoReturn:
    """Run the command line and exit; what stops a run is one line on standard error."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # a terminal that cannot show Chinese is no reason to stop
            stream.reconfigure(errors="replace")
    try:
        # click gives back what the command returned, or the exit code of --help and --version
        done = cli.main(prog_name="gazette", standalone_mode=False)
        sys.exit(show(done) if isinstance(done, Outcome) else done)
    except GazetteError as error:
        stop(str(error))
    except (click.exceptions.Abort, KeyboardInterrupt):
        sys.exit(130)
    except click.UsageError as error:
        stop(advised(error))
    except click.ClickException as error:
        stop(error.format_message())
    except BrokenPipeError:
        # the reader of the pipe has gone; nothing more can be said to it
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)


def advised(error: click.UsageError) -> str:
    """What is wrong with a command's arguments, and where it is told how they are written."""
    message = error.format_message()
    advises = message.endswith("?") or ";" in message
    if advises or error.ctx is None or error.ctx.parent is None:
        return message
    return f"{message.rstrip('.')}; `{error.ctx.command_path} --help` shows how it is used"


def show(done: Outcome) -> int:
    """Print what a command gives, and return the exit code."""
    for line in done.remarks:
        click.echo(line, err=True)
    for piece in (done.text,) if isinstance(done.text, str) else done.text:
        click.echo(piece, nl=False)
    return int(done.problems)


def stop(message: str) -> NoReturn:
    """Say on one line why the run could not go on, and exit with 2."""
    from gazette.render import shown

    click.echo(f"gazette: {shown(' '.join(message.split()))}", err=True)
    sys.exit(2)
