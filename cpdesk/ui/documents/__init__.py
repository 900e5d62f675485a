"""Packs and papers as files: opening, saving, taking up again, exporting."""
