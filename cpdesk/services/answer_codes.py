"""The codes that an answer in an answers file may have."""

ANSWER_CODES = (
    "undated-column",
    "column-period",
    "current-period",
    "column-role",
    "heading-unknown",
    "heading-guessed",
    "row-kind",
    "symbol-unknown",
    "symbol",
    "duplicate-ref",
    "reference",
    "polarity-unknown",
    "polarity",
    "rating-unknown",
    "rating-word",
    "figure-mark",
    "percent-scale",
    "key-tolerances",
    "arrow-language",
    "direction-basis",
    "second-table",
    "same-measure",
    "hidden-column",
    "hidden-sheet",
)
"""In the order of the table in the README, which says what each is about."""
