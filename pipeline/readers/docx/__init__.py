"""The reader of Word files: python-docx opens the parts, the XML is walked as it stands."""
