"""Methods made by hand."""

import pytest

from implanalytics.core.words import Label
from implanalytics.methods import Phase, Template

NAME = Label("Made up", "虚构")


@pytest.fixture(scope="session")
def phase():
    """Return a maker of phases: the key is also its name in English."""

    def make(key, order, **options):
        return Phase(key, order, options.pop("label", Label(key, f"阶段{key}")), **options)

    return make


@pytest.fixture(scope="session")
def method():
    """Return a maker of methods out of phases."""

    def make(*phases, **options):
        return Template("X", NAME, "x", "1", NAME, phases, **options)

    return make


@pytest.fixture(scope="session")
def found():
    """Return what gives the code and place of each remark of one rule."""
    return lambda rule, template: [(remark.code, remark.where) for remark in rule(template)]
