#!/usr/bin/env python3
"""Filters the same million messages by type with the inspector and with tshark, and prints how long each took, how many
messages each found, and the ratio.

    filter_against_tshark.py BUILD_FOLDER [WINDOW_BENCH_OPTION …]

tshark reads the session as pcapng, which `bustap convert` writes. It has to read the file for each filter; the inspector
has opened it by then (open_against_tshark.py compares that).
"""
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path


def report(metric, value, unit):
    print(json.dumps({"workload": "filter_against_tshark", "metric": metric, "value": round(value, 3), "unit": unit}))


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    build = Path(sys.argv[1])
    bench = [build / "tests/bench/window_bench", *sys.argv[2:]]
    with tempfile.TemporaryDirectory() as folder:
        capture = Path(folder) / "bench.mcap"
        packets = Path(folder) / "bench.pcapng"
        subprocess.run([*bench, "--make", capture], check=True)
        subprocess.run([build / "inspector/cli/bustap", "convert", capture, packets], check=True)
        lines = subprocess.run([*bench, "--filter", capture], check=True, capture_output=True, text=True).stdout
        found = {line["metric"]: line["value"] for line in map(json.loads, lines.splitlines())}
        start = time.monotonic()
        hits = subprocess.run(["tshark", "-r", packets, "-Y", 'json.value.string == "TaskRequest"'], check=True,
                              capture_output=True, text=True).stdout.count("\n")
        tshark = time.monotonic() - start

    report("messages", found["messages"], "count")
    report("inspector_matches", found["matches"], "count")
    report("tshark_matches", hits, "count")
    report("inspector_first_hits", found["first_hits"] / 1000, "s")
    report("inspector", found["complete"] / 1000, "s")
    report("tshark", tshark, "s")
    report("times_as_quick", tshark / (found["complete"] / 1000), "ratio")


if __name__ == "__main__":
    main()
