"""The one figure of a target's wording."""

from cpdesk.excel.words.figures import Figures
from cpdesk.excel.words.target_words import read_target


def read_limit(text: str) -> Figures | None:
    """Return the one figure of a target's wording; None where there is not just one.

    So are read `≥ 95%`, `at least 95`, `< 5`, `20 per annum`, `5 (annual)`, `80% by March 2020`; `nil` is 0.
    """
    return read_target(text).figures
