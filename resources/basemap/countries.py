#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Fairlead authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Builds countries.csv, where the map writes the names of countries: the ISO 3166 code, the middle of the name, and how long the
country is along it in degrees; the biggest first. The middle is the point of the country's biggest part (Natural Earth 1:50 million
as `world-atlas` ships it) that is farthest from its borders, with distances to the east and west counted a third, since names are
wider than high. The code is that of the country of `world_map.gpkg` which holds the point.
Usage: countries.py WORLD_ATLAS_FOLDER WORLD_MAP.GPKG countries.csv
"""
import json, math, sqlite3, sys
from pathlib import Path

from build import DEGREE, arcs_of, cut_ring, lines_of, polygons, ring, simplified

FLAT = 3


def mercator(p):
    lat = max(-85, min(85, p[1] / DEGREE))
    return (p[0] / DEGREE, math.degrees(math.log(math.tan(math.pi / 4 + math.radians(lat) / 2))))


def area(points):
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, points[1:]))) / 2


def chord(rings, x, y):
    """West and east ends of the part of the row through the point that lies inside."""
    ends = sorted(a[0] + (y - a[1]) * (b[0] - a[0]) / (b[1] - a[1])
                  for points in rings for a, b in zip(points, points[1:]) if (a[1] > y) != (b[1] > y))
    return next(((w, e) for w, e in zip(ends[::2], ends[1::2]) if w < x < e), None)


def room(rings, x, y):
    """Distance to the nearest border, negative outside."""
    if not chord(rings, x, y):
        return -1
    least = math.inf
    for points in rings:
        for a, b in zip(points, points[1:]):
            ax, ay, bx, by = (a[0] - x) / FLAT, a[1] - y, (b[0] - x) / FLAT, b[1] - y
            dx, dy = bx - ax, by - ay
            t = max(0, min(1, -(ax * dx + ay * dy) / (dx * dx + dy * dy))) if dx or dy else 0
            least = min(least, math.hypot(ax + t * dx, ay + t * dy))
    return least


def middle(rings):
    xs, ys = [p[0] for p in rings[0]], [p[1] for p in rings[0]]
    x, y, w, h, best = (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2, max(xs) - min(xs), max(ys) - min(ys), (-2, 0, 0)
    for _ in range(3):
        tried = [(x + w * (i / 10 - 0.5), y + h * (j / 10 - 0.5)) for i in range(11) for j in range(11)]
        best = max(best, max((room(rings, *p), *p) for p in tried))
        _, x, y = best
        w, h = w / 4, h / 4
    return best[1:]


def main(folder, package, target):
    gpkg = sqlite3.connect(f"file:{package}?mode=ro", uri=True)
    known = [(code, [[mercator(p) for p in points] for points in lines_of(blob)])
             for code, blob in gpkg.execute("select iso_a2, geom from countries where geom is not null order by fid")]
    topology = json.loads((Path(folder) / "countries-50m.json").read_text())
    arcs, rows = arcs_of(topology), []
    for geometry in topology["objects"]["countries"]["geometries"]:
        parts = []
        for rings in polygons(geometry):
            cut = [[[mercator(p) for p in part] for part in cut_ring(ring(arcs, r))] for r in rings]
            parts += [[outer, *(hole for holes in cut[1:] for hole in holes)] for outer in cut[0]]
        biggest = max(parts, key=lambda rings: area(rings[0]))
        x, y = middle([simplified(points, math.sqrt(area(points)) / 40) for points in biggest])
        code = next((code for code, rings in known if chord(rings, x, y)), None)
        if not code or len(code) != 2 or not code.isalpha():
            continue  # without a code there is no name that others agree on
        west, east = chord(biggest, x, y)
        lat = math.degrees(2 * math.atan(math.exp(math.radians(y))) - math.pi / 2)
        rows.append((area(biggest[0]) * math.cos(math.radians(lat)) ** 2, code, lat, x, 2 * min(x - west, east - x)))
    seen = set()
    rows = [row for row in sorted(rows, reverse=True) if row[1] not in seen and not seen.add(row[1])]  # without outlying parts
    with open(target, "w", encoding="utf-8") as out:
        print("code,latitude,longitude,length", file=out)
        for _, code, lat, lon, length in rows:
            print(f"{code},{lat:.2f},{lon:.2f},{length:.2f}", file=out)


main(*sys.argv[1:4])
