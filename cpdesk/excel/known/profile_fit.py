"""Which of the profiles that were kept is of the workbook at hand."""

from collections.abc import Sequence

from cpdesk.domain.import_answer import AnswerKind
from cpdesk.domain.import_profile import ImportProfile, ScorecardShape
from cpdesk.excel.known.shape_pairs import heading_likeness, measure_likeness, paired

_FITS_AT = 0.6


def fitting_profile(profiles: Sequence[ImportProfile], shape: Sequence[ScorecardShape]) -> ImportProfile | None:
    """Return the profile whose headings are most like the workbook's over all its scorecards, or None without any.

    Where two are as like, the one with more of the measures is taken, then the one that comes first.
    """
    best: ImportProfile | None = None
    best_score = (_FITS_AT, 0.0)
    for profile in profiles:
        score = _score(_shown(profile), shape)
        if score > best_score or (best is None and score[0] >= _FITS_AT):
            best, best_score = profile, score
    return best


def _shown(profile: ImportProfile) -> list[ScorecardShape]:
    """Return the scorecards that are seen before anybody asks for hidden sheets."""
    hidden = {answer.about for answer in profile.answers if answer.kind is AnswerKind.HIDDEN_SHEET}
    return [shape for shape in profile.shape if shape.sheet not in hidden]


def _score(old: Sequence[ScorecardShape], new: Sequence[ScorecardShape]) -> tuple[float, float]:
    """Return the likeness of headings, then of measures, over as many scorecards as the larger workbook has."""
    pairs = paired(old, new)
    count = max(len(old), len(new), 1)
    headings = sum(heading_likeness(old[there], new[here]) for here, there in pairs.items()) / count
    return headings, sum(measure_likeness(old[there], new[here]) for here, there in pairs.items()) / count
