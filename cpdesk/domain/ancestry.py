"""Which records of a field go back to which."""

from collections.abc import Collection, Iterable, Mapping

from cpdesk.domain.record import EditRecord


def common_ancestor(versions: Collection[EditRecord], known: Mapping[str, EditRecord]) -> EditRecord | None:
    """Return the nearest record that all the versions go back to; None where they were begun apart.

    Where there are several as near (people took each other's words in crosswise), it is what those go back to: an
    older one, from which a merge asks rather than guesses. A version goes back to itself.
    """
    lines = [ancestors((version.id,), known) for version in versions]
    shared = frozenset[str].intersection(*lines) if lines else frozenset()
    above = ancestors((parent for one in shared for parent in _behind(known[one])), known)
    nearest = [known[one] for one in sorted(shared - above)]
    if len(nearest) > 1:
        return common_ancestor(nearest, known)
    return nearest[0] if nearest else None


def ancestors(ids: Iterable[str], known: Mapping[str, EditRecord]) -> frozenset[str]:
    """Return the ids of the records with all that they go back to; those that nobody has are left out."""
    found: set[str] = set()
    waiting = list(ids)
    while waiting:
        record_id = waiting.pop()
        if record_id in known and record_id not in found:
            found.add(record_id)
            waiting.extend(_behind(known[record_id]))
    return frozenset(found)


def _behind(record: EditRecord) -> tuple[str, ...]:
    return (*record.parents, *record.again)
