"""An untrusted file as plain sheets of cells, before anything is understood.

Imports point down::

    worker child transfer transfer_packed   the child process for untrusted bytes, with plain JSON between it and us
    parse                         parse_workbook: bytes as a WorkbookGrid, in whichever process
    formats                       other_format: a workbook that is no .xlsx, told by its bytes
    ods_book xls_book xlsb_book csv_book html_book excel_xml_book   OpenDocument, Excel 97–2003, binary, text, web page
    packed_book bounded_sheet     their cells packed; a sheet cut to the box of its text
    rule_xml conditional_cells    their conditional formats, written as Excel's own and worked out as those
    source bounds container encryption   what is refused before any parsing: pipes, bombs, other kinds of file
    package sheet_part strings_part      what the file's own XML says
    sheet_rows row_template sheet_events   a sheet's rows: in the usual form at C's speed, in any form from events
    conditional                   what a sheet's conditional formats show
    packed_cells packed_sheet row_packer   cells made when they are asked for, from rows of stored values
    stored_content raw_cell looks one cell's value; fonts, fills and number formats
    display display_plain display_number display_date number_format builtin_formats   the text that Excel shows
    plain_xml part_text strict    XML without declarations; parts as UTF-8; Strict namespaces as Transitional ones
    colour serial text cell_address   theme and tint; day numbers; characters that XML cannot hold; A1
"""
