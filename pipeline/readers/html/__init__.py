"""Reader of web pages: saved .html and .mht."""
