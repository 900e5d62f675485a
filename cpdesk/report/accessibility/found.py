"""What a rule found, with the spot in the paper that it is about."""

from dataclasses import dataclass

from cpdesk.domain.check_finding import CheckFamily, CheckFinding
from cpdesk.domain.finding import Severity

_LONGEST_QUOTE = 90


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in the paper: how far in, by which findings are put in order, and how a person finds it."""

    at: int
    place: str


DOCUMENT = Spot(-2, "document")
PROPERTIES = Spot(-1, "document properties")


@dataclass(frozen=True, slots=True)
class Found:
    """A finding at a spot; see CheckFinding for the rest."""

    spot: Spot
    severity: Severity
    code: str
    quote: str
    text: str
    mend: str

    def finding(self, family: CheckFamily = CheckFamily.ACCESSIBILITY) -> CheckFinding:
        """Return it as whoever reads findings takes it."""
        return CheckFinding(self.severity, self.code, family, self.spot.place, self.quote, self.text, self.mend)


def wrong(spot: Spot, code: str, text: str, mend: str, quote: str = "") -> Found:
    """Return a finding that stands in a reader's way."""
    return Found(spot, Severity.ERROR, code, quoted(quote), text, mend)


def doubtful(spot: Spot, code: str, text: str, mend: str, quote: str = "") -> Found:
    """Return a finding that makes the paper harder to read."""
    return Found(spot, Severity.WARNING, code, quoted(quote), text, mend)


def noted(spot: Spot, code: str, text: str, mend: str, quote: str = "") -> Found:
    """Return a finding that somebody may want to look at."""
    return Found(spot, Severity.NOTE, code, quoted(quote), text, mend)


def quoted(text: str) -> str:
    """Return words as they are quoted: on one line, the end of a long one left out."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_QUOTE else f"{line[: _LONGEST_QUOTE - 1].rstrip()}…"
