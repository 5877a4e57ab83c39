"""What is known beforehand about words of saying: data files made ready for look-up."""
