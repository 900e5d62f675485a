"""cpdesk prepares the papers of a corporate parenting board.

The map of the layers; imports point down, and import-linter holds us to it::

    __main__            one door for the window and the command line
    app | cli           start-up: build the objects, connect them, run
    ui                  the window; with app the only place that knows Qt
    services            what a person can do: import, open, review, save, publish
    report              pack → outline → Word, PDF
    excel charts store  workbooks in, tables out; charts; pack files on disk
    branding            colours, fonts and the key to the ratings: one source for screen, chart and paper
    domain resources    measures, periods, rating rules, packs, edits: plain Python; where our own files lie

The one idea: a `BoardPack` is an immutable value, an `Edit` turns it into the next one, and every edit is kept as an
`EditRecord`. A pack is what its records add up to, so undo, saving, history and merging are all about records.

A workbook flows down the page like this::

    workbook ─ excel ─▶ SuppliedWorkbook ─▶ BoardPack ◀─ edits ─ window, details file
                                               │
                              report.compose(pack) ─▶ Outline ─▶ Word, PDF, pages
                              services.data_book(pack) ─▶ DataBook ─▶ .xlsx

A workbook that follows another, such as next quarter's, goes on its line (`domain.history`): the measures keep their
keys, and with them all that was written on them. A pack of the next period is begun from this one's (`domain.rolling`):
until its workbook comes, each line shows what is awaited (`domain.awaited`).
"""

__version__ = "0.1.0"
