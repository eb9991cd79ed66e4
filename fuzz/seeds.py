#!/usr/bin/env python3
"""Writes seeds for a fuzz target: fuzz/seeds.py text|bytes|pdf FOLDER

Of each invented report of ../corpus (and each PDF of ../tests) its head, and the head before each piece of the rest: a text of a few thousand
bytes is read in well under a millisecond and still says of which family it is. PDFs are taken whole, and once more
with their streams unpacked: nothing comes of changing packed ones.
"""
import pathlib
import re
import sys
import zlib

HEAD, PIECE = 1500, 2500
STREAM = re.compile(rb"(<<(?:(?!>>\s*stream|endobj).)*>>)\s*stream\r?\n(.*?)\r?\nendstream", re.S)


def unpacked(pdf):
    """The PDF with plain streams; its table of objects is wrong then, which readers have to live with."""
    def plain(found):
        try:
            content = zlib.decompress(found[2])
        except zlib.error:
            return found[0]
        words = re.sub(rb"/Filter\s*/FlateDecode|/Filter\s*\[\s*/FlateDecode\s*\]", b"", found[1])
        words = re.sub(rb"/Length\s+\d+(?!\s+\d+\s+R)", b"/Length %d" % len(content), words)
        return words + b"\nstream\n" + content + b"\nendstream"
    return STREAM.sub(plain, pdf)


target, folder = sys.argv[1], pathlib.Path(sys.argv[2])
root = pathlib.Path(__file__).resolve().parent.parent
found = ["corpus/**/*.pdf", "tests/**/*.pdf"] if target == "pdf" else ["corpus/**/*.txt", "corpus/**/*.md"]
written = 0
for path in sorted(path for pattern in found for path in root.glob(pattern)):
    data = path.read_bytes()
    name = "-".join(path.relative_to(root).parts)
    if target == "pdf":
        parts = [data, unpacked(data)]
    else:
        parts = [data[:HEAD + PIECE]]
        parts += [data[:HEAD] + b"\n" + data[at:at + PIECE] for at in range(HEAD + PIECE, len(data), PIECE)]
    for at, part in enumerate(parts):
        folder.joinpath(f"{name}-{at}").write_bytes(part)
    written += len(parts)
if not written:
    sys.exit(f"no seeds for {target} in {root}")
print(f"{written} seeds for {target}")
