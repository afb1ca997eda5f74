"""Media types of the pictures that the scan reader takes."""

PNG = "image/png"
JPEG = "image/jpeg"
TIFF = "image/tiff"
PICTURES = frozenset({PNG, JPEG, TIFF})
