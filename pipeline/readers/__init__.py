"""One reader for each format; every one turns bytes into a document of the same shape."""
