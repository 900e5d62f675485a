"""What text with separators (CSV) is written in: its encoding, its delimiter."""
