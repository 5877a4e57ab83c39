"""What inquit remembers: articles, annotations, reading places."""
