#!/usr/bin/env python3
"""Compares the instructions that callgrind counted for each text at n and at 2n: see .ci/growth."""
import pathlib
import re
import sys

LIMIT = 2.3
folder = pathlib.Path(sys.argv[1])
names = folder.joinpath("names").read_text().splitlines()
dumps = sorted(folder.glob("dump.*"), key=lambda path: int(path.suffix[1:]))
read = []
for path in dumps:
    text = path.read_text()
    # What came before the function was entered is dumped as well, and counts for nothing.
    if re.search(r"^desc: Trigger: --dump-after", text, re.M):
        read.append(int(re.search(r"^(?:totals|summary): (\d+)", text, re.M)[1]))
read = read[-2 * len(names):]
if not names or len(read) != 2 * len(names):
    sys.exit(f"growth: {len(names)} texts, but {len(read)} counts of instructions")
slow = 0
for name, once, twice in zip(names, read[::2], read[1::2]):
    ratio = twice / once
    slow += ratio >= LIMIT
    if ratio >= LIMIT or "-v" in sys.argv:
        print(f"{name:<36} {once:>13,} {twice:>13,} {ratio:6.2f}")
print(f"growth: {len(names)} texts, {slow} of them take {LIMIT} times as much or more at twice the size")
sys.exit(slow > 0)
