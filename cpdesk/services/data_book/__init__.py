"""A pack's figures as a workbook of accessible tables, as the government's guidance on spreadsheets asks.

The guidance is “Releasing statistics in spreadsheets” (Analysis Function): a cover, a list of contents, notes, then one
table a sheet with its title in the first cell; no blank cell, a shorthand in brackets where a figure is missing::

    book                          data_book: all sheets in their order
    front_sheets notes_sheet      what leads a reader through it: cover, contents, notes
    scorecard_sheet values_sheet commentary_sheet supplied_sheets     one kind of table each
    sheet_names limits            names and sizes that the format allows
    cells                         figures, symbols and texts as cells
"""
