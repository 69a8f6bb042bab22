"""Render every report under reports/ to an image in reports/look/, to be looked at."""

import argparse
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

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
LOCALES = {".zh": "zh-CN", ".en": "en-GB"}


def pages(reports: Path, images: Path) -> list[Path]:
    """List the HTML pages under `reports`, what lies under `images` excepted."""
    return sorted(page for page in reports.rglob("*.html") if images not in page.parents)


def locale(page: Path) -> str:
    """Return the locale of a reader of `page`, named by its file name.

    >>> locale(Path("crm/review.zh.customer.html")), locale(Path("index.html"))
    ('zh-CN', 'en-GB')
    """
    return next((LOCALES[part] for part in page.suffixes if part in LOCALES), "en-GB")


def image_name(page: Path, reports: Path) -> str:
    """Return a file name that tells the folder and the page.

    >>> image_name(Path("reports/crm/review.zh.html"), Path("reports"))
    'crm__review.zh.png'
    """
    return "__".join(page.relative_to(reports).with_suffix(".png").parts)


def look(browser: Browser, reports: Path, images: Path, *, width: int) -> Iterator[Path]:
    """Save the whole of every page as an image and yield where it lies."""
    for page in pages(reports, images):
        context = browser.new_context(
            viewport={"width": width, "height": 900}, locale=locale(page), offline=True
        )
        tab = context.new_page()
        tab.goto(page.resolve().as_uri(), wait_until="load")
        tab.evaluate("document.fonts.ready.then(() => null)")
        image = images / image_name(page, reports)
        tab.screenshot(path=image, full_page=True)
        context.close()
        yield image


def main() -> int:
    """Read the command line, render, print the paths."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=Path, default=Path("reports"))
    parser.add_argument("--width", type=int, default=1280, help="of the window, in CSS pixels")
    options = parser.parse_args()
    images = options.reports / "look"
    chromium = shutil.which("chromium")
    if not chromium:
        print("chromium is not installed; run `make browser`", file=sys.stderr)
        return 1
    if not pages(options.reports, images):
        print(f"no reports under {options.reports}; run `make demo` first", file=sys.stderr)
        return 1
    images.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=CHROMIUM_ARGUMENTS)
        for image in look(browser, options.reports, images, width=options.width):
            print(image)
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
