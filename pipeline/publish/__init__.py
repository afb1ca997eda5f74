"""Give the figures to other programs and to people: files, and counts in words."""

from pipeline.publish.csv_files import export_csv
from pipeline.publish.parquet_files import export_parquet

__all__ = ["export_csv", "export_parquet"]
