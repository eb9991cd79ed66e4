#!/usr/bin/env python3
"""Checks that documents which award no grades are given none.

usage: ungraded.py [--unknown] EXTRACTED.jsonl

Letters on focused and monitoring visits may hold no judgement; with --unknown no document may, and each must be of
kind `unknown`. Prints what is wrong; exit status 1 if anything is.
"""
import json
import sys

UNKNOWN = "--unknown" in sys.argv
LETTERS = ("focused_visit", "monitoring_visit")

wrong, seen = 0, 0
for line in open(sys.argv[-1], encoding="utf-8"):
    report = json.loads(line)
    # Real letters are known by their file names too: a letter that is read as something else must not get through.
    named = "focused-visit" in report["source"]["name"]
    if not (UNKNOWN or named or report["kind"] in LETTERS):
        continue
    seen += 1
    if report["judgements"] or (UNKNOWN and report["kind"] != "unknown"):
        wrong += 1
        print(f"{report['source']['name']}: {report['kind']} with {len(report['judgements'])} judgements")
print(f"{sys.argv[-1].rsplit('/', 1)[-1]}: {seen} documents without grades, {wrong} wrong")
sys.exit(1 if wrong or not seen else 0)
