"""Plain web pages that need no server: one file each, no script from elsewhere, every text escaped."""
