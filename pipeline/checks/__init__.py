"""Hold the figures of a document against each other. Checks make findings; they never raise and never print."""
