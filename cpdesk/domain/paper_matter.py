"""What of a pack a paper or a file prints, thing by thing."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PaperMatter:
    """The ids and keys of what is printed: sections, measures, commentaries, lines of the tracker, items, tables.

    A measure is in a paper as soon as a count of it has the measure: the public paper counts without the exempt ones.
    Tables go by sheet and cell.
    """

    sections: frozenset[str] = frozenset()
    measures: frozenset[str] = frozenset()
    commentaries: frozenset[str] = frozenset()
    lines: frozenset[str] = frozenset()
    minutes: frozenset[str] = frozenset()
    tables: frozenset[tuple[str, str]] = frozenset()
