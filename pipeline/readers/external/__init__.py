"""Formats that LibreOffice turns into one we read, where it is installed: rich text, OpenDocument text, .xlsb."""
