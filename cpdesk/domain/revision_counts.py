"""How much changed between two workbooks, in a sentence."""

from collections import Counter
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from cpdesk.domain.plain_english import joined, plural
from cpdesk.domain.revision import Revision, RevisionKind

_NOUNS: Mapping[RevisionKind, tuple[str, str]] = MappingProxyType(
    {
        RevisionKind.TARGET: ("changed target", ""),
        RevisionKind.RATING: ("changed rating", ""),
        RevisionKind.WORDING: ("changed wording", ""),
        RevisionKind.NEW_MEASURE: ("new measure", ""),
        RevisionKind.GONE_MEASURE: ("measure", " no longer there"),
    }
)
_OF_FIGURES = ("changed earlier figure", "")


def revision_counts(revisions: Iterable[Revision]) -> str:
    """Return the counts by kind: two changed earlier figures, one new measure and one measure no longer there."""
    counts = Counter(_NOUNS.get(revision.kind, _OF_FIGURES) for revision in revisions)
    order = (_OF_FIGURES, *_NOUNS.values())
    return joined([f"{plural(counts[noun], noun[0])}{noun[1]}" for noun in order if counts[noun]])
