"""Workbooks in: an untrusted file is opened as plain cells, then as what it tells.

`file` opens it in a child process as cells; `workbook` is the one way into that. All else here understands it.

One step after another::

    reader                        understand: a WorkbookGrid to a SuppliedWorkbook
    sheets                        one sheet cut into scorecards, tables and trackers, with its own key
    tables heading_rows titles    find the blocks: heading rows, the lines above, the rows beneath
    headings columns …            what each column is: vocabulary, comparators, periods, then its cells and neighbours
    rows row_kinds group_cells    what each row is: measure, pledge, total, note; the pledge that it is under
    series_labels series_rows     rows of one measure that are labelled as target or result
    figures cells measures …      one cell, then one measure: units, polarities, ratings, arrows, markers
    money absences                figures in thousands of pounds; figures that are not due
    keys legends symbol_keys …    what keys and notes say
    scorecards current rules      what holds for the whole: period in question, rule in force, language of arrows
    findings measure_findings …   what a person should look at or answer
"""
