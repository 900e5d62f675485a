"""The one exception that a person is meant to read."""


class CpdeskError(Exception):
    """A job could not be done; `sentence` says what happened, `hint` what to do about it.

    Both are whole sentences in plain English, fit to be shown as they stand in the window or on one line of
    standard error. Raise it `from` its cause, so that the cause is kept for a fault report.
    """

    def __init__(self, sentence: str, hint: str = "") -> None:
        super().__init__(f"{sentence} {hint}".strip())
        self.sentence = sentence
        self.hint = hint


class CancelledError(CpdeskError):
    """The person asked for the job to stop; nothing was changed."""

    def __init__(self) -> None:
        super().__init__("Stopped at your request.", "Nothing was changed.")


class PasswordNeededError(CpdeskError):
    """The file is encrypted, and no password or a wrong one was given."""
