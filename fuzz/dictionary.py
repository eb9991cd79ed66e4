#!/usr/bin/env python3
"""Prints a dictionary for the fuzzer: every wording that the reader knows, out of its tables.

    fuzz/dictionary.py > reports.dict

Made anew for each run, so that it cannot fall behind the tables. Strings of tests are words of the field as well.
"""
import pathlib
import re
import sys

SOURCES = pathlib.Path(__file__).resolve().parent.parent / "src"
STRING = re.compile(r'"((?:[^"\\\n]|\\.)*)"')
ESCAPES = {r"\n": "\n", r"\r": "\r", r"\t": "\t", r"\"": '"', r"\\": "\\"}
LONGEST = 120
# What no table spells out: marks, ends of lines and pages, and the forms of dates and numbers.
MORE = ["\f", "\n", "\r\n", "\n\n", "\n\f", "1.", "2. ", "\n3. ", "•", "◼", "\uf06e", "- ", "  ", "\t", "|", "\ufffd",
        "8 to 19 July 2024", "3 – 14 January 2011", "12/09/2016", "November 2014", "30 February 2019", "Good",
        "Requires improvement\nto be good", "Lead inspector: Ann Lee HMI", "(outcome 3, national framework)",
        "<p>", "</p>", "\n2\n\f", "Page 1 of 2", "’", "“", "é", "\u00a0", "\u200b"]


def strings(path):
    text = path.read_text(encoding="utf-8")
    for found in STRING.finditer(text):
        word = re.sub(r"\\u\{([0-9a-fA-F]+)\}", lambda m: chr(int(m[1], 16)), found[1])
        word = re.sub(r"\\.", lambda m: ESCAPES.get(m[0], ""), word)
        if 2 <= len(word.encode()) <= LONGEST and "{" not in word:
            yield word


def quoted(word):
    byte = lambda b: chr(b) if 0x20 <= b < 0x7F and b not in b'"\\' else f"\\x{b:02X}"
    return '"' + "".join(map(byte, word.encode())) + '"'


words = {word for path in sorted(SOURCES.rglob("*.rs")) for word in strings(path)} | set(MORE)
if len(words) < 500:
    sys.exit(f"only {len(words)} words found in {SOURCES}")
print("\n".join(sorted(map(quoted, words))))
