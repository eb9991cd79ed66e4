#!/usr/bin/env python3
"""Writes seeds for a fuzz target: fuzz/seeds.py text|bytes|pdf FOLDER

Of each invented report of ../corpus its head, and the head before each piece of the rest: a text of a few thousand
bytes is read in well under a millisecond and still says of which family it is. PDFs are taken whole.
"""
import pathlib
import sys

HEAD, PIECE = 1500, 2500
target, folder = sys.argv[1], pathlib.Path(sys.argv[2])
corpus = pathlib.Path(__file__).resolve().parent.parent / "corpus"
written = 0
for path in sorted(corpus.rglob("*")):
    if path.suffix not in ([".pdf"] if target == "pdf" else [".txt", ".md"]):
        continue
    data = path.read_bytes()
    name = "-".join(path.relative_to(corpus).parts)
    if target == "pdf":
        parts = [data]
    else:
        parts = [data[:HEAD + PIECE]]
        parts += [data[:HEAD] + b"\n" + data[at:at + PIECE] for at in range(HEAD + PIECE, len(data), PIECE)]
    for at, part in enumerate(parts):
        folder.joinpath(f"{name}-{at}").write_bytes(part)
    written += len(parts)
print(f"{written} seeds for {target}")
