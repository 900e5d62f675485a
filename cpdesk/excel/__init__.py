"""Workbooks: an untrusted file is opened as plain cells, then as what it tells; tables of our own are written.

`file` opens it in a child process as cells; `workbook` is the one way into that. All else here understands it, imports
pointing down::

    reader                        understand_workbook: a WorkbookGrid, with the answers given, to an Understanding
    card_readings                 the scorecards of the sheets, each with what its cells leave open
    known                         the shape it is known by next quarter, the profile that fits, what differs
    asking                        findings and questions
    sheet_maps pledge_lists       what rows were taken for; pledges by the number of the reference, or by the sheet
    sheets                        one sheet cut into blocks, with its own key
    block_readings scorecards     one block as a scorecard; data_tables and trackers as those
    measures                      one measure from the cells of its row
    rows                          what each row is: measure, pledge, total, note; long lists folded into measures
    columns                       what each column is, from its heading, its cells and its neighbours
    blocks                        tables anywhere: side by side, turned round, heading rows of every kind
    key                           ratings, legends, symbols, rules and arrows as the council's key has them
    dates                         periods in every spelling, and the year that a title carries
    sheet_view told               the sheet as its reader sees it; what a person has answered, as each step asks for it
    words                         what words and figures mean by themselves
    sheet_bounds                  the part of a sheet that can be a scorecard
    write                         a DataBook as an accessible .xlsx, by itself: nothing that reads knows it
    watch                         whether to go on: a person's wish to stop, the longest that a sheet may take
    uncollected                   a pause of the garbage collector while all that is made
"""
