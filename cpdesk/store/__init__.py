"""Pack files, recovery journals and settings on disk."""
