"""Compares CPU times over a folder of PDFs: the command, PDF to JSON Lines, and PyMuPDF, PDF to text. See pdf.sh."""
import pathlib
import resource
import subprocess
import sys

import pymupdf

RIVAL = """
import sys, pymupdf
for path in sys.argv[1:]:
    with pymupdf.open(path) as document:
        for page in document:
            page.get_text()
"""


def cpu(command):
    """User and system seconds of a command, and what it is worth."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, done.returncode


def least(name, command, runs):
    times, codes = zip(*(cpu(command) for _ in range(runs)))
    if any(codes):
        print(f"{name}: exit status {codes}")
    return min(times)


ofsted, folder, runs = sys.argv[1], pathlib.Path(sys.argv[2]), int(sys.argv[3])
paths = sorted(str(path) for path in folder.rglob("*.pdf"))
if not paths:
    sys.exit(f"{folder}: no .pdf file")
pages = 0
for path in paths:
    with pymupdf.open(path) as document:
        pages += 0 if document.needs_pass else document.page_count
own = least("ofsted", [ofsted, "extract", *paths, "--format", "jsonl", "--jobs", "1"], runs)
rival = least("PyMuPDF", [sys.executable, "-c", RIVAL, *paths], runs)
print(f"{len(paths)} files, {pages} pages, CPU seconds, the least of {runs} runs on one thread")
print(f"ofsted, PDF to JSON Lines      {own:8.2f}  {pages / own:8.0f} pages a second")
print(f"PyMuPDF {pymupdf.VersionBind:<8} PDF to text  {rival:8.2f}  {pages / rival:8.0f} pages a second")
print(f"ofsted takes {own / rival:.2f} times what PyMuPDF takes")
