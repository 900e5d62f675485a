"""What a corporate parenting scorecard, pack and paper are, in plain Python."""
