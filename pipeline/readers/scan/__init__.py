"""Reader of pictures of pages: scanned PDF pages, photographed or faxed letters."""
