"""The fixtures of windows."""

from window_fixtures import (
    appearance,
    bench,
    garbage,
    sample_bench,
    sample_size,
    sample_workbook,
    saved_bench,
    small_bench,
    the_appearance,
)

__all__ = [
    "appearance",
    "bench",
    "garbage",
    "sample_bench",
    "sample_size",
    "sample_workbook",
    "saved_bench",
    "small_bench",
    "the_appearance",
]
