"""Charts: which figure suits a measure, with its drawing as a picture."""
