"""The records that an Excel binary workbook's parts are made of ([MS-XLSB] 2.1.4)."""

import struct
from collections.abc import Iterator

LONGEST_TEXT = 32_767


def records(part: bytes) -> Iterator[tuple[int, bytes]]:
    """Return a part's records, each its type with its content; raise IndexError for a part cut short.

    A type takes one or two bytes, a size up to four, seven bits of each.
    """
    place, end = 0, len(part)
    while place < end:
        kind = part[place]
        place += 1
        if kind & 0x80:
            kind = kind & 0x7F | (part[place] & 0x7F) << 7
            place += 1
        size = shift = 0
        for _ in range(4):
            byte = part[place]
            place += 1
            size |= (byte & 0x7F) << shift
            shift += 7
            if not byte & 0x80:
                break
        if place + size > end:
            raise IndexError(place)
        yield kind, part[place : place + size]
        place += size


def wide_text(content: bytes, place: int) -> tuple[str, int]:
    """Return the text that stands there, its length before it, with the place behind it; none for a null one."""
    (count,) = struct.unpack_from("<I", content, place)
    if count == 0xFFFFFFFF:
        return "", place + 4
    end = place + 4 + 2 * count
    if end > len(content):
        raise IndexError(place)
    return content[place + 4 : end].decode("utf-16-le", "replace"), end


def rk_number(packed: int) -> float:
    """Return a number of four bytes: thirty bits of an integer or of a fraction, perhaps a hundredfold."""
    if packed & 2:
        value = float((packed >> 2) - (0x40000000 if packed & 0x80000000 else 0))
    else:
        (value,) = struct.unpack("<d", struct.pack("<Q", (packed & 0xFFFFFFFC) << 32))
    return value / 100 if packed & 1 else value
