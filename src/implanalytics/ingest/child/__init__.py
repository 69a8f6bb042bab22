"""A process of its own for files that nobody vouches for: whatever they do, ours goes on."""

from implanalytics.ingest.child.asking import grids_in_child

__all__ = ["grids_in_child"]
