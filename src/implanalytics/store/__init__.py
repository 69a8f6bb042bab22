"""Tidy tables of projects as Parquet: one folder a project, valid by its manifest."""

from implanalytics.store.manifest import MANIFEST, ROW_NOTES, Stored, is_stored
from implanalytics.store.read import read
from implanalytics.store.slug import folder_name, slug
from implanalytics.store.write import write

__all__ = ["MANIFEST", "ROW_NOTES", "Stored", "folder_name", "is_stored", "read", "slug", "write"]
