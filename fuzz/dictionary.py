#!/usr/bin/env python3
"""Prints a dictionary for the fuzzer: every wording that the reader knows, out of its tables; or the words of PDF.

    fuzz/dictionary.py text|bytes|pdf > words.dict

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

PDF = """%PDF-1.7 %%EOF obj endobj stream endstream xref trailer startxref null true false R << >> [ ] ( ) < > BT ET Tf
Td TD Tm T* Tj TJ ' " Tc Tw Tz TL Ts Tr cm q Q re m l h S f B W n w gs Do BI ID EI BMC BDC EMC /Type /Catalog /Pages
/Page /Kids /Count /Parent /Resources /Font /Type0 /Type1 /Type3 /TrueType /CIDFontType2 /FontDescriptor /FontFile2
/FontFile3 /ToUnicode /Encoding /Identity-H /WinAnsiEncoding /Differences /Widths /W /DW /DescendantFonts /MediaBox
/Rotate /Contents /Length /Filter /FlateDecode /LZWDecode /ASCII85Decode /ASCIIHexDecode /RunLengthDecode
/DecodeParms /Predictor /XObject /Form /Subtype /BBox /Matrix /ObjStm /XRef /Size /Root /Encrypt /ID /Prev /Index /N
/First /Extends /ActualText /OC /OCProperties begincmap endcmap beginbfchar endbfchar beginbfrange endbfrange
begincodespacerange endcodespacerange -1 0 1 255 65535 2147483647 4294967296 1e39 0.0000001""".split()


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


tables = {word for path in sorted(SOURCES.rglob("*.rs")) for word in strings(path)} | set(MORE)
if len(tables) < 500:
    sys.exit(f"only {len(tables)} words found in {SOURCES}")
print("\n".join(sorted(map(quoted, set(PDF) if sys.argv[1:] == ["pdf"] else tables))))
