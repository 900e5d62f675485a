"""Auditing: the ratings of a pack line by line, for people, for scripts and for spreadsheets."""

import csv
import json
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from textwrap import wrap

from cpdesk.domain.json_value import JsonValue
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.measure_words import current_text, forecast_word, target_text
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.rating import RagRating, Rating
from cpdesk.domain.rating_audit import AuditLine, rating_audit
from cpdesk.domain.review import PackReview, review_pack
from cpdesk.domain.year_so_far import so_far_words, year_so_far
from cpdesk.report.wording import ratings_sentence, rounding_note
from cpdesk.services.outputs import check_format, check_output
from cpdesk.services.values import disarmed
from cpdesk.store.atomic import write_whole

__all__ = ["SUFFIXES", "ratings_json", "ratings_text", "write_ratings"]

SUFFIXES = (".csv",)
COLUMNS = (
    "Ref",
    "Measure",
    "Pledge",
    "Period",
    "Figure",
    "Target",
    "Rating",
    "By the rule",
    "In the workbook",
    "Differs",
    "Year-end forecast",
    "Rule",
    "Whose rule",
    "Left to the workbook",
    "Override reason",
    "Override name",
    "So far this year",
    "Sheet",
    "Cell",
)
_LEAST_WIDTH = 60


def ratings_text(pack: BoardPack, width: int = 100) -> str:
    """Return the audit for a person to read: the counts, then one line for each measure, however long."""
    review = review_pack(pack)
    counts = " ".join(filter(None, (ratings_sentence(review.counts), rounding_note(review.counts))))
    counted = wrap(counts, max(width, _LEAST_WIDTH))
    lines = [*counted, "", *map(_words, rating_audit(review))]
    return "\n".join(lines) + "\n"


def ratings_json(pack: BoardPack) -> str:
    """Return one JSON object, ending with a newline: the counts of rated measures, the setting, and a line each."""
    review = review_pack(pack)
    data: JsonValue = {
        "counts": _counts(review),
        "setting": pack.rules.setting.sentence(),
        "ratings": [_line_json(line) for line in rating_audit(review)],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def write_ratings(pack: BoardPack, path: Path) -> None:
    """Write the audit as CSV for spreadsheets at `path`, in one step once it is whole."""
    check_format(path, SUFFIXES)
    check_output(path)
    written = StringIO()
    rows = csv.writer(written, lineterminator="\r\n")
    rows.writerow(COLUMNS)
    for line in rating_audit(review_pack(pack)):
        rows.writerow(map(disarmed, _row(line)))
    write_whole(path, written.getvalue().encode("utf-8-sig"))


def _counts(review: PackReview) -> JsonValue:
    counts = review.counts
    by_rating: dict[str, JsonValue] = {rating.value: counts.of(rating) for rating in RagRating if counts.of(rating)}
    return {"rated": counts.rated, "not_rated": counts.not_rated, "by_rating": by_rating}


def _words(line: AuditLine) -> str:
    """Return a line for people: 2.6 % of …: 26% against 15%, Red (R); the workbook shows amber; the workbook's key."""
    review, override = line.review, line.review.override
    target = f" against {target_text(review.measure)}" if review.measure.target is not None else ""
    parts = [f"{' '.join(review.measure.name.split())}: {current_text(review)}{target}, {review.rating.words}"]
    if override is not None:
        parts.append(f"override by {override.name}: {' '.join(override.reason.split())}")
    if line.differs or (override is not None and review.rating.rag is not review.calculated.rag):
        parts.append(f"by the rule {_small(review.calculated)}, in the workbook {_shown(line)}")
    if line.left_why:
        parts.append(f"left to the workbook: {line.left_why}")
    parts += [forecast_word(review), line.whose]
    return "; ".join(part for part in parts if part)


def _shown(line: AuditLine) -> str:
    supplied = line.review.supplied
    return supplied.value if supplied is not None else line.workbook_words.lower()


def _small(rating: Rating) -> str:
    return rating.rag.value if rating.rag is not None else rating.words.lower()


def _line_json(line: AuditLine) -> JsonValue:
    review, override = line.review, line.review.override
    period = review.scorecard.current_period
    reason = review.rating.reason
    return {
        "key": review.key,
        "ref": review.measure.ref,
        "measure": review.measure.title,
        "group": review.measure.pledge,
        "period": period.code if period is not None else None,
        "figure": current_text(review, "") or None,
        "target": target_text(review.measure) if review.measure.target is not None else None,
        "rating": _value(review.rating.rag),
        "reason": reason.code if reason is not None else None,
        "calculated": _value(review.calculated.rag),
        "workbook": _value(review.supplied),
        "differs": line.differs,
        "forecast": _value(review.forecast),
        "rule": review.rule.sentence() if review.rule is not None else None,
        "whose": review.ruling.origin.value,
        "since": review.ruling.since.isoformat() if review.ruling.since is not None else None,
        "left_to_workbook": line.left_why or None,
        "override": {"rating": override.rating.value, "reason": override.reason, "name": override.name}
        if override is not None
        else None,
        "year_to_date": _so_far(review) or None,
        "sheet": _place(review)[0],
        "cell": _place(review)[1],
    }


def _row(line: AuditLine) -> Iterator[str]:
    review, override = line.review, line.review.override
    period = review.scorecard.current_period
    yield from (review.measure.ref, review.measure.title, review.measure.pledge or "")
    yield from (period.code if period is not None else "", current_text(review, ""))
    yield target_text(review.measure) if review.measure.target is not None else ""
    yield from (review.rating.words, review.calculated.words)
    yield Rating(review.supplied).words if review.supplied is not None else ""
    yield from ("yes" if line.differs else "no", forecast_word(review), line.rule_words, line.whose, line.left_why)
    yield from (override.reason, override.name) if override is not None else ("", "")
    yield from (_so_far(review), *_place(review))


def _so_far(review: MeasureReview) -> str:
    so_far = year_so_far(review)
    return so_far_words(so_far, review) if so_far is not None else ""


def _place(review: MeasureReview) -> tuple[str, str]:
    place = review.current.place if review.current is not None else review.measure.place
    return place.sheet, place.cell


def _value(rating: RagRating | None) -> str | None:
    return rating.value if rating is not None else None
