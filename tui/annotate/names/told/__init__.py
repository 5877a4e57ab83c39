"""What an article tells of people, and how well a description fits it."""
