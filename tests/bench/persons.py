#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Fairlead authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes tables of invented persons, an eighth of them written twice with a slip, brings each into a case, looks for doubles,
and prints seconds of the clock and of the processor, and memory.

tests/bench/persons.py [--bin build/release/bin] [ROWS...]   (default: 50000 200000)"""
import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
from pathlib import Path

SYLLABLES = ("ka mo ra li sha ben tor vi ner dul has im ar jo lan ko va fer min zu go ste pet wil an ez ul or da ri").split()
SPECIFICATION = {"name": "persons", "source": "Made", "date_order": "ymd", "items": [
    {"as": "person", "schema": "Person", "key": ["rec"], "properties": {
        "firstName": {"column": "first"}, "lastName": {"column": "last"}, "birthDate": {"column": "born"},
        "phone": {"column": "phone"}, "recordId": {"column": "rec"}}}]}


def rows(count):
    """Some names are common, most are rare; three of ten have a telephone."""
    made = random.Random(7)

    def name(parts):
        return "".join(made.choice(SYLLABLES) for _ in range(parts)).capitalize()

    given = [name(made.choice((2, 2, 3))) for _ in range(3_000)]
    surnames = [name(made.choice((2, 3, 3))) for _ in range(20_000)]
    out = []
    while len(out) < count:
        first, last = given[int(3_000 * made.random() ** 2)], surnames[int(20_000 * made.random() ** 1.5)]
        born = f"{made.randint(1950, 2004)}-{made.randint(1, 12):02}-{made.randint(1, 28):02}"
        phone = f"+4477009{made.randint(0, 99_999):05}" if made.random() < 0.3 else ""
        out.append((first, last, born, phone))
        if made.random() < 0.12:
            slip = made.randrange(len(first))
            out.append((first[:slip] + made.choice("aeiou") + first[slip + 1:], last,
                        born if made.random() < 0.8 else "", phone))
    return out[:count]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--bin", default=Path(__file__).resolve().parents[2] / "build/release/bin", type=Path)
    parser.add_argument("rows", nargs="*", type=int, default=[50_000, 200_000])
    options = parser.parse_args()
    program = options.bin.resolve() / "fairlead-cli"
    with tempfile.TemporaryDirectory(prefix="fairlead persons ") as folder:
        folder = Path(folder)
        (folder / "persons.json").write_text(json.dumps(SPECIFICATION))
        for count in options.rows:
            table, case = folder / f"{count}.csv", folder / f"{count}.fairlead"
            table.write_text("rec,first,last,born,phone\n" + "".join(
                f"{i},{','.join(row)}\n" for i, row in enumerate(rows(count))))
            for command in (["new", case], ["import-table", case, table, "--spec", folder / "persons.json"]):
                subprocess.run([program, *command], check=True, stdout=subprocess.DEVNULL)
            began = os.times()
            process = subprocess.Popen([program, "resolve", case, "--json"], stdout=subprocess.PIPE)
            answer = json.loads(process.stdout.read())
            _, status, usage = os.wait4(process.pid, 0)
            if status != 0:
                sys.exit("resolve failed")
            print(f"{count:,} persons: {answer['compared']:,} pairs compared, {len(answer['candidates']):,} suggested, "
                  f"{os.times().elapsed - began.elapsed:.1f} s, of the processor {usage.ru_utime + usage.ru_stime:.1f} s, "
                  f"{usage.ru_maxrss / 1024:.0f} MB", flush=True)


if __name__ == "__main__":
    main()
