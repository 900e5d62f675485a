"""The one door to the window and the command line."""

import gc
import os
import sys
from collections.abc import Mapping, Sequence

from cpdesk import cli
from cpdesk.domain.errors import CpdeskError

_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run cpdesk on its arguments, those of the program where none are given, and return the exit status."""
    return cli.run(sys.argv[1:] if arguments is None else arguments, _open_window)


def _open_window(arguments: Sequence[str]) -> int:
    if not _has_display(os.environ, sys.platform):
        raise CpdeskError(
            "There is no display here, so no window can open.", "See cpdesk --help for what works without one."
        )
    gc.disable()  # what is loaded now stays; the window collects for itself
    from cpdesk import app  # noqa: PLC0415 - no command but the window loads Qt

    return app.run(arguments)


def _has_display(environ: Mapping[str, str], platform: str) -> bool:
    """Return whether a window can be tried; without a display Qt would end the program in its own way."""
    return not platform.startswith("linux") or any(environ.get(name) for name in _SCREENS)


if __name__ == "__main__":
    sys.exit(main())
