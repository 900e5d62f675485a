"""The PDF writer: an outline as a tagged PDF, with its pages as pictures; each module loads only what it needs."""
