"""A second set of samples, made with other programs than the first: what is hard about each is how it is laid out."""
