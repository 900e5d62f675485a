"""Workbooks out: a DataBook as an accessible .xlsx, the same bytes on any day.

The parts are written here as XML of our own: each row goes into the archive as soon as it is made, so that memory stays
small, and a table is marked round rows that were streamed. Imports point down::

    writer                    write_workbook: all parts into one archive, with progress
    package theme             what the file is made of, what it says of itself; colours and fonts
    sheet cover               one sheet with its table, row by row; the cover
    layout                    names, addresses and limits
    texts styles              texts that many cells share; number formats and looks
    xml                       text as XML holds it
"""
