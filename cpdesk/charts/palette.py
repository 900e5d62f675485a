"""Pictures of few colours: lines and letters on plain ground need no more, and the file is less than half as large."""

from io import BytesIO

import numpy as np
from numpy.typing import NDArray
from PIL import Image

_MOST = 200

Numbers = NDArray[np.int32]


def in_few_colours(png: bytes, dpi: int) -> bytes:
    """Return the picture with its most frequent colours just as they are, the rest (edges of letters) as the nearest.

    Without dithering, so that the same picture gives the same bytes and plain ground stays plain.
    """
    with Image.open(BytesIO(png)) as opened:
        picture = opened.convert("RGB")
    there, counts = _colours(picture)
    kept = there[np.argsort(-counts, kind="stable")][:_MOST]
    nearest = _distances(there, kept).argmin(axis=1).astype(np.uint8)
    few = Image.fromarray(nearest[np.searchsorted(there, _codes(np.asarray(picture, dtype=np.int32)))])
    few.putpalette(_parts(kept).astype(np.uint8).tobytes())
    written = BytesIO()
    few.save(written, format="PNG", optimize=True, dpi=(dpi, dpi))
    return written.getvalue()


def _colours(picture: Image.Image) -> tuple[Numbers, Numbers]:
    """Return the colours of a picture in the order of their codes, each with how many dots have it."""
    found = picture.getcolors(picture.width * picture.height) or []
    codes = _codes(np.array([colour for _, colour in found], dtype=np.int32))
    order = np.argsort(codes)
    return codes[order], np.array([count for count, _ in found], dtype=np.int32)[order]


def _codes(dots: Numbers) -> Numbers:
    """Return each colour as one number, from its red, green and blue in the last dimension."""
    codes: Numbers = np.sum(dots * np.array([1 << 16, 1 << 8, 1], dtype=np.int32), axis=-1, dtype=np.int32)
    return codes


def _parts(codes: Numbers) -> Numbers:
    return np.stack((codes >> 16, codes >> 8 & 255, codes & 255), axis=-1)


def _distances(colours: Numbers, others: Numbers) -> Numbers:
    """Return how far each colour is from each of the others."""
    apart = _parts(colours)[:, None, :] - _parts(others)[None, :, :]
    squares: Numbers = np.sum(apart * apart, axis=-1, dtype=np.int32)
    return squares
