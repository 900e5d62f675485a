"""Copied text that is partly exempt, as it goes from one field of the program to another."""

import json
from dataclasses import replace

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextCursor, QTextDocument

from cpdesk.domain.rich_text import RichText
from cpdesk.ui.widgets.rich_text_document import blocks_of, read_block
from cpdesk.ui.widgets.rich_text_exempt import chosen_blocks, exemption_in

_FORMAT = "application/x-cpdesk-text"


def with_own(data: QMimeData, cursor: QTextCursor) -> QMimeData:
    """Return what is copied with which of its paragraphs are exempt; text that is all public needs nothing of ours.

    What Qt makes of a selection takes no other format than its own.
    """
    marks = [exemption_in(block) for block in chosen_blocks(cursor)]
    if not any(marks):
        return data
    copied = QTextDocument()
    QTextCursor(copied).insertFragment(cursor.selection())
    blocks = map(read_block, blocks_of(copied))
    text = RichText(tuple(replace(block, exempt=mark) for block, mark in zip(blocks, marks, strict=False)))
    both = QMimeData()
    both.setText(data.text())
    both.setHtml(data.html())
    both.setData(_FORMAT, json.dumps(text.tidied().to_json()).encode())
    return both


def has_own(data: QMimeData) -> bool:
    """Return whether there is such text."""
    return data.hasFormat(_FORMAT)


def read_own(data: QMimeData) -> RichText:
    """Return the text; an empty one where there is none, or where it is not as we write it."""
    if not has_own(data):
        return RichText()
    try:
        return RichText.from_json(json.loads(bytes(data.data(_FORMAT).data())))
    except ValueError:  # another program's, or another version's
        return RichText()
