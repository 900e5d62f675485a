"""How a place in a paper is told to a person: section 5 paragraph 2."""

from cpdesk.report.accessibility.found import Spot, quoted


class Places:
    """Counts sections, paragraphs and tables as they are passed.

    A section is what stands below a heading of the level that divides the paper. It goes by its number where the
    paper numbers its headings and this one has a number, else by its heading.
    """

    def __init__(self, section_level: int, *, counts_numbered_only: bool) -> None:
        self._level = section_level
        self._counts_numbered_only = counts_numbered_only
        self._at = 0
        self._number = 0
        self._section = "front"
        self._counts = {"paragraph": 0, "table": 0}

    def step(self) -> int:
        """Return how far in the next thing is."""
        self._at += 1
        return self._at

    def heading(self, text: str, level: int, *, is_title: bool, is_numbered: bool) -> Spot:
        """Return the spot of a heading, which may begin a section."""
        if is_title:
            return Spot(self.step(), "title")
        if level <= self._level:
            if is_numbered or not self._counts_numbered_only:
                self._number += 1
                self._section = f"section {self._number}"
            else:
                self._section = f"section “{quoted(text)}”"
            self._counts = dict.fromkeys(self._counts, 0)
            return Spot(self.step(), f"{self._section} heading")
        return Spot(self.step(), f"{self._section} heading “{quoted(text)}”")

    def next(self, kind: str) -> Spot:
        """Return the spot of the section's next paragraph or table."""
        self._counts[kind] += 1
        return Spot(self.step(), f"{self._section} {kind} {self._counts[kind]}")
