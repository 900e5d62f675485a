"""An untrusted file as plain sheets of cells, before anything is understood.

Imports point down::

    worker child transfer         the child process for untrusted bytes, with plain JSON between it and us
    row_sender row_receiver       the rows of large sheets, sent and made into cells before the child is done
    parse                         parse_workbook: bytes as a WorkbookGrid, in whichever process
    formats                       other_format: a workbook that is no .xlsx, told by its bytes
    ods xls xlsb csv_book web excel_xml     OpenDocument, Excel 97–2003, binary, CSV, web page, Excel 2003 XML
    packed_book bounded_sheet     their cells packed; a sheet cut to the box of its text
    conditional rule_xml          conditional formats and icon sets, worked out; other formats' written as Excel's own
    source bounds container encryption   what is refused before any parsing: pipes, bombs, other kinds of file
    package part_text strict      the parts around the cells, whatever their encoding or form
    sheet_part sheet_rows sheet_events   a sheet's XML: rows by one pattern, all else event by event
    packed_cells cell_maker row_packer     cells kept as packed rows, made into objects when asked for
    strings_part raw_cell looks   shared texts; one cell's value; fonts, fills and number formats
    display colour serial text    the text Excel shows; theme and tint; day numbers; characters that XML cannot hold
"""
