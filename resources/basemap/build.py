#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Fairlead authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Builds world.flbm from the TopoJSON of the npm package `world-atlas` (Natural Earth, public domain).
Usage: build.py WORLD_ATLAS_FOLDER world.flbm

Layout, little-endian, read by core/geo/base_map.cpp:
  8 bytes "FLBM0001", u32 levels; for each level, coarse to fine: u32 offset, u32 shapes
  a shape: u8 kind (0 land ring, 1 border line), u32 points, i32 west, south, east, north (1e-6 degree),
           then differences of lon and lat from the point before as zigzag LEB128, the first from 0, 0
"""
import json, struct, sys
from pathlib import Path


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
            points.append((round((x * sx + tx) * 1e6), round((y * sy + ty) * 1e6)))
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


def shape(kind, points):
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    data = struct.pack("<BIiiii", kind, len(points), min(xs), min(ys), max(xs), max(ys))
    x = y = 0
    for px, py in points:
        data += leb(px - x) + leb(py - y)
        x, y = px, py
    return data


def level(folder, scale):
    shapes = []
    land = json.loads((folder / f"land-{scale}.json").read_text())
    arcs = arcs_of(land)
    for geometry in land["objects"]["land"]["geometries"]:
        for rings in polygons(geometry):
            shapes += [shape(0, ring(arcs, r)) for r in rings if len(ring(arcs, r)) > 3]
    countries = json.loads((folder / f"countries-{scale}.json").read_text())
    arcs = arcs_of(countries)
    used = {}
    for n, geometry in enumerate(countries["objects"]["countries"]["geometries"]):
        for rings in polygons(geometry):
            for r in rings:
                for i in r:
                    used.setdefault(i if i >= 0 else ~i, set()).add(n)
    for i, owners in sorted(used.items()):
        if len(owners) > 1:  # an arc of two countries is a border; one of a single country is a coast
            shapes.append(shape(1, arcs[i]))
    return shapes


def main(folder, target):
    levels = [level(Path(folder), scale) for scale in ("110m", "50m", "10m")]
    offset, head, body = 8 + 4 + 8 * len(levels), struct.pack("<I", len(levels)), b""
    for shapes in levels:
        head += struct.pack("<II", offset + len(body), len(shapes))
        body += b"".join(shapes)
    Path(target).write_bytes(b"FLBM0001" + head + body)


main(*sys.argv[1:3])
