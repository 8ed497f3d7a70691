"""What the tests of the Python module share."""
import os
import subprocess
import sys

CLI = os.path.abspath(sys.argv.pop(1)) if len(sys.argv) > 1 else "inkling-cli"
# Small enough for a test: few levels, one thread.
QUICK = dict(threads=1, seed=5)
FAST_LANGEVIN = {"qcs-sgm": {"levels": 4}}


def cli(*words):
    return subprocess.run([CLI, *map(str, words)], check=True, capture_output=True, text=True).stdout


def numbers(results):
    """Of a result's JSON what does not depend on the clock."""
    drop = ("seconds", "estimate", "samples", "mean", "deviation")
    return [{k: v for k, v in each.items() if k not in drop} for each in results]
