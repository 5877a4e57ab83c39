"""What is known beforehand about words in names, and the look of words."""
