"""Models: what the views of the window show, read off the pack as it stands."""
