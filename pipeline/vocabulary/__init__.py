"""The words: CSV files anyone can edit, and the one way to look them up."""
