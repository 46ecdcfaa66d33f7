#!/usr/bin/env python3
"""Shows what a send pays for taps while none is attached: instructions, counted by callgrind, by source line.

usage: tap_branch.py SEND_PATH_PROGRAM [--messages N] [--lines]

Counted is sendOne() of send_path.cpp with all that it calls: making a message and sending it. A source line
counts as the tap's where it names a tap or an observer (what a tap is to the bus), or stands in libbus/tap/. Build with debug information
(RelWithDebInfo), or nothing can be told apart.
"""
import argparse
import collections
import pathlib
import re
import subprocess
import sys
import tempfile

TAP = re.compile(r"taps?(?![a-z])|observer", re.IGNORECASE)
NAME = re.compile(r"(?:\((\d+)\))?\s*(.*)")


def run_callgrind(program, messages, out):
    command = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={out}", "--toggle-collect=sendOne",
               "--dump-line=yes", "--compress-pos=no", program, str(messages)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=600)
    except FileNotFoundError:
        sys.exit("tap_branch.py: valgrind is not installed")
    if done.returncode:
        sys.exit(f"tap_branch.py: {' '.join(command)} failed:\n{done.stderr}")


def instructions_by_line(out):
    """{(source file, line): instructions}, of the lines themselves without what they call."""
    counts, names, current = collections.Counter(), {}, ""
    is_call = False
    for line in out.read_text(encoding="utf-8", errors="replace").splitlines():
        if line.startswith(("fl=", "fi=", "fe=")):
            number, name = NAME.fullmatch(line[3:]).groups()
            if name:
                names[number] = name
            current = names[number]
        elif line.startswith("calls="):
            is_call = True  # the next line holds the cost of the callee, which its own lines hold too
        elif re.match(r"\d", line):
            where, count = line.split()[:2]
            if not is_call:
                counts[current, int(where)] += int(count)
            is_call = False
        elif line.startswith(("cfi=", "cfl=")):
            number, name = NAME.fullmatch(line[4:]).groups()
            if name:
                names[number] = name
    return counts


def source_line(path, number, cache={}):
    if path not in cache:
        try:
            cache[path] = pathlib.Path(path).read_text(encoding="utf-8", errors="replace").splitlines()
        except OSError:
            cache[path] = []
    return cache[path][number - 1].strip() if 0 < number <= len(cache[path]) else ""


def is_of_tap(path, text):
    in_library = "/libbus/" in path and "/tests/" not in path
    return in_library and ("/libbus/tap/" in path or bool(TAP.search(text.split("//")[0])))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("--messages", type=int, default=20_000)
    parser.add_argument("--lines", action="store_true", help="also list the 40 dearest lines of the send path")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        out = pathlib.Path(folder) / "callgrind.out"
        run_callgrind(args.program, args.messages, out)
        counts = instructions_by_line(out)
    total = sum(counts.values())
    if not any("/libbus/" in path for path, _ in counts):
        sys.exit("tap_branch.py: no line of libbus was found; build the program with debug information")

    def show(where, count):
        print(f"{count / args.messages:8.2f}  {where[0].rpartition('/')[2]}:{where[1]}  {source_line(*where)}")

    if args.lines:
        print("Instructions a send, by line:")
        for where, count in counts.most_common(40):
            show(where, count)
        print()
    of_tap = [(where, count) for where, count in counts.most_common() if is_of_tap(where[0], source_line(*where))]
    print("Instructions a send on lines that name a tap or an observer:")
    for where, count in of_tap:
        show(where, count)
    share = sum(count for _, count in of_tap)
    print(f"\nsend path  {total / args.messages:.1f} instructions\ntap        {share / args.messages:.1f} instructions, "
          f"{100 * share / total:.2f} %")


if __name__ == "__main__":
    main()
