#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Fairlead authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures sealing, opening and merging beside zip, age and unzip on the same bytes in the same run.

tests/bench/sealing.py [--bin build/release/bin] [--megabytes 1000] [--statements 100000] [--runs 3] [--json FILE]

Each figure is the best of the runs, which alternate between the programs; beside the seconds of the clock stand those of
the processor, which other work on the machine disturbs less. Of the originals half is text that packs well and half is
noise, as scans and photographs are. Needs age, zip and unzip.
"""
import argparse
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

PART = 50  # megabytes an original
CONTENT = ('<?xml version="1.0" encoding="UTF-8"?><office:document-content '
           'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
           'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>'
           "<text:p>Report %d</text:p></office:text></office:body></office:document-content>")


def run(command, **more):
    """Megabytes of memory of one command; stops at a failure."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, **more)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"failed: {command}")
    return usage.ru_maxrss / 1024


class Times:
    """Seconds by the clock and of the processor, of what was run inside `with`; the best of all runs."""

    def __init__(self):
        self.clock, self.processor = [], []

    def __enter__(self):
        self.began = os.times()

    def __exit__(self, *_):
        ended = os.times()
        self.clock.append(ended.elapsed - self.began.elapsed)
        self.processor.append(ended.children_user + ended.children_system - self.began.children_user -
                              self.began.children_system)

    def beside(self, peer, name):
        return {"fairlead_s": min(self.clock), f"{name}_s": min(peer.clock), "ratio": min(self.clock) / min(peer.clock),
                "fairlead_processor_s": min(self.processor), f"{name}_processor_s": min(peer.processor),
                "processor_ratio": min(self.processor) / min(peer.processor)}


def make_originals(folder, megabytes):
    words = [w.encode() for w in "boat engine Gravelines Müller محمد lorry Харьков cash night quay".split()]
    chance = random.Random(1)
    for number in range(max(1, megabytes // PART)):
        size = min(PART, megabytes) << 20
        text = bytearray()
        while len(text) < size // 2:
            text += b" ".join(chance.choice(words) + str(chance.randrange(10_000)).encode() for _ in range(500)) + b"\n"
        block = bytes(text)
        with zipfile.ZipFile(folder / f"report {number}.odt", "w", zipfile.ZIP_STORED) as odt:
            odt.writestr("mimetype", "application/vnd.oasis.opendocument.text")
            odt.writestr("content.xml", CONTENT % number)
            odt.writestr("Pictures/log.txt", block)
            odt.writestr("Pictures/scan.bin", chance.randbytes(size // 2))


def make_table(path, statements):
    chance = random.Random(2)
    columns = ["number", "name", "notes", "color", "make", "model", "type", "summary", "buildDate"]
    with open(path, "w", encoding="utf-8") as out:
        out.write(",".join(columns) + "\n")
        for row in range(statements // len(columns)):
            out.write(f"UI-{row:06d},Van {row},Seen {chance.randrange(999)} times,grey,Make {chance.randrange(40)},"
                      f"M{chance.randrange(99)},van,Entry {row} of the log,{1990 + row % 30}\n")
    return {"name": "bench", "items": [{"as": "v", "schema": "Vehicle", "key": ["number"], "properties": dict(
        registrationNumber={"column": "number"}, **{c: {"column": c} for c in columns[1:]})}]}


class Bench:
    def __init__(self, options, folder):
        self.folder, self.options = folder, options
        self.cli = str(Path(options.bin) / "fairlead-cli")
        self.env = dict(os.environ, FAIRLEAD_AUTHOR="Bench", XDG_CONFIG_HOME=str(folder / "config"))
        self.out = {}

    def fairlead(self, *words):
        return run([self.cli, *map(str, words), "--quiet"], env=self.env)

    def keys(self):
        subprocess.run(["age-keygen", "-o", self.folder / "age.key"], check=True, capture_output=True)
        self.recipient = subprocess.run(["age-keygen", "-y", self.folder / "age.key"], check=True, capture_output=True,
                                        text=True).stdout.strip()
        # Neither side's key asks for a passphrase, whose cost is fixed and on purpose.
        self.fairlead("key", "new", self.folder / "own.key")
        self.public = self.folder / "own.key.pub"

    def seal(self, case, bundle):
        return self.fairlead("seal", case, "-o", bundle, "--all", "--to", self.public, "--sign", self.folder / "own.key")

    def open(self, bundle, case):
        return self.fairlead("open", bundle, "--into", case, "--key", self.folder / "own.key", "--accept-unsigned")

    def originals(self):
        folder, case = self.folder / "originals", self.folder / "originals.fairlead"
        folder.mkdir()
        make_originals(folder, self.options.megabytes)
        self.fairlead("new", case)
        self.fairlead("import-report", case, folder, "--classification", "OFFICIAL")
        bundle, sealed = self.folder / "a.flbundle", self.folder / "peer.age"
        seals, peers, opens, unpacks, memory = Times(), Times(), Times(), Times(), []
        for _ in range(self.options.runs):
            for path in (bundle, sealed):
                path.unlink(missing_ok=True)
            with peers:
                self.peer_seal(sealed)
            with seals:
                memory.append(self.seal(case, bundle))
            with unpacks:
                self.peer_open(sealed)
            shutil.rmtree(self.folder / "unpacked")
            (self.folder / "peer.zip").unlink()
            into = self.fresh_case()
            with opens:
                memory.append(self.open(bundle, into))
        self.out["sealing"] = dict(megabytes=self.options.megabytes, **seals.beside(peers, "zip_and_age"))
        self.out["opening"] = opens.beside(unpacks, "age_and_unzip")
        self.out["memory_mb"] = max(memory)

    def fresh_case(self):
        case = self.folder / "into.fairlead"
        case.unlink(missing_ok=True)
        self.fairlead("new", case)
        return case

    def peer_seal(self, sealed):
        with open(sealed, "wb") as out:
            zipped = subprocess.Popen(["zip", "-1", "-q", "-r", "-", "originals"], cwd=self.folder,
                                      stdout=subprocess.PIPE)
            subprocess.run(["age", "-r", self.recipient], stdin=zipped.stdout, stdout=out, check=True)
            zipped.stdout.close()
            if zipped.wait() != 0:
                sys.exit("zip failed")
            out.flush()
            os.fsync(out.fileno())

    def peer_open(self, sealed):
        subprocess.run(["age", "-d", "-i", self.folder / "age.key", "-o", self.folder / "peer.zip", sealed], check=True)
        subprocess.run(["unzip", "-q", "-o", self.folder / "peer.zip", "-d", self.folder / "unpacked"], check=True)
        subprocess.run(["sync", "-f", self.folder / "unpacked"], check=True)

    def merging(self):
        case, table, bundle = self.folder / "t.fairlead", self.folder / "table.csv", self.folder / "t.flbundle"
        (self.folder / "spec.json").write_text(json.dumps(make_table(table, self.options.statements)))
        self.fairlead("new", case)
        self.fairlead("import-table", case, table, "--spec", self.folder / "spec.json")
        info = subprocess.run([self.cli, "info", case, "--json"], check=True, capture_output=True, text=True, env=self.env)
        statements = json.loads(info.stdout)["statements"]
        self.seal(case, bundle)
        times, memory = Times(), []
        for _ in range(self.options.runs):
            into = self.fresh_case()
            with times:
                memory.append(self.open(bundle, into))
        self.out["merging"] = {"statements": statements, "seconds": min(times.clock),
                               "processor_s": min(times.processor), "a_second": statements / min(times.processor),
                               "memory_mb": max(memory)}


def main():
    reader = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    reader.add_argument("--bin", default="build/release/bin")
    reader.add_argument("--megabytes", type=int, default=1000)
    reader.add_argument("--statements", type=int, default=100_000)
    reader.add_argument("--runs", type=int, default=3)
    reader.add_argument("--json")
    options = reader.parse_args()
    for program in ("age", "age-keygen", "zip", "unzip"):
        if not shutil.which(program):
            sys.exit(f"{program} is not installed, so that there is nothing to measure beside.")
    with tempfile.TemporaryDirectory(prefix="fairlead sealing é ") as folder:
        bench = Bench(options, Path(folder))
        bench.keys()
        bench.merging()
        bench.originals()
    text = json.dumps(bench.out, indent=2)
    print(text)
    if options.json:
        Path(options.json).write_text(text + "\n")


main()
