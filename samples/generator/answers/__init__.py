"""One module for each sample answer; ``catalogue`` lists them."""
