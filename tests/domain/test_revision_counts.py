"""What changed is counted by kind, in a sentence."""

import pytest

from cpdesk.domain.revision import Revision, RevisionKind
from cpdesk.domain.revision_counts import revision_counts


def changes(*kinds: RevisionKind) -> str:
    return revision_counts(Revision(kind, "2.6", "Attendance", "1", "2") for kind in kinds)


@pytest.mark.parametrize(
    ("kinds", "said"),
    [
        ((), ""),
        ((RevisionKind.TARGET,), "one changed target"),
        (
            (RevisionKind.GONE_MEASURE, RevisionKind.FIGURE, RevisionKind.GONE, RevisionKind.GONE_MEASURE),
            "two changed earlier figures and two measures no longer there",
        ),
        (tuple(RevisionKind), None),
    ],
)
def test_each_kind_is_counted_and_none_left_out(kinds: tuple[RevisionKind, ...], said: str | None) -> None:
    if said is not None:
        assert changes(*kinds) == said
    else:
        assert changes(*kinds) == (
            "four changed earlier figures, one changed target, one changed rating, one changed wording, "
            "one new measure and one measure no longer there"
        )
