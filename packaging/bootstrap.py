"""Runs or tests cpdesk from a fresh checkout: python3 packaging/bootstrap.py run|test|setup.

Only the standard library is used, since nothing else is there yet. What an older Python can't read is
imported after its version was looked at.
"""

import sys

OLDEST = (3, 11)
TOO_OLD = (
    "cpdesk needs Python {}.{} or newer, and this is Python {}.{}. Install a newer one (from python.org or "
    "with your system's packages), then start this again with it."
)
USAGE = """usage: python3 packaging/bootstrap.py run [FILE or cpdesk's arguments]
       python3 packaging/bootstrap.py test [--all] [pytest's arguments]
       python3 packaging/bootstrap.py setup

  run    opens cpdesk on its sample pack, or builds the sample briefing where there is no display
  test   runs every check; --all adds the longer tests
  setup  only makes .venv with all that run and test need

The first call sets things up (a few minutes), later ones start at once."""


def main(arguments: "list[str]") -> int:
    """Set up what is missing, do the job, and give its exit status."""
    job, rest = (arguments[0], arguments[1:]) if arguments else ("", [])
    if job in ("-h", "--help"):
        print(USAGE)
        return 0
    if job not in ("run", "test", "setup") or (job == "setup" and rest):
        print(USAGE, file=sys.stderr)
        return 2
    if sys.version_info < OLDEST:
        print(TOO_OLD.format(*OLDEST, *sys.version_info), file=sys.stderr)
        return 1
    import check
    import environment
    import launch
    from saying import SetupError, say

    try:
        environment.provide("run" if job == "run" else "test")
        if job == "run":
            return launch.run(rest)
        return check.run(rest) if job == "test" else 0
    except SetupError as trouble:
        say(str(trouble))
        return 1
    except KeyboardInterrupt:
        say("Stopped. It can be started again at any time.")
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
