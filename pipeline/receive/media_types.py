"""Every media type that identification can give, with the suffix it is archived under and its name in plain words.

Names are IANA's where it has one; ``x-`` names are ours, for what is no format of its own.
"""

from __future__ import annotations

from dataclasses import dataclass

PDF = "application/pdf"

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
DOCM = "application/vnd.ms-word.document.macroenabled.12"
DOTX = "application/vnd.openxmlformats-officedocument.wordprocessingml.template"
DOTM = "application/vnd.ms-word.template.macroenabled.12"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
XLSM = "application/vnd.ms-excel.sheet.macroenabled.12"
XLTX = "application/vnd.openxmlformats-officedocument.spreadsheetml.template"
XLSB = "application/vnd.ms-excel.sheet.binary.macroenabled.12"
PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
ODT = "application/vnd.oasis.opendocument.text"
ODS = "application/vnd.oasis.opendocument.spreadsheet"
ODP = "application/vnd.oasis.opendocument.presentation"

DOC = "application/msword"
XLS = "application/vnd.ms-excel"
PPT = "application/vnd.ms-powerpoint"
MSG = "application/vnd.ms-outlook"
ENCRYPTED_OFFICE = "application/x-encrypted-office"
OLE = "application/x-ole-storage"

RTF = "application/rtf"
HTML = "text/html"
XML = "application/xml"
MHTML = "multipart/related"
EML = "message/rfc822"
TNEF = "application/vnd.ms-tnef"
CSV = "text/csv"
PLAIN_TEXT = "text/plain"

PNG = "image/png"
JPEG = "image/jpeg"
TIFF = "image/tiff"
GIF = "image/gif"
BMP = "image/bmp"
WEBP = "image/webp"
HEIC = "image/heic"

ZIP = "application/zip"
GZIP = "application/gzip"
SEVEN_ZIP = "application/x-7z-compressed"
RAR = "application/vnd.rar"
TAR = "application/x-tar"
BZIP2 = "application/x-bzip2"
XZ = "application/x-xz"
CABINET = "application/vnd.ms-cab-compressed"
OUTLOOK_STORE = "application/vnd.ms-outlook-pst"

POSTSCRIPT = "application/postscript"
DJVU = "image/vnd.djvu"
WORDPERFECT = "application/vnd.wordperfect"
JPEG_2000 = "image/jp2"
PHOTOSHOP = "image/vnd.adobe.photoshop"

EXECUTABLE = "application/x-executable"
EMPTY = "application/x-empty"
UNKNOWN = "application/octet-stream"


@dataclass(frozen=True, slots=True)
class MediaType:
    """``suffix`` begins with a dot; a program never keeps a suffix that a double click would start."""

    suffix: str
    name: str


MEDIA_TYPES: dict[str, MediaType] = {
    PDF: MediaType(".pdf", "PDF document (.pdf)"),
    DOCX: MediaType(".docx", "Word document (.docx)"),
    DOCM: MediaType(".docm", "Word document with macros (.docm)"),
    DOTX: MediaType(".dotx", "Word template (.dotx)"),
    DOTM: MediaType(".dotm", "Word template with macros (.dotm)"),
    XLSX: MediaType(".xlsx", "Excel workbook (.xlsx)"),
    XLSM: MediaType(".xlsm", "Excel workbook with macros (.xlsm)"),
    XLTX: MediaType(".xltx", "Excel template (.xltx)"),
    XLSB: MediaType(".xlsb", "Excel binary workbook (.xlsb)"),
    PPTX: MediaType(".pptx", "PowerPoint presentation (.pptx)"),
    ODT: MediaType(".odt", "OpenDocument text (.odt)"),
    ODS: MediaType(".ods", "OpenDocument spreadsheet (.ods)"),
    ODP: MediaType(".odp", "OpenDocument presentation (.odp)"),
    DOC: MediaType(".doc", "Word 97-2003 document (.doc)"),
    XLS: MediaType(".xls", "Excel 97-2003 workbook (.xls)"),
    PPT: MediaType(".ppt", "PowerPoint 97-2003 presentation (.ppt)"),
    MSG: MediaType(".msg", "Outlook message (.msg)"),
    ENCRYPTED_OFFICE: MediaType(".encrypted", "Office document with a password"),
    OLE: MediaType(".ole", "file of an old Office program"),
    RTF: MediaType(".rtf", "rich text document (.rtf)"),
    HTML: MediaType(".html", "web page (.html)"),
    XML: MediaType(".xml", "XML file (.xml)"),
    MHTML: MediaType(".mhtml", "web page in one file (.mhtml)"),
    EML: MediaType(".eml", "e-mail (.eml)"),
    TNEF: MediaType(".tnef", "Outlook attachment wrapper (winmail.dat)"),
    CSV: MediaType(".csv", "table of separated values (.csv)"),
    PLAIN_TEXT: MediaType(".txt", "plain text (.txt)"),
    PNG: MediaType(".png", "PNG picture (.png)"),
    JPEG: MediaType(".jpg", "JPEG picture (.jpg)"),
    TIFF: MediaType(".tif", "TIFF picture (.tif)"),
    GIF: MediaType(".gif", "GIF picture (.gif)"),
    BMP: MediaType(".bmp", "Windows picture (.bmp)"),
    WEBP: MediaType(".webp", "WebP picture (.webp)"),
    HEIC: MediaType(".heic", "iPhone picture (.heic)"),
    ZIP: MediaType(".zip", "ZIP archive (.zip)"),
    GZIP: MediaType(".gz", "gzip archive (.gz)"),
    SEVEN_ZIP: MediaType(".7z", "7-Zip archive (.7z)"),
    RAR: MediaType(".rar", "RAR archive (.rar)"),
    TAR: MediaType(".tar", "tar archive (.tar)"),
    BZIP2: MediaType(".bz2", "bzip2 archive (.bz2)"),
    XZ: MediaType(".xz", "xz archive (.xz)"),
    CABINET: MediaType(".cab", "Windows cabinet (.cab)"),
    OUTLOOK_STORE: MediaType(".pst", "Outlook mailbox (.pst)"),
    POSTSCRIPT: MediaType(".ps", "PostScript document (.ps)"),
    DJVU: MediaType(".djvu", "DjVu document (.djvu)"),
    WORDPERFECT: MediaType(".wpd", "WordPerfect document (.wpd)"),
    JPEG_2000: MediaType(".jp2", "JPEG 2000 picture (.jp2)"),
    PHOTOSHOP: MediaType(".psd", "Photoshop picture (.psd)"),
    EXECUTABLE: MediaType(".bin", "program"),
    EMPTY: MediaType(".empty", "empty file"),
    UNKNOWN: MediaType(".bin", "file of an unknown kind"),
}
