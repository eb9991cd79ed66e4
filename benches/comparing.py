"""CPU seconds of `ofsted compare` beside `ofsted extract`, in pairs: see comparing.sh."""
import resource
import statistics
import subprocess
import sys

binary, folder, pairs = sys.argv[1], sys.argv[2], int(sys.argv[3])


def seconds(*arguments):
    """User and system time of one run; exit status 1 says that some inputs failed, and is no obstacle."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    run = subprocess.run([binary, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    if run.returncode not in (0, 1):
        sys.exit(f"comparing: {' '.join(arguments)} ended with {run.returncode}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def extract():
    return seconds("extract", folder, "--format", "jsonl")


def compare():
    return seconds("compare", folder, "--format", "json")


# Files come into the cache of the system first.
extract(), compare()
measured = [(extract(), compare()) for _ in range(pairs)]
extracting, comparing = (statistics.median(column) for column in zip(*measured))
ratios = [two / one for one, two in measured]
print(f"extract {extracting:.2f} s, compare {comparing:.2f} s (medians of {pairs} pairs, CPU time)")
print(f"ratio {comparing / extracting:.2f} (of the pairs: {min(ratios):.2f} to {max(ratios):.2f})")
