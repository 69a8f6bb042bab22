"""Indicators that rest on metrics are asked of whole figures."""

import pytest


@pytest.fixture(scope="session")
def asked_of(figures):
    """Return the maker of whole figures."""
    return figures
