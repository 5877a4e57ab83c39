"""What an annotated article is: pure Python, no input or output."""
