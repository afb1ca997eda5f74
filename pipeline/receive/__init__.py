"""Take files out of the inbox and keep their bytes for ever.

The order of a safe arrival is ``settled_files`` → ``claim`` → ``identify`` → (the database row) → ``store`` →
``finish``; each step can be repeated after a crash at any moment. Nothing here reads a document or knows SQLite.
"""
