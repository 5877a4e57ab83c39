"""What only the whole article tells: headings, turns of a dialogue, who is named farther down."""
