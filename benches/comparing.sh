#!/usr/bin/env bash
# The CPU time of `ofsted compare` beside that of `ofsted extract`: benches/comparing.sh FOLDER [PAIRS]
#
# A quotient travels between machines, a time does not; it is printed, and fails nothing. See README.md beside this file.
set -euo pipefail
folder=$(realpath "$1") pairs=${2:-9}
cd "$(dirname "$0")/.."
target=${CARGO_TARGET_DIR:-target}
cargo build --quiet --release -p ofsted-cli
python3 benches/comparing.py "$target/release/ofsted" "$folder" "$pairs"
