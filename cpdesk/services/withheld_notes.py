"""What whoever writes a file should know of what it withholds."""

from collections.abc import Iterator

from cpdesk.domain.exempt_list import exempt_things, withheld_sentence
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.paper_matter import PaperMatter
from cpdesk.domain.review import PackReview, review_pack
from cpdesk.report.kinds import kind_of
from cpdesk.report.printed_matter import book_matter, paper_matter, values_matter
from cpdesk.services.checking import before_export
from cpdesk.services.exempt_checking import ALONE, has_lone_cells, has_slips, publication_gaps
from cpdesk.services.exempting import has_exempt
from cpdesk.services.missing import Missing


def matter_of(pack: BoardPack, review: PackReview, suffix: str = "") -> PaperMatter:
    """Return what a file of that format prints: the paper of the report in hand unless it is one of figures."""
    if suffix.casefold() == ".xlsx":
        return book_matter(pack, review)
    if suffix.casefold() == ".csv":
        return values_matter(pack, review)
    kind = kind_of(pack)
    return paper_matter(kind.file, pack, review, kind.paper_sections(pack))


def withheld_notes(pack: BoardPack, *, review: PackReview | None = None, suffix: str = "") -> tuple[str, ...]:
    """Return how much a public file withholds of what it would print, then what in it tells of that."""
    if not _has_matter(pack):
        return ()
    matter = matter_of(pack, review or review_pack(pack), suffix)
    said = withheld_sentence(exempt_things(pack, matter))
    return tuple(filter(None, (said, *_telling(pack, matter))))


def telling_notes(pack: BoardPack) -> tuple[str, ...]:
    """Return which texts of the public paper tell of what it withholds, or have a slip in place of a mark."""
    if not _has_matter(pack):
        return ()
    return tuple(_telling(pack, matter_of(pack, review_pack(pack))))


def still_missing(pack: BoardPack, review: PackReview) -> tuple[Missing, ...]:
    """Return what the report in hand still lacks, without what the notes on a public file say already.

    The whole paper may tell of whatever it holds.
    """
    return tuple(item for item in before_export(pack, review=review) if not item.code.startswith(("withheld", ALONE)))


def _has_matter(pack: BoardPack) -> bool:
    return has_exempt(pack) or has_slips(pack) or has_lone_cells(pack)


def _telling(pack: BoardPack, matter: PaperMatter) -> Iterator[str]:
    yield from dict.fromkeys(gap.text for gap in publication_gaps(pack, matter))
