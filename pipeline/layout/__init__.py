"""From words and ruling lines to blocks and tables: pure functions, whatever the words came from."""
