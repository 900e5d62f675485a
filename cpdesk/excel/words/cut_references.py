"""References at the head of a wording: `2.6 % of pupils…`, `KPI 3.1: …`."""

import re

from cpdesk.excel.words.wording import one_line

_REF = re.compile(
    r"(?:(?:measure|indicator|kpi|pi|ref)\.? ?(?:no\.? ?)?)?(?P<ref>[A-Z]{0,4}\d{1,3}(?:\.\d{1,3})+[a-z]?|\d{1,3}[a-z])"
    r"\s*[-–—:.)]?\s+(?P<title>\S.*)",
    re.IGNORECASE,
)


def cut_reference(text: str) -> tuple[str, str]:
    """Return the reference that a line begins with, empty where it has none, with the wording after it."""
    words = one_line(text)
    found = _REF.match(words)
    return (found["ref"], found["title"]) if found is not None else ("", words)
