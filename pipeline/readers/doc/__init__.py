"""The reader of Word 97-2003 files (.doc): converted to .docx in memory's stead on disk, then read as such."""
