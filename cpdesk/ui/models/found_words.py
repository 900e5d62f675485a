"""What is said about words that were found and replaced."""

from collections.abc import Sequence

from cpdesk.domain.pack import BoardPack
from cpdesk.domain.pack_text import pack_texts
from cpdesk.domain.text_search import Found, Search


def found_sentence(search: Search, found: Sequence[Found]) -> str:
    """Return how often the words were found in how many texts; what to do where nothing is looked for yet."""
    if not search.words:
        return (
            "Type what to look for in commentary, sections and report details. Figures from workbooks stay as they are."
        )
    if not found:
        return f"“{search.words}” is in none of the texts."
    return f"{_counted(len(found), 'place')} in {_counted(len({item.within.place for item in found}), 'text')}."


def replaced_sentence(count: int, skipped: int, drafts: int) -> str:
    """Return what was replaced, what was left, and how many commentaries have to be read again."""
    said = [f"{_counted(count, 'place')} replaced." if count else "Nothing was replaced."]
    if skipped:
        said.append(f"{_counted(skipped, 'place')} left as {'it is' if skipped == 1 else 'they are'}.")
    if drafts:
        said.append(f"{_counted(drafts, 'commentary', 'commentaries')} to be marked as ready, or approved, again.")
    return " ".join(said)


def ready_commentaries(pack: BoardPack) -> frozenset[str]:
    """Return the ids of the commentaries that are ready or approved."""
    return frozenset(item.id for item in pack.commentaries.values() if item.state.is_ready)


def row_after(pack: BoardPack, found: Sequence[Found], done: Found, words: str) -> int:
    """Return the row of the first place behind one where words were put in; the first of all where none is behind."""
    order = {text.place: number for number, text in enumerate(pack_texts(pack))}
    here = (order.get(done.within.place, -1), done.span.block, done.span.start + len(words))
    places = [(order[item.within.place], item.span.block, item.span.start) for item in found]
    return next((row for row, place in enumerate(places) if place >= here), 0)


def _counted(count: int, one: str, many: str = "") -> str:
    return f"{count:,} {one if count == 1 else many or f'{one}s'}"
