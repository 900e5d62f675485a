"""The one door to the window and the command line."""

import sys
from collections.abc import Sequence

from cpdesk import cli


def main(arguments: Sequence[str] | None = None) -> int:
    """Run cpdesk on its arguments, those of the program where none are given, and return the exit status."""
    return cli.run(sys.argv[1:] if arguments is None else arguments, _open_window)


def _open_window(arguments: Sequence[str]) -> int:
    from cpdesk import app  # noqa: PLC0415 - no command but the window loads Qt

    return app.run(arguments)


if __name__ == "__main__":
    sys.exit(main())
