"""Windows of their own, which the work goes on beside."""
