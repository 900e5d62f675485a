"""Workbooks in: an untrusted file is opened as plain cells, then as what it tells.

`file` opens it in a child process as cells; `workbook` is the one way into that. All else here understands it.

One step after another::

    reader                        understand: a WorkbookGrid to a SuppliedWorkbook
    sheets                        one sheet cut into scorecards, tables and trackers, with its own key
    sheet_view regions pieces     the sheet as seen; tables side by side told apart; those that read across turned round
    tables heading_rows titles …  find the blocks: heading rows, the lines above (block_lines), the rows beneath
    label_runs crosstabs          headings that run down; tables about one measure, periods one way, results the other
    hidden_columns                understood as the others are, read only where someone asks
    headings columns …            what each column is: vocabulary, comparators, periods, then its cells and neighbours
    period_spellings …            unusual labels made usual; period_spans relative_periods period_choices
    serial_headings own_figures   dates that lost their format; whose figures a name heads
    rows row_kinds group_cells    what each row is: measure, pledge, total, note; the pledge that it is under
    guidance_rows row_sayings …   rows that are no measures by what they say; row_words: what a row is known by
    long_lists sectioned_lists    rows of one measure folded into a row of a folded_table, each cell known by its place
    pledge_lists                  pledges by the number of the reference, or by the sheet
    sheet_maps                    what every row and column was taken for
    series_labels series_rows     rows of one measure that are labelled as target or result
    figure_spellings figures …    one cell, then one measure: cells, units, polarities, ratings, arrows, markers
    italics struck_cells          what looks say of figures: last year's, superseded
    money absences                figures in thousands of pounds; figures that are not due
    keys legends symbol_keys …    what keys and notes say
    scorecards current rules      what holds for the whole: period in question, rule in force, language of arrows
    findings measure_findings …   what a person should look at or answer; references, restated: twice, and not alike
    told told_columns             what a person has answered, as each step asks for it; headings known by heading_keys
    shape shape_pairs             what a workbook is known by next quarter, and which scorecard is which
    profile_fit carried_answers   the kept profile that fits, its answers carried on to this quarter
    shape_differences …           what is new, gone or renamed since last time
"""
