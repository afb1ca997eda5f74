"""The reader of Word 97-2003 files (.doc): converted to .docx by msdoc2docx, then read as such."""
