"""An untrusted file as plain sheets of cells, before anything is understood.

Imports point down::

    worker child transfer         the child process for untrusted bytes, with plain JSON between it and us
    parse                         parse_workbook: bytes as a WorkbookGrid, in whichever process
    source bounds container encryption   what is refused before any parsing: pipes, bombs, other formats
    package sheet_part strings_part      what the file's own XML says
    raw_cell looks                one cell's value; fonts, fills and number formats
    display display_number display_date number_format   the text that Excel shows
    colour serial text            theme and tint; day numbers; characters that XML cannot hold
"""
