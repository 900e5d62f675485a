"""The command line: every command that needs no window."""

from cpdesk.cli.run import run

__all__ = ["run"]
