"""How well tables are found: documents in every style of table, read by pdfplumber alone and by us."""
