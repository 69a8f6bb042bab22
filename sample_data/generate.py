"""Write the sample projects, or check that those in this folder are the ones told here.

python sample_data/generate.py           writes every file
python sample_data/generate.py --check   changes nothing; exit status 1 if a file differs
"""

import argparse
import io
import sys
import zipfile
from pathlib import Path

from generators import (
    cameras_en,
    clinic_zh,
    depot_en,
    hospital_zh,
    labs_en,
    port_zh,
    portal_en,
    project_register,
    records_zh,
    valves_zh,
    warehouse_zh,
)

HERE = Path(__file__).resolve().parent
PROJECTS = {
    "m1_hospital": hospital_zh.files,
    "m2_cameras": cameras_en.files,
    "m3_port": port_zh.files,
    "m4_warehouse": warehouse_zh.files,
    "m5_clinic": clinic_zh.files,
    "m6_labs": labs_en.files,
    "m7_depots": depot_en.files,
    "m8_records": records_zh.files,
    "m9_valves": valves_zh.files,
    "portal_en": portal_en.files,
}


def all_files() -> dict[str, bytes]:
    """Give every generated file by its path below this folder."""
    files = {
        f"{folder}/{path}": content
        for folder, project in PROJECTS.items()
        for path, content in project().items()
    }
    return files | {"项目台账.xlsx": project_register.register()}


def content_of(path: str, stored: bytes) -> dict[str, bytes]:
    """Give what a file says: the members of a workbook, else its bytes."""
    if not path.endswith(".xlsx"):
        return {path: stored}
    # Builds of zlib compress the same members to different bytes, so these are compared open.
    with zipfile.ZipFile(io.BytesIO(stored)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def differing(files: dict[str, bytes], folder: Path) -> list[str]:
    """List the files that are missing in a folder or say something else there."""
    return [
        path
        for path, content in files.items()
        if not (folder / path).is_file()
        or content_of(path, (folder / path).read_bytes()) != content_of(path, content)
    ]


def main(arguments: list[str]) -> int:
    """Write or check; give the exit status."""
    parser = argparse.ArgumentParser(description="Write or check the sample projects.")
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    check = parser.parse_args(arguments).check
    files = all_files()
    if check:
        wrong = differing(files, HERE)
        sys.stdout.writelines(f"differs: {path}\n" for path in wrong)
        return 1 if wrong else 0
    for path, content in files.items():
        target = HERE / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    sys.stdout.write(f"{len(files)} files in {HERE}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
