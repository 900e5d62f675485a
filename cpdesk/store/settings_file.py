"""Where cpdesk keeps what is each person's own: words, recovery journals, marks of runs, profiles, fault reports."""

from pathlib import Path

import platformdirs

_NAME = "cpdesk"


def recovery_folder() -> Path:
    """Return the folder of recovery journals; it may not be there yet."""
    return platformdirs.user_state_path(_NAME, appauthor=False) / "recovery"


def runs_folder() -> Path:
    """Return the folder of the marks of windows that run; it may not be there yet."""
    return platformdirs.user_state_path(_NAME, appauthor=False) / "runs"


def faults_folder() -> Path:
    """Return the folder of fault reports; it may not be there yet."""
    return platformdirs.user_state_path(_NAME, appauthor=False) / "faults"


def profiles_folder() -> Path:
    """Return the folder of import profiles; it may not be there yet."""
    return platformdirs.user_data_path(_NAME, appauthor=False) / "profiles"


def words_path() -> Path:
    """Return the file of the council's own words; its folder may not be there yet."""
    return platformdirs.user_data_path(_NAME, appauthor=False) / "words.txt"
