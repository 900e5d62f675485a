"""What the public texts of a pack tell of the measures that it withholds: by name, by figure, by subtraction."""

import re
from collections.abc import Iterator, Mapping, Sequence

from cpdesk.domain.exempt_list import ExemptKind
from cpdesk.domain.measure import Measure
from cpdesk.domain.measure_name import measure_name
from cpdesk.domain.measure_words import figure_text
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.plain_english import count_words, joined
from cpdesk.domain.review import PackReview, PledgeReview, RatingCounts, review_pack
from cpdesk.domain.scorecard import Scorecard
from cpdesk.domain.telling_counts import telling_counts
from cpdesk.domain.telling_totals import telling_totals
from cpdesk.services.exempt_gap import ExemptGap
from cpdesk.services.public_texts import PublicText

NAMED, FIGURE, COUNT, TOTAL = "withheld-named", "withheld-figure", "withheld-count", "withheld-total"
_LEAST_WORDING, _LEAST_FIGURE = 8, 3
"""Shorter ones stand in any text by chance."""

_OF_FIGURES = (ExemptKind.TABLE, ExemptKind.MEASURE)
"""What a workbook has cells of: 2.6 is a figure there, and 26% one of many."""

_Hidden = Mapping[str, tuple[Scorecard, Measure]]


def telling_gaps(
    pack: BoardPack, public: BoardPack, hidden: Sequence[str], texts: Sequence[PublicText]
) -> Iterator[ExemptGap]:
    """Yield each public text, and each public figure, that tells of one of the `hidden` measures."""
    named: _Hidden = {key: pack.measures[key] for key in hidden if key in pack.measures}
    if not named:
        return
    yield from _spoken_of(pack, named, texts)
    yield from _counted(pack, public, texts)
    yield from _added_up(named)


def _spoken_of(pack: BoardPack, hidden: _Hidden, texts: Sequence[PublicText]) -> Iterator[ExemptGap]:
    figures = {
        figure_text(card.current_value(measure), measure.unit, "")
        for key, (card, measure) in pack.measures.items()
        if key not in hidden
    }
    together = "\n\n".join(text.words for text in texts)  # most measures are spoken of nowhere: seen in one look
    for key, (card, measure) in hidden.items():
        name = f"measure {measure_name(key)}"
        wording, reference = (item if item and item.search(together) else None for item in _names(measure))
        shown = figure_text(card.current_value(measure), measure.unit, "")
        figure = _word(shown) if len(shown) >= _LEAST_FIGURE and shown not in figures else None
        figure = figure if figure is not None and figure.search(together) else None
        for text in texts if wording or reference or figure else ():
            patterns = (wording,) if text.kind in _OF_FIGURES else (wording, reference)
            found = next(filter(None, (pattern.search(text.words) for pattern in patterns if pattern)), None)
            if found is not None:
                words = f"{text.name} speaks of {name}, which the public paper withholds."
                yield ExemptGap(NAMED, words, text.kind, text.subject, found[0])
            elif (
                figure is not None and text.kind not in _OF_FIGURES and (found := figure.search(text.words)) is not None
            ):
                words = f"{text.name} has a figure that is that of {name}, which the public paper withholds."
                yield ExemptGap(FIGURE, words, text.kind, text.subject, found[0])


def _names(measure: Measure) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None]:
    """Return what finds a measure by its wording, and by its reference where that cannot be any number."""
    title = " ".join(measure.title.split())
    wording = _word(title) if len(title) >= _LEAST_WORDING else None
    return wording, _word(measure.ref) if measure.ref and not measure.ref.isdigit() else None


def _word(words: str) -> re.Pattern[str]:
    """Return what finds these words by themselves: 3.1 is not in 3.12, nor in 13.1, nor in 3.1%."""
    spaced = r"\s+".join(map(re.escape, words.split()))
    return re.compile(rf"(?<![\w.,]){spaced}(?!\w|[.,]\d|\s?%)", re.IGNORECASE)


def _counted(pack: BoardPack, public: BoardPack, texts: Sequence[PublicText]) -> Iterator[ExemptGap]:
    """Yield the texts with a count of ratings that includes what is withheld: the public count beside it tells."""
    whole, shown = review_pack(pack), review_pack(public)
    for text in texts:
        pairs = ((whole.counts, shown.counts), *_of_pledge(whole, shown, text.pledge))
        found = next((tells for pair in pairs for tells in telling_counts(text.words, *pair)), None)
        if found is not None:
            quote, rating, count = found
            words = (
                f"{text.name} counts what the public paper withholds: it says “{quote}”, where the public paper counts "
                f"{count_words(count)} {rating.value}. The difference tells how what is withheld is rated."
            )
            yield ExemptGap(COUNT, words, text.kind, text.subject, quote)


def _of_pledge(whole: PackReview, shown: PackReview, pledge: str) -> Iterator[tuple[RatingCounts, RatingCounts]]:
    counted, public = _review_of(whole, pledge), _review_of(shown, pledge)
    if pledge and counted is not None and public is not None:
        yield counted.counts, public.counts


def _review_of(review: PackReview, pledge: str) -> PledgeReview | None:
    return next((item for item in review.pledges if item.pledge.heading == pledge), None)


def _added_up(hidden: _Hidden) -> Iterator[ExemptGap]:
    """Yield the withheld measures whose figure is what is left of a total that the public paper prints."""
    for key, (card, _) in hidden.items():
        for parts, total in telling_totals(card, key, hidden):
            name = measure_name(key)
            others = f"measure{'' if len(parts) == 1 else 's'} {_listed(parts)}"
            whole = f"measure {measure_name(total)} is the sum of all" if total else "all of them come to 100%"
            words = (
                f"The figure of measure {name}, which the public paper withholds, can be worked out from {others}: "
                f"{whole}."
            )
            yield ExemptGap(TOTAL, words, ExemptKind.MEASURE, key)


def _listed(keys: Sequence[str]) -> str:
    return joined([measure_name(key) for key in keys])
