"""What the import window is made of."""
