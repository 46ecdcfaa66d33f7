#!/usr/bin/env python3
"""Checks a file against the rules of the Trace Event Format, as Perfetto and chrome://tracing read it.

usage: check_trace.py FILE

Prints what it counted as JSON. Exit status: 0 the file keeps the rules, 1 it does not (problems on stderr).
"""
import collections
import json
import sys

REQUIRED = {
    "M": ("name", "pid", "args"),
    "X": ("name", "ts", "dur", "pid", "tid"),
    "i": ("name", "ts", "pid", "s"),
    "C": ("name", "ts", "pid", "args"),
    "b": ("name", "cat", "id", "ts", "pid"),
    "e": ("name", "cat", "id", "ts", "pid"),
    "s": ("name", "cat", "id", "ts", "pid", "tid"),
    "f": ("name", "cat", "id", "ts", "pid", "tid", "bp"),
}
ROUNDING = 0.0005  # µs: half of a nanosecond, since times are doubles

problems = []


def complain(text):
    if len(problems) < 20:
        problems.append(text)


def check_fields(events):
    last = None
    for number, event in enumerate(events):
        phase = event.get("ph")
        if phase not in REQUIRED:
            complain(f"event {number}: phase {phase!r} is unknown")
            continue
        for field in REQUIRED[phase]:
            if field not in event:
                complain(f"event {number} ({phase}): {field} is missing")
        if event.get("dur", 0) < 0:
            complain(f"event {number}: it lasts {event['dur']}")
        if phase != "M":
            if last is not None and event["ts"] < last:
                complain(f"event {number}: at {event['ts']}, after one at {last}")
            last = event["ts"]


def check_tracks(events):
    """Every track of slices has one name; the names of one process differ."""
    names = {}
    for event in events:
        if event["ph"] == "M" and event["name"] == "thread_name":
            names[event["pid"], event["tid"]] = event["args"]["name"]
    for event in events:
        if event["ph"] in "Xsf" and (event["pid"], event["tid"]) not in names:
            complain(f"track {event['pid']}/{event['tid']} has no name")
    if len({(pid, name) for (pid, _), name in names.items()}) != len(names):
        complain("two tracks have one name")
    return names


def check_slices(events):
    """Slices of a track lie side by side or inside of one another: viewers drop what overlaps otherwise."""
    tracks = collections.defaultdict(list)
    for event in events:
        if event["ph"] == "X":
            tracks[event["pid"], event["tid"]].append((event["ts"], event["ts"] + event["dur"]))
    for track, slices in tracks.items():
        slices.sort(key=lambda slice: (slice[0], -slice[1]))
        around = []
        for start, end in slices:
            while around and around[-1] <= start + ROUNDING:
                around.pop()
            if around and end > around[-1] + ROUNDING:
                complain(f"track {track}: the slice from {start} to {end} reaches over the end of one at {around[-1]}")
            around.append(end)
    return tracks


def check_flows(events, tracks):
    """Each arrow begins and ends once, not before it began, and both ends are in slices."""
    ends = collections.defaultdict(dict)
    for event in events:
        if event["ph"] not in "sf":
            continue
        if event["ph"] in ends[event["cat"], event["name"], event["id"]]:
            complain(f"arrow {event['id']} has two events {event['ph']}")
        ends[event["cat"], event["name"], event["id"]][event["ph"]] = event
        starts = [start for start, end in tracks[event["pid"], event["tid"]] if start <= event["ts"] <= end]
        if not starts:
            complain(f"arrow {event['id']}: no slice is around its event {event['ph']} at {event['ts']}")
    for key, both in ends.items():
        if set(both) != {"s", "f"}:
            complain(f"arrow {key} has only {set(both)}")
        elif both["f"]["ts"] < both["s"]["ts"]:
            complain(f"arrow {key} ends before it begins")
    return ends


def check_async(events):
    """Begin and end match, in this order, once for each id."""
    open_slices, seen = {}, set()
    for event in events:
        key = (event.get("cat"), event.get("id"), event.get("pid"))
        if event["ph"] == "b":
            if key in seen:
                complain(f"{key} begins twice")
            seen.add(key)
            open_slices[key] = event
        elif event["ph"] == "e":
            begin = open_slices.pop(key, None)
            if begin is None:
                complain(f"{key} ends and has not begun")
            elif begin["name"] != event["name"]:
                complain(f"{key} begins as {begin['name']} and ends as {event['name']}")
    for key in open_slices:
        complain(f"{key} does not end")
    return seen


def check_counters(events):
    for event in events:
        if event["ph"] == "C" and (not event["args"] or min(event["args"].values()) < 0):
            complain(f"counter {event['name']} at {event['ts']} says {event['args']}")


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        events = json.load(file)["traceEvents"]
    check_fields(events)
    tracks = slices = arrows = tasks = ()
    if not problems:
        tracks = check_tracks(events)
        slices = check_slices(events)
        arrows = check_flows(events, slices)
        tasks = check_async(events)
        check_counters(events)
    count = collections.Counter(event.get("cat", "") for event in events if event.get("ph") == "X")
    print(json.dumps({"events": len(events), "tracks": sorted(tracks.values()) if tracks else [], "arrows": len(arrows),
                      "tasks": len(tasks), "sends": count["send"], "handlings": count["handling"],
                      "marks": sum(event.get("ph") == "i" and event.get("cat") == "lost" for event in events)}))
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
