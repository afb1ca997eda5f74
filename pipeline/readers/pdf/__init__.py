"""The PDF reader: text and ruling lines through pdfplumber, cross-checked against PDFium."""
