"""What a test may ask for: the reference material, a browser."""

import os
import shutil
from pathlib import Path

import pytest
from _pytest.terminal import TerminalReporter

REPOSITORY = Path(__file__).parents[1]
REFERENCE = Path(os.environ.get("IMPLANALYTICS_REFERENCE") or REPOSITORY.parent / "shared")
CHROMIUM_ARGUMENTS = [
    "--no-sandbox",
    "--headless",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what drives a browser and note what uses the reference material."""
    for item in items:
        names = getattr(item, "fixturenames", ())
        if "chromium" in names:
            item.add_marker("browser")
        if "reference" in names:
            item.user_properties.append(("reference", str(REFERENCE)))


def pytest_terminal_summary(terminalreporter: TerminalReporter) -> None:
    """Say how many tests used the reference material."""
    used = _count(terminalreporter, "passed", "failed", "xfailed")
    without = _count(terminalreporter, "skipped")
    if used or without:
        terminalreporter.write_line(
            f"reference material: {used} tests used it, {without} skipped ({REFERENCE})"
        )


def _count(reporter: TerminalReporter, *outcomes: str) -> int:
    reports = [report for outcome in outcomes for report in reporter.stats.get(outcome, [])]
    return len(
        {r.nodeid for r in reports if "reference" in dict(getattr(r, "user_properties", ()))}
    )


@pytest.fixture(scope="session")
def repository() -> Path:
    """Return the top of the check-out."""
    return REPOSITORY


@pytest.fixture(scope="session")
def reference() -> Path:
    """Return the folder of reference material; skip when it is not on this machine."""
    if not REFERENCE.is_dir():
        pytest.skip(f"no reference material at {REFERENCE}; set IMPLANALYTICS_REFERENCE")
    return REFERENCE


@pytest.fixture(scope="session")
def chromium() -> str:
    """Return the path of chromium; without it CI fails, other machines skip."""
    found = shutil.which("chromium") or shutil.which("/usr/bin/chromium")
    if found:
        return found
    advice = "chromium is not installed; run `make browser`"
    if os.environ.get("CI"):
        pytest.fail(advice)
    pytest.skip(advice)


@pytest.fixture(scope="module")
def browser(chromium):
    """Give a running chromium, one a test module: its event loop must not outlive the module."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium, args=CHROMIUM_ARGUMENTS)
        yield running
        running.close()


@pytest.fixture
def page(browser):
    """Give an empty page of 1280 x 900, without network."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, offline=True)
    yield context.new_page()
    context.close()
