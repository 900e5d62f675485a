"""How the set-up speaks to the person in front of it."""

import sys


class SetupError(Exception):
    """The set-up can't go on; the message is a sentence for the person, with what to do."""


def say(sentence: str) -> None:
    """Write a sentence at once, in its place among what the started programs write."""
    print(sentence, file=sys.stderr, flush=True)
