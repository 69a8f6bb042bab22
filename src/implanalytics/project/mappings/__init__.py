"""mappings.xlsx: names that were not understood, settled once by a person."""
