"""Which names are one person’s or one body’s."""
