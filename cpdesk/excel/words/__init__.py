"""What words and figures mean by themselves, wherever they stand."""
