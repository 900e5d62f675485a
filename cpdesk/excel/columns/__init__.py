"""What each column of a block is: its role, its period, whose figures it holds."""
