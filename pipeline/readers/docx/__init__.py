"""The reader of Word files: python-docx parses the parts, the XML is walked as it stands."""
