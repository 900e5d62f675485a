"""Pictures of few colours: lines and letters on plain ground need no more, and the file is less than half as large."""

from io import BytesIO

import numpy as np
from numpy.typing import NDArray
from PIL import Image

_MOST = 200

_LEVEL = 8
"""The highest level of zlib takes nearly three times as long for two in a hundred bytes less."""

Numbers = NDArray[np.int32]


def in_few_colours(dots: NDArray[np.uint8], dpi: int) -> bytes:
    """Return a PNG of dots (rows of red, green, blue and alpha) that keeps the most frequent colours just as they are.

    The rest (edges of letters) become the nearest of those; what shows through does not count. Without dithering, so
    that the same picture gives the same bytes and plain ground stays plain.
    """
    codes = _codes(dots)
    there, counts = np.unique(codes, return_counts=True)
    kept = there[np.argsort(-counts, kind="stable")][:_MOST]
    nearest = _distances(there, kept).argmin(axis=1).astype(np.uint8)
    few = Image.fromarray(nearest[np.searchsorted(there, codes)])
    few.putpalette(_parts(kept).astype(np.uint8).tobytes())
    written = BytesIO()
    few.save(written, format="PNG", compress_level=_LEVEL, dpi=(dpi, dpi))
    return written.getvalue()


def _codes(dots: NDArray[np.uint8]) -> Numbers:
    """Return each colour as one number, of its red, green and blue."""
    whole = np.ascontiguousarray(dots).view(">u4")[..., 0]
    return (whole >> 8).astype(np.int32)


def _parts(codes: Numbers) -> Numbers:
    return np.stack((codes >> 16, codes >> 8 & 255, codes & 255), axis=-1)


def _distances(colours: Numbers, others: Numbers) -> Numbers:
    """Return how far each colour is from each of the others."""
    apart = _parts(colours)[:, None, :] - _parts(others)[None, :, :]
    squares: Numbers = np.sum(apart * apart, axis=-1, dtype=np.int32)
    return squares
