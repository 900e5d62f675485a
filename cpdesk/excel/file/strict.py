"""The Strict form of Office Open XML, turned into the Transitional form that Excel usually writes."""

import re

# ISO/IEC 29500-1 (Strict) against 29500-4 (Transitional): …/ooxml/spreadsheetml/main is …/spreadsheetml/2006/main.
_STRICT = re.compile(rb"""(["'])http://purl\.oclc\.org/ooxml/([A-Za-z]+)/""")
_TRANSITIONAL = rb"\1http://schemas.openxmlformats.org/\2/2006/"
_MARK = b"purl.oclc.org/ooxml"
_WIDE_MARKS = {mark: _MARK.decode().encode(mark) for mark in ("utf-16-le", "utf-16-be")}
_DECLARED = re.compile(r"""(<\?xml[^>]*?encoding=)(["'])[^"']*["']""")


def transitional(part: bytes) -> bytes:
    """Return a part with Transitional namespaces and kinds of relationship; one that has them stays as it is.

    Values need no turning: the two forms differ within cells in dates alone, which Strict writes as ISO 8601 in
    cells of type `d`, and those are read as such in either form.
    """
    if _MARK in part:
        return _STRICT.sub(_TRANSITIONAL, part)
    for encoding, mark in _WIDE_MARKS.items():
        if mark in part:
            text = part.decode(encoding, "replace").lstrip("\N{BYTE ORDER MARK}")
            narrow = _DECLARED.sub(r"\1\2UTF-8\2", text, count=1).encode("utf-8", "replace")
            return _STRICT.sub(_TRANSITIONAL, narrow)
    return part
