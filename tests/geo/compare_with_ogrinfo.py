#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Fairlead authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Imports every file below a folder, each into a case of its own, and compares the counts with ogrinfo's.
Usage: compare_with_ogrinfo.py FAIRLEAD_CLI FOLDER

A file must come in with the right count or be refused by a sentence; a crash, a hang or a half-import is an error, and so is
a case that does not verify. Exit code 1 if there was one.
"""
import json, subprocess, sys, tempfile
from pathlib import Path

QUIET = {"capture_output": True, "stdin": subprocess.DEVNULL}


def true_count(path):
    """The features that ogrinfo finds; None where it reads no vectors."""
    said = subprocess.run(["ogrinfo", "-ro", "-al", "-so", str(path)], timeout=120, **QUIET)
    counts = [int(line.split(b":")[1]) for line in said.stdout.splitlines() if line.startswith(b"Feature Count:")]
    return sum(counts) if counts else None


def main(cli, folder):
    right = refused = rasters = 0
    wrong = []
    with tempfile.TemporaryDirectory() as place:
        case = Path(place) / "one.fairlead"
        for path in sorted(p for p in Path(folder).rglob("*") if p.is_file()):
            case.unlink(missing_ok=True)
            subprocess.run([cli, "new", str(case), "--author", "check"], check=True, **QUIET)
            try:
                done = subprocess.run([cli, "import-layer", str(case), str(path), "--json", "--author", "check"], timeout=120, **QUIET)
            except subprocess.TimeoutExpired:
                wrong.append(f"{path}: hung")
                continue
            if done.returncode == 1:
                refused += 1
                if not done.stderr.strip():
                    wrong.append(f"{path}: refused without a word")
                elif true_count(path) and path.suffix.lower() in (".shp", ".gpkg", ".geojson", ".kml", ".kmz", ".gpx", ".gml", ".tab", ".dxf", ".osm", ".pbf"):
                    wrong.append(f"{path}: refused: {done.stderr.decode(errors='replace').strip()[:200]}")
                continue
            if done.returncode != 0:
                wrong.append(f"{path}: ended with {done.returncode}")
                continue
            imported = json.loads(done.stdout)["imported"]
            if any(layer["kind"] == "raster" for layer in imported):
                rasters += 1
            elif sum(layer["features"] for layer in imported) == true_count(path):
                right += 1
            else:
                wrong.append(f"{path}: {sum(layer['features'] for layer in imported)} instead of {true_count(path)}")
            if subprocess.run([cli, "verify", str(case), "--author", "check"], **QUIET).returncode != 0:
                wrong.append(f"{path}: the case does not verify")
    print(f"{right} vector files right, {rasters} rasters, {refused} refused, {len(wrong)} wrong")
    for one in wrong:
        print(" ", one)
    return 1 if wrong else 0


sys.exit(main(*sys.argv[1:3]))
