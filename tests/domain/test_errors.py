"""The exception that a person reads."""

from cpdesk.domain.errors import CancelledError, CpdeskError, PasswordNeededError


def test_it_reads_as_a_sentence_and_a_hint() -> None:
    assert str(CpdeskError("It broke.", "Mend it.")) == "It broke. Mend it."
    assert str(CpdeskError("It broke.")) == "It broke."


def test_stopping_and_passwords_are_such_exceptions_too() -> None:
    assert str(CancelledError()) == "Stopped at your request. Nothing was changed."
    assert isinstance(PasswordNeededError("Locked."), CpdeskError)
