#!/usr/bin/env python3
"""Opens the same session with libbus and with tshark, and prints how long each took, and the ratio.

    open_against_tshark.py BUILD_FOLDER

tshark reads the session as pcapng, which `bustap convert` writes.
"""
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path


def report(metric, value, unit):
    print(json.dumps({"workload": "open_against_tshark", "metric": metric, "value": round(value, 3), "unit": unit}))


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    build = Path(sys.argv[1])
    bench = build / "tests/bench/open_bench"
    bustap = build / "inspector/cli/bustap"
    with tempfile.TemporaryDirectory() as folder:
        capture = Path(folder) / "bench.mcap"
        packets = Path(folder) / "bench.pcapng"
        subprocess.run([bench, "--make", capture], check=True)
        subprocess.run([bustap, "convert", capture, packets], check=True)

        lines = subprocess.run([bench, capture], check=True, capture_output=True, text=True).stdout.splitlines()
        metrics = {line["metric"]: line["value"] for line in map(json.loads, lines)}
        start = time.monotonic()
        subprocess.run(["tshark", "-r", packets], check=True, stdout=subprocess.DEVNULL)
        tshark = time.monotonic() - start

    report("libbus", metrics["opened"], "s")
    report("tshark", tshark, "s")
    report("times_as_quick", tshark / metrics["opened"], "ratio")


if __name__ == "__main__":
    main()
