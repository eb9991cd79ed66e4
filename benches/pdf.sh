#!/usr/bin/env bash
# The CPU time that a folder of PDFs takes, beside PyMuPDF's for their text alone: benches/pdf.sh [FOLDER [RUNS]]
#
# FOLDER is ../shared/corpus/pdf where that is there, else corpus/pdf. PyMuPDF is installed into a folder of its own
# below the target folder, once; that needs the network. See README.md beside this file.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=corpus/pdf
[ ! -d ../shared/corpus/pdf ] || folder=../shared/corpus/pdf
folder=${1:-$folder} runs=${2:-3}
target=${CARGO_TARGET_DIR:-target}
venv=$target/pymupdf
cargo build --release -p ofsted-cli
if [ ! -x "$venv/bin/python" ]; then
    python3 -m venv "$venv"
    "$venv/bin/pip" --quiet install pymupdf
fi
"$venv/bin/python" benches/pdf.py "$target/release/ofsted" "$folder" "$runs"
