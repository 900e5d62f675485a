"""The bands that one cell states for its measure: Green ≥95%, Amber 90-94%, Red <90%."""

from collections.abc import Iterator
from functools import lru_cache

from cpdesk.domain.late_pattern import late_pattern
from cpdesk.domain.rating import RagRating
from cpdesk.excel.key.ratings import rating_of_text
from cpdesk.excel.words.intervals import Interval, read_interval
from cpdesk.excel.words.wording import tidy

_COLOUR = late_pattern(
    r"(?<![\w/-])(?:(?P<word>[Rr]ed|RED|[Aa]mber|AMBER|[Gg]reen|GREEN)"
    r"|(?P<letter>[RAG])(?= ?(?:[:=–-]|[<>≤≥\d])))(?![\w/])"
    r"(?: ?\([RAGrag]\))?"
)
_LEAD = late_pattern(r"^[\s:=,–-]*(?:(?:if|is|when|at|for)\b\s*)?(?:performance |result |value )?(?:is )?")
_ENDS = " ,;:|/.–\n"
_LONGEST = 200
_FEWEST = 2


@lru_cache(maxsize=1 << 12)
def bands_in_cell(text: str) -> tuple[tuple[RagRating, Interval], ...]:
    """Return each colour that a cell names with its run of figures; none unless there are two, and each has one."""
    if len(text) > _LONGEST or not any(map(str.isdigit, text)):
        return ()
    found = [(rating, read_interval(words)) for rating, words in _parts(tidy(text))]
    runs = tuple((rating, run) for rating, run in found if run is not None)
    is_whole = len(runs) == len(found) >= _FEWEST and len({rating for rating, _ in runs}) == len(runs)
    return runs if is_whole else ()


def _parts(text: str) -> Iterator[tuple[RagRating, str]]:
    """Yield each colour of a text that begins with one, with the words up to the next."""
    named = list(_COLOUR.finditer(text))
    if not named or text[: named[0].start()].strip(" (:-–"):
        return
    ends = [*(match.start() for match in named[1:]), len(text)]
    for match, end in zip(named, ends, strict=True):
        rating = rating_of_text(match["word"] or match["letter"])
        if rating is not None:
            yield rating, _LEAD.sub("", text[match.end() : end].strip(_ENDS).removesuffix(" and")).strip(_ENDS)
