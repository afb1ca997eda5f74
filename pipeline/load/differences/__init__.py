"""Two readings of the same files, held against each other."""
