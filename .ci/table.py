#!/usr/bin/env python3
"""Prints the README's accuracy table from what .ci/score printed.

usage: .ci/score BINARY SHARED | tee LOG; python3 .ci/table.py LOG

A row a metric, a column an extractor: right/asked over all families, `starts` from the corrected gold.
"""
import re
import sys

COLUMNS = ["pdftotext", "pymupdf", "pypdf", "layout"]
NAMES = {"layout": "pdftotext -layout", "pymupdf": "PyMuPDF"}

shares, row = {}, None
for line in open(sys.argv[1], encoding="utf-8"):
    head = re.match(r"== ([\w-]+)-corrected$", line)
    if line.startswith("== "):
        row = head and head[1]
    share = re.match(r"(\w+) +all +(\d+)/(\d+) +\d\.\d+$", line)
    if share and row in COLUMNS:
        right, asked = int(share[2]), int(share[3])
        # Rounded down: only what is whole is called 1.
        shares.setdefault(share[1], {})[row] = f"{right}/{asked} {right * 10000 // asked / 10000:.4f}"
print("| field |", " | ".join(NAMES.get(column, column) for column in COLUMNS), "|")
print("|---|" + "---|" * len(COLUMNS))
for metric, row in shares.items():
    print(f"| {metric} |", " | ".join(row.get(column, "") for column in COLUMNS), "|")
