"""What a section is called in the fields of a pack."""

import re
from collections.abc import Container
from itertools import chain, count

_IN_REPORT = re.compile(r"^([a-z0-9-]+)\|")


def section_id(part: str, words: str, taken: Container[str] = (), report: str = "") -> str:
    """Return an id for a section that its words tell from others: `custom:next-steps`, or `custom:next-steps-2`.

    It is none of `taken`, and the same for the same section, so that people who add one apart add the same.
    """
    words = slug(words)
    plain = in_report(report, f"{part}:{words}" if words else str(part))
    names = chain((plain,), (f"{plain}-{number}" for number in count(2)))
    return next(name for name in names if name not in taken)


def slug(words: str) -> str:
    """Return words as they stand in an id: Next steps! becomes next-steps."""
    return re.sub(r"[^a-z0-9]+", "-", words.casefold()).strip("-")


def in_report(report: str, plain: str) -> str:
    """Return the id of a section of a report: `annual|background`; those of a pack's first report go without."""
    return f"{report}|{plain}" if report else plain


def report_of(section_id: str) -> str:
    """Return the id of the report that a section belongs to, empty for the pack's first."""
    found = _IN_REPORT.match(section_id)
    return found[1] if found is not None else ""


def within_report(section_id: str) -> str:
    """Return what a section is called within its report."""
    return _IN_REPORT.sub("", section_id, count=1)
