#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Fairlead authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Builds world.flbm from Natural Earth (public domain): the TopoJSON of the npm package `world-atlas` for land and countries,
and `world_map.gpkg` of Debian's package `qgis-common` for first-level regions and disputed borders.
Usage: build.py WORLD_ATLAS_FOLDER WORLD_MAP.GPKG world.flbm

Layout, little-endian, read by core/geo/base_map.cpp:
  8 bytes "FLBM0002", u32 levels; for each level, coarse to fine: u32 offset, u32 shapes
  a shape: u8 kind (0 land ring, 1 border of countries, 2 disputed border, 3 border of regions), u32 points,
           i32 west, south, east, north (1e-6 degree), u32 size of the smaller region beside a border of regions
           (the root of its area on a Mercator map, 1e-6 degree; else 0),
           then differences of lon and lat from the point before as zigzag LEB128, the first from 0, 0
No shape crosses 180 degrees: rings and lines are cut there, and Antarctica closes along the edge and the pole.
"""
import json, math, sqlite3, struct, sys
from collections import defaultdict
from pathlib import Path

LAND, BORDER, DISPUTED, REGION = range(4)
DEGREE = 1_000_000
HALF, POLE = 180 * DEGREE, -90 * DEGREE


def leb(n):
    n = n << 1 if n >= 0 else (-n << 1) - 1
    out = b""
    while n >= 0x80:
        out += bytes([n & 0x7F | 0x80])
        n >>= 7
    return out + bytes([n])


def arcs_of(topology):
    sx, sy = topology["transform"]["scale"]
    tx, ty = topology["transform"]["translate"]
    out = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((round((x * sx + tx) * DEGREE), round((y * sy + ty) * DEGREE)))
        out.append(points)
    return out


def ring(arcs, indexes):
    points = []
    for i in indexes:
        arc = arcs[i] if i >= 0 else arcs[~i][::-1]
        points += arc[1:] if points else arc
    return points


def polygons(geometry):
    if geometry["type"] == "Polygon":
        yield geometry["arcs"]
    elif geometry["type"] == "MultiPolygon":
        yield from geometry["arcs"]
    elif geometry["type"] == "GeometryCollection":
        for g in geometry["geometries"]:
            yield from polygons(g)


def unwrapped(points):
    """The same points with longitudes that go on past 180 degrees instead of jumping."""
    out, turn = [], 0
    for n, (x, y) in enumerate(points):
        if n and abs(x - points[n - 1][0]) > HALF:
            turn += -2 * HALF if x > points[n - 1][0] else 2 * HALF
        out.append((x + turn, y))
    return out


def crossing(a, b, x):
    return (x, a[1] + round((b[1] - a[1]) * (x - a[0]) / (b[0] - a[0])))


def beside(points, x, sign):
    """The part of a closed ring where sign * lon <= sign * x (Sutherland and Hodgman); the cut runs along the meridian."""
    out = []
    for a, b in zip(points, points[1:]):
        inA, inB = sign * a[0] <= sign * x, sign * b[0] <= sign * x
        if inA != inB:
            out.append(crossing(a, b, x))
        if inB:
            out.append(b)
    return out + out[:1]


def cut_ring(points):
    points = unwrapped(points)
    if points[0][0] != points[-1][0]:  # once round the world: Antarctica, which closes at the pole
        points += [(points[-1][0], POLE), (points[0][0], POLE), points[0]]
    for turn in (-2 * HALF, 0, 2 * HALF):
        part = beside(beside(points, HALF + turn, 1), turn - HALF, -1)
        if len(part) > 3 and max(p[0] for p in part) > min(p[0] for p in part):
            yield [(x - turn, y) for x, y in part]


def cut_line(points):
    points = unwrapped(points)
    side = lambda p: math.floor((p[0] + HALF) / (2 * HALF))
    run = [points[0]]
    for a, b in zip(points, points[1:]):
        if side(a) != side(b):
            edge = crossing(a, b, 2 * HALF * max(side(a), side(b)) - HALF)
            yield [(x - side(a) * 2 * HALF, y) for x, y in run + [edge]]
            run = [edge]
        run.append(b)
    yield [(x - side(run[-1]) * 2 * HALF, y) for x, y in run]


def shape(kind, points, size=0):
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    data = struct.pack("<BIiiiiI", kind, len(points), min(xs), min(ys), max(xs), max(ys), size)
    x = y = 0
    for px, py in points:
        data += leb(px - x) + leb(py - y)
        x, y = px, py
    return data


def simplified(points, tolerance):
    """Douglas and Peucker; the ends stay, so that lines go on meeting."""
    keep, stack = {0, len(points) - 1}, [(0, len(points) - 1)]
    while stack:
        first, last = stack.pop()
        (ax, ay), (bx, by) = points[first], points[last]
        length = math.hypot(bx - ax, by - ay)
        most, at = tolerance, None
        for i in range(first + 1, last):
            x, y = points[i]
            off = abs((bx - ax) * (y - ay) - (by - ay) * (x - ax)) / length if length else math.hypot(x - ax, y - ay)
            if off > most:
                most, at = off, i
        if at is not None:
            keep.add(at)
            stack += [(first, at), (at, last)]
    return [points[i] for i in sorted(keep)]


def lines_of(blob):
    """Rings or lines of a GeoPackage geometry."""
    at = 8 + {0: 0, 1: 32, 2: 48, 3: 48, 4: 64}[blob[3] >> 1 & 7]
    out = []

    def number():
        nonlocal at
        at += 4
        return struct.unpack_from("<I", blob, at - 4)[0]

    def points():
        nonlocal at
        n = number()
        flat = struct.unpack_from(f"<{2 * n}d", blob, at)
        at += 16 * n
        out.append([(round(x * DEGREE), round(y * DEGREE)) for x, y in zip(flat[::2], flat[1::2])])

    def geometry():
        nonlocal at
        if blob[at] != 1:
            raise ValueError("big-endian geometry")
        at += 1
        kind = number()
        if kind == 2:
            points()
        else:
            for _ in range(number()):
                points() if kind == 3 else geometry()

    geometry()
    return out


def mercator_size(rings):
    def one(points):
        area = abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, points[1:]))) / 2
        middle = (min(p[1] for p in points) + max(p[1] for p in points)) / 2 / DEGREE
        return area / max(math.cos(math.radians(middle)), 0.05)
    return round(math.sqrt(max(map(one, rings))))


def chained(edges):
    """Joins edges to lines as long as no more than two meet at a point."""
    near = defaultdict(set)
    for a, b in edges:
        near[a].add(b)
        near[b].add(a)
    ends = [p for p in sorted(near) if len(near[p]) != 2]
    for start in ends + sorted(near):  # what is left after the ends is closed
        while near[start]:
            line = [start]
            while near[line[-1]]:
                here, there = line[-1], min(near[line[-1]])
                near[here].discard(there)
                near[there].discard(here)
                line.append(there)
                if len(near[there]) != 1:
                    break
            yield line


def region_borders(gpkg):
    """Lines between two regions of one country, each with the size of the smaller."""
    owners, sizes = defaultdict(set), {}
    for fid, blob, country in gpkg.execute("select fid, geom, adm0_a3 from states_provinces where geom is not null order by fid"):
        rings = lines_of(blob)
        sizes[fid] = mercator_size(rings)
        for points in rings:
            for a, b in zip(points, points[1:]):
                if a != b:
                    owners[(min(a, b), max(a, b))].add((country, fid))
    pairs = defaultdict(list)
    for edge, found in owners.items():
        if len(found) == 2 and len({country for country, _ in found}) == 1:
            pairs[tuple(sorted(fid for _, fid in found))].append(edge)
    for (a, b), edges in sorted(pairs.items()):
        for line in chained(sorted(edges)):
            yield line, min(sizes[a], sizes[b])


def disputed_lines(gpkg):
    for blob, in gpkg.execute("select geom from disputed_borders where name not like 'Former %' order by fid"):
        yield from lines_of(blob)


class Nearness:
    """Which points lie within a tolerance of some lines."""

    def __init__(self, lines, tolerance):
        self.tolerance, self.cells = tolerance, defaultdict(list)
        for line in lines:
            for a, b in zip(line, line[1:]):
                steps = max(1, math.ceil(math.dist(a, b) / (tolerance / 2)))
                for i in range(steps + 1):
                    p = (a[0] + (b[0] - a[0]) * i / steps, a[1] + (b[1] - a[1]) * i / steps)
                    self.cells[self.cell(p)].append(p)

    def cell(self, p):
        return (int(p[0] // self.tolerance), int(p[1] // self.tolerance))

    def __contains__(self, p):
        cx, cy = self.cell(p)
        return any(math.dist(p, q) <= self.tolerance
                   for x in (cx - 1, cx, cx + 1) for y in (cy - 1, cy, cy + 1) for q in self.cells.get((x, y), ()))

    def runs(self, line):
        """The line in runs whose segments are all near, or all far."""
        run, was = [line[0]], None
        for a, b in zip(line, line[1:]):
            near = ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2) in self
            if was is not None and near != was:
                yield run, was
                run = [a]
            was = near
            run.append(b)
        if was is not None:
            yield run, was


def level(folder, scale, gpkg, tolerance, smallest, reach):
    shapes = []
    land = json.loads((folder / f"land-{scale}.json").read_text())
    arcs = arcs_of(land)
    for geometry in land["objects"]["land"]["geometries"]:
        for rings in polygons(geometry):
            for r in rings:
                shapes += [shape(LAND, part) for part in cut_ring(ring(arcs, r))]
    countries = json.loads((folder / f"countries-{scale}.json").read_text())
    arcs = arcs_of(countries)
    used = defaultdict(set)
    for n, geometry in enumerate(countries["objects"]["countries"]["geometries"]):
        for rings in polygons(geometry):
            for r in rings:
                for i in r:
                    used[i if i >= 0 else ~i].add(n)
    # An arc of two countries is a border; one of a single country is a coast.
    borders = [part for i, owners in sorted(used.items()) if len(owners) > 1 for part in cut_line(arcs[i])]
    claims = [simplified(line, tolerance) for line in disputed_lines(gpkg)]
    near_claims, near_borders = Nearness(claims, reach), Nearness(borders, reach)
    for border in borders:
        shapes += [shape(DISPUTED if near else BORDER, run) for run, near in near_claims.runs(border)]
    for claim in claims:
        shapes += [shape(DISPUTED, run) for run, near in near_borders.runs(claim) if not near]
    for line, size in region_borders(gpkg):
        if size >= smallest:
            shapes.append(shape(REGION, simplified(line, tolerance), size))
    return shapes


def main(folder, package, target):
    gpkg = sqlite3.connect(f"file:{package}?mode=ro", uri=True)
    # Generalised to a third of a pixel or less where the level begins to be shown, and without regions too small to be told apart.
    levels = [level(Path(folder), scale, gpkg, round(tolerance * DEGREE), round(smallest * DEGREE), round(reach * DEGREE))
              for scale, tolerance, smallest, reach in (("110m", 0.05, 8, 0.3), ("50m", 0.01, 0.8, 0.1), ("10m", 0.0005, 0, 0.02))]
    offset, head, body = 8 + 4 + 8 * len(levels), struct.pack("<I", len(levels)), b""
    for shapes in levels:
        head += struct.pack("<II", offset + len(body), len(shapes))
        body += b"".join(shapes)
    Path(target).write_bytes(b"FLBM0002" + head + body)


if __name__ == "__main__":
    main(*sys.argv[1:4])
