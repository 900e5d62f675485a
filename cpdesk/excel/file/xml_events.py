"""An XML stream as events, without anything that a document can declare."""

from collections.abc import Callable
from typing import IO

from cpdesk.excel.file.plain_xml import strict_parser

_CHUNK = 1 << 16


def read_events(
    stream: IO[bytes],
    start: Callable[[str, dict[str, str]], None],
    data: Callable[[str], None],
    end: Callable[[str], None],
) -> None:
    """Call back for each element's start, text and end; a name comes as `namespace}name`.

    Raises DoctypeError at a declaration, before an entity of it could be used, ExpatError for broken XML.
    """
    parser = strict_parser("}")
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.CharacterDataHandler = data
    parser.EndElementHandler = end
    while chunk := stream.read(_CHUNK):
        parser.Parse(chunk, False)
    parser.Parse(b"", True)
