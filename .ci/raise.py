#!/usr/bin/env python3
"""Turns what .ci/score printed into .ci/floors: each share over all families, rounded down at the fourth decimal.

usage: .ci/score BINARY SHARED | tee LOG; python3 .ci/raise.py LOG > .ci/floors

Of `polarity` and `compare`, whose scripts print shares with three decimals and no counts, the floor is the least
share that is printed so.

Floors only ever go up: a share below the floor that stands in .ci/floors keeps that floor, and is named on
standard error.
"""
import os
import re
import sys

# Rows whose shares stand in one line, and which of them are held.
HELD = {"polarity": ["accuracy", "weakness", "macro"], "compare": ["precision", "F1", "status", "grades"]}


def least(printed):
    """The least share that is printed so; all of fewer than 2000 is all."""
    return 1.0 if printed == "1.000" else max(float(printed) - 0.0005, 0.0)


floors = os.path.join(os.path.dirname(os.path.abspath(__file__)), "floors")
rows, row, name = {}, None, None
for line in open(sys.argv[1], encoding="utf-8"):
    head = re.match(r"== ([\w-]+)$", line)
    share = re.match(r"(\w+) +(?:all +)?(\d+)/(\d+) +\d\.\d+$", line)
    if head:
        name, row = head[1], {}
    elif share and row is not None:
        rows.setdefault(name, row)[share[1]] = int(share[2]) * 10000 // int(share[3]) / 10000
    elif name in HELD and re.fullmatch(r"(\w+ \d\.\d{3}\s*)+", line):
        printed = dict(re.findall(r"(\w+) (\d\.\d{3})", line))
        rows[name] = {metric: least(printed[metric]) for metric in HELD[name]}
for line in open(floors, encoding="utf-8"):
    name, *old = line.split("#")[0].split() or [""]
    for metric, floor in (entry.split("=") for entry in old):
        new = rows.setdefault(name, {}).get(metric, 0.0)
        if new < float(floor):
            print(f"{name}: {metric} fell from {floor} to {new:.4f}", file=sys.stderr)
            rows[name][metric] = float(floor)
print("# What .ci/score may not fall below: a run, then each share over all families. Written by .ci/raise.py.")
for name, shares in rows.items():
    print(name, *(f"{metric}={share:.4f}" for metric, share in shares.items()))
