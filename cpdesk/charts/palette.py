"""Pictures of few colours: lines and letters on plain ground need no more, and the file is less than half as large."""

import struct
import zlib

import numpy as np
from numpy.typing import NDArray

_MOST = 200

_LEVEL = 4
"""The highest levels of zlib take ten times as long for eight in a hundred bytes less."""

_INDEXED = 3
_METRES_PER_INCH = 0.0254
_COLOURS = 1 << 24

Numbers = NDArray[np.int32]


def in_few_colours(dots: NDArray[np.uint8], dpi: int) -> bytes:
    """Return a PNG of dots (rows of red, green, blue and alpha) that keeps the most frequent colours just as they are.

    The rest (edges of letters) become the nearest of those; what shows through does not count. Without dithering, so
    that the same picture gives the same bytes and plain ground stays plain.
    """
    codes = _codes(dots)
    ground = int(codes.flat[0])
    inked = np.flatnonzero(codes != ground)  # nine in ten dots are ground: to sort those takes most of the time
    colours = codes.ravel()[inked]
    there, counts = np.unique(colours, return_counts=True)
    kept = np.concatenate((np.array([ground], np.int32), there[np.argsort(-counts, kind="stable")][: _MOST - 1]))
    nearest = np.zeros(_COLOURS, np.uint8)  # only what is written or read of it takes room
    nearest[there] = _nearest(there, kept)
    rows = np.zeros((codes.shape[0], codes.shape[1] + 1), np.uint8)  # each begins with how it is filtered: not at all
    indexes = np.zeros(codes.size, np.uint8)
    indexes[inked] = nearest[colours]
    rows[:, 1:] = indexes.reshape(codes.shape)
    return _png(rows, _parts(kept).astype(np.uint8).tobytes(), dpi)


def _png(rows: NDArray[np.uint8], colours: bytes, dpi: int) -> bytes:
    """Return a PNG of rows of indexes of colours, with its size on paper and nothing else in it."""
    height, width = rows.shape[0], rows.shape[1] - 1
    apart = round(dpi / _METRES_PER_INCH)
    chunks = (
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, _INDEXED, 0, 0, 0)),
        (b"PLTE", colours),
        (b"pHYs", struct.pack(">IIB", apart, apart, 1)),
        (b"IDAT", zlib.compress(rows.tobytes(), _LEVEL)),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in chunks)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _codes(dots: NDArray[np.uint8]) -> Numbers:
    """Return each colour as one number, of its blue, green and red."""
    whole = np.ascontiguousarray(dots).view("<u4")[..., 0]
    return (whole & (_COLOURS - 1)).view(np.int32)


def _parts(codes: Numbers) -> Numbers:
    return np.stack((codes & 255, codes >> 8 & 255, codes >> 16), axis=-1)


def _nearest(colours: Numbers, others: Numbers) -> NDArray[np.uint8]:
    """Return which of the others each colour is nearest to.

    Channel by channel: a product of matrices would wake the threads of the library that makes it.
    """
    apart = np.zeros((len(colours), len(others)), np.int32)
    for mine, theirs in zip(_parts(colours).T, _parts(others).T, strict=True):
        steps = mine[:, None] - theirs[None, :]
        apart += steps * steps
    nearest: NDArray[np.uint8] = apart.argmin(axis=1).astype(np.uint8)
    return nearest
