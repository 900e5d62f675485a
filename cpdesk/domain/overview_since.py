"""What an overview says of the changes since the version that was issued last."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from cpdesk.domain.issue import Issue
from cpdesk.domain.issued_figures import ChangedPart
from cpdesk.domain.measure_name import measure_name
from cpdesk.domain.overview import Keys, OverviewGroup, OverviewLine
from cpdesk.domain.plain_english import joined

CHANGED = "changed"
_SAME = f"{CHANGED}/same-figures"
_MOST_NAMED = 6
_WORDS = {
    f"{CHANGED}/{ChangedPart.NEW}": "New measures",
    f"{CHANGED}/{ChangedPart.NEW_PERIOD}": "With a new period's figure",
    f"{CHANGED}/{ChangedPart.CORRECTED}": "With a corrected figure",
    f"{CHANGED}/{ChangedPart.TARGET}": "With another target",
    f"{CHANGED}/{ChangedPart.OTHER_FIGURES}": "With another earlier figure, or one of others",
    f"{CHANGED}/{ChangedPart.UNTOLD}": "With other figures",
    _SAME: "With the same figures",
    f"{CHANGED}/{ChangedPart.RATING}": "With another rating",
    f"{CHANGED}/{ChangedPart.COMMENTARY}": "With other commentary",
}
"""The lines below the whole: the first seven add up to it, as each measure stands in just one of them."""


def changed_lines(changed: Collection[ChangedPart]) -> Iterator[str]:
    """Yield the names of the lines that count a measure of which that has changed."""
    yield CHANGED
    if ChangedPart.NEW not in changed and not any(part.is_of_figures for part in changed):
        yield _SAME
    yield from (f"{CHANGED}/{part.value}" for part in changed)


def changed_since(
    counted: Mapping[str, Sequence[str]], standing: Collection[str], issue: Issue | None, sections: Keys
) -> Iterator[OverviewGroup]:
    """Yield the group of what changed since that version, none where none was issued.

    `counted` has the keys of the measures of each line, `standing` those of all measures; `sections` are the ids of the
    sections with other words.
    """
    if issue is None:
        return
    since = f"Changed since version {issue.version}"
    whole = tuple(counted.get(CHANGED, ()))
    parts = ((name, words, tuple(counted.get(name, ()))) for name, words in _WORDS.items())
    first = sections[0] if sections else ""
    yield OverviewGroup(
        CHANGED,
        since,
        (
            OverviewLine(CHANGED, since, len(whole), whole, alone=since),
            *(
                OverviewLine(name, words, len(keys), keys, alone=f"{words} since version {issue.version}")
                for name, words, keys in parts
                if keys
            ),
            OverviewLine("changed/sections", "Sections with other words", len(sections), (), "report", first),
        ),
        _gone([key for key in issue.state.measures if key not in standing]),
    )


def _gone(keys: Sequence[str]) -> str:
    """Return which measures of that version the pack has no more, few of them by name."""
    if not keys:
        return ""
    few = joined([measure_name(key) for key in keys]) if len(keys) <= _MOST_NAMED else f"{len(keys):,} measures"
    return f"{few} of that version {'is' if len(keys) == 1 else 'are'} in the pack no more."
