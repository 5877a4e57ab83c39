"""One widget per file; they look at the session and hold no annotation data."""
