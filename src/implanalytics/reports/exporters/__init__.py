"""Exporters: files for people, made from an executed notebook and nothing else."""
