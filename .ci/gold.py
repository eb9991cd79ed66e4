#!/usr/bin/env python3
"""Copies gold for SIF and earlier reports without entries that are no paragraph starts.

usage: gold.py GOLD.jsonl > CORRECTED.jsonl

In `starts` of SIF reports the numbers 1, 2 and 3 often carry labels of the judgement table on the front page
("1. Children who need help and protection", "2. Children looked after and achieving permanence",
"3. Leadership, management and governance") in place of the first numbered paragraphs: the table numbers its rows.
Where one of the three begins with such a label, that entry is left out. Likewise an entry that is itself a number
("17." under 16: the number of the next paragraph). Nothing else is touched, so a score on the copy asks for less
and never for something else. How many entries went is printed on standard error.
"""
import json
import sys

LABELS = {"1": "childrenwhoneedhelp", "2": "childrenlookedafter", "3": "leadershipmanagement"}


def letters(text):
    return "".join(c for c in text.lower() if c.isalnum())


def is_wrong(number, first):
    label = LABELS.get(number)
    return (label is not None and letters(first).startswith(label)) or letters(first).isdigit()


def main():
    left_out, reports = 0, 0
    for line in open(sys.argv[1], encoding="utf-8"):
        gold = json.loads(line)
        starts = gold.get("starts") or {}
        wrong = [number for number, first in starts.items() if gold["family"].startswith("sif") and is_wrong(number, first)]
        for number in wrong:
            del starts[number]
        left_out += len(wrong)
        reports += bool(wrong)
        print(json.dumps(gold, ensure_ascii=False))
    print(f"gold: {left_out} entries of {reports} reports left out of starts", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
